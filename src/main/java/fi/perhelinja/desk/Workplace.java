package fi.perhelinja.desk;

import fi.perhelinja.conversation.CallBack;
import fi.perhelinja.conversation.Estimate;
import fi.perhelinja.conversation.WrapUpRules;
import fi.perhelinja.flow.Effect.Priority;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How the work of the staff is set, by the operator.
 *
 * @param lost so long after a worker's connection was lost, all that they had goes back to its queue
 * @param ignored so long without an answer to the resident, a conversation goes back
 * @param capacity conversations that a worker has at once, when they begin
 * @param mostAtOnce what a worker may raise that to
 * @param callBackDays working days within which somebody who asks is called back
 */
public record Workplace(
        Duration lost,
        Duration ignored,
        int capacity,
        int mostAtOnce,
        Levels levels,
        WrapUpRules wrapUp,
        Estimate estimate,
        int callBackDays,
        Callers callers) {

    /** As it is when nothing is set; for tests and tools. */
    public static final Workplace USUAL = new Workplace(
            Duration.ofSeconds(60),
            Duration.ofMinutes(5),
            3,
            10,
            new Levels(Duration.ofMinutes(3), Duration.ofMinutes(10), Duration.ofSeconds(20), Duration.ofMinutes(1)),
            new WrapUpRules(List.of(), Set.of()),
            new Estimate(Duration.ofHours(1), 3),
            CallBack.USUAL_DAYS,
            new Callers(true, Duration.ofDays(30)));

    /**
     * What is made of calls that a telephone exchange tells of.
     *
     * @param told whether there is an exchange that tells of any
     * @param kept how long a number that calls again is known
     */
    public record Callers(boolean told, Duration kept) {}

    /** After how long of waiting a row turns to a warning, and to a breach; for danger their own. */
    public record Levels(Duration warn, Duration breach, Duration dangerWarn, Duration dangerBreach) {

        boolean inTime(Priority priority, long seconds) {
            return seconds <= (priority == Priority.DANGER ? dangerBreach : breach).toSeconds();
        }
    }
}
