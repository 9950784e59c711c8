package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Letters that are folded one by one, since they are known, come out as by the rules of Unicode. */
class FoldingTest {

    private static final int TRIES = 2_000;

    @Provide
    Arbitrary<String> words() {
        Arbitrary<Character> letters = Arbitraries.oneOf(
                Arbitraries.chars().range('a', 'e'),
                Arbitraries.of('ä', 'Å', 'ö', 'é', 'Ø', 'æ', 'ß', 'º', '¼', '\u00ad', 'ÿ', '\u0308', '1'),
                Arbitraries.chars().range('\u0001', '\u0233'));
        return letters.array(char[].class).ofMaxSize(8).map(String::new);
    }

    @Property(tries = TRIES)
    void foldsAsTheRulesOfUnicodeSay(@ForAll("words") String word) {
        assertThat(Folding.fold(word)).isEqualTo(byTheRules(word));
    }

    @Test
    void stretchedWordsAreCutAndNumbersAreNot() {
        assertThat(Folding.fold("EIIIIII")).isEqualTo("eii");
        assertThat(Folding.fold("Äääääiti")).isEqualTo("aaiti");
        assertThat(Folding.fold("1000")).isEqualTo("1000");
    }

    private static String byTheRules(String word) {
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("[\\p{Mn}\\p{Cf}]", "")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return plain.replaceAll("((\\D)\\2)\\2+", "$1");
    }
}
