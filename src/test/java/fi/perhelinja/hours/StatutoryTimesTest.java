package fi.perhelinja.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryTimesTest {

    private static StatutoryTimes receivedOn(LocalDate day) {
        return StatutoryTimes.of(day.atTime(12, 0).atZone(Schedule.ZONE).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-12-02", // a plain Monday: the 6th of December is a Sunday and far off
        "2026-11-21, 2026-12-01", // received on a Saturday: Monday is the first day
        "2026-11-22, 2026-12-01", // received on a Sunday
        "2026-12-18, 2026-12-30", // Christmas Day is a Friday, Boxing Day a Saturday
        "2026-12-31, 2027-01-13", // New Year's Day, a weekend, Epiphany, another weekend
        "2027-03-24, 2027-04-06", // Good Friday and Easter Monday
        "2026-04-30, 2026-05-12", // May Day is a Friday
        "2027-05-05, 2027-05-17", // Ascension Day on the 6th of May
        "2028-12-05, 2028-12-15", // Independence Day on a Wednesday
    })
    void decisionIsDueOnTheSeventhWorkingDayAfterTheDayOfReceipt(LocalDate received, LocalDate last) {
        assertThat(receivedOn(received).decideBy()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2027-02-23",
        "2026-11-30, 2027-02-28", // there is no 30th of February
        "2027-11-30, 2028-02-29", // but there is a 29th in a leap year
        "2026-12-31, 2027-03-31",
        "2026-03-31, 2026-06-30",
        "2026-09-24, 2026-12-24", // stands as it falls
    })
    void assessmentIsDueThreeMonthsAfterTheDayOfReceipt(LocalDate received, LocalDate last) {
        assertThat(receivedOn(received).finishBy()).isEqualTo(last);
    }

    @Test
    void theDayOfReceiptIsTheDayInFinland() {
        // Half past eleven in the evening of Monday in Finland, and half past twelve in the night of Tuesday.
        assertThat(StatutoryTimes.of(Instant.parse("2026-11-23T21:30:00Z")).received())
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(StatutoryTimes.of(Instant.parse("2026-11-23T22:30:00Z")).received())
                .isEqualTo(LocalDate.of(2026, 11, 24));
        // In summer an hour earlier.
        assertThat(StatutoryTimes.of(Instant.parse("2026-07-31T21:30:00Z")).received())
                .isEqualTo(LocalDate.of(2026, 8, 1));
    }

    @Property(tries = 500)
    void sevenWorkingDaysAreTold(@ForAll @IntRange(max = 4000) int offset) {
        LocalDate received = LocalDate.of(2026, 1, 1).plusDays(offset);
        StatutoryTimes times = receivedOn(received);
        assertThat(times.decisionDays())
                .hasSize(StatutoryTimes.DECISION_DAYS)
                .isSorted()
                .allMatch(WorkingDays::isWorkingDay)
                .allMatch(day -> day.isAfter(received));
        assertThat(WorkingDays.between(received, times.decideBy())).isEqualTo(StatutoryTimes.DECISION_DAYS);
        assertThat(times.finishBy()).isAfter(times.decideBy());
    }
}
