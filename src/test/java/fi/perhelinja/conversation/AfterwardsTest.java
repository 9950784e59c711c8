package fi.perhelinja.conversation;

import static fi.perhelinja.conversation.StaffedHouse.ANNA;
import static fi.perhelinja.conversation.StaffedHouse.START;
import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Known;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import fi.perhelinja.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A call that is over is written down. */
class AfterwardsTest {

    private static final Instant YESTERDAY = START.minus(Duration.ofDays(1));

    private final StaffedHouse house = StaffedHouse.empty();

    private static WrapUp wrapUp(String outcome, String note) {
        return new WrapUp(outcome, List.of("parenting"), List.of(), "", note);
    }

    private Decision log(Instant at, int minutes, WrapUp wrapUp) {
        return house.tell(
                new CallCommand.Log(Optional.of("log"), ANNA, Language.SV, "family-line", "hash", at, minutes, wrapUp),
                Author.STAFF);
    }

    @Test
    void itStandsInTheLogOfTheDayOnWhichItWas() {
        assertThat(log(YESTERDAY, 12, wrapUp("helped", "Nattvak."))).isInstanceOf(Accepted.class);
        Place place = house.place();
        assertThat(place.since()).isEqualTo(YESTERDAY);
        assertThat(place.stage()).isEqualTo(Place.Stage.PAST);
        assertThat(place.kind()).isEqualTo(Place.Kind.CALL);
        assertThat(place.topic()).contains("parenting");
        CallTimes times = place.call().orElseThrow();
        assertThat(times.hungUp()).contains(YESTERDAY.plus(Duration.ofMinutes(12)));
        assertThat(times.afterwards()).isTrue();
        CallStanding standing = StaffView.standing(
                        house.conversation(), Access.READ, Duration.ofDays(30), Optional.empty())
                .call()
                .orElseThrow();
        assertThat(standing.afterwards()).isTrue();
        assertThat(standing.slots()).isEmpty();
    }

    @Test
    void whatIsNotOverIsRefused() {
        assertThat(log(START.minusSeconds(60), 5, wrapUp("helped", ""))).isEqualTo(new Refused(Reason.IN_THE_FUTURE));
        assertThat(log(Instant.MAX, 0, wrapUp("helped", ""))).isEqualTo(new Refused(Reason.IN_THE_FUTURE));
    }

    @Test
    void whatIsTooLongAgoIsRefused() {
        Instant before = START.minus(Afterwards.LONGEST_AGO);
        assertThat(log(before.minusSeconds(1), 5, wrapUp("helped", ""))).isEqualTo(new Refused(Reason.TOO_LONG_AGO));
        assertThat(log(Instant.MIN, 5, wrapUp("helped", ""))).isEqualTo(new Refused(Reason.TOO_LONG_AGO));
    }

    @Test
    void theSameWrapUpIsAskedForAsOfAnyCall() {
        WrapUp noTopics = new WrapUp("helped", List.of(), List.of(), "", "");
        assertThat(log(YESTERDAY, 5, noTopics)).isEqualTo(new Refused(Reason.INCOMPLETE));
    }

    @Test
    void aClockRunsFromTheDayOfTheCall() {
        log(YESTERDAY, 5, wrapUp("need", ""));
        assertThat(house.conversation().clock().orElseThrow().received()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void sentTwiceItIsOne() {
        log(YESTERDAY, 5, wrapUp("helped", ""));
        assertThat(log(YESTERDAY, 5, wrapUp("helped", ""))).isEqualTo(new Known(1));
    }

    @Test
    void codesAndNumbersInTheNoteAreCovered() {
        log(YESTERDAY, 5, wrapUp("helped", "Soittaja 131052-308T, puh. 040 318 2611"));
        String notes = house.conversation().call().orElseThrow().notes();
        assertThat(notes).doesNotContain("131052").doesNotContain("318");
        assertThat(house.conversation().numbers()).isEmpty();
    }
}
