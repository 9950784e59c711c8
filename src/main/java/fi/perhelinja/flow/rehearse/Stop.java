package fi.perhelinja.flow.rehearse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a path leads.
 *
 * @param ended how the flow ended; empty when it waits
 * @param gaveUp whether the flow led nowhere, and the engine itself fetched a person
 * @param services shown on the way
 * @param queues in which a person or a call-back was asked for
 * @param asks the slot that it waits for; empty when it has ended
 * @param lost answers that cannot be given any more, {@code topic = debt}
 * @param trail addresses of the steps on the way, in order; the last is where it stops
 */
public record Stop(
        Optional<String> ended,
        boolean gaveUp,
        Set<String> services,
        Set<String> queues,
        Optional<String> asks,
        List<String> lost,
        List<String> trail) {

    public Stop {
        services = Set.copyOf(services);
        queues = Set.copyOf(queues);
        lost = List.copyOf(lost);
        trail = List.copyOf(trail);
    }

    /** Whether those who came here got the same. */
    boolean givesAs(Stop other) {
        return ended.equals(other.ended) && services.equals(other.services) && queues.equals(other.queues);
    }

    /** The last step of both ways before they part; "" when they have nothing in common. */
    String partsFrom(Stop other) {
        int same = 0;
        while (same < Math.min(trail.size(), other.trail.size())
                && trail.get(same).equals(other.trail.get(same))) {
            same++;
        }
        return same == 0 ? "" : trail.get(same - 1);
    }

    /** {@code ends as service, with a, b; asks for a person in c}. */
    String words() {
        StringBuilder words = new StringBuilder(ended.map(e -> "ends as " + e)
                .orElseGet(() -> asks.map(slot -> "waits for " + slot).orElse("waits")));
        if (!services.isEmpty()) {
            words.append(", with ").append(String.join(", ", new TreeSet<>(services)));
        }
        if (!queues.isEmpty()) {
            words.append(", with a person of ").append(String.join(", ", new TreeSet<>(queues)));
        }
        return words.toString();
    }
}
