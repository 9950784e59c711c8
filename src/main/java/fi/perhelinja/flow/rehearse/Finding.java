package fi.perhelinja.flow.rehearse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A way that goes otherwise with the new flows.
 *
 * @param path what was answered; empty for a talk
 * @param way the path in words, or the name of the talk
 * @param took how many conversations had the path; 1 for a talk
 * @param gone answers that could be given before, and cannot now
 */
public record Finding(
        Kind kind, Optional<Path> path, String way, int took, Stop before, Stop after, List<String> gone) {

    public Finding {
        gone = List.copyOf(gone);
    }

    /** What is otherwise, for a person to read. */
    public String detail() {
        String lost = gone.isEmpty() ? "" : String.join(", ", gone) + "; ";
        return kind == Kind.CLOSED
                ? "now: " + after.words()
                : lost + "before: " + before.words() + "; now: " + after.words();
    }

    /** The last step of the way before it goes otherwise. */
    public String parts() {
        return after.partsFrom(before);
    }

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

    /** What went the way, before it is known whether anything is otherwise. */
    record Way(Optional<Path> path, String words, int took) {}

    /** Empty when both stops give the same. */
    static Optional<Finding> between(Way way, Stop before, Stop after, Open open, Open openAfter) {
        List<String> gone =
                after.lost().stream().filter(l -> !before.lost().contains(l)).toList();
        return kind(before, after, gone, open, openAfter)
                .map(kind -> new Finding(kind, way.path(), way.words(), way.took(), before, after, gone));
    }

    private static Optional<Kind> kind(Stop before, Stop after, List<String> gone, Open open, Open openAfter) {
        boolean asked = after.asks().isPresent() && !after.asks().equals(before.asks());
        if (after.gaveUp() && !before.gaveUp()) {
            return Optional.of(Kind.DEAD_END);
        } else if (!gone.isEmpty()) {
            return Optional.of(Kind.ANSWER_GONE);
        } else if (!after.givesAs(before)) {
            return Optional.of(asked ? Kind.NEW_QUESTION : Kind.ELSEWHERE);
        } else if (!after.asks().equals(before.asks())) {
            return Optional.of(Kind.NEW_QUESTION);
        }
        return Optional.of(Kind.CLOSED).filter(k -> closed(after, openAfter) && !closed(before, open));
    }

    private static boolean closed(Stop stop, Open open) {
        return !stop.services().isEmpty() && stop.services().stream().noneMatch(open::now);
    }
}
