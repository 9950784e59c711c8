package fi.perhelinja.flow.talk;

import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.World;
import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A world in which, in the middle of a talk, somebody went home or a service was closed down.
 *
 * @param closed queues that take nothing any more, nor calls back
 * @param without services that are not found any more; {@link #ALL} for every one
 */
record Lessened(World usual, Set<String> closed, Set<String> without) implements World {

    /** Stands for every service: a directory always finds something near, so naming them one by one never ends. */
    private static final String ALL = "all";

    Lessened {
        closed = Set.copyOf(closed);
        without = Set.copyOf(without);
    }

    @Override
    public List<String> services(Map<String, String> slots, int atMost) {
        if (without.contains(ALL)) {
            return List.of();
        }
        return usual.services(slots, atMost + without.size()).stream()
                .filter(service -> !without.contains(service))
                .limit(atMost)
                .toList();
    }

    @Override
    public boolean knows(String service) {
        return usual.knows(service) && !without.contains(service);
    }

    @Override
    public boolean open(String queue) {
        return usual.open(queue) && !closed.contains(queue);
    }

    @Override
    public boolean open(String queue, Priority priority) {
        return usual.open(queue, priority) && !closed.contains(queue);
    }

    @Override
    public Optional<String> closedBecause(String queue) {
        return usual.closedBecause(queue);
    }

    @Override
    public boolean keptOut() {
        return usual.keptOut();
    }

    @Override
    public boolean callsBack(String queue) {
        return usual.callsBack(queue) && !closed.contains(queue);
    }

    @Override
    public Optional<String> word(String name, Language language) {
        return usual.word(name, language);
    }

    @Override
    public Optional<String> word(String name, Language language, Map<String, String> slots) {
        return usual.word(name, language, slots);
    }
}
