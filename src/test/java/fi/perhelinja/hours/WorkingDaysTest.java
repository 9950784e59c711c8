package fi.perhelinja.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
