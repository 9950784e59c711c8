package fi.perhelinja.conversation;

import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.World;
import fi.perhelinja.text.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The world as usual, but for the queues in which somebody is said to be at work.
 *
 * @param open those that take conversations
 * @param callBack those that call back, beside those that usually do
 */
public record Staffed(World usual, Set<String> open, Set<String> callBack) implements World {

    public Staffed {
        open = Set.copyOf(open);
        callBack = Set.copyOf(callBack);
    }

    /** Who takes conversations calls back too. */
    public static Staffed as(World usual, Collection<String> queues) {
        return new Staffed(usual, Set.copyOf(queues), Set.copyOf(queues));
    }

    @Override
    public List<String> services(Map<String, String> slots, int atMost) {
        return usual.services(slots, atMost);
    }

    @Override
    public boolean knows(String service) {
        return usual.knows(service);
    }

    @Override
    public boolean open(String queue) {
        return open.contains(queue) && !keptOut();
    }

    @Override
    public boolean open(String queue, Priority priority) {
        return open.contains(queue) && (priority == Priority.DANGER || !keptOut());
    }

    @Override
    public boolean keptOut() {
        return usual.keptOut();
    }

    @Override
    public boolean callsBack(String queue) {
        return !keptOut() && (callBack.contains(queue) || usual.callsBack(queue));
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
