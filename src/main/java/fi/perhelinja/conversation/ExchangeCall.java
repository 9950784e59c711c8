package fi.perhelinja.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * A call as the telephone exchange tells of it. The number is kept nowhere: {@code caller} is a keyed hash, by which a number
 * that calls again is known, and nobody can be.
 *
 * @param id made of the exchange's own by a keyed hash; the id of the command, too, by which its handler takes the call
 * @param handler whose telephone it rings
 * @param caller empty when the number was withheld
 * @param since when it was first told of
 */
public record ExchangeCall(String id, String handler, Optional<String> caller, Instant since, State state) {

    /** How far a call is; it never goes back. */
    public enum State {
        RINGING,
        ANSWERED,
        ENDED
    }

    /** The same call further on; what is told late, after what follows it, changes nothing. */
    public ExchangeCall at(State now) {
        return now.compareTo(state) > 0 ? new ExchangeCall(id, handler, caller, since, now) : this;
    }

    public boolean over() {
        return state == State.ENDED;
    }
}
