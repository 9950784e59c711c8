package fi.perhelinja.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import fi.perhelinja.conversation.Clock;
import fi.perhelinja.conversation.ClockCommand;
import fi.perhelinja.conversation.StaffCommand;
import java.util.Optional;

/**
 * What a console sends of a time limit of the law that runs. Needs CONVERSE or TAKE_CALLS, and that the member sees its row: who
 * began it, the workers of its queue, supervisors.
 */
@JsonSubTypes({
    @Type(value = ClockIn.MarkClock.class, name = "mark-clock"),
    @Type(value = ClockIn.DropClock.class, name = "drop-clock")
})
public sealed interface ClockIn extends StaffIn, StaffIn.Task {

    /** Say that a stage is done, in their order: refused as {@code not-yet} before its turn. */
    record MarkClock(String id, String conversation, Clock.Stage stage, Optional<Boolean> urgent) implements ClockIn {

        public MarkClock {
            StaffLimits.must(urgent.isPresent() == (stage == Clock.Stage.URGENCY));
        }

        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(new ClockCommand.Mark(Optional.of(id), asker.worker(), stage, urgent));
        }
    }

    /** End it before all is done, with a reason. */
    record DropClock(String id, String conversation, String reason) implements ClockIn {

        public DropClock {
            StaffLimits.reason(reason);
        }

        @Override
        public Optional<StaffCommand> command(Asker asker) {
            return Optional.of(new ClockCommand.Drop(Optional.of(id), asker.worker(), reason));
        }
    }
}
