package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import fi.perhelinja.conversation.Event.Ending;
import fi.perhelinja.conversation.Place.Stage;
import fi.perhelinja.flow.Effect;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.Engine;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Input;
import fi.perhelinja.flow.State;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Turn;
import fi.perhelinja.flow.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides what the staff may do in a conversation. One owner at a time, and nobody else writes. Who that is, is decided by
 * the append: of two who claim at once both may be accepted here, and one of them finds the number taken and asks again.
 */
final class Attending {

    private final Conversation conversation;
    private final Surroundings around;
    private final Function<Input, Turn> engine;
    private final Instant now;

    /** @param engine what the flow makes of an input, from where it stands */
    Attending(Conversation conversation, Surroundings around, Function<Input, Turn> engine, Instant now) {
        this.conversation = conversation;
        this.around = around;
        this.engine = engine;
        this.now = now;
    }

    Decision claim(StaffCommand.Claim command) {
        Optional<Worker> owner = attendance().owner();
        if (owner.filter(command.worker()::is).isPresent() && live()) {
            return new Accepted(List.of());
        }
        if (inCall().isPresent()) {
            return new Refused(Reason.TAKEN, inCall().map(Worker::name));
        }
        if (!live()) {
            return new Refused(Reason.NOT_WAITING);
        }
        if (conversation.owesWrapUp(command.worker())) {
            return new Refused(Reason.NOT_YET);
        }
        boolean offered =
                attendance().transfer().filter(t -> takes(t, command.worker())).isPresent();
        if (owner.isPresent() && !offered) {
            return new Refused(Reason.TAKEN, owner.map(Worker::name));
        }
        return command.full() && !urgent()
                ? new Refused(Reason.AT_CAPACITY)
                : new Accepted(List.of(new StaffEvent.Claimed(command.id(), command.worker())));
    }

    /** The limit sees to it that those who have somebody have them well; nobody in danger waits for that. */
    private boolean urgent() {
        return conversation
                .place()
                .filter(place -> place.priority() == Priority.DANGER)
                .isPresent();
    }

    private static boolean takes(Place.Transfer transfer, Worker worker) {
        return transfer.colleague().map(worker::is).orElse(true);
    }

    Decision reply(StaffCommand.Reply command) {
        return text(command.text())
                .or(() -> outbound(command.worker(), command.seen()))
                .orElseGet(() -> new Accepted(
                        List.of(new StaffEvent.WorkerSaid(command.id(), command.worker(), command.text()))));
    }

    Decision sendCards(StaffCommand.SendCards command) {
        if (command.text().length() > Conversation.LONGEST_TEXT
                || command.services().size() > WrapUp.MOST) {
            return new Refused(Reason.TOO_LONG);
        }
        List<Card> cards = around.knowledge().cards(command.services(), conversation.language(), now);
        if (cards.isEmpty()) {
            return new Refused(Reason.EMPTY);
        }
        return outbound(command.worker(), command.seen())
                .orElseGet(() -> new Accepted(
                        List.of(new StaffEvent.WorkerOffered(command.id(), command.worker(), command.text(), cards))));
    }

    Decision giveForm(StaffCommand.GiveForm command) {
        return outbound(command.worker(), command.seen())
                .orElseGet(() -> flows().flatMap(flows -> Engine.question(flows, state(), command.step(), world()))
                        .<Decision>map(ask -> new Accepted(List.of(form(command, ask))))
                        .orElseGet(() -> new Refused(Reason.NO_SUCH_STEP)));
    }

    private static Event form(StaffCommand.GiveForm command, Effect.Ask ask) {
        return new StaffEvent.FormGiven(
                command.id(), command.worker(), ask.step(), ask.text(), ask.slot(), ask.choices(), ask.free());
    }

    Decision note(StaffCommand.Note command) {
        return text(command.text())
                .or(() -> owned(command.worker()))
                .orElseGet(() ->
                        new Accepted(List.of(new StaffEvent.Noted(command.id(), command.worker(), command.text()))));
    }

