package fi.perhelinja.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.hours.SafeTimes.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SafeTimesTest {

    private static SafeTimes safe(String day, String hours) {
        return SafeTimes.of(Optional.of(day), Optional.of(hours));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Test
    void safeHoursBeginOnTheirFirstMinuteAndEndBeforeTheirLast() {
        SafeTimes morning = safe("any", "8-11");
        assertThat(morning.at(at("2026-11-23T05:59:59.999Z"))).isFalse();
        assertThat(morning.at(at("2026-11-23T06:00:00Z"))).isTrue();
        assertThat(morning.at(at("2026-11-23T08:59:59.999Z"))).isTrue();
        assertThat(morning.at(at("2026-11-23T09:00:00Z"))).isFalse();
    }

    @Test
    void hoursAreThoseOfFinlandOnBothSidesOfSummerTime() {
        SafeTimes morning = safe("any", "8-11");
        // Spring forward on Sunday 29 March 2026: Friday's eight is 6 UTC, Monday's is 5 UTC.
        assertThat(morning.next(at("2026-03-27T09:00:00Z"))).isEqualTo(at("2026-03-30T05:00:00Z"));
        assertThat(morning.at(at("2026-03-27T05:30:00Z"))).isFalse();
        assertThat(morning.at(at("2026-03-30T05:30:00Z"))).isTrue();
        // Back on Sunday 25 October 2026.
        assertThat(morning.next(at("2026-10-23T08:00:00Z"))).isEqualTo(at("2026-10-26T06:00:00Z"));
        assertThat(morning.at(at("2026-10-26T05:30:00Z"))).isFalse();
    }

    @Test
    void dayChangesAtMidnightInFinland() {
        SafeTimes tuesday = safe("tue", "8-16");
        // 23:59 on Monday and 00:01 on Tuesday both look ahead to the same eight o'clock.
        assertThat(tuesday.next(at("2026-11-23T21:59:00Z"))).isEqualTo(at("2026-11-24T06:00:00Z"));
        assertThat(tuesday.next(at("2026-11-23T22:01:00Z"))).isEqualTo(at("2026-11-24T06:00:00Z"));
        assertThat(tuesday.at(at("2026-11-23T23:00:00Z"))).isFalse();
        // Tuesday in UTC still, Wednesday in Finland.
        assertThat(tuesday.next(at("2026-11-24T22:30:00Z"))).isEqualTo(at("2026-12-01T06:00:00Z"));
    }

    @Test
    void weekendsAndPublicHolidaysAreNeverSafe() {
        SafeTimes friday = safe("fri", "8-16");
        // Christmas Day 2026 and New Year's Day 2027 are Fridays.
        assertThat(friday.next(at("2026-12-18T15:00:00Z"))).isEqualTo(at("2027-01-08T06:00:00Z"));
        // Good Friday to Easter Monday.
        assertThat(safe("any", "13-16").next(at("2026-04-02T13:00:00Z"))).isEqualTo(at("2026-04-07T10:00:00Z"));
        // Christmas Eve is a working day by the law that counts them.
        assertThat(safe("any", "8-11").at(at("2026-12-24T07:00:00Z"))).isTrue();
    }

    @Test
    void nextIsNowWhileItIsSafe() {
        Instant now = at("2026-11-23T08:15:00Z");
        assertThat(safe("any", "8-11").next(now)).isEqualTo(now);
        assertThat(safe("any", "8-11").spans(now, 2))
                .isEqualTo(List.of(
                        new Span(at("2026-11-23T06:00:00Z"), at("2026-11-23T09:00:00Z")),
                        new Span(at("2026-11-24T06:00:00Z"), at("2026-11-24T09:00:00Z"))));
    }

    @Test
    void whoSaidNothingOfTheTimeIsCalledInTheDaytimeOfWorkingDays() {
        for (SafeTimes silent : List.of(SafeTimes.of(Optional.empty(), Optional.empty()), safe("whenever", "late"))) {
            assertThat(silent.at(at("2026-11-23T05:30:00Z"))).isFalse();
            assertThat(silent.at(at("2026-11-23T06:00:00Z"))).isTrue();
            assertThat(silent.at(at("2026-11-23T14:00:00Z"))).isFalse();
            assertThat(silent.at(at("2026-11-22T10:00:00Z"))).isFalse();
        }
    }

    @Property(tries = 500)
    void thereIsAlwaysANextTimeWithinThreeWeeksAndADayAndItIsSafe(
            @ForAll @IntRange(max = 4_000 * 24) int hours, @ForAll @IntRange(max = 4) int day) {
        Instant from = at("2026-01-01T00:30:00Z").plusSeconds(hours * 3_600L);
        SafeTimes safe = safe(List.of("mon", "tue", "wed", "thu", "fri").get(day), "11-13");
        Instant next = safe.next(from);
        assertThat(next).isBetween(from, from.plusSeconds(22 * 86_400L));
        assertThat(safe.at(next)).isTrue();
        assertThat(safe.spans(from, 1)).isNotEmpty();
    }
}
