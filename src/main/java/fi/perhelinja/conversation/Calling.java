package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import fi.perhelinja.conversation.Event.Ending;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Input;
import fi.perhelinja.flow.Meaning;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.flow.Turn;
import fi.perhelinja.understanding.Understood;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a call handler may do in a phone call. The caller speaks through the handler: what the caller does goes to
 * the clerk as a resident's own commands do, and danger is read in the caller's words and in the handler's notes.
 */
final class Calling {

    private final Clerk clerk;
    private final Conversation conversation;
    private final Surroundings around;
    private final Knowledge knowledge;
    private final Instant now;

    Calling(Clerk clerk, Conversation conversation, Surroundings around, Instant now) {
        this.clerk = clerk;
        this.conversation = conversation;
        this.around = around;
        this.knowledge = around.knowledge();
        this.now = now;
    }

    Decision begin(CallCommand.Begin command) {
        List<Event> events =
                new ArrayList<>(clerk.begun(Channel.PHONE, command.language(), command.flow(), command.tokenHash()));
        events.add(1, new CallEvent.CallTaken(command.id(), command.worker()));
        return new Accepted(events);
    }

    Afterwards afterwards() {
        return new Afterwards(around, now);
    }

    /** What a worker has, or another handler, stays theirs. */
    Decision takeOn(CallCommand.TakeOn command) {
        Optional<Worker> other = conversation
                .owner()
                .filter(owner -> conversation.attended())
                .or(() ->
                        conversation.call().filter(c -> conversation.onPhone()).map(Call::handler))
                .filter(has -> !command.worker().is(has) || conversation.attended());
        if (other.isPresent()) {
            return new Refused(Reason.TAKEN, other.map(Worker::name));
        }
        if (conversation.onPhone()) {
            return new Accepted(List.of());
        }
        List<Event> events = new ArrayList<>();
        events.add(new CallEvent.CallTaken(command.id(), command.worker()));
        events.addAll(clerk.written(clerk.take(new Input.Carried(Channel.PHONE))));
        return new Accepted(events);
    }

    /** The caller goes on in the chat, and there with a worker when that was agreed. */
    Decision comeIn(Command.ComeIn command) {
        List<Event> events = new ArrayList<>();
        events.add(new Event.CameIn(command.tokenHash()));
        Turn turn = clerk.take(new Input.Carried(Channel.CHAT));
        events.addAll(
                clerk.written(command.toPerson() ? clerk.take(turn.state(), new Input.Wished(Pattern.PERSON)) : turn));
        if (command.toPerson()) {
            handingOver().waits(events).ifPresent(events::add);
        }
        return new Accepted(events);
    }

    HandingOver handingOver() {
        return new HandingOver(clerk, conversation, around, now);
    }

    Decision act(CallCommand.Act command) {
        return live(command.worker()).orElseGet(() -> command.does().ask(clerk));
    }

    Decision raise(CallCommand.Raise command) {
        return live(command.worker()).orElseGet(() -> {
            List<Event> events = new ArrayList<>();
            events.add(new CallEvent.DangerRaised(command.id(), command.worker()));
            events.addAll(clerk.written(clerk.take(new Input.Wished(Pattern.DANGER_MAYBE))));
            return new Accepted(events);
        });
    }

    /** Danger that is heard for the first time raises its script, wherever the flow is; after the call it is marked alone. */
    Decision keepNotes(CallCommand.KeepNotes command) {
        if (command.text().length() > Conversation.LONGEST_NOTES) {
            return new Refused(Reason.TOO_LONG);
        }
        return owned(command.worker()).orElseGet(() -> noted(command));
    }

    private Decision noted(CallCommand.KeepNotes command) {
        Understood understood = knowledge.understanding().read(command.text(), Optional.of(conversation.language()));
        String text = Mask.over(command.text(), understood.identityCodes());
        Meaning meaning = Interpreter.of(understood, conversation.language());
        List<String> fresh = meaning.signals().stream()
                .filter(signal -> !conversation.signals().contains(signal))
                .toList();
        List<Event> events = new ArrayList<>();
        events.add(new CallEvent.NotesKept(command.id(), command.worker(), text));
        if (!fresh.isEmpty() && live()) {
            Turn turn = clerk.take(new Input.Said("", Interpreter.dangerOf(fresh)));
            events.addAll(clerk.written(turn));
        } else if (!fresh.isEmpty()) {
            events.add(new Event.DangerHeard(fresh));
        }
        return new Accepted(events);
    }

    Decision hold(CallCommand.Hold command) {
        return live(command.worker())
                .orElseGet(() ->
                        new Accepted(List.of(new CallEvent.CallHeld(command.id(), command.worker(), command.on()))));
    }

    Decision hangUp(CallCommand.HangUp command) {
        return live(command.worker())
                .orElseGet(() -> new Accepted(List.of(new CallEvent.HungUp(command.id(), command.worker()))));
    }

    /** A call that is wrapped up is over; who asked to be called back goes on waiting for that. */
    static Decision finish(Conversation conversation, StaffCommand.Finish command, WrapUpRules rules, Instant now) {
        if (command.wrapUp().tooLong()) {
            return new Refused(Reason.TOO_LONG);
        }
        List<Event> events = new ArrayList<>();
        events.add(new CallEvent.CallWrappedUp(command.id(), command.worker(), command.wrapUp()));
        Clocking.begun(conversation, rules, command.worker(), command.wrapUp(), now)
                .ifPresent(events::add);
        // Who went on in the chat is in it still.
        if (conversation.ending().isEmpty() && conversation.onPhone()) {
            events.add(new Event.Ended(Optional.empty(), Ending.CLOSED));
        }
        return notTheirs(conversation, command.worker())
                .or(() -> rules.met(command.wrapUp()) ? Optional.empty() : Optional.of(new Refused(Reason.INCOMPLETE)))
                .orElseGet(() -> new Accepted(events));
    }

    /** Theirs, with the caller on the line. */
    private Optional<Decision> live(Worker worker) {
        return owned(worker).or(() -> live() ? Optional.empty() : Optional.of(new Refused(Reason.ENDED)));
    }

    private boolean live() {
        return conversation.onPhone() && conversation.call().filter(Call::live).isPresent();
    }

    private Optional<Decision> owned(Worker worker) {
        return notTheirs(conversation, worker);
    }

    static Optional<Decision> notTheirs(Conversation conversation, Worker worker) {
        Optional<Call> open = conversation.call().filter(call -> !call.over());
        if (open.map(Call::handler).filter(worker::is).isPresent()) {
            return Optional.empty();
        }
        Optional<String> other = open.map(Call::handler).map(Worker::name);
        return Optional.of(new Refused(Reason.NOT_OWNER, other));
    }
}
