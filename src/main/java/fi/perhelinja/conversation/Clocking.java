package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Clock.Stage;
import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides when a time limit of the law begins to run, and what may be done with one that runs. */
final class Clocking {

    private final Conversation conversation;

    Clocking(Conversation conversation) {
        this.conversation = conversation;
    }

    /** What a wrap-up begins. One that runs already runs on from its own day: a second contact takes nothing from it. */
    static Optional<Event> begun(
            Conversation conversation, WrapUpRules rules, Worker worker, WrapUp wrapUp, Instant now) {
        return conversation.clock().filter(Clock::running).isPresent()
                ? Optional.empty()
                : begun(rules, worker, wrapUp, told(conversation, now));
    }

    /** @param received when the staff were told */
    static Optional<Event> begun(WrapUpRules rules, Worker worker, WrapUp wrapUp, Instant received) {
        return rules.clock(wrapUp.outcome()).map(kind -> new ClockEvent.ClockStarted(worker, kind, received));
    }

    /** When the staff were told: since somebody of them first had it. Who was called and not reached told nothing yet. */
    private static Instant told(Conversation conversation, Instant now) {
        Optional<Instant> told = Optional.empty();
        for (Commit commit : conversation.commits()) {
            for (Event event : commit.events()) {
                boolean missed = event instanceof StaffEvent.TryEnded ended
                        && ended.next().isPresent();
                Optional<Instant> taken = Attendance.taker(event).map(worker -> commit.at());
                told = missed ? Optional.empty() : told.or(() -> taken);
            }
        }
        return told.orElse(now);
    }

    Decision mark(ClockCommand.Mark command) {
        Stage stage = command.stage();
        if (command.urgent().isPresent() != (stage == Stage.URGENCY)) {
            return new Refused(Reason.INCOMPLETE);
        }
        Optional<Clock> clock = conversation.clock().filter(Clock::running);
        if (clock.isEmpty()) {
            return new Refused(Reason.NO_CLOCK);
        }
        boolean same = clock.get().done(stage)
                && (stage != Stage.URGENCY || clock.get().urgent().equals(command.urgent()));
        if (same) {
            return new Accepted(List.of());
        }
        boolean inOrder = clock.get().done(stage) || clock.get().next().equals(Optional.of(stage));
        return inOrder
                ? new Accepted(
                        List.of(new ClockEvent.ClockMarked(command.id(), command.worker(), stage, command.urgent())))
                : new Refused(Reason.NOT_YET);
    }

    Decision drop(ClockCommand.Drop command) {
        if (conversation.clock().filter(Clock::running).isEmpty()) {
            return new Refused(Reason.NO_CLOCK);
        } else if (command.reason().isBlank()) {
            return new Refused(Reason.EMPTY);
        }
        return command.reason().length() > Clock.LONGEST_REASON
                ? new Refused(Reason.TOO_LONG)
                : new Accepted(List.of(new ClockEvent.ClockDropped(command.id(), command.worker(), command.reason())));
    }
}
