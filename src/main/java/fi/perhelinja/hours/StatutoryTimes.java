package fi.perhelinja.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When what the law asks for is due after a contact for assessing the need of support or a child welfare notification: the
 * urgency is assessed at once, whether to assess the need is decided within seven working days, and the assessment is done
 * in three months. The day of receipt does not count.
 *
 * <p>Months are those of the calendar; the last day stands as it falls, also on a holiday: where counting may differ, a family
 * is served by the earlier day.
 *
 * @param received the day in Finland
 * @param decisionDays the working days within which it is decided, in order; the last of them is the last day
 * @param finishBy the last day for the assessment to be done
 */
public record StatutoryTimes(LocalDate received, List<LocalDate> decisionDays, LocalDate finishBy) {

    /** Working days to decide whether the need is assessed. */
    public static final int DECISION_DAYS = 7;

    /** Months to do it. */
    public static final int ASSESSMENT_MONTHS = 3;

    public StatutoryTimes {
        decisionDays = List.copyOf(decisionDays);
    }

    public static StatutoryTimes of(Instant receipt) {
        LocalDate received = receipt.atZone(Schedule.ZONE).toLocalDate();
        List<LocalDate> days = new ArrayList<>();
        for (int n = 1; n <= DECISION_DAYS; n++) {
            days.add(WorkingDays.after(received, n));
        }
        return new StatutoryTimes(received, days, received.plusMonths(ASSESSMENT_MONTHS));
    }

    /** The last day for the decision. */
    public LocalDate decideBy() {
        return decisionDays.get(decisionDays.size() - 1);
    }
}
