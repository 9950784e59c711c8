package fi.perhelinja.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import fi.perhelinja.conversation.CallBack;
import fi.perhelinja.conversation.StaffCommand;
import java.time.Instant;
import java.util.Optional;

/**
 * What a console sends of somebody who waits to be called. Needs CONVERSE or TAKE_CALLS, and that the call-back waits in a queue
 * of the member's.
 */
@JsonSubTypes({
    @Type(value = CallBackIn.BeginTry.class, name = "begin-try"),
    @Type(value = CallBackIn.EndTry.class, name = "end-try"),
    @Type(value = CallBackIn.GiveUp.class, name = "give-up"),
    @Type(value = CallBackIn.ReadNumber.class, name = "number")
})
public sealed interface CallBackIn extends StaffIn {

    /** Call now: the call-back is the member's. Refused as {@code not-safe-now} outside the times that are safe. */
    record BeginTry(String id, String conversation) implements CallBackIn, Task {
        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(new StaffCommand.BeginTry(Optional.of(id), asker.worker()));
        }
    }

    /**
     * What came of the call.
     *
     * @param next when to try again; without it a time is chosen. It must be a safe one
     */
    record EndTry(String id, String conversation, CallBack.Result result, Optional<Instant> next, String note)
            implements CallBackIn, Task {
        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(new StaffCommand.EndTry(Optional.of(id), asker.worker(), result, next, note));
        }
    }

    /** Call no more who was tried in vain. Refused as {@code not-yet} before the first try. */
    record GiveUp(String id, String conversation, String reason) implements CallBackIn, Task {

        public GiveUp {
            StaffLimits.reason(reason);
        }

        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(new StaffCommand.GiveUp(Optional.of(id), asker.worker(), reason));
        }
    }

    /**
     * Read a number that stands covered in a conversation; answered with {@code number}. It leaves a trace. That of a call-back
     * is shown to who is calling, while they call; others to who has the conversation.
     *
     * @param shown what stands for it
     */
    record ReadNumber(String id, String conversation, String shown) implements CallBackIn, Answered {

        public ReadNumber {
            StaffLimits.name(shown);
        }
    }
}
