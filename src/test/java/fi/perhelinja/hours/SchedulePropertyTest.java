package fi.perhelinja.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.hours.Schedule.Kind;
import fi.perhelinja.hours.Schedule.OtherHours;
import fi.perhelinja.hours.Schedule.Standing;
import fi.perhelinja.hours.Schedule.State;
import fi.perhelinja.text.Localized;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said of now and what is said of the next change must agree, whatever the schedule and the instant. */
class SchedulePropertyTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final long TEN_YEARS_OF_MINUTES = 10L * 365 * 24 * 60;
    private static final int MINUTES_OF_DAY = 24 * 60;

    @Property(tries = 400)
    void theStandingChangesExactlyWhenItWasSaid(
            @ForAll("schedules") Schedule schedule, @ForAll("instants") Instant at) {
        Standing now = schedule.standing(at);
        now.changes().ifPresent(changes -> {
            assertThat(changes).isAfter(at);
            assertThat(schedule.standing(changes).state()).isNotEqualTo(now.state());
            assertThat(schedule.standing(changes.minusNanos(1))).isEqualTo(now);
        });
    }

    @Property(tries = 200)
    void nothingChangesBeforeTheNextChange(@ForAll("schedules") Schedule schedule, @ForAll("instants") Instant at) {
        Standing now = schedule.standing(at);
        Instant end = now.changes().orElse(at.plusSeconds(40L * 24 * 60 * 60));
        long step = Math.max(1, (end.getEpochSecond() - at.getEpochSecond()) / 50);
        for (Instant t = at; t.isBefore(end); t = t.plusSeconds(step)) {
            Standing then = schedule.standing(t);
            assertThat(then.state()).isEqualTo(now.state());
            // A change that was too far ahead to be told may have come near enough.
            now.changes().ifPresent(change -> assertThat(then.changes()).contains(change));
        }
    }

    @Property(tries = 200)
    void itIsOpenJustWhenSomeWindowHolds(@ForAll("schedules") Schedule schedule, @ForAll("instants") Instant at) {
        LocalDate today = at.atZone(Schedule.ZONE).toLocalDate();
        boolean inWindow = List.of(today.minusDays(1), today).stream()
                .anyMatch(day -> schedule.windows(day).stream()
                        .anyMatch(w -> !w.start(day, Schedule.ZONE).isAfter(at)
                                && w.end(day, Schedule.ZONE).isAfter(at)));
        assertThat(schedule.standing(at).state() == State.OPEN).isEqualTo(inWindow);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, TEN_YEARS_OF_MINUTES).map(m -> FIRST.plusSeconds(m * 60));
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        Arbitrary<Map<DayOfWeek, List<Window>>> days = Arbitraries.maps(
                Arbitraries.of(DayOfWeek.class), windows().list().ofMaxSize(3));
        Arbitrary<Set<Holiday>> holidays = Arbitraries.of(Holiday.class).set().ofMaxSize(6);
        Arbitrary<List<OtherHours>> exceptions = Combinators.combine(
                        Arbitraries.integers().between(0, 3600),
                        Arbitraries.integers().between(0, 40),
                        windows())
                .as((from, length, window) -> new OtherHours(
                        LocalDate.of(2026, 1, 1).plusDays(from),
                        LocalDate.of(2026, 1, 1).plusDays(from + length),
                        Week.daily(length % 2 == 0 ? List.of() : List.of(window)),
                        Localized.same("")))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(days, holidays, exceptions)
                .as((week, closedOn, other) -> new Schedule(
                        "any", Kind.WEEKLY, new Week(week), closedOn, other, Optional.empty(), Optional.empty()));
    }

    private static Arbitrary<Window> windows() {
        Arbitrary<LocalTime> times = Arbitraries.integers()
                .between(0, MINUTES_OF_DAY / 15 - 1)
                .map(quarter -> LocalTime.ofSecondOfDay(quarter * 900L));
        return Combinators.combine(times, times)
                .as((from, to) -> from.equals(to) ? Window.WHOLE_DAY : new Window(from, to));
    }
}
