package fi.perhelinja.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The clock of the Child Welfare Act's time limits: the day of receipt, Saturdays, Sundays and public holidays do not
 * count. Eves do count, though offices are closed: where counting differs, a family is served by the earlier day.
 */
public final class WorkingDays {

    /** Most days that can be asked for. */
    static final int MOST = 10_000;

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !Holiday.anyPublicOn(day);
    }

    /** The {@code n}th working day after the day of receipt; that day itself when {@code n} is 0. */
    public static LocalDate after(LocalDate receipt, int n) {
        if (n < 0 || n > MOST) {
            throw new IllegalArgumentException("working days out of range: " + n);
        }
        LocalDate day = receipt;
        for (int counted = 0; counted < n; ) {
            day = day.plusDays(1);
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** The last instant, excluded, of the {@code n}th working day after {@code receipt}, in the time of Finland. */
    public static Instant deadline(Instant receipt, int n) {
        LocalDate day = receipt.atZone(Schedule.ZONE).toLocalDate();
        return after(day, n).plusDays(1).atStartOfDay(Schedule.ZONE).toInstant();
    }

    /** How many working days lie after {@code receipt} up to {@code day}, that day included; 0 when it is not later. */
    public static int between(LocalDate receipt, LocalDate day) {
        return (int) receipt.plusDays(1)
                .datesUntil(day.isAfter(receipt) ? day.plusDays(1) : receipt.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .count();
    }
}