    Decision whisper(StaffCommand.Whisper command) {
        boolean may = command.supervising() || attendance().consulted().stream().anyMatch(command.worker()::is);
        if (!may || attendance().owner().or(this::inCall).isEmpty() || !live()) {
            return new Refused(Reason.NOT_OWNER);
        }
        return text(command.text())
                .orElseGet(() -> new Accepted(
                        List.of(new StaffEvent.Whispered(command.id(), command.worker(), command.text()))));
    }

    Decision consult(StaffCommand.Consult command) {
        Optional<String> id = command.id();
        Event event = command.on()
                ? new StaffEvent.Consulted(id, command.worker(), command.colleague())
                : new StaffEvent.ConsultEnded(id, command.worker(), command.colleague());
        return owned(command.worker()).orElseGet(() -> new Accepted(List.of(event)));
    }

    Decision offerTransfer(StaffCommand.OfferTransfer command) {
        if (command.note().length() > Conversation.LONGEST_TEXT) {
            return new Refused(Reason.TOO_LONG);
        }
        if (command.queue().isPresent() == command.colleague().isPresent()) {
            return new Refused(Reason.EMPTY);
        }
        Event offer = new StaffEvent.TransferOffered(
                command.id(), command.worker(), command.queue(), command.colleague(), command.note());
        return owned(command.worker())
                .or(() -> ended() ? Optional.of(new Refused(Reason.ENDED)) : Optional.empty())
                .orElseGet(() -> new Accepted(List.of(offer)));
    }

    Decision endTransfer(StaffCommand.EndTransfer command) {
        Optional<Place.Transfer> offer = attendance().transfer();
        boolean declined = offer.flatMap(Place.Transfer::colleague)
                .filter(command.worker()::is)
                .isPresent();
        boolean own = attendance().owner().filter(command.worker()::is).isPresent();
        if (offer.isEmpty() || !(declined || own)) {
            return new Refused(Reason.NO_TRANSFER);
        }
        return new Accepted(List.of(new StaffEvent.TransferEnded(command.id(), command.worker(), declined && !own)));
    }

    Decision handBack(StaffCommand.HandBack command) {
        return owned(command.worker())
                .or(() -> ended() ? Optional.of(new Refused(Reason.ENDED)) : Optional.empty())
                .or(() -> command.step().filter(s -> !leadsBack(s)).map(s -> new Refused(Reason.NO_SUCH_STEP)))
                .orElseGet(() -> handedBack(command));
    }

    private boolean leadsBack(String address) {
        return flows().stream()
                .flatMap(flows -> Engine.entrances(flows, state().flow()).stream())
                .map(Step::address)
                .anyMatch(address::equals);
    }

    private Decision handedBack(StaffCommand.HandBack command) {
        Turn turn = engine.apply(new Input.HandedBack(command.step()));
        String step = command.step()
                .or(() -> turn.state().question().map(State.Question::step))
                .orElse(state().flow());
        List<Event> events = new ArrayList<>();
        events.add(new StaffEvent.HandedBack(command.id(), command.worker(), step));
        events.addAll(new Minutes(flows().orElseThrow(), around, now).of(turn));
        return new Accepted(events);
    }

    /** A wrap-up that is due stays with its worker, over the end of a shift too: nobody waits, and nobody else knows. */
    Decision release(StaffCommand.Release command) {
        Event back = new StaffEvent.Returned(command.id(), command.worker(), command.cause());
        boolean due = conversation.place().filter(Place::wrapsUp).isPresent();
        if (inCall().filter(command.worker()::is).isPresent() && command.cause() != StaffEvent.Cause.RELEASED) {
            return HandingOver.lost(conversation, command.worker());
        }
        return owned(command.worker())
                .or(() -> due && command.cause() == StaffEvent.Cause.RELEASED
                        ? Optional.of(new Refused(Reason.ENDED))
                        : Optional.empty())
                .orElseGet(() -> new Accepted(due ? List.of() : List.of(back)));
    }

    Decision assign(StaffCommand.Assign command) {
        if (!live() || inCall().isPresent()) {
            return new Refused(Reason.NOT_WAITING);
        }
        boolean theirs = attendance().owner().filter(command.to()::is).isPresent();
        return new Accepted(
                theirs ? List.of() : List.of(new StaffEvent.Assigned(command.id(), command.worker(), command.to())));
    }

