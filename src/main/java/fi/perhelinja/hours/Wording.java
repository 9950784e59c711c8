package fi.perhelinja.hours;

import fi.perhelinja.text.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/**
 * How a language speaks of hours. In Java and not in a file since it is grammar: how a day bends, what stands between.
 *
 * @param shortDays Monday first, as in {@code ma–pe}
 * @param onDays the whole word, bent as in "on Monday"
 * @param fromDays "from Monday"; the same as {@code shortDays} where ranges are written short
 * @param toDays "to Friday"
 * @param point between hours and minutes
 */
record Wording(
        Language language,
        List<String> shortDays,
        List<String> onDays,
        List<String> fromDays,
        List<String> toDays,
        String between,
        String everyDay,
        String workingWeek,
        String beforeHours,
        String and,
        String at,
        String today,
        String tomorrow,
        String opens,
        String closes,
        String openNow,
        String closedNow,
        String alwaysOpen,
        String always,
        String byAppointment,
        String unknown,
        String point) {

    private static final List<String> MONTHS_SV = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");
    private static final List<String> MONTHS_EN = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final List<String> FI_SHORT = List.of("ma", "ti", "ke", "to", "pe", "la", "su");
    private static final List<String> FI_ON = List.of(
            "maanantaina", "tiistaina", "keskiviikkona", "torstaina", "perjantaina", "lauantaina", "sunnuntaina");
    private static final List<String> FI_FROM = List.of(
            "maanantaista", "tiistaista", "keskiviikosta", "torstaista", "perjantaista", "lauantaista", "sunnuntaista");
    private static final List<String> FI_TO = List.of(
            "maanantaihin", "tiistaihin", "keskiviikkoon", "torstaihin", "perjantaihin", "lauantaihin", "sunnuntaihin");
    private static final List<String> SV_SHORT = List.of("mån", "tis", "ons", "tors", "fre", "lör", "sön");
    private static final List<String> SV_ON =
            List.of("på måndag", "på tisdag", "på onsdag", "på torsdag", "på fredag", "på lördag", "på söndag");
    private static final List<String> EN_SHORT = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> EN_ON =
            List.of("on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "on Saturday", "on Sunday");

    private static final Wording FI = new Wording(
            Language.FI,
            FI_SHORT,
            FI_ON,
            FI_SHORT,
            FI_SHORT,
            "–",
            "joka päivä",
            "ma–pe",
            "",
            "ja",
            "kello",
            "tänään",
            "huomenna",
            "avataan",
            "suljetaan",
            "auki nyt",
            "kiinni nyt",
            "aina auki",
            "ympäri vuorokauden",
            "ajanvarauksella",
            "aukioloaika ei ole tiedossa",
            ".");
    private static final Wording SV = new Wording(
            Language.SV,
            SV_SHORT,
            SV_ON,
            SV_SHORT,
            SV_SHORT,
            "–",
            "varje dag",
            "vardagar",
            "",
            "och",
            "klockan",
            "i dag",
            "i morgon",
            "öppnar",
            "stänger",
            "öppet nu",
            "stängt nu",
            "alltid öppet",
            "dygnet runt",
            "enligt tidsbokning",
            "öppettiderna är inte kända",
            ".");
    private static final Wording EN = new Wording(
            Language.EN,
            EN_SHORT,
            EN_ON,
            EN_SHORT,
            EN_SHORT,
            "–",
            "every day",
            "Mon–Fri",
            "",
            "and",
            "at",
            "today",
            "tomorrow",
            "opens",
            "closes",
            "open now",
            "closed now",
            "always open",
            "around the clock",
            "by appointment",
            "opening hours are not known",
            ":");
    private static final Wording FI_SIMPLE = new Wording(
            Language.FI_SIMPLE,
            FI_ON,
            FI_ON,
            FI_FROM,
            FI_TO,
            " ",
            "joka päivä",
            "maanantaista perjantaihin",
            "kello ",
            "ja",
            "kello",
            "tänään",
            "huomenna",
            "aukeaa",
            "menee kiinni",
            "auki nyt",
            "kiinni nyt",
            "aina auki",
            "aina auki, päivällä ja yöllä",
            "varaa aika ensin",
            "emme tiedä aukioloaikaa",
            ".");

    static Wording of(Language language) {
        return switch (language) {
            case FI -> FI;
            case SV -> SV;
            case FI_SIMPLE -> FI_SIMPLE;
            default -> EN;
        };
    }

    String run(DayOfWeek first, DayOfWeek last) {
        return first == last
                ? shortDays.get(first.getValue() - 1)
                : fromDays.get(first.getValue() - 1) + between + toDays.get(last.getValue() - 1);
    }

    String onDay(DayOfWeek day) {
        return onDays.get(day.getValue() - 1);
    }

    String onDate(LocalDate day) {
        int number = day.getDayOfMonth();
        int month = day.getMonthValue();
        return switch (language) {
            case SV -> "den " + number + " " + MONTHS_SV.get(month - 1);
            case EN -> "on " + number + " " + MONTHS_EN.get(month - 1);
            default -> number + "." + month + ".";
        };
    }

    /** {@code 9}, {@code 8.30}; as in a list of hours. */
    String shortClock(LocalTime time, boolean endOfDay) {
        int hour = endOfDay ? 24 : time.getHour();
        return time.getMinute() == 0
                ? Integer.toString(hour)
                : String.format(Locale.ROOT, "%d%s%02d", hour, point, time.getMinute());
    }

    /** The time within a sentence; English has no "at 9" for a clock, and says 9:00. */
    String clock(LocalTime time, boolean endOfDay) {
        boolean full = language == Language.EN && time.getMinute() == 0;
        return shortClock(time, endOfDay) + (full ? ":00" : "");
    }
}
