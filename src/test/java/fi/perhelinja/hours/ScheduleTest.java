package fi.perhelinja.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.hours.Schedule.Standing;
import fi.perhelinja.hours.Schedule.State;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final Schedule OFFICE = read("hours: {mon-fri: 9-15}");
    private static final Schedule NIGHT = read("{hours: {every-day: 22-06}, closed-on: []}");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59:59, CLOSED, 2026-11-23T09:00",
        "2026-11-23T09:00, OPEN, 2026-11-23T15:00",
        "2026-11-23T14:59:59, OPEN, 2026-11-23T15:00",
        "2026-11-23T15:00, CLOSED, 2026-11-24T09:00",
        "2026-11-27T15:00, CLOSED, 2026-11-30T09:00", // over the weekend
        "2026-12-23T15:00, CLOSED, 2026-12-28T09:00", // over Christmas: eve, holiday, weekend
        "2026-12-24T10:00, CLOSED, 2026-12-28T09:00",
        "2026-06-18T15:00, CLOSED, 2026-06-22T09:00", // over Midsummer
        "2026-04-02T16:00, CLOSED, 2026-04-07T09:00", // over Easter
        "2026-12-31T15:30, CLOSED, 2027-01-04T09:00",
    })
    void officeIsOpenOnWeekdaysOnly(LocalDateTime at, State state, LocalDateTime changes) {
        assertThat(OFFICE.standing(local(at))).isEqualTo(new Standing(state, instant(changes)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T23:59:59, OPEN, 2026-11-23T06:00",
        "2026-11-23T00:00, OPEN, 2026-11-23T06:00",
        "2026-11-23T05:59:59, OPEN, 2026-11-23T06:00",
        "2026-11-23T06:00, CLOSED, 2026-11-23T22:00",
        "2026-12-25T01:00, OPEN, 2026-12-25T06:00",
    })
    void nightGoesOnPastMidnight(LocalDateTime at, State state, LocalDateTime changes) {
        assertThat(NIGHT.standing(local(at))).isEqualTo(new Standing(state, instant(changes)));
    }

    @Test
    void theClockOfFinlandIsFollowedWhenItIsMoved() {
        // Summer time begins on 2026-03-29 and ends on 2026-10-25: the same wall clock, another instant.
        assertThat(OFFICE.standing(Instant.parse("2026-03-27T06:59:59Z")).state())
                .isEqualTo(State.CLOSED);
        assertThat(OFFICE.standing(Instant.parse("2026-03-30T06:00:00Z")).state())
                .isEqualTo(State.OPEN);
        assertThat(OFFICE.standing(Instant.parse("2026-10-26T06:30:00Z")).changes())
                .contains(Instant.parse("2026-10-26T07:00:00Z"));
        // The night of spring is an hour shorter, that of autumn an hour longer.
        assertThat(NIGHT.standing(Instant.parse("2026-03-28T20:00:00Z")).changes())
                .contains(Instant.parse("2026-03-29T03:00:00Z"));
        assertThat(NIGHT.standing(Instant.parse("2026-10-24T19:00:00Z")).changes())
                .contains(Instant.parse("2026-10-25T04:00:00Z"));
    }

    @Test
    void windowInTheHourThatSpringSkipsComesAnHourLater() {
        Schedule early = read("{hours: {sun: 3-4}, closed-on: []}");
        assertThat(early.standing(Instant.parse("2026-03-29T00:59:59Z")))
                .isEqualTo(new Standing(State.CLOSED, instant(LocalDateTime.parse("2026-04-05T03:00"))));
        Schedule later = read("{hours: {sun: 3-5}, closed-on: []}");
        assertThat(later.standing(Instant.parse("2026-03-29T01:00:00Z")))
                .isEqualTo(new Standing(State.OPEN, Optional.of(Instant.parse("2026-03-29T02:00:00Z"))));
    }

    @Test
    void wholeDaysJoinIntoOneOpening() {
        Schedule weekend = read("hours: {sat-sun: 0-24}");
        assertThat(weekend.standing(local(LocalDateTime.parse("2026-11-21T12:00")))
                        .changes())
                .isEqualTo(instant(LocalDateTime.parse("2026-11-23T00:00")));
        Schedule all = read("{hours: {every-day: 0-24}, closed-on: []}");
        assertThat(all.standing(local(LocalDateTime.parse("2026-11-21T12:00"))))
                .isEqualTo(new Standing(State.OPEN, Optional.empty()));
    }

    @Test
    void severalWindowsOfADayCloseBetween() {
        Schedule split = read("hours: {mon: [12-15, 8:30-11]}");
        assertThat(split.standing(local(LocalDateTime.parse("2026-11-23T11:30"))))
                .isEqualTo(new Standing(State.CLOSED, instant(LocalDateTime.parse("2026-11-23T12:00"))));
        assertThat(split.standing(local(LocalDateTime.parse("2026-11-23T08:30")))
                        .state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void anExceptionHoldsBeforeTheWeekAndTheHolidays() {
        Schedule schedule = read("{hours: {mon-fri: 9-15}, exceptions: ["
                + "{on: 2026-12-25, hours: 10-12}, {from: 2026-07-01, to: 2026-07-31, closed: true}]}");
        assertThat(schedule.standing(local(LocalDateTime.parse("2026-12-25T11:00")))
                        .state())
                .isEqualTo(State.OPEN);
        assertThat(schedule.standing(local(LocalDateTime.parse("2026-06-30T15:00")))
                        .changes())
                .isEqualTo(instant(LocalDateTime.parse("2026-08-03T09:00")));
    }

    @Test
    void outsideItsValidityTheStandingIsUnknown() {
        Schedule schedule = read("{hours: {mon-fri: 9-15}, valid-from: 2026-01-01, valid-to: 2026-11-24}");
        assertThat(schedule.standing(local(LocalDateTime.parse("2026-11-24T16:00"))))
                .isEqualTo(new Standing(State.CLOSED, Optional.empty()));
        assertThat(schedule.standing(local(LocalDateTime.parse("2026-11-25T10:00")))
                        .state())
                .isEqualTo(State.UNKNOWN);
        assertThat(schedule.standing(local(LocalDateTime.parse("2025-12-31T10:00")))
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void alwaysAndUnknownAndByAppointmentNeverChange() {
        Instant now = Instant.parse("2026-12-24T23:00:00Z");
        assertThat(read("hours: always").standing(now)).isEqualTo(new Standing(State.OPEN, Optional.empty()));
        assertThat(read("hours: unknown").standing(now)).isEqualTo(new Standing(State.UNKNOWN, Optional.empty()));
        assertThat(read("hours: by-appointment").standing(now).state()).isEqualTo(State.UNKNOWN);
    }

    static Schedule read(String entry) {
        String content = "schedules:\n  it:\n    " + entry + "\n";
        var reading = HoursReader.read("hours.yaml", content);
        assertThat(reading.problems()).isEmpty();
        return reading.value().get("it");
    }

    private static ZonedDateTime local(LocalDateTime at) {
        return at.atZone(Schedule.ZONE);
    }

    private static Optional<Instant> instant(LocalDateTime at) {
        return Optional.of(local(at).toInstant());
    }
}
