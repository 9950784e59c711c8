package fi.perhelinja.conversation;

import java.time.Instant;
import java.util.Optional;

/** What happened in a phone call by the hand of its handler, beside what the caller said. */
public sealed interface CallEvent extends Event {

    /** The handler. */
    Worker worker();

    /** The client's own id of the command. */
    Optional<String> id();

    @Override
    default Optional<String> commandId() {
        return id();
    }

    /** The call begins, or a chat goes on as one; it is the worker's. */
    record CallTaken(Optional<String> id, Worker worker) implements CallEvent {
        @Override
        public Fold on(Fold before) {
            return before.spoke().calling(call -> Optional.of(Call.taken(worker, before.at())));
        }
    }

    /** The notes as they stand now, all of them. For the staff alone. */
    record NotesKept(Optional<String> id, Worker worker, String text) implements CallEvent {
        @Override
        public Fold on(Fold before) {
            return before.calling(call -> call.map(c -> c.noted(text)));
        }
    }

    /** The handler heard danger. What the guide then asks tells of which kind. */
    record DangerRaised(Optional<String> id, Worker worker) implements CallEvent {
        @Override
        public Fold on(Fold before) {
            return before.calling(call -> call.map(Call::alarmed));
        }
    }

    record CallHeld(Optional<String> id, Worker worker, boolean on) implements CallEvent {
        @Override
        public Fold on(Fold before) {
            return before.calling(call -> call.map(c -> c.holding(on, before.at())));
        }
    }

    /**
     * It was settled that a worker goes on with the caller. Who is called back waits for that from the end of the call on, and
     * who goes on in the chat from when they come there.
     *
     * @param message to whoever takes it; for the staff alone, may be empty
     */
    record CallHandedOver(Optional<String> id, Worker worker, String queue, boolean callBack, String message)
            implements CallEvent {
        @Override
        public Fold on(Fold before) {
            Call.HandedOver on = new Call.HandedOver(queue, callBack, message);
            return before.calling(call -> call.map(c -> c.handedOver(on)));
        }
    }

    /** The caller is not on the line any more. */
    record HungUp(Optional<String> id, Worker worker) implements CallEvent {
        @Override
        public Fold on(Fold before) {
            return before.calling(call -> call.map(c -> c.ended(before.at())));
        }
    }

    record CallWrappedUp(Optional<String> id, Worker worker, WrapUp wrapUp) implements CallEvent {
        @Override
        public Fold on(Fold before) {
            return before.calling(call -> call.map(c -> c.wrapped(wrapUp, before.at())));
        }
    }

    /**
     * A call that was over was written down. Nothing of it was said here.
     *
     * @param began when the call did
     */
    record CallLogged(Optional<String> id, Worker worker, Instant began, int minutes, WrapUp wrapUp)
            implements CallEvent {
        @Override
        public Fold on(Fold before) {
            return before.calling(call -> Optional.of(Call.logged(this, before.at())));
        }
    }
}
