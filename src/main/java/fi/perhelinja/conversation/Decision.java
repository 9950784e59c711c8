package fi.perhelinja.conversation;

import java.util.List;

/** What the clerk says to a command. A refusal is a value: nothing broke. */
public sealed interface Decision {

    record Accepted(List<Event> events) implements Decision {}

    /** The same command came before and stands in that commit. */
    record Known(long number) implements Decision {}

    record Refused(Reason reason) implements Decision {}

    enum Reason {
        /** The conversation has ended. */
        ENDED,
        /** Longer than the named limit. */
        TOO_LONG,
        EMPTY,
        /** That question is not open, or has no such answer. */
        NO_SUCH_ANSWER,
        /** The conversation is as long as a conversation may be. */
        FULL
    }
}
