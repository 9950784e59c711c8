package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import fi.perhelinja.conversation.Event.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what workers may do in a conversation. One owner at a time; nobody else writes. */
final class Attending {

    private final Conversation conversation;
    private final Knowledge knowledge;
    private final Instant now;

    Attending(Conversation conversation, Knowledge knowledge, Instant now) {
        this.conversation = conversation;
        this.knowledge = knowledge;
        this.now = now;
    }

    Decision claim(StaffCommand.Claim command) {
        Attendance attendance = attendance();
        Optional<Worker> owner = attendance.owner();
        if (owner.filter(command.worker()::is).isPresent()) {
            return new Accepted(List.of());
        }
        if (owner.isPresent()
                && attendance.transfer().filter(t -> takes(t, command.worker())).isEmpty()) {
            return new Refused(Reason.TAKEN, owner.map(Worker::name));
        }
        return attendance.waiting().isEmpty() || ended()
                ? new Refused(Reason.NOT_WAITING)
                : new Accepted(List.of(new Event.Claimed(command.id(), command.worker())));
    }

    private static boolean takes(Place.Transfer transfer, Worker worker) {
        return transfer.colleague().map(worker::is).orElse(true);
    }

    Decision reply(StaffCommand.Reply command) {
        return text(command.text())
                .or(() -> outbound(command.worker(), command.seen()))
                .orElseGet(() -> new Accepted(
                        List.of(new Event.WorkerSaid(command.id().orElseThrow(), command.worker(), command.text()))));
    }

    Decision sendCards(StaffCommand.SendCards command) {
        if (command.text().length() > Conversation.LONGEST_TEXT
                || command.services().size() > WrapUp.MOST) {
            return new Refused(Reason.TOO_LONG);
        }
        List<Card> cards = knowledge.cards(command.services(), conversation.language(), now);
        if (cards.isEmpty()) {
            return new Refused(Reason.EMPTY);
        }
        return outbound(command.worker(), command.seen())
                .orElseGet(() -> new Accepted(List.of(
                        new Event.WorkerOffered(command.id().orElseThrow(), command.worker(), command.text(), cards))));
    }

    Decision giveForm(StaffCommand.GiveForm command) {
        return outbound(command.worker(), command.seen()).orElseGet(() -> new Refused(Reason.NO_SUCH_STEP));
    }

    Decision note(StaffCommand.Note command) {
        return text(command.text())
                .or(() -> owned(command.worker()))
                .orElseGet(() -> new Accepted(
                        List.of(new Event.Noted(command.id().orElseThrow(), command.worker(), command.text()))));
    }

    Decision whisper(StaffCommand.Whisper command) {
        boolean may = command.supervising() || attendance().consulted().stream().anyMatch(command.worker()::is);
        if (!may || attendance().owner().isEmpty()) {
            return new Refused(Reason.NOT_OWNER);
        }
        return text(command.text())
                .orElseGet(() -> new Accepted(
                        List.of(new Event.Whispered(command.id().orElseThrow(), command.worker(), command.text()))));
    }

    Decision consult(StaffCommand.Consult command) {
        String id = command.id().orElseThrow();
        Event event = command.on()
                ? new Event.Consulted(id, command.worker(), command.colleague())
                : new Event.ConsultEnded(id, command.worker(), command.colleague());
        return owned(command.worker()).orElseGet(() -> new Accepted(List.of(event)));
    }

    Decision offerTransfer(StaffCommand.OfferTransfer command) {
        if (command.note().length() > Conversation.LONGEST_TEXT) {
            return new Refused(Reason.TOO_LONG);
        }
        Event offer = new Event.TransferOffered(
                command.id().orElseThrow(), command.worker(), command.queue(), command.colleague(), command.note());
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
        return new Accepted(
                List.of(new Event.TransferEnded(command.id().orElseThrow(), command.worker(), declined && !own)));
    }

    Decision handBack(StaffCommand.HandBack command) {
        return owned(command.worker()).orElseGet(() -> new Refused(Reason.NO_SUCH_STEP));
    }

    Decision release(StaffCommand.Release command) {
        return owned(command.worker())
                .orElseGet(() ->
                        new Accepted(List.of(new Event.Returned(command.id(), command.worker(), command.cause()))));
    }

    Decision assign(StaffCommand.Assign command) {
        if (attendance().waiting().isEmpty()) {
            return new Refused(Reason.NOT_WAITING);
        }
        return new Accepted(List.of(new Event.Assigned(command.id().orElseThrow(), command.worker(), command.to())));
    }

    Decision listenIn(StaffCommand.ListenIn command) {
        return new Accepted(List.of(new Event.ListenedIn(command.id().orElseThrow(), command.worker())));
    }

    Decision finish(StaffCommand.Finish command) {
        Optional<Decision> refused = owned(command.worker());
        if (refused.isPresent()) {
            return refused.get();
        }
        List<Event> events = new ArrayList<>();
        events.add(new Event.WrappedUp(command.id().orElseThrow(), command.worker(), command.wrapUp()));
        if (!ended()) {
            events.add(new Event.Ended(Optional.empty(), Ending.CLOSED));
        }
        return new Accepted(events);
    }

    Decision block(StaffCommand.Block command) {
        return text(command.reason()).orElseGet(() -> {
            List<Event> events = new ArrayList<>();
            events.add(
                    new Event.Blocked(command.id().orElseThrow(), command.worker(), command.until(), command.reason()));
            if (!ended()) {
                events.add(new Event.Ended(Optional.empty(), Ending.CLOSED));
            }
            return new Accepted(events);
        });
    }

    /** Words to the resident: only the owner, only who has seen all, and nothing after the resident left. */
    private Optional<Decision> outbound(Worker worker, long seen) {
        if (ended()) {
            return Optional.of(new Refused(Reason.ENDED));
        }
        return owned(worker)
                .or(() -> seen < conversation.number() && conversation.heardSince(seen)
                        ? Optional.of(new Refused(Reason.BEHIND))
                        : Optional.empty());
    }

    private Optional<Decision> owned(Worker worker) {
        Optional<Worker> owner = attendance().owner();
        if (owner.filter(worker::is).isPresent() && attendance().outcome().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Refused(Reason.NOT_OWNER, owner.map(Worker::name)));
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

    private Attendance attendance() {
        return conversation.attendance();
    }
}
