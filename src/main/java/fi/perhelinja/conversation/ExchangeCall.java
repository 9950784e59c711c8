package fi.perhelinja.conversation;

import java.time.Duration;
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

    /** So long something new of a call is still taken for the same call. */
    public static final Duration LASTS = Duration.ofDays(1);

    /** How far a call is; it never goes back. */
    public enum State {
        RINGING,
        ANSWERED,
        ENDED
    }

    /**
     * The same call after something more was told of it. It may ring somebody else until it is answered; after that it is
     * theirs who answered. What is told late, after what follows it, changes nothing.
     */
    public ExchangeCall after(ExchangeCall news) {
        if (since.isBefore(news.since.minus(LASTS))) {
            return news;
        }
        return new ExchangeCall(
                id,
                state == State.RINGING ? news.handler : handler,
                caller.or(news::caller),
                since,
                news.state.compareTo(state) > 0 ? news.state : state);
    }

    public boolean over() {
        return state == State.ENDED;
    }
}
