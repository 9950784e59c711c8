package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {

    private static List<String> of(String text) {
        List<Token> tokens = Tokens.of(text);
        return Clauses.of(text, tokens).stream()
                .map(clause -> String.join(" ", Understanding.words(tokens.subList(clause.from(), clause.to()))))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ero tulee ja rahat on loppu | ero tulee | rahat on loppu",
                "Poika kiusataan. Lisäksi mies juo! | poika kiusataan | mies juo",
                "min man dricker, jag vill skiljas | min man dricker | jag vill skiljas",
                "the baby cries but we have debts | the baby cries | we have debts"
            })
    void thoughtsAreToldApart(String text, String first, String second) {
        assertThat(of(text)).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vauva ei nuku", "", "ja", "äiti ja isä", "kello 12.30 alkaen vauva itkee"})
    void oneThoughtIsLeftWhole(String text) {
        assertThat(of(text)).isEmpty();
    }

    @Test
    void whoTellsVeryMuchAtOnceIsBestAsked() {
        assertThat(of("yksi asia, toinen asia, kolmas asia, neljäs asia, viides asia, kuudes asia, seitsemäs asia"))
                .isEmpty();
    }
}
