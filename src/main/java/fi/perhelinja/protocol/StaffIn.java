package fi.perhelinja.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.StaffCommand;
import fi.perhelinja.conversation.StaffEvent;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.conversation.WrapUp;
import fi.perhelinja.staff.Right;
import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a console of the staff may send, subprotocol {@code perhelinja.staff.v1}. {@code id} is the client's own (1 to 64
 * letters, digits and hyphens): a command sent again with the same id counts once. What a frame asks for needs the right
 * that stands beside it; for what stands in a conversation, also its owner's.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = StaffIn.Hello.class, name = "hello"),
    @Type(value = StaffIn.Presence.class, name = "presence"),
    @Type(value = StaffIn.Claim.class, name = "claim"),
    @Type(value = StaffIn.Open.class, name = "open"),
    @Type(value = StaffIn.Shut.class, name = "shut"),
    @Type(value = StaffIn.Say.class, name = "say"),
    @Type(value = StaffIn.Cards.class, name = "cards"),
    @Type(value = StaffIn.Form.class, name = "form"),
    @Type(value = StaffIn.Note.class, name = "note"),
    @Type(value = StaffIn.Whisper.class, name = "whisper"),
    @Type(value = StaffIn.Consult.class, name = "consult"),
    @Type(value = StaffIn.Transfer.class, name = "transfer"),
    @Type(value = StaffIn.EndTransfer.class, name = "end-transfer"),
    @Type(value = StaffIn.HandBack.class, name = "hand-back"),
    @Type(value = StaffIn.Release.class, name = "release"),
    @Type(value = StaffIn.Finish.class, name = "finish"),
    @Type(value = StaffIn.Typing.class, name = "typing"),
    @Type(value = StaffIn.Search.class, name = "search"),
    @Type(value = StaffIn.History.class, name = "history"),
    @Type(value = StaffIn.Assign.class, name = "assign"),
    @Type(value = StaffIn.ChangeShift.class, name = "change-shift"),
    @Type(value = StaffIn.SetQueue.class, name = "set-queue"),
    @Type(value = StaffIn.Block.class, name = "block"),
    @Type(value = StaffIn.Blocks.class, name = "blocks"),
    @Type(value = StaffIn.Unblock.class, name = "unblock"),
    @Type(CallIn.class),
    @Type(CallBackIn.class),
    @Type(ClockIn.class)
})
public sealed interface StaffIn
        permits CallIn,
                CallBackIn,
                ClockIn,
                StaffIn.Hello,
                StaffIn.Presence,
                StaffIn.Claim,
                StaffIn.Open,
                StaffIn.Shut,
                StaffIn.Say,
                StaffIn.Cards,
                StaffIn.Form,
                StaffIn.Note,
                StaffIn.Whisper,
                StaffIn.Consult,
                StaffIn.Transfer,
                StaffIn.EndTransfer,
                StaffIn.HandBack,
                StaffIn.Release,
                StaffIn.Finish,
                StaffIn.Typing,
                StaffIn.Search,
                StaffIn.History,
                StaffIn.Assign,
                StaffIn.ChangeShift,
                StaffIn.SetQueue,
                StaffIn.Block,
                StaffIn.Blocks,
                StaffIn.Unblock {

    /**
     * A frame that is answered, by {@code done}, {@code refused}, {@code found}, {@code past}, {@code blocked} or {@code called}.
     */
    interface Answered {
        String id();
    }

    /** A frame that asks for something to be done in a conversation. */
    interface Task extends Answered {

        String conversation();

        /** The command that it asks for; empty when a colleague whom it names is not known. */
        Optional<StaffCommand> command(Asker asker);
    }

    /**
     * The first frame.
     *
     * @param csrf the token that {@code GET /staff/session} gave: a page of another site does not have it
     */
    record Hello(String csrf, Language language) implements StaffIn {

        public Hello {
            StaffLimits.must(language.spoken());
        }
    }

    /** How one is at work. Needs CONVERSE or TAKE_CALLS. Not acknowledged: the board shows it. */
    record Presence(Shift.Status status, String reason, int capacity) implements StaffIn {

        public Presence {
            StaffLimits.name(reason);
            StaffLimits.must(capacity >= 1 && capacity <= StaffLimits.CAPACITY);
        }
    }

    /** Take a conversation from the list, or the one that is offered. Needs CONVERSE. */
    record Claim(String id, String conversation) implements StaffIn, Task {
        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(new StaffCommand.Claim(Optional.of(id), asker.worker()));
        }
    }

    /**
     * Show a conversation on this console, from {@code since} on; answered with {@code news}, and with more as it comes.
     * Who owns it or was consulted may; anybody of its queue may while it waits; a supervisor may listen in (it leaves a
     * trace); a past one needs HISTORY and a reason.
     */
    record Open(String id, String conversation, long since, Purpose purpose, String reason)
            implements StaffIn, Answered {

        public Open {
            StaffLimits.number(since);
            StaffLimits.reason(reason);
        }
    }

    /** What a conversation is opened for. */
    enum Purpose {
        /** One's own, consulted, or waiting in one's queue. */
        WORK,
        LISTEN,
        HISTORY
    }

    /** Do not show it any more. */
    record Shut(String conversation) implements StaffIn {}

    /** @param seen the newest number on this console: refused as {@code behind} when the resident has said more */
    record Say(String id, String conversation, long seen, String text) implements StaffIn, Task {

        public Say {
            StaffLimits.number(seen);
        }

        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(new StaffCommand.Reply(Optional.of(id), asker.worker(), seen, text));
        }
    }

    record Cards(String id, String conversation, long seen, String text, List<String> services)
            implements StaffIn, Task {

        public Cards {
            StaffLimits.number(seen);
        }

        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(new StaffCommand.SendCards(Optional.of(id), asker.worker(), seen, text, services));
        }
    }

    /** @param step address of a question of the guide, one of those that the welcome told */
    record Form(String id, String conversation, long seen, String step) implements StaffIn, Task {

        public Form {
            StaffLimits.number(seen);
        }

        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(new StaffCommand.GiveForm(Optional.of(id), asker.worker(), seen, step));
        }
    }

    record Note(String id, String conversation, String text) implements StaffIn, Task {
        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(new StaffCommand.Note(Optional.of(id), asker.worker(), text));
        }
    }

    record Whisper(String id, String conversation, String text) implements StaffIn, Task {
        @Override
        public Optional<StaffCommand> command(Asker asker) {
            boolean supervising = asker.member().may(Right.SUPERVISE);
            return Optional.of(new StaffCommand.Whisper(Optional.of(id), asker.worker(), supervising, text));
        }
    }

    /** @param staff id of the colleague; {@code on} false ends it */
    record Consult(String id, String conversation, String staff, boolean on) implements StaffIn, Task {
        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return asker.colleague(staff).map(c -> new StaffCommand.Consult(Optional.of(id), asker.worker(), c, on));
        }
    }

    /** To exactly one of a queue and a colleague. */
    record Transfer(String id, String conversation, Optional<String> queue, Optional<String> staff, String note)
            implements StaffIn, Task {

        public Transfer {
            StaffLimits.must(queue.isPresent() != staff.isPresent());
            StaffLimits.must(note.length() <= WrapUp.LONGEST_TEXT);
        }

        @Override
        public Optional<StaffCommand> command(Asker asker) {
            Optional<Worker> colleague = staff.flatMap(asker::colleague);
            boolean known = queue.map(asker::hasQueue).orElse(colleague.isPresent());
            return known
                    ? Optional.of(
                            new StaffCommand.OfferTransfer(Optional.of(id), asker.worker(), queue, colleague, note))
                    : Optional.empty();
        }
    }

    record EndTransfer(String id, String conversation) implements StaffIn, Task {
        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(new StaffCommand.EndTransfer(Optional.of(id), asker.worker()));
        }
    }

    /** @param step address where the guide goes on; where it stood when absent */
    record HandBack(String id, String conversation, Optional<String> step) implements StaffIn, Task {
        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(new StaffCommand.HandBack(Optional.of(id), asker.worker(), step));
        }
    }

    record Release(String id, String conversation) implements StaffIn, Task {
        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(new StaffCommand.Release(Optional.of(id), asker.worker(), StaffEvent.Cause.RELEASED));
        }
    }

    record Finish(String id, String conversation, WrapUp wrapUp) implements StaffIn, Task {
        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(new StaffCommand.Finish(Optional.of(id), asker.worker(), wrapUp));
        }
    }

    /** Not stored, not acknowledged. */
    record Typing(String conversation, boolean on) implements StaffIn {}

    /** Services of the directory by words; answered with {@code found}. */
    record Search(String id, String words, Optional<String> municipality, Language language)
            implements StaffIn, Answered {

        public Search {
            StaffLimits.name(words);
            StaffLimits.must(language.spoken());
        }
    }

    /** Past conversations, newest first; answered with {@code past}. Needs HISTORY. Texts are not in the answer. */
    record History(String id, Optional<String> queue, boolean own) implements StaffIn, Answered {}

    /** Give it to a colleague, or take it over oneself. Needs SUPERVISE. */
    record Assign(String id, String conversation, String staff) implements StaffIn, Task {
        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return asker.colleague(staff).map(c -> new StaffCommand.Assign(Optional.of(id), asker.worker(), c));
        }
    }

    /** Change what a worker takes, at once. Needs SUPERVISE. */
    record ChangeShift(String id, String staff, Set<String> queues, Set<Language> languages)
            implements StaffIn, Answered {

        public ChangeShift {
            StaffLimits.must(queues.size() <= StaffLimits.QUEUES);
        }
    }

    /** Open or close a queue. Needs SUPERVISE. */
    record SetQueue(String id, String queue, QueueMode.Mode mode, String message) implements StaffIn, Answered {

        public SetQueue {
            StaffLimits.reason(message);
        }
    }

    /** Those who are kept out now; answered with {@code blocked}. Needs SUPERVISE. */
    record Blocks(String id) implements StaffIn, Answered {}

    /** Let somebody in again before the time. Needs SUPERVISE. */
    record Unblock(String id, String block) implements StaffIn, Answered {

        public Unblock {
            StaffLimits.name(block);
        }
    }

    /**
     * Keep a misuser out for so many minutes, with a reason: out of the workers' queues, from wherever they come back by the
     * same network. The guide serves on, and one in danger is let through. Needs SUPERVISE.
     */
    record Block(String id, String conversation, int minutes, String reason) implements StaffIn, Task {

        public Block {
            StaffLimits.reason(reason);
            StaffLimits.must(!reason.isBlank() && minutes >= 1 && minutes <= StaffLimits.BLOCK_MINUTES);
        }

        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(
                    new StaffCommand.Block(Optional.of(id), asker.worker(), asker.inMinutes(minutes), reason));
        }
    }
}
