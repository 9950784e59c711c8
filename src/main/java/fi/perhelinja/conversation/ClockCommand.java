package fi.perhelinja.conversation;

import java.util.Optional;

/** What somebody of the staff does with the time limit of the law that runs in a conversation. */
public sealed interface ClockCommand extends StaffCommand {

    /** What {@link Clocking} makes of it. */
    Decision ask(Clocking clocking);

    @Override
    default Decision ask(Attending attending) {
        return ask(attending.clocking());
    }

    /**
     * Say that what is next was done. How urgent it is may be assessed again while the clock runs.
     *
     * @param urgent the answer, of the urgency alone
     */
    record Mark(Optional<String> id, Worker worker, Clock.Stage stage, Optional<Boolean> urgent)
            implements ClockCommand {
        @Override
        public Decision ask(Clocking clocking) {
            return clocking.mark(this);
        }
    }

    /** End it before all is done, and say why. */
    record Drop(Optional<String> id, Worker worker, String reason) implements ClockCommand {
        @Override
        public Decision ask(Clocking clocking) {
            return clocking.drop(this);
        }
    }
}
