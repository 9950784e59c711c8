package fi.perhelinja.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody said that they can be called: on which working days, and from when to when. Never on a Saturday, a Sunday or a
 * public holiday, when others may be at home.
 */
public record SafeTimes(Set<DayOfWeek> days, Window window) {

    /** How far ahead times are looked for; days. Two Fridays running may be holidays: Christmas and New Year. */
    private static final int AHEAD_DAYS = 28;

    /** Where nothing was said of the hours: when people are called who did not ask for another time. */
    private static final Window USUAL = new Window(LocalTime.of(8, 0), LocalTime.of(16, 0));

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri");

    /** From an instant to another, excluded. */
    public record Span(Instant from, Instant to) {
        public boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    public SafeTimes {
        days = Set.copyOf(days);
    }

    /**
     * By the values of slots.
     *
     * @param day {@code mon} … {@code fri}; anything else means every working day
     * @param hours {@code 8-11}; anything else means 8-16
     */
    public static SafeTimes of(Optional<String> day, Optional<String> hours) {
        Set<DayOfWeek> days = day.map(DAYS::indexOf)
                .filter(i -> i >= 0)
                .<Set<DayOfWeek>>map(i -> EnumSet.of(DayOfWeek.of(i + 1)))
                .orElse(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        return new SafeTimes(days, hours.flatMap(Window::parse).orElse(USUAL));
    }

    public boolean at(Instant moment) {
        return span(moment.atZone(Schedule.ZONE).toLocalDate())
                .filter(span -> span.holds(moment))
                .isPresent();
    }

    /** The first safe moment from {@code moment} on, which may be that itself. */
    public Instant next(Instant moment) {
        return spans(moment, 1).stream()
                .map(span -> span.from().isBefore(moment) ? moment : span.from())
                .findFirst()
                .orElse(moment);
    }

    /** The next times that are not over at {@code moment}, in order. */
    public List<Span> spans(Instant moment, int atMost) {
        LocalDate first = moment.atZone(Schedule.ZONE).toLocalDate();
        List<Span> all = new ArrayList<>();
        for (int i = 0; i < AHEAD_DAYS && all.size() < atMost; i++) {
            span(first.plusDays(i)).filter(span -> span.to().isAfter(moment)).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Span> span(LocalDate day) {
        return Optional.of(day)
                .filter(d -> days.contains(d.getDayOfWeek()) && WorkingDays.isWorkingDay(d))
                .map(d -> new Span(window.start(d, Schedule.ZONE), window.end(d, Schedule.ZONE)));
    }
}
