package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Place.Kind;
import fi.perhelinja.conversation.Place.Transfer;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a conversation is with people: whether it waits, who has it, what is offered to whom.
 *
 * @param waiting since when and where it was put on a queue; stays while somebody has it
 * @param asking the form that the resident was given and has not filled
 * @param unanswered since when the resident waits for the owner
 */
record Attendance(
        Optional<Waiting> waiting,
        Optional<Worker> owner,
        Optional<Instant> ownedSince,
        Optional<Transfer> transfer,
        List<Worker> consulted,
        Optional<State.Question> asking,
        Optional<Instant> unanswered,
        Optional<String> outcome) {

    static final Attendance NONE = new Attendance(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    record Waiting(
            Kind kind, String queue, Priority priority, Instant since, boolean returned, Map<String, String> summary) {}

    /** Whoever waits already keeps the place, and is never less urgent than before. */
    Attendance queued(Event.Queued event, Instant at) {
        Optional<Waiting> before = waiting.filter(w -> w.kind() == Kind.CHAT);
        Priority priority = before.map(Waiting::priority)
                .filter(p -> p.compareTo(event.priority()) > 0)
                .orElse(event.priority());
        Instant since = before.map(Waiting::since).orElse(at);
        boolean returned = before.map(Waiting::returned).orElse(false);
        return with(Optional.of(new Waiting(Kind.CHAT, event.queue(), priority, since, returned, event.summary())));
    }

    /** Who waits in the chat already goes on waiting there. */
    Attendance callBack(Event.CallBackAsked event, Instant at) {
        return waiting.isPresent()
                ? this
                : with(Optional.of(
                        new Waiting(Kind.CALL_BACK, event.queue(), Priority.NORMAL, at, false, event.details())));
    }

    Attendance claimed(Worker worker, Instant at) {
        return new Attendance(
                waiting,
                Optional.of(worker),
                Optional.of(at),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                unanswered.or(() -> Optional.of(at)),
                outcome);
    }

    Attendance offered(Transfer offer) {
        return new Attendance(waiting, owner, ownedSince, Optional.of(offer), consulted, asking, unanswered, outcome);
    }

    Attendance keptBack() {
        return new Attendance(waiting, owner, ownedSince, Optional.empty(), consulted, asking, unanswered, outcome);
    }

    Attendance consulting(Worker colleague, boolean on) {
        List<Worker> now = new ArrayList<>(consulted);
        now.removeIf(colleague::is);
        if (on) {
            now.add(colleague);
        }
        return new Attendance(waiting, owner, ownedSince, transfer, List.copyOf(now), asking, unanswered, outcome);
    }

    Attendance asking(Optional<State.Question> form) {
        return new Attendance(waiting, owner, ownedSince, transfer, consulted, form, Optional.empty(), outcome);
    }

    Attendance answered() {
        return new Attendance(waiting, owner, ownedSince, transfer, consulted, asking, Optional.empty(), outcome);
    }

    /** The resident said something that the owner has not answered. */
    Attendance spoken(Instant at) {
        return owner.isEmpty()
                ? this
                : new Attendance(
                        waiting,
                        owner,
                        ownedSince,
                        transfer,
                        consulted,
                        asking,
                        unanswered.or(() -> Optional.of(at)),
                        outcome);
    }

    Attendance returned() {
        return new Attendance(
                waiting.map(w -> new Waiting(w.kind(), w.queue(), w.priority(), w.since(), true, w.summary())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                outcome);
    }

    Attendance wrapped(String how) {
        return new Attendance(
                waiting,
                owner,
                ownedSince,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(how));
    }

    private Attendance with(Optional<Waiting> now) {
        return new Attendance(now, owner, ownedSince, transfer, consulted, asking, unanswered, outcome);
    }
}
