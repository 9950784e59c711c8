package fi.perhelinja.conversation;

import fi.perhelinja.conversation.CallBack.Result;
import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides who may call somebody back, and when. Nobody may outside the times that the resident called safe, whoever they are:
 * somebody else may pick up.
 */
final class CallingBack {

    /** The outcome of who was given up, as the shipped settings name it. */
    private static final String NOT_REACHED = "not-reached";

    private final Conversation conversation;
    private final Instant now;

    CallingBack(Conversation conversation, Instant now) {
        this.conversation = conversation;
        this.now = now;
    }

    /** Who begins a call has it: nobody calls at the same time. */
    Decision begin(StaffCommand.BeginTry command) {
        Optional<Decision> not = notFor(command.worker());
        if (not.isPresent()) {
            return not.get();
        }
        CallBack back = open().orElseThrow();
        if (conversation.owesWrapUp(command.worker())) {
            return new Refused(Reason.NOT_YET);
        }
        if (back.trying().isPresent()) {
            return new Accepted(List.of());
        }
        if (!back.times().at(now)) {
            return new Refused(Reason.NOT_SAFE_NOW);
        }
        if (back.tries().size() >= CallBack.MOST_TRIES) {
            return new Refused(Reason.FULL);
        }
        List<Event> events = new ArrayList<>();
        if (conversation.owner().isEmpty()) {
            events.add(new StaffEvent.Claimed(command.id(), command.worker()));
        }
        events.add(new StaffEvent.TryBegun(command.id(), command.worker()));
        return new Accepted(events);
    }

    Decision end(StaffCommand.EndTry command) {
        Optional<CallBack> mine = open().filter(back ->
                back.trying().filter(t -> command.worker().is(t.worker())).isPresent());
        if (mine.isEmpty()) {
            return new Refused(Reason.NOT_OWNER);
        }
        if (command.note().length() > Conversation.LONGEST_TEXT) {
            return new Refused(Reason.TOO_LONG);
        }
        CallBack back = mine.get();
        if (command.result() == Result.VOICEMAIL_LEFT && !back.voicemail()) {
            return new Refused(Reason.NO_VOICEMAIL);
        }
        if (command.next()
                .filter(next -> next.isBefore(now) || !back.times().at(next))
                .isPresent()) {
            return new Refused(Reason.NOT_SAFE_NOW);
        }
        return new Accepted(List.of(new StaffEvent.TryEnded(
                command.id(), command.worker(), command.result(), next(command, back), command.note())));
    }

    /**
     * Only who was tried in vain is given up: what the resident is told then, that they were not reached, is to be true. The
     * reason stands in the conversation, for the staff alone.
     */
    Decision giveUp(StaffCommand.GiveUp command) {
        Optional<Decision> not = notFor(command.worker());
        if (not.isPresent()) {
            return not.get();
        }
        CallBack back = open().orElseThrow();
        if (back.tries().isEmpty() || back.trying().isPresent()) {
            return new Refused(Reason.NOT_YET);
        }
        if (command.reason().isBlank()) {
            return new Refused(Reason.EMPTY);
        }
        if (command.reason().length() > Conversation.LONGEST_TEXT) {
            return new Refused(Reason.TOO_LONG);
        }
        return new Accepted(givenUp(command, conversation.owner().isEmpty()));
    }

    /** Why this worker can do nothing with it: nobody waits to be called, or somebody else has them. */
    private Optional<Decision> notFor(Worker worker) {
        if (open().isEmpty()) {
            return Optional.of(new Refused(Reason.NOT_WAITING));
        }
        return conversation
                .owner()
                .filter(owner -> !worker.is(owner))
                .map(owner -> new Refused(Reason.TAKEN, Optional.of(owner.name())));
    }

    private List<Event> givenUp(StaffCommand.GiveUp command, boolean nobodys) {
        List<Event> events = new ArrayList<>();
        if (nobodys) {
            events.add(new StaffEvent.Claimed(Optional.empty(), command.worker()));
        }
        List<String> topics = conversation.topic().stream().toList();
        WrapUp wrapUp = new WrapUp(NOT_REACHED, topics, List.of(), "", command.reason());
        events.add(new StaffEvent.Noted(Optional.empty(), command.worker(), command.reason()));
        events.add(new StaffEvent.WrappedUp(command.id(), command.worker(), wrapUp));
        if (conversation.ending().filter(e -> e != Event.Ending.IDLE).isEmpty()) {
            events.add(new Event.Ended(Optional.empty(), Event.Ending.CLOSED));
        }
        return events;
    }

    /** Who was reached, and who cannot be by that number, is not called again. */
    private Optional<Instant> next(StaffCommand.EndTry command, CallBack back) {
        return command.result() == Result.REACHED || command.result() == Result.WRONG_NUMBER
                ? Optional.empty()
                : command.next().or(() -> Optional.of(back.times().next(now.plus(CallBack.PAUSE))));
    }

    private Optional<CallBack> open() {
        return conversation.place().flatMap(Place::callBack).filter(CallBack::open);
    }
}
