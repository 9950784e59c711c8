package fi.perhelinja.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * When a phone call was over, and the work after it. It began where its row says.
 *
 * @param hungUp when the caller was gone
 * @param finished when it was wrapped up
 * @param afterwards whether it was written down later, from memory
 * @param due whose wrap-up is still to come, where the row is not the call's own any more: the caller waits for somebody else
 */
public record CallTimes(
        Optional<Instant> hungUp, Optional<Instant> finished, boolean afterwards, Optional<Worker> due) {

    static final CallTimes GOING = new CallTimes(Optional.empty(), Optional.empty(), false);

    public CallTimes(Optional<Instant> hungUp, Optional<Instant> finished, boolean afterwards) {
        this(hungUp, finished, afterwards, Optional.empty());
    }

    CallTimes over(Instant at) {
        return new CallTimes(hungUp.or(() -> Optional.of(at)), finished, afterwards);
    }

    CallTimes wrapped(Instant at) {
        return new CallTimes(hungUp, Optional.of(at), afterwards);
    }

    CallTimes dueTo(Worker handler) {
        return new CallTimes(hungUp, finished, afterwards, Optional.of(handler));
    }
}
