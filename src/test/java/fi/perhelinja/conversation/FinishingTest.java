package fi.perhelinja.conversation;

import static fi.perhelinja.conversation.StaffedHouse.ANNA;
import static fi.perhelinja.conversation.StaffedHouse.BO;
import static fi.perhelinja.conversation.StaffedHouse.attended;
import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import fi.perhelinja.conversation.Place.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How what a worker had comes to its end. */
class FinishingTest {

    private static final WrapUp DONE = new WrapUp("helped", List.of("parenting"), List.of(), "", "");

    private static Optional<Reason> refusal(Decision decision) {
        return decision instanceof Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    @Test
    void closingAsksForWhatTheOperatorRequires() {
        StaffedHouse house = attended();
        WrapUp noTopics = new WrapUp("helped", List.of(), List.of(), "", "");
        WrapUp noSuchOutcome = new WrapUp("sung", List.of("parenting"), List.of(), "", "");
        assertThat(refusal(house.staff(new StaffCommand.Finish(house.id(), ANNA, noTopics))))
                .contains(Reason.INCOMPLETE);
        assertThat(refusal(house.staff(new StaffCommand.Finish(house.id(), ANNA, noSuchOutcome))))
                .contains(Reason.INCOMPLETE);
        assertThat(house.staff(new StaffCommand.Finish(house.id(), ANNA, DONE))).isInstanceOf(Accepted.class);
        assertThat(house.place().stage()).isEqualTo(Stage.PAST);
        assertThat(house.place().outcome()).contains("helped");
        assertThat(refusal(house.say("vielä"))).contains(Reason.ENDED);
        assertThat(refusal(house.reply(ANNA, "vielä"))).contains(Reason.NOT_OWNER);
    }

    @Test
    void whatWasClosedAfterALongSilenceStaysClosed() {
        StaffedHouse house = attended();
        house.pass(Duration.ofDays(2));
        house.tell(new Command.Close(), Author.CLOCK);
        assertThat(house.place().stage()).isEqualTo(Stage.WRAP_UP);
        house.staff(new StaffCommand.Finish(house.id(), ANNA, DONE));
        assertThat(refusal(house.say("olen täällä taas"))).contains(Reason.ENDED);
    }

    @Test
    void whoMayStillBeHelpfulMayRateAfterAWorkerClosed() {
        StaffedHouse house = attended();
        house.staff(new StaffCommand.Finish(house.id(), ANNA, DONE));
        assertThat(house.tell(new Command.Rate(house.id(), true, "kiitos"), Author.RESIDENT))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void misuserIsKeptOutUntilThen() {
        StaffedHouse house = attended();
        StaffCommand block =
                new StaffCommand.Block(house.id(), BO, StaffedHouse.START.plus(Duration.ofHours(1)), "solvaa");
        assertThat(house.staff(block)).isInstanceOf(Accepted.class);
        assertThat(refusal(house.say("hei"))).contains(Reason.BLOCKED);
        assertThat(ResidentView.lines(house.conversation(), 0))
                .extracting(Line::text)
                .contains("blocked", "ended-closed")
                .doesNotContain("solvaa");
    }
}
