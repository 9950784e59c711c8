package fi.perhelinja.conversation;

import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened in a conversation by the hand of the staff. */
public sealed interface StaffEvent extends Event {

    /** Who did it. */
    Worker worker();

    /** The client's own id of the command; time's own commands have none. */
    Optional<String> id();

    @Override
    default Optional<String> commandId() {
        return id();
    }

    /** A worker took the conversation; from here on the guide is silent. */
    record Claimed(Optional<String> id, Worker worker) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.claimed(worker, before.at()));
        }
    }

    record WorkerSaid(Optional<String> id, Worker worker, String text) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(Attendance::answered);
        }
    }

    record WorkerOffered(Optional<String> id, Worker worker, String text, List<Card> cards) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(Attendance::answered);
        }
    }

    /** A step of a flow that the worker gives the resident to fill. */
    record FormGiven(
            Optional<String> id,
            Worker worker,
            String step,
            String text,
            Optional<String> slot,
            List<Choice> choices,
            boolean free)
            implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(
                    a -> a.answered().asking(Optional.of(new State.Question(step, slot, choices, free))));
        }
    }

    /** For the staff alone; never reaches a resident. */
    record Noted(Optional<String> id, Worker worker, String text) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before;
        }
    }

    /** From a colleague or a supervisor to the owner; never reaches a resident. */
    record Whispered(Optional<String> id, Worker worker, String text) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before;
        }
    }

    /** A colleague may read and whisper from here on. */
    record Consulted(Optional<String> id, Worker worker, Worker colleague) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.consulting(colleague, true));
        }
    }

    record ConsultEnded(Optional<String> id, Worker worker, Worker colleague) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.consulting(colleague, false));
        }
    }

    /** Offered to a queue or to a colleague; the sender keeps the conversation until somebody claims it. */
    record TransferOffered(
            Optional<String> id, Worker worker, Optional<String> queue, Optional<Worker> colleague, String note)
            implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.offered(new Place.Transfer(queue, colleague, note, before.at())));
        }
    }

    /** Withdrawn by its sender, or declined by the colleague. */
    record TransferEnded(Optional<String> id, Worker worker, boolean declined) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(Attendance::keptBack);
        }
    }

    /** The guide speaks again, from {@code step} on. */
    record HandedBack(Optional<String> id, Worker worker, String step) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.handedBack(before.number()));
        }
    }

    /** The conversation waits again, at the head of its queue. */
    record Returned(Optional<String> id, Worker worker, Cause cause) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(Attendance::returned)
                    .caring(after -> after.calling(back -> back.broken(before.at())));
        }
    }

    /** A supervisor gave it to {@code to}, who may be the supervisor. */
    record Assigned(Optional<String> id, Worker worker, Worker to) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.claimed(to, before.at()));
        }
    }

    /** A supervisor began to read along. */
    record ListenedIn(Optional<String> id, Worker worker) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before;
        }
    }

    record WrappedUp(Optional<String> id, Worker worker, WrapUp wrapUp) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.wrapped(wrapUp.outcome()))
                    .caring(after -> after.calling(back -> back.closed(before.at())));
        }
    }

    /** The worker calls the resident. */
    record TryBegun(Optional<String> id, Worker worker) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.caring(after -> after.calling(back -> back.begun(worker, before.at())));
        }
    }

    /**
     * What came of it. Who is to be called again waits for whoever has time then.
     *
     * @param next when it is to be tried again
     * @param note for colleagues; may be empty
     */
    record TryEnded(Optional<String> id, Worker worker, CallBack.Result result, Optional<Instant> next, String note)
            implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            CallBack.Try ended = new CallBack.Try(worker, before.at(), result);
            Fold after = before.caring(a -> a.calling(back -> back.tried(ended, next)));
            return next.isPresent() ? after.attended(Attendance::putBack) : after;
        }
    }

    /** The resident is kept out until then, for misuse. */
    record Blocked(Optional<String> id, Worker worker, Instant until, String reason) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.blocked(until);
        }
    }

    /** Why a conversation came back to its queue. */
    enum Cause {
        /** The worker gave it back. */
        RELEASED,
        /** The worker's connection was lost for too long. */
        LOST,
        /** The worker signed off. */
        SIGNED_OFF,
        /** The worker left the resident without an answer for too long. */
        IGNORED
    }
}
