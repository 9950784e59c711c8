package fi.perhelinja.hours;

import fi.perhelinja.hours.Schedule.Kind;
import fi.perhelinja.hours.Schedule.Standing;
import fi.perhelinja.hours.Schedule.State;
import fi.perhelinja.text.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hours said in words, short enough for a card and a phone screen. */
public final class HoursWords {

    private static final int DAYS_OF_WEEK = 7;

    private HoursWords() {}

    /** {@code ma–pe 9–15}, {@code vardagar 9–15}, {@code ympäri vuorokauden}; empty when the hours are not known. */
    public static Optional<String> hours(Schedule schedule, Language language) {
        Wording words = Wording.of(language);
        if (schedule.kind() == Kind.WEEKLY) {
            String week = week(schedule.week(), words);
            return week.isEmpty() ? Optional.empty() : Optional.of(week);
        }
        return switch (schedule.kind()) {
            case ALWAYS -> Optional.of(words.always());
            case BY_APPOINTMENT -> Optional.of(words.byAppointment());
            default -> Optional.empty();
        };
    }

    /**
     * When it opens or closes next: {@code avataan huomenna kello 9}, {@code closes today at 15:00}; empty when it does not
     * change or nobody knows.
     */
    public static Optional<String> change(Standing standing, Instant now, Language language) {
        Wording words = Wording.of(language);
        return standing.changes().map(at -> {
            boolean closes = standing.state() == State.OPEN;
            ZonedDateTime local = at.atZone(Schedule.ZONE);
            // Closing at midnight is said to be at 24 of the day that ends.
            boolean midnight = closes && local.toLocalTime().equals(LocalTime.MIDNIGHT);
            return (closes ? words.closes() : words.opens()) + " " + moment(local, midnight, now, words);
        });
    }

    /** The day, seen from {@code now}: {@code tänään}, {@code torstaina}, {@code on 4 May}. */
    public static String day(Instant at, Instant now, Language language) {
        LocalDate today = now.atZone(Schedule.ZONE).toLocalDate();
        return day(at.atZone(Schedule.ZONE).toLocalDate(), today, Wording.of(language));
    }

    /** When something is, to the minute: {@code tänään kello 14.30}, {@code tomorrow at 09:00}. */
    public static String moment(Instant at, Instant now, Language language) {
        return moment(at.atZone(Schedule.ZONE), false, now, Wording.of(language));
    }

    private static String moment(ZonedDateTime local, boolean midnight, Instant now, Wording words) {
        LocalDate day = midnight ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        String when = day(day, now.atZone(Schedule.ZONE).toLocalDate(), words);
        return String.join(" ", when, words.at(), words.clock(local.toLocalTime(), midnight));
    }

    /** Whether it is open now and until when, as one clause: {@code kiinni nyt, avataan huomenna kello 9}. */
    public static String standing(Schedule schedule, Instant now, Language language) {
        Wording words = Wording.of(language);
        Standing standing = schedule.standing(now);
        if (schedule.kind() == Kind.ALWAYS) {
            return words.alwaysOpen();
        }
        String state = switch (standing.state()) {
            case OPEN -> words.openNow();
            case CLOSED -> words.closedNow();
            case UNKNOWN -> schedule.kind() == Kind.BY_APPOINTMENT ? words.byAppointment() : words.unknown();
        };
        return change(standing, now, language).map(c -> state + ", " + c).orElse(state);
    }

    private static String day(LocalDate day, LocalDate today, Wording words) {
        long ahead = day.toEpochDay() - today.toEpochDay();
        if (ahead <= 0) {
            return words.today();
        }
        if (ahead == 1) {
            return words.tomorrow();
        }
        return ahead < DAYS_OF_WEEK ? words.onDay(day.getDayOfWeek()) : words.onDate(day);
    }

    private static String week(Week week, Wording words) {
        Map<String, List<DayOfWeek>> byHours = new LinkedHashMap<>();
        week.days()
                .forEach((day, windows) -> byHours.computeIfAbsent(hours(windows, words), h -> new ArrayList<>())
                        .add(day));
        return byHours.entrySet().stream()
                .map(e -> days(e.getValue(), words) + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String hours(List<Window> windows, Wording words) {
        return windows.stream()
                .map(w -> words.shortClock(w.from(), false) + "–"
                        + words.shortClock(w.to(), w.to().equals(LocalTime.MIDNIGHT)))
                .collect(Collectors.joining(" " + words.and() + " ", words.beforeHours(), ""));
    }

    /** Days in a row as {@code ma–pe}, others with commas; the week and the working week by their own words. */
    private static String days(List<DayOfWeek> days, Wording words) {
        if (days.size() == DAYS_OF_WEEK) {
            return words.everyDay();
        }
        if (days.equals(List.of(DayOfWeek.values()).subList(0, DayOfWeek.FRIDAY.getValue()))) {
            return words.workingWeek();
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= days.size(); i++) {
            if (i == days.size() || days.get(i).getValue() != days.get(i - 1).getValue() + 1) {
                parts.add(words.run(days.get(from), days.get(i - 1)));
                from = i;
            }
        }
        return String.join(", ", parts);
    }
}
