package fi.perhelinja.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.flow.Effect.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangesTest {

    private static final List<Choice> AGES = List.of(
            new Choice("unborn", "Ei ole vielä syntynyt"),
            new Choice("under-1", "Alle 1-vuotias"),
            new Choice("from-1-to-6", "1–6-vuotias"),
            new Choice("from-7-to-12", "7 to 12"),
            new Choice("from-13-to-17", "13–17 år"),
            new Choice("adult", "18 vuotta tai yli"));

    private static final List<Choice> OWN_AGE = List.of(
            new Choice("child", "Alle 13-vuotias"),
            new Choice("youth", "13–17-vuotias"),
            new Choice("adult", "18 or over"));

    @ParameterizedTest
    @CsvSource({
        "0, under-1",
        "1, from-1-to-6",
        "6, from-1-to-6",
        "12, from-7-to-12",
        "13, from-13-to-17",
        "18, adult",
        "45, adult"
    })
    void aNumberAnswersWithTheRangeItFallsInto(String typed, String value) {
        assertThat(Ranges.among(AGES, typed)).map(Choice::value).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"9, child", "13, youth", "17, youth", "18, adult"})
    void oneNumberIsABorderBelowOrAboveTheRanges(String typed, String value) {
        assertThat(Ranges.among(OWN_AGE, typed)).map(Choice::value).contains(value);
    }

    @Test
    void wordsAndLongNumbersAndChoicesWithoutRangesAnswerNothing() {
        assertThat(Ranges.among(AGES, "13 kertaa")).isEmpty();
        assertThat(Ranges.among(AGES, "0401234567")).isEmpty();
        assertThat(Ranges.among(List.of(new Choice("one", "1 lapsi"), new Choice("more", "Useampi")), "1"))
                .isEmpty();
    }
}
