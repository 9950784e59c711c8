package fi.perhelinja.conversation;

import java.time.Instant;

/** Something that is to happen to a conversation by itself, at a time. */
public record Reminder(String conversation, Kind kind, Instant due) {

    public enum Kind {
        /** Ask whether the resident is still there. */
        SILENCE,
        /** End the conversation. */
        CLOSE,
        /** Delete all that was said. */
        ERASE
    }
}
