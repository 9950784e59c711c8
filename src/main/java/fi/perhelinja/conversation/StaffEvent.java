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

    /** A worker took the conversation; from here on the guide is silent. */
    record Claimed(Optional<String> id, Worker worker) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.claimed(worker, before.at()));
        }

        @Override
        public Optional<String> commandId() {
            return id;
        }
    }

    record WorkerSaid(String id, Worker worker, String text) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(Attendance::answered);
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    record WorkerOffered(String id, Worker worker, String text, List<Card> cards) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(Attendance::answered);
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** A step of a flow that the worker gives the resident to fill. */
    record FormGiven(
            String id,
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

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** For the staff alone; never reaches a resident. */
    record Noted(String id, Worker worker, String text) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before;
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** From a colleague or a supervisor to the owner; never reaches a resident. */
    record Whispered(String id, Worker worker, String text) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before;
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** A colleague may read and whisper from here on. */
    record Consulted(String id, Worker worker, Worker colleague) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.consulting(colleague, true));
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    record ConsultEnded(String id, Worker worker, Worker colleague) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.consulting(colleague, false));
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** Offered to a queue or to a colleague; the sender keeps the conversation until somebody claims it. */
    record TransferOffered(String id, Worker worker, Optional<String> queue, Optional<Worker> colleague, String note)
            implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.offered(new Place.Transfer(queue, colleague, note, before.at())));
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** Withdrawn by its sender, or declined by the colleague. */
    record TransferEnded(String id, Worker worker, boolean declined) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(Attendance::keptBack);
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** The guide speaks again, from {@code step} on. */
    record HandedBack(String id, Worker worker, String step) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> Attendance.NONE);
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** The conversation waits again, at the head of its queue. */
    record Returned(Optional<String> id, Worker worker, Cause cause) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(Attendance::returned);
        }

        @Override
        public Optional<String> commandId() {
            return id;
        }
    }

    /** A supervisor gave it to {@code to}, who may be the supervisor. */
    record Assigned(String id, Worker worker, Worker to) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.claimed(to, before.at()));
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** A supervisor began to read along. */
    record ListenedIn(String id, Worker worker) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before;
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    record WrappedUp(String id, Worker worker, WrapUp wrapUp) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.wrapped(wrapUp.outcome()));
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** The resident is kept out until then, for misuse. */
    record Blocked(String id, Worker worker, Instant until, String reason) implements StaffEvent {
        @Override
        public Fold on(Fold before) {
            return before.blocked(until);
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
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
