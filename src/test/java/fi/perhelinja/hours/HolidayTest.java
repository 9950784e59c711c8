package fi.perhelinja.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 04-05, 05-14, 05-24, 06-20, 10-31",
        "2027, 03-28, 05-06, 05-16, 06-26, 11-06",
        "2028, 04-16, 05-25, 06-04, 06-24, 11-04",
        "2029, 04-01, 05-10, 05-20, 06-23, 11-03",
        "2030, 04-21, 05-30, 06-09, 06-22, 11-02",
        "2031, 04-13, 05-22, 06-01, 06-21, 11-01",
        "2032, 03-28, 05-06, 05-16, 06-26, 11-06",
        "2033, 04-17, 05-26, 06-05, 06-25, 11-05",
        "2034, 04-09, 05-18, 05-28, 06-24, 11-04",
        "2035, 03-25, 05-03, 05-13, 06-23, 11-03",
        "2036, 04-13, 05-22, 06-01, 06-21, 11-01",
    })
    void movingHolidaysFallWhereTheCalendarsPrintThem(
            int year, String easter, String ascension, String pentecost, String midsummer, String allSaints) {
        assertThat(Holiday.EASTER_SUNDAY.in(year)).isEqualTo(day(year, easter));
        assertThat(Holiday.GOOD_FRIDAY.in(year)).isEqualTo(day(year, easter).minusDays(2));
        assertThat(Holiday.EASTER_MONDAY.in(year)).isEqualTo(day(year, easter).plusDays(1));
        assertThat(Holiday.ASCENSION_DAY.in(year)).isEqualTo(day(year, ascension));
        assertThat(Holiday.PENTECOST.in(year)).isEqualTo(day(year, pentecost));
        assertThat(Holiday.MIDSUMMER_DAY.in(year)).isEqualTo(day(year, midsummer));
        assertThat(Holiday.MIDSUMMER_EVE.in(year))
                .isEqualTo(day(year, midsummer).minusDays(1));
        assertThat(Holiday.ALL_SAINTS_DAY.in(year)).isEqualTo(day(year, allSaints));
    }

    @ParameterizedTest
    @ValueSource(ints = {1900, 1961, 2000, 2026, 2100, 2299})
    void eachFallsOnItsWeekdayInAnyYear(int year) {
        assertThat(Holiday.GOOD_FRIDAY.in(year).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(Holiday.EASTER_SUNDAY.in(year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(Holiday.ASCENSION_DAY.in(year).getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(Holiday.MIDSUMMER_DAY.in(year).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(Holiday.ALL_SAINTS_DAY.in(year).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    }

    @Test
    void fixedHolidaysAreHolidaysAndTheirEvesAreNot() {
        for (int year = 2026; year <= 2036; year++) {
            for (String fixed : new String[] {"01-01", "01-06", "05-01", "12-06", "12-25", "12-26"}) {
                assertThat(Holiday.anyPublicOn(day(year, fixed)))
                        .as("%d-%s", year, fixed)
                        .isTrue();
            }
            assertThat(Holiday.anyPublicOn(day(year, "12-24"))).isFalse();
            assertThat(Holiday.anyPublicOn(Holiday.MIDSUMMER_EVE.in(year))).isFalse();
        }
    }

    @Test
    void thereAreThirteenPublicHolidays() {
        long holidays = day(2026, "01-01")
                .datesUntil(day(2027, "01-01"))
                .filter(Holiday::anyPublicOn)
                .count();
        assertThat(holidays).isEqualTo(13);
    }

    private static LocalDate day(int year, String monthAndDay) {
        return LocalDate.parse(year + "-" + monthAndDay);
    }
}
