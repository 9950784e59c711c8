package fi.perhelinja.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import fi.perhelinja.conversation.Afterwards;
import fi.perhelinja.conversation.CallCommand;
import fi.perhelinja.conversation.CodeWords;
import fi.perhelinja.conversation.Command;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.conversation.WrapUp;
import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a call handler's desk sends, among what consoles of the staff send. Each of them needs TAKE_CALLS. */
@JsonSubTypes({
    @Type(value = CallIn.Begin.class, name = "call"),
    @Type(value = CallIn.TakeOn.class, name = "take-on"),
    @Type(value = CallIn.Carry.class, name = "carry"),
    @Type(value = CallIn.Caller.class, name = "caller"),
    @Type(value = CallIn.Raise.class, name = "raise"),
    @Type(value = CallIn.Fill.class, name = "fill"),
    @Type(value = CallIn.Notes.class, name = "notes"),
    @Type(value = CallIn.Hold.class, name = "hold"),
    @Type(value = CallIn.HandOver.class, name = "hand-over"),
    @Type(value = CallIn.HangUp.class, name = "hang-up"),
    @Type(value = CallIn.LogCall.class, name = "log-call")
})
public sealed interface CallIn extends StaffIn {

    /** A frame that asks for something to be done in a phone call. */
    interface Task extends Answered {

        String conversation();

        CallCommand command(Worker handler);
    }

    /** Begin a phone call; answered with {@code called}. */
    record Begin(String id, Language language) implements CallIn, Answered {

        public Begin {
            StaffLimits.must(language.spoken());
        }
    }

    /** A chat goes on as a call: the resident says the words of the code. Answered with {@code called}. */
    record TakeOn(String id, String words) implements CallIn, Answered {

        public TakeOn {
            StaffLimits.must(words.length() <= CodeWords.LONGEST_TYPED);
        }
    }

    /**
     * A code for the caller of this call, to go on in the chat; answered with {@code code}.
     *
     * @param person whether a worker is to go on with them there
     */
    record Carry(String id, String conversation, boolean person) implements CallIn, Answered {}

    /**
     * What the caller does, by the handler's hand: a frame of the resident's own, one of {@code say, choose, change, wish,
     * speak}, with the same id.
     */
    record Caller(String id, String conversation, ResidentIn does) implements CallIn, Task {

        private static final Set<Class<?>> ACTS = Set.of(
                ResidentIn.Say.class,
                ResidentIn.Choose.class,
                ResidentIn.Change.class,
                ResidentIn.Wish.class,
                ResidentIn.Speak.class);

        public Caller {
            StaffLimits.must(ACTS.contains(does.getClass()));
            StaffLimits.must(does.command().flatMap(Command::id).equals(Optional.of(id)));
        }

        @Override
        public CallCommand command(Worker handler) {
            return new CallCommand.Act(handler, does.command().orElseThrow());
        }
    }

    /** Raise the danger script by hand: what is heard may be danger, whatever was typed. */
    record Raise(String id, String conversation) implements CallIn, Task {
        @Override
        public CallCommand command(Worker handler) {
            return new CallCommand.Raise(Optional.of(id), handler);
        }
    }

    /** What the caller told, put in at any time in any order; without a value, taken out again. */
    record Fill(String id, String conversation, String slot, Optional<String> value) implements CallIn, Task {

        public Fill {
            StaffLimits.name(slot);
            value.ifPresent(StaffLimits::name);
        }

        @Override
        public CallCommand command(Worker handler) {
            return new CallCommand.Act(handler, new Command.Fill(Optional.of(id), slot, value));
        }
    }

    /** All of the handler's notes, as they stand now. */
    record Notes(String id, String conversation, String text) implements CallIn, Task {

        public Notes {
            StaffLimits.must(text.length() <= Conversation.LONGEST_NOTES);
        }

        @Override
        public CallCommand command(Worker handler) {
            return new CallCommand.KeepNotes(Optional.of(id), handler, text);
        }
    }

    record Hold(String id, String conversation, boolean on) implements CallIn, Task {
        @Override
        public CallCommand command(Worker handler) {
            return new CallCommand.Hold(Optional.of(id), handler, on);
        }
    }

    /**
     * Write a call down that is over; answered with {@code done}. Refused as {@code in-the-future} when it was not over yet, as
     * {@code too-long-ago} when it was more than seven days ago.
     *
     * @param at when it began
     * @param minutes how long it lasted
     */
    record LogCall(String id, Language language, Instant at, int minutes, WrapUp wrapUp) implements CallIn, Answered {

        public LogCall {
            StaffLimits.must(language.spoken());
            StaffLimits.must(minutes >= 0 && minutes <= Afterwards.LONGEST_MINUTES);
        }

        /** @param flow that a call would begin with */
        public CallCommand.Log command(Worker handler, String flow) {
            return new CallCommand.Log(Optional.of(id), handler, language, flow, "", at, minutes, wrapUp);
        }
    }

    /**
     * A worker is to go on with the caller: with {@code details}, by slots of a call-back, they are called; without, they go
     * on in the chat, by a code that {@code carry} gives.
     */
    record HandOver(String id, String conversation, String queue, String message, Optional<Map<String, String>> details)
            implements CallIn, Task {

        private static final int MOST_DETAILS = 10;

        public HandOver {
            StaffLimits.name(queue);
            details.ifPresent(all -> {
                StaffLimits.must(all.size() <= MOST_DETAILS);
                all.forEach((slot, value) -> {
                    StaffLimits.name(slot);
                    StaffLimits.name(value);
                });
            });
        }

        @Override
        public CallCommand command(Worker handler) {
            return new CallCommand.HandOver(Optional.of(id), handler, queue, message, details);
        }
    }

    /** The caller is not on the line any more. The call stays the handler's until {@code finish}. */
    record HangUp(String id, String conversation) implements CallIn, Task {
        @Override
        public CallCommand command(Worker handler) {
            return new CallCommand.HangUp(Optional.of(id), handler);
        }
    }
}
