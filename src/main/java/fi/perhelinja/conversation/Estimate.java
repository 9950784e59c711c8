package fi.perhelinja.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long somebody who waits will wait still, told from how fast workers have come of late. Told only when it can be told
 * fairly: it rather says too much than too little, and nothing at all of a queue of which too little is known.
 *
 * @param window how far back it looks
 * @param atLeast waits that must have ended within the window before anything is told
 */
public record Estimate(Duration window, int atLeast) {

    /** Of the last waits, so many are what somebody who waits now may expect too. */
    private static final int JUST_CLAIMED = 5;

    /** Told in steps of so many seconds: it is no more exact than that, and need not change every moment. */
    private static final int STEP_SECONDS = 30;

    /**
     * @param ended waits of the queue that have ended, in that order
     * @param place 1 for who is next
     * @param waited how long this one has waited already
     * @return seconds from now; empty when nothing can be told fairly
     */
    public Optional<Integer> seconds(List<Wait> ended, int place, Duration waited, Instant now) {
        List<Wait> recent = ended.stream()
                .filter(w -> w.claimed().isAfter(now.minus(window)))
                .toList();
        if (recent.size() < Math.max(atLeast, 2)) {
            return Optional.empty();
        }
        double expected = Math.max(interval(recent, now) * place, usual(recent) - waited.toSeconds());
        int steps = (int) Math.ceil(Math.max(expected, 1) / STEP_SECONDS);
        return Optional.of(steps * STEP_SECONDS);
    }

    /** Seconds from one worker to the next. When none has come for long, that counts as well. */
    private static double interval(List<Wait> recent, Instant now) {
        Instant first = recent.get(0).claimed();
        Instant last = recent.get(recent.size() - 1).claimed();
        double between = Duration.between(first, last).toSeconds() / (recent.size() - 1.0);
        double untilNow = Duration.between(first, now).toSeconds() / (double) recent.size();
        return Math.max(between, untilNow);
    }

    /** What those waited who were just taken: the middle one of them. */
    private static double usual(List<Wait> recent) {
        List<Long> last = recent.subList(Math.max(0, recent.size() - JUST_CLAIMED), recent.size()).stream()
                .map(Wait::seconds)
                .sorted()
                .toList();
        return last.get(last.size() / 2);
    }
}
