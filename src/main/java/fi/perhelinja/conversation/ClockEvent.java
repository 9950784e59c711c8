package fi.perhelinja.conversation;

import java.time.Instant;
import java.util.Optional;

/** What happened to the time limit of the law that runs in a conversation, by the hand of the staff. */
public sealed interface ClockEvent extends Event {

    /** Who did it. */
    Worker worker();

    /** The client's own id of the command. */
    Optional<String> id();

    @Override
    default Optional<String> commandId() {
        return id();
    }

    /** @param received when the staff were told */
    record ClockStarted(Optional<String> id, Worker worker, Clock.Kind kind, Instant received) implements ClockEvent {

        /** It begins with a wrap-up, whose id stands beside it. */
        ClockStarted(Worker worker, Clock.Kind kind, Instant received) {
            this(Optional.empty(), worker, kind, received);
        }

        @Override
        public Fold on(Fold before) {
            return before.caring(after -> after.running(Clock.started(kind, worker, received)));
        }
    }

    /** @param urgent the answer, where the urgency was assessed */
    record ClockMarked(Optional<String> id, Worker worker, Clock.Stage stage, Optional<Boolean> urgent)
            implements ClockEvent {
        @Override
        public Fold on(Fold before) {
            Clock.Mark mark = new Clock.Mark(stage, worker, before.at());
            return before.caring(after -> after.running(clock -> clock.marked(mark, urgent)));
        }
    }

    /** It ended before all was done. */
    record ClockDropped(Optional<String> id, Worker worker, String reason) implements ClockEvent {
        @Override
        public Fold on(Fold before) {
            return before.caring(after -> after.running(Clock::ended));
        }
    }
}
