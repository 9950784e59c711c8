package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Place.Kind;
import fi.perhelinja.conversation.Place.Transfer;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a conversation is with people: whether it waits, who has it, what is offered to whom.
 *
 * @param waiting since when and where it was put on a queue; stays while somebody has it
 * @param asking the form that the resident was given and has not filled
 * @param unanswered since when the resident waits for the owner
 * @param before how it was when a worker last handed it back to the guide
 */
record Attendance(
        Optional<Waiting> waiting,
        Optional<Worker> owner,
        Optional<Instant> ownedSince,
        Optional<Transfer> transfer,
        List<Worker> consulted,
        Optional<State.Question> asking,
        Optional<Instant> unanswered,
        Optional<String> outcome,
        Optional<Before> before) {

    static final Attendance NONE = nobody(Optional.empty());

    private static Attendance nobody(Optional<Before> before) {
        return new Attendance(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                before);
    }

    /**
     * What stays known of the work that ended when the guide went on.
     *
     * @param number the commit that handed it back
     */
    record Before(Waiting waiting, Worker owner, Optional<Instant> ownedSince, long number) {}

    /** @param callBack whether a call-back was asked for; for who waits in the chat, should they leave */
    record Waiting(
            Kind kind,
            String queue,
            Priority priority,
            Instant since,
            boolean returned,
            boolean callBack,
            Map<String, String> summary) {

        private Waiting in(String other) {
            return new Waiting(kind, other, priority, since, returned, callBack, summary);
        }

        private Waiting urgent() {
            return new Waiting(kind, queue, Priority.DANGER, since, returned, callBack, summary);
        }

        private Waiting back() {
            return new Waiting(kind, queue, priority, since, true, callBack, summary);
        }

        private Waiting toBeCalled(Map<String, String> details) {
            return new Waiting(kind, queue, priority, since, returned, true, merged(summary, details));
        }

        /** Who does not wait in the chat any more is called, where that was asked for. */
        Optional<Waiting> away() {
            return Optional.of(new Waiting(Kind.CALL_BACK, queue, priority, since, returned, true, summary))
                    .filter(w -> callBack);
        }
    }

    /** Whoever waits already keeps the place, and is never less urgent than before. */
    Attendance queued(Event.Queued event, Instant at) {
        Optional<Waiting> chat = waiting.filter(w -> w.kind() == Kind.CHAT);
        Priority priority = waiting.map(Waiting::priority)
                .filter(p -> p.compareTo(event.priority()) > 0)
                .orElse(event.priority());
        return with(Optional.of(new Waiting(
                Kind.CHAT,
                event.queue(),
                priority,
                chat.map(Waiting::since).orElse(at),
                chat.map(Waiting::returned).orElse(false),
                waiting.map(Waiting::callBack).orElse(false),
                merged(waiting.map(Waiting::summary).orElse(Map.of()), event.summary()))));
    }

    /** Who waits in the chat already goes on waiting there. */
    Attendance callBack(Event.CallBackAsked event, Instant at) {
        Waiting fresh = new Waiting(Kind.CALL_BACK, event.queue(), Priority.NORMAL, at, false, true, event.details());
        return with(Optional.of(waiting.map(w -> w.toBeCalled(event.details())).orElse(fresh)));
    }

    Attendance stoppedWaiting() {
        return owner.isPresent()
                ? this
                : with(waiting.filter(w -> w.kind() == Kind.CHAT).flatMap(Waiting::away));
    }

    private static Map<String, String> merged(Map<String, String> before, Map<String, String> now) {
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(now);
        return Collections.unmodifiableMap(all);
    }

    /** Whoever was offered it to a queue waits there from now on, should it come back. */
    Attendance claimed(Worker worker, Instant at) {
        Optional<String> moved = transfer.flatMap(Transfer::queue);
        return new Attendance(
                waiting.map(w -> w.in(moved.orElse(w.queue()))),
                Optional.of(worker),
                Optional.of(at),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                unanswered.or(() -> Optional.of(at)),
                outcome,
                before);
    }

    /** Danger was heard. */
    Attendance alarmed() {
        return with(waiting.map(Waiting::urgent));
    }

    Attendance offered(Transfer offer) {
        return new Attendance(
                waiting, owner, ownedSince, Optional.of(offer), consulted, asking, unanswered, outcome, before);
    }

    Attendance keptBack() {
        return new Attendance(
                waiting, owner, ownedSince, Optional.empty(), consulted, asking, unanswered, outcome, before);
    }

    Attendance consulting(Worker colleague, boolean on) {
        List<Worker> now = new ArrayList<>(consulted);
        now.removeIf(colleague::is);
        if (on) {
            now.add(colleague);
        }
        return new Attendance(
                waiting, owner, ownedSince, transfer, List.copyOf(now), asking, unanswered, outcome, before);
    }

    Attendance asking(Optional<State.Question> form) {
        return new Attendance(waiting, owner, ownedSince, transfer, consulted, form, unanswered, outcome, before);
    }

    Attendance answered() {
        return new Attendance(
                waiting, owner, ownedSince, transfer, consulted, asking, Optional.empty(), outcome, before);
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
                        outcome,
                        before);
    }

    Attendance returned() {
        return new Attendance(
                waiting.map(Waiting::back),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                outcome,
                before);
    }

    /** It waits again, where it was: nobody gave it up. */
    Attendance putBack() {
        return new Attendance(
                waiting,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                outcome,
                before);
    }

    /** The guide goes on; that a worker had it, and how it then stood, stays known. */
    Attendance handedBack(long number) {
        return nobody(owner.flatMap(o -> waiting.map(w -> new Before(w, o, ownedSince, number))));
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
                Optional.of(how),
                before);
    }

    private Attendance with(Optional<Waiting> now) {
        return new Attendance(now, owner, ownedSince, transfer, consulted, asking, unanswered, outcome, before);
    }

    /** Who got it by that event. */
    static Optional<Worker> taker(Event event) {
        if (event instanceof CallEvent.CallTaken taken) {
            return Optional.of(taken.worker());
        }
        if (event instanceof CallEvent.CallLogged logged) {
            return Optional.of(logged.worker());
        }
        return event instanceof StaffEvent.Claimed claimed
                ? Optional.of(claimed.worker())
                : event instanceof StaffEvent.Assigned given ? Optional.of(given.to()) : Optional.empty();
    }

    /** As it was handed back to the guide. */
    static Attendance past(Before before) {
        return new Attendance(
                Optional.empty(),
                Optional.of(before.owner()),
                before.ownedSince(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Place.HANDED_BACK),
                Optional.empty());
    }
}
