package fi.perhelinja.conversation;

import java.time.Instant;
import java.util.Optional;

/** Who is at work, as far as the guide has to know: whether it may promise a person. One snapshot for one decision. */
public interface Staffing {

    /** Nobody works here: nothing is promised. */
    Staffing NOBODY = new Staffing() {
        @Override
        public Open open(String queue) {
            return Open.NOBODY;
        }

        @Override
        public boolean callsBack(String queue) {
            return false;
        }
    };

    /** How a queue stands, beside its hours. */
    enum Open {
        /** Somebody is signed in for it: open in its hours. */
        STAFFED,
        /** A supervisor opened it whatever the hours, and somebody is signed in for it. */
        OPENED,
        /** A supervisor closed it. */
        CLOSED,
        /** Nobody is signed in for it. */
        NOBODY
    }

    Open open(String queue);

    /** What the supervisor who closed the queue wrote for residents; empty also when it is not closed. */
    default Optional<String> closedBecause(String queue) {
        return Optional.empty();
    }

    /** Until when workers take nothing from this resident, for misuse. */
    default Optional<Instant> keptOut() {
        return Optional.empty();
    }

    /** The same for a resident from whom workers take nothing until then. */
    default Staffing keepingOut(Instant until) {
        Staffing usual = this;
        return new Staffing() {
            @Override
            public Open open(String queue) {
                return usual.open(queue);
            }

            @Override
            public boolean callsBack(String queue) {
                return usual.callsBack(queue);
            }

            @Override
            public int callBackDays() {
                return usual.callBackDays();
            }

            @Override
            public Optional<Instant> keptOut() {
                return Optional.of(until);
            }
        };
    }

    /** Working days within which somebody who asks is called back. */
    default int callBackDays() {
        return CallBack.USUAL_DAYS;
    }

    /** Whether somebody has worked in the queue of late, so that a call-back may be promised. */
    boolean callsBack(String queue);
}
