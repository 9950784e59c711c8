package fi.perhelinja.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The public holidays of Finland, and the eves on which many offices are closed though the law calls them working days.
 * Computed and not listed, so that no year has to be added.
 */
public enum Holiday {
    NEW_YEARS_DAY(true),
    EPIPHANY(true),
    MAUNDY_THURSDAY(false),
    GOOD_FRIDAY(true),
    EASTER_SUNDAY(true),
    EASTER_MONDAY(true),
    MAY_DAY_EVE(false),
    MAY_DAY(true),
    ASCENSION_DAY(true),
    PENTECOST(true),
    MIDSUMMER_EVE(false),
    MIDSUMMER_DAY(true),
    ALL_SAINTS_DAY(true),
    INDEPENDENCE_DAY(true),
    CHRISTMAS_EVE(false),
    CHRISTMAS_DAY(true),
    BOXING_DAY(true),
    NEW_YEARS_EVE(false);

    private final boolean publicHoliday;

    Holiday(boolean publicHoliday) {
        this.publicHoliday = publicHoliday;
    }

    /** Whether it is a public holiday by law; else an eve. */
    public boolean isPublic() {
        return publicHoliday;
    }

    /** Its name in files: {@code midsummer-eve}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Holiday> find(String id) {
        return Arrays.stream(values()).filter(h -> h.id().equals(id)).findFirst();
    }

    /** The day it falls on in {@code year}. */
    public LocalDate in(int year) {
        return switch (this) {
            case NEW_YEARS_DAY -> LocalDate.of(year, Month.JANUARY, 1);
            case EPIPHANY -> LocalDate.of(year, Month.JANUARY, 6);
            case MAUNDY_THURSDAY -> easter(year).minusDays(3);
            case GOOD_FRIDAY -> easter(year).minusDays(2);
            case EASTER_SUNDAY -> easter(year);
            case EASTER_MONDAY -> easter(year).plusDays(1);
            case MAY_DAY_EVE -> LocalDate.of(year, Month.APRIL, 30);
            case MAY_DAY -> LocalDate.of(year, Month.MAY, 1);
            case ASCENSION_DAY -> easter(year).plusDays(39);
            case PENTECOST -> easter(year).plusDays(49);
            case MIDSUMMER_EVE -> midsummer(year).minusDays(1);
            case MIDSUMMER_DAY -> midsummer(year);
            case ALL_SAINTS_DAY -> saturdayFrom(LocalDate.of(year, Month.OCTOBER, 31));
            case INDEPENDENCE_DAY -> LocalDate.of(year, Month.DECEMBER, 6);
            case CHRISTMAS_EVE -> LocalDate.of(year, Month.DECEMBER, 24);
            case CHRISTMAS_DAY -> LocalDate.of(year, Month.DECEMBER, 25);
            case BOXING_DAY -> LocalDate.of(year, Month.DECEMBER, 26);
            case NEW_YEARS_EVE -> LocalDate.of(year, Month.DECEMBER, 31);
        };
    }

    public boolean on(LocalDate day) {
        return in(day.getYear()).equals(day);
    }

    /** Whether {@code day} is any public holiday. */
    public static boolean anyPublicOn(LocalDate day) {
        return Arrays.stream(values()).anyMatch(h -> h.isPublic() && h.on(day));
    }

    private static LocalDate midsummer(int year) {
        return saturdayFrom(LocalDate.of(year, Month.JUNE, 20));
    }

    private static LocalDate saturdayFrom(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
