package fi.perhelinja.conversation;

import fi.perhelinja.flow.Effect.Priority;
import java.time.Duration;
import java.time.Instant;

/**
 * A wait that is over: a worker came. Nothing in it tells whose it was.
 *
 * @param claimed when a worker came
 * @param seconds how long that took
 */
public record Wait(String queue, Priority priority, Instant claimed, long seconds) {

    /** Of a conversation that waited at {@code before} and has just been taken. */
    public static Wait of(Place before, Instant claimed) {
        long seconds = Math.max(0, Duration.between(before.since(), claimed).toSeconds());
        return new Wait(before.queue(), before.priority(), claimed, seconds);
    }
}
