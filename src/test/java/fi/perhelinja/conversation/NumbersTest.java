package fi.perhelinja.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Event.Said;
import fi.perhelinja.text.PhoneNumber;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private final StaffedHouse house = StaffedHouse.attended();

    private Map<String, PhoneNumber> kept(Decision decision) {
        return ((Decision.Accepted) decision).numbers();
    }

    private String lastSaid() {
        return house.conversation().commits().stream()
                .flatMap(commit -> commit.events().stream())
                .filter(Said.class::isInstance)
                .map(event -> ((Said) event).text())
                .reduce("", (first, last) -> last);
    }

    @Test
    void numberStandsCoveredInEveryEventAndGoesBesideThem() {
        Decision decision = house.say("soittakaa 040 123 4567 kiitos");
        assertThat(lastSaid()).isEqualTo("soittakaa •••67 kiitos");
        assertThat(decision.toString()).doesNotContain("123");
        String name = house.conversation().numbers().get("•••67");
        assertThat(kept(decision)).containsExactly(Map.entry(name, new PhoneNumber("+358401234567")));
    }

    @Test
    void twoNumbersWithTheSameEndHaveTwoNames() {
        Decision both = house.say("040 1234567 tai 050 9999967, siis 0401234567");
        assertThat(lastSaid()).isEqualTo("•••67 tai ••••67, siis •••67");
        assertThat(kept(both)).hasSize(2);
        Decision later = house.say("ei vaan 044 8888867");
        assertThat(lastSaid()).isEqualTo("ei vaan •••••67");
        assertThat(house.conversation().numbers().values())
                .doesNotHaveDuplicates()
                .containsAll(kept(later).keySet());
    }

    @Test
    void nobodyCanTypeWhatStandsForANumber() {
        house.say("•••67");
        assertThat(lastSaid()).isEqualTo("···67");
        house.say("040 123 4567");
        Decision named = house.say("•••67");
        assertThat(kept(named)).isEmpty();
        assertThat(lastSaid()).isEqualTo("•••67");
    }

    @Test
    void slipOfAnAskedNumberIsCoveredThoughItIsNone() {
        house.staff(new StaffCommand.GiveForm(
                house.id(), StaffedHouse.ANNA, house.conversation().number(), "family-line/number"));
        house.say("040 12345678901");
        assertThat(lastSaid()).doesNotContain("1234");
        assertThat(house.conversation().numbers()).isEmpty();
    }

    @Test
    void numbersBeyondTheMostAreCoveredAndNotKept() {
        for (int i = 0; i < Numbers.MOST; i++) {
            house.say("numero 040" + (1_234_510 + i));
        }
        Decision more = house.say("vielä 050 1112299");
        assertThat(kept(more)).isEmpty();
        assertThat(lastSaid()).isEqualTo("vielä •••99");
    }

    @Test
    void wordsOfARatingAreCoveredToo() {
        house.staff(new StaffCommand.Finish(
                house.id(),
                StaffedHouse.ANNA,
                new WrapUp("helped", java.util.List.of("t"), java.util.List.of(), "", "")));
        house.tell(new Command.Rate(Optional.of("r-1"), true, "kiitos, soita 040 1234567"), Author.RESIDENT);
        assertThat(house.conversation().commits().toString())
                .contains("kiitos, soita •••67")
                .doesNotContain("1234567");
    }
}
