package fi.perhelinja.conversation;

import fi.perhelinja.text.Problem;
import java.util.List;
import java.util.Set;

/**
 * Which problems only follow from others: a file that cannot be read makes strangers of all that stands in it. They are told once
 * it can be read, if they are still there.
 */
final class Following {

    /** After these nothing more is known of a file. */
    private static final Set<String> UNREADABLE = Set.of("yaml", "anchor", "too-deep", "too-large", "second-document");

    /** What is told of names that are not found. */
    private static final String UNKNOWN = "unknown-";

    /** What is told of a key follows from nothing in another file. */
    private static final String UNKNOWN_KEY = "unknown-key";

    /** What follows, in other files, from a file that could not be read. */
    private static final Set<String> FROM_UNREADABLE = Set.of(
            "unreachable-step",
            "dead-end",
            "rule-never-holds",
            "no-rule-holds",
            "missing-pattern",
            "missing-file",
            "no-start",
            "no-label");

    /** What follows from anything wrong in the directory: a number that was not read cannot be shown. */
    private static final Set<String> FROM_DIRECTORY = Set.of(
            "danger-without-112",
            "danger-without-open-line",
            "offer-aloud",
            "no-service-for-topic",
            "missing-municipality");

    private static final String DIRECTORY = "/directory/";

    private final List<Problem> all;
    private final boolean unreadable;
    private final boolean directory;

    Following(List<Problem> all) {
        this.all = all;
        this.unreadable = all.stream().anyMatch(p -> UNREADABLE.contains(p.rule()));
        this.directory = all.stream().anyMatch(p -> p.blocks() && ("/" + p.file()).contains(DIRECTORY));
    }

    /** Whether the problem is not to be told, since it follows from another one that is. */
    boolean of(Problem problem) {
        return fromUnreadable(problem) || (directory && FROM_DIRECTORY.contains(problem.rule()));
    }

    private boolean fromUnreadable(Problem problem) {
        boolean unknown = problem.rule().startsWith(UNKNOWN) && !problem.rule().equals(UNKNOWN_KEY);
        boolean follows =
                unknown || FROM_UNREADABLE.contains(problem.rule()) || FROM_DIRECTORY.contains(problem.rule());
        return unreadable && follows && all.stream().noneMatch(p -> broken(p, problem.file()));
    }

    private static boolean broken(Problem problem, String file) {
        return UNREADABLE.contains(problem.rule()) && problem.file().equals(file);
    }
}
