package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final Concepts CONCEPTS =
            Concepts.read("concepts.txt", "alcohol = viina*\n").value();

    private static final Spelling SPELLING = Spelling.of(
            Map.of("vauva", 9, "vauvan", 30, "huoli", 4, "perhe", 2, "viini", 7, "kerran", 1), Set.of("vauav"));

    private static String mended(String word) {
        return SPELLING.mend(Tokens.of(word), CONCEPTS).get(0).word();
    }

    @Test
    void aLetterLeftOutDoubledSwappedOrMissedIsMended() {
        assertThat(mended("pehre")).isEqualTo("perhe");
        assertThat(mended("perrhe")).isEqualTo("perhe");
        assertThat(mended("pperhe")).isEqualTo("perhe");
        assertThat(mended("vauvn")).isEqualTo("vauvan");
        assertThat(mended("huopi")).isEqualTo("huopi");
        assertThat(mended("huoki")).isEqualTo("huoli");
    }

    @Test
    void theWordThatIsSaidMoreOftenIsMeant() {
        assertThat(mended("vauvav")).isEqualTo("vauvav");
        assertThat(mended("vaauva")).isEqualTo("vauva");
        assertThat(mended("vauvam")).isEqualTo("vauvan");
    }

    @Test
    void whatIsKnownOrHoldsAKnownStemOrIsShortStays() {
        assertThat(mended("vauav")).isEqualTo("vauav");
        assertThat(mended("viinan")).isEqualTo("viinan");
        assertThat(mended("per")).isEqualTo("per");
        assertThat(mended("12345")).isEqualTo("12345");
    }

    @Test
    void fourLettersAreEnough() {
        assertThat(mended("perh")).isEqualTo("perhe");
    }

    @Test
    void nothingIsMendedTowardsAWordThatWasSaidOnce() {
        assertThat(mended("keran")).isEqualTo("keran");
    }

    @Test
    void wordsAreFoundBetweenTheKeysOfTheFinnishLetters() {
        assertThat(Spelling.slipped("tylto", "tyoto")).isTrue();
        assertThat(Spelling.slipped("tyato", "tyoto")).isTrue();
        assertThat(Spelling.slipped("tyxto", "tyoto")).isFalse();
        assertThat(Spelling.slipped("same", "same")).isFalse();
    }

    @Test
    void whatIsMendedStandsWhereItStood() {
        Token token = SPELLING.mend(Tokens.of("meidän huoki."), CONCEPTS).get(1);
        assertThat(token).isEqualTo(new Token("huoli", 7, 12, 0));
    }

    @Test
    void ofLanguagesWithoutPhrasesNothingIsMended() {
        assertThat(Spelling.NONE.mend(Tokens.of("huoki"), Concepts.NONE)).isEqualTo(Tokens.of("huoki"));
    }
}
