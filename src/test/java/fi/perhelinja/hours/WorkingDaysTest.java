package fi.perhelinja.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 7, 2026-12-02",
        "2026-11-21, 7, 2026-12-01", // received on a Saturday
        "2026-12-18, 7, 2026-12-30", // Christmas Day is a Friday, Boxing Day a Saturday
        "2026-12-31, 3, 2027-01-07", // New Year's Day, a weekend and Epiphany between
        "2026-04-01, 2, 2026-04-07", // Easter
        "2026-05-13, 1, 2026-05-15", // Ascension Day
        "2026-06-18, 1, 2026-06-19", // Midsummer Eve counts
    })
    void dayOfReceiptWeekendsAndHolidaysDoNotCount(LocalDate receipt, int days, LocalDate last) {
        assertThat(WorkingDays.after(receipt, days)).isEqualTo(last);
    }

    /** Easter by the table of the paschal full moon, the rest by the days of the law; weekends are left out. */
    @ParameterizedTest
    @CsvSource({
        "2026, 254, 01-01 01-06 04-03 04-06 05-01 05-14 12-25",
        "2027, 255, 01-01 01-06 03-26 03-29 05-06 12-06",
        "2028, 252, 01-06 04-14 04-17 05-01 05-25 12-06 12-25 12-26",
        "2029, 253, 01-01 03-30 04-02 05-01 05-10 12-06 12-25 12-26",
        "2030, 253, 01-01 04-19 04-22 05-01 05-30 12-06 12-25 12-26",
        "2031, 253, 01-01 01-06 04-11 04-14 05-01 05-22 12-25 12-26",
        "2032, 256, 01-01 01-06 03-26 03-29 05-06 12-06",
        "2033, 254, 01-06 04-15 04-18 05-26 12-06 12-26",
        "2034, 252, 01-06 04-07 04-10 05-01 05-18 12-06 12-25 12-26",
        "2035, 253, 01-01 03-23 03-26 05-01 05-03 12-06 12-25 12-26",
        "2036, 255, 01-01 04-11 04-14 05-01 05-22 12-25 12-26",
    })
    void weekdaysWithoutWorkAreThoseOfTheListAndNoOthers(int year, int workingDays, String holidays) {
        LocalDate last = LocalDate.of(year - 1, 12, 31);
        assertThat(last.plusDays(1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .filter(day -> !WorkingDays.isWorkingDay(day))
                        .map(day -> day.toString().substring("2026-".length())))
                .containsExactly(holidays.split(" "));
        assertThat(WorkingDays.between(last, LocalDate.of(year, 12, 31))).isEqualTo(workingDays);
    }

    @Test
    void theDayOfReceiptIsTheDayInFinland() {
        // 23:30 in Finland on Monday, and 00:30 on Tuesday, on either side of midnight.
        assertThat(WorkingDays.deadline(Instant.parse("2026-11-23T21:30:00Z"), 1))
                .isEqualTo(Instant.parse("2026-11-24T22:00:00Z"));
        assertThat(WorkingDays.deadline(Instant.parse("2026-11-23T22:30:00Z"), 1))
                .isEqualTo(Instant.parse("2026-11-25T22:00:00Z"));
    }

    @Test
    void backwardsIsRefused() {
        assertThatThrownBy(() -> WorkingDays.after(LocalDate.of(2026, 1, 1), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void countingAndAddingAgree(
            @ForAll @IntRange(max = 4000) int offset, @ForAll @IntRange(min = 1, max = 90) int days) {
        LocalDate receipt = LocalDate.of(2026, 1, 1).plusDays(offset);
        LocalDate last = WorkingDays.after(receipt, days);
        assertThat(WorkingDays.isWorkingDay(last)).isTrue();
        assertThat(WorkingDays.between(receipt, last)).isEqualTo(days);
        assertThat(WorkingDays.between(last, receipt)).isZero();
    }
}
