package fi.perhelinja.flow.rehearse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A way that goes otherwise with the new flows.
 *
 * @param way the path in words, or the name of the talk
 * @param took how many conversations had the path; 1 for a talk
 * @param detail what it is about, for a person to read
 */
public record Finding(Kind kind, String way, int took, String detail) {

    /** What is otherwise, the worst first. */
    public enum Kind {
        /** The flow leads nowhere. */
        DEAD_END("comes to a dead end"),
        /** An answer that was given cannot be given any more. */
        ANSWER_GONE("has an answer that is gone"),
        /** Something else is offered, or it ends in another way. */
        ELSEWHERE("ends elsewhere"),
        /** It stops at a question that nobody was asked before. */
        NEW_QUESTION("stops at another question"),
        /** All that is offered is closed then, and was not before. */
        CLOSED("ends where all is closed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As tools know it, {@code dead-end}. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What those who judge of a stop must be told by others: whether a service answers at the hour of the rehearsal. */
    public interface Open {
        boolean now(String service);
    }

    /** Empty when both stops give the same. */
    static Optional<Finding> between(String way, int took, Stop before, Stop after, Open open, Open openAfter) {
        List<String> gone =
                after.lost().stream().filter(l -> !before.lost().contains(l)).toList();
        String change = "before: " + before.words() + "; now: " + after.words();
        if (after.gaveUp() && !before.gaveUp()) {
            return Optional.of(new Finding(Kind.DEAD_END, way, took, change));
        } else if (!gone.isEmpty()) {
            return Optional.of(new Finding(Kind.ANSWER_GONE, way, took, String.join(", ", gone) + "; " + change));
        } else if (!after.givesAs(before)) {
            boolean asked = after.asks().isPresent() && !after.asks().equals(before.asks());
            return Optional.of(new Finding(asked ? Kind.NEW_QUESTION : Kind.ELSEWHERE, way, took, change));
        } else if (!after.asks().equals(before.asks())) {
            return Optional.of(new Finding(Kind.NEW_QUESTION, way, took, change));
        } else if (closed(after, openAfter) && !closed(before, open)) {
            return Optional.of(new Finding(Kind.CLOSED, way, took, "now: " + after.words()));
        }
        return Optional.empty();
    }

    private static boolean closed(Stop stop, Open open) {
        return !stop.services().isEmpty() && stop.services().stream().noneMatch(open::now);
    }
}
