package fi.perhelinja.conversation;

import fi.perhelinja.text.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the clerk says to a command. A refusal is a value: nothing broke. */
public sealed interface Decision {

    /** @param numbers to be kept sealed before the events are appended, by their names in the vault */
    record Accepted(List<Event> events, Map<String, PhoneNumber> numbers) implements Decision {

        public Accepted(List<Event> events) {
            this(events, Map.of());
        }
    }

    /** The same command came before and stands in that commit. */
    record Known(long number) implements Decision {}

    /** @param who has the conversation, by name, where that is the reason */
    record Refused(Reason reason, Optional<String> who) implements Decision {

        public Refused(Reason reason) {
            this(reason, Optional.empty());
        }
    }

    enum Reason {
        /** The conversation has ended. */
        ENDED,
        /** Longer than the named limit. */
        TOO_LONG,
        EMPTY,
        /** That question is not open, or has no such answer. */
        NO_SUCH_ANSWER,
        /** The conversation is as long as a conversation may be. */
        FULL,
        /** A worker has the conversation: the guide's buttons rest. */
        ATTENDED,
        /** Somebody else has it. */
        TAKEN,
        /** The worker has as many as their shift allows. */
        AT_CAPACITY,
        /** It does not wait for anybody. */
        NOT_WAITING,
        /** Only who has it may do that. */
        NOT_OWNER,
        /** The resident said something that is not on the worker's screen yet. */
        BEHIND,
        /** Nothing is offered to withdraw or decline. */
        NO_TRANSFER,
        /** No such step, or none that can be given so. */
        NO_SUCH_STEP,
        /** A field of the wrap-up that must be filled is empty, or is not one of the choices. */
        INCOMPLETE,
        /** The resident did not call it safe to be called at that time. */
        NOT_SAFE_NOW,
        /** No message may be left. */
        NO_VOICEMAIL,
        /** No time limit of the law runs here. */
        NO_CLOCK,
        /** Something else is to be done before that. */
        NOT_YET,
        /** A call that is written down was not over yet. */
        IN_THE_FUTURE,
        /** Nothing that is so long ago is written down here. */
        TOO_LONG_AGO,
        /** The resident is kept out for a while. */
        BLOCKED
    }
}
