package fi.perhelinja.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursWordsTest {

    private static final Schedule OFFICE = ScheduleTest.read("hours: {mon-fri: 9-15}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{mon-fri: 9-15} | ma–pe 9–15 | vardagar 9–15 | Mon–Fri 9–15 | maanantaista perjantaihin kello 9–15",
                "{mon-thu: 8:30-15, fri: 8-13} | ma–to 8.30–15, pe 8–13 | mån–tors 8.30–15, fre 8–13 |"
                        + " Mon–Thu 8:30–15, Fri 8–13 | maanantaista torstaihin kello 8.30–15, perjantaina kello 8–13",
                "{mon: 9-12, wed: 9-12} | ma, ke 9–12 | mån, ons 9–12 | Mon, Wed 9–12 |"
                        + " maanantaina, keskiviikkona kello 9–12",
                "{every-day: 18-24} | joka päivä 18–24 | varje dag 18–24 | every day 18–24 | joka päivä kello 18–24",
                "{mon: [9-11, 12-15]} | ma 9–11 ja 12–15 | mån 9–11 och 12–15 | Mon 9–11 and 12–15 |"
                        + " maanantaina kello 9–11 ja 12–15",
                "always | ympäri vuorokauden | dygnet runt | around the clock | aina auki, päivällä ja yöllä",
                "by-appointment | ajanvarauksella | enligt tidsbokning | by appointment | varaa aika ensin",
            })
    void hoursAreSaidInEachLanguage(String hours, String fi, String sv, String en, String simple) {
        Schedule schedule = ScheduleTest.read("hours: " + hours);
        assertThat(HoursWords.hours(schedule, Language.FI)).contains(fi);
        assertThat(HoursWords.hours(schedule, Language.SV)).contains(sv);
        assertThat(HoursWords.hours(schedule, Language.EN)).contains(en);
        assertThat(HoursWords.hours(schedule, Language.FI_SIMPLE)).contains(simple);
    }

    @Test
    void unknownHoursHaveNoWords() {
        assertThat(HoursWords.hours(ScheduleTest.read("hours: unknown"), Language.FI))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23T08:00 | avataan tänään kello 9 | öppnar i dag klockan 9 | opens today at 9:00",
                "2026-11-23T10:00 | suljetaan tänään kello 15 | stänger i dag klockan 15 | closes today at 15:00",
                "2026-11-23T16:00 | avataan huomenna kello 9 | öppnar i morgon klockan 9 | opens tomorrow at 9:00",
                "2026-11-27T16:00 | avataan maanantaina kello 9 | öppnar på måndag klockan 9 | opens on Monday at 9:00",
            })
    void theNextChangeIsSaidFromToday(LocalDateTime at, String fi, String sv, String en) {
        Instant now = at.atZone(Schedule.ZONE).toInstant();
        Schedule.Standing standing = OFFICE.standing(now);
        assertThat(HoursWords.change(standing, now, Language.FI)).contains(fi);
        assertThat(HoursWords.change(standing, now, Language.SV)).contains(sv);
        assertThat(HoursWords.change(standing, now, Language.EN)).contains(en);
    }

    @Test
    void aFarChangeIsSaidWithItsDate() {
        Schedule summer = ScheduleTest.read(
                "{hours: {mon-fri: 9-15}, exceptions: [{from: 2026-07-01, to: 2026-07-31, closed: true}]}");
        Instant now = Instant.parse("2026-07-01T09:00:00Z");
        Schedule.Standing standing = summer.standing(now);
        assertThat(HoursWords.change(standing, now, Language.FI)).contains("avataan 3.8. kello 9");
        assertThat(HoursWords.change(standing, now, Language.SV)).contains("öppnar den 3 augusti klockan 9");
        assertThat(HoursWords.change(standing, now, Language.EN)).contains("opens on 3 August at 9:00");
        assertThat(HoursWords.change(standing, now, Language.FI_SIMPLE)).contains("aukeaa 3.8. kello 9");
    }

    @Test
    void closingAtMidnightIsToday() {
        Schedule evening = ScheduleTest.read("{hours: {every-day: 18-24}, closed-on: []}");
        Instant now = Instant.parse("2026-11-23T18:00:00Z");
        assertThat(HoursWords.standing(evening, now, Language.FI)).isEqualTo("auki nyt, suljetaan tänään kello 24");
    }

    @Test
    void theStandingIsOneClause() {
        Instant evening = Instant.parse("2026-11-23T18:00:00Z");
        assertThat(HoursWords.standing(OFFICE, evening, Language.FI)).isEqualTo("kiinni nyt, avataan huomenna kello 9");
        assertThat(HoursWords.standing(OFFICE, evening, Language.FI_SIMPLE))
                .isEqualTo("kiinni nyt, aukeaa huomenna kello 9");
        assertThat(HoursWords.standing(ScheduleTest.read("hours: always"), evening, Language.SV))
                .isEqualTo("alltid öppet");
        assertThat(HoursWords.standing(ScheduleTest.read("hours: unknown"), evening, Language.EN))
                .isEqualTo("opening hours are not known");
    }
}
