package fi.perhelinja.conversation;

import java.time.Instant;

/**
 * What a supervisor decided about a queue.
 *
 * @param message shown to residents while it is closed; may be empty
 * @param by who decided it; empty when it stands as it was set up
 */
public record QueueMode(String queue, Mode mode, String message, String by, Instant at) {

    public enum Mode {
        /** Open in its hours, when somebody is signed in. */
        BY_HOURS,
        /** Open whatever the hours, when somebody is signed in. */
        OPEN,
        CLOSED
    }
}