    Decision listenIn(StaffCommand.ListenIn command) {
        return new Accepted(List.of(new StaffEvent.ListenedIn(command.id(), command.worker())));
    }

    Decision finish(StaffCommand.Finish command) {
        boolean ofCall = conversation
                .call()
                .filter(call -> !call.over() && command.worker().is(call.handler()))
                .isPresent();
        if (ofCall || inCall().isPresent()) {
            return Calling.finish(conversation, command, around.wrapUp(), now);
        }
        WrapUp wrapUp = command.wrapUp();
        if (wrapUp.tooLong()) {
            return new Refused(Reason.TOO_LONG);
        }
        return owned(command.worker())
                .or(() -> around.wrapUp().met(wrapUp) ? Optional.empty() : Optional.of(new Refused(Reason.INCOMPLETE)))
                .orElseGet(() -> closing(wrappedUp(command)));
    }

    Decision block(StaffCommand.Block command) {
        Event block = new StaffEvent.Blocked(command.id(), command.worker(), command.until(), command.reason());
        return text(command.reason()).orElseGet(() -> closing(List.of(block)));
    }

    /** Who fell silent long ago could come back; that ends here too. */
    private Decision closing(List<Event> events) {
        List<Event> all = new ArrayList<>(events);
        if (conversation.ending().filter(e -> e != Ending.IDLE).isEmpty()) {
            all.add(new Event.Ended(Optional.empty(), Ending.CLOSED));
        }
        return new Accepted(all);
    }

    private List<Event> wrappedUp(StaffCommand.Finish command) {
        List<Event> events = new ArrayList<>();
        events.add(new StaffEvent.WrappedUp(command.id(), command.worker(), command.wrapUp()));
        Clocking.begun(conversation, around.wrapUp(), command.worker(), command.wrapUp(), now)
                .ifPresent(events::add);
        return events;
    }

    /** Words to the resident: only the owner, only who has seen all, and nothing after the resident left. */
    private Optional<Decision> outbound(Worker worker, long seen) {
        return owned(worker)
                .or(() -> ended() ? Optional.of(new Refused(Reason.ENDED)) : Optional.empty())
                .or(() -> conversation.heardSince(seen) ? Optional.of(new Refused(Reason.BEHIND)) : Optional.empty());
    }

    private Optional<Decision> owned(Worker worker) {
        Optional<Worker> owner = attendance().owner();
        if (owner.filter(worker::is).isPresent() && attendance().outcome().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Refused(Reason.NOT_OWNER, owner.filter(o -> !worker.is(o)).map(Worker::name)));
    }

    Clocking clocking() {
        return new Clocking(conversation);
    }

    CallingBack callingBack() {
        return new CallingBack(conversation, now);
    }

    private static Optional<Decision> text(String text) {
        return text.isBlank()
                ? Optional.of(new Refused(Reason.EMPTY))
                : text.length() > Conversation.LONGEST_TEXT
                        ? Optional.of(new Refused(Reason.TOO_LONG))
                        : Optional.empty();
    }

    private boolean ended() {
        return conversation.ending().isPresent();
    }

    /** Whether it waits for somebody, or somebody has it. */
    private boolean live() {
        return conversation.place().filter(p -> p.stage() != Stage.PAST).isPresent();
    }

    /** The handler of a call that is not wrapped up, while nobody waits for another in it. Nobody else can have it. */
    private Optional<Worker> inCall() {
        return conversation
                .place()
                .filter(place -> place.kind() == Place.Kind.CALL && place.stage() != Stage.PAST)
                .flatMap(Place::owner);
    }

    private Attendance attendance() {
        return conversation.attendance();
    }

    private State state() {
        return conversation.state().orElseThrow();
    }

    /** Those that the conversation began with. */
    private Optional<Flows> flows() {
        return around.knowledge().flows(state().revision());
    }

    private World world() {
        return around.knowledge().world(now, around.staffing());
    }
}
