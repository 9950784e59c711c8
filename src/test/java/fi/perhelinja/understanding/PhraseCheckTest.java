package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PhraseCheckTest {

    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "fi/debt.txt", "# velat\nulosottomies vie puolet palkasta\nUlosottomies vie puolet palkasta!\n",
            "fi/money.txt", "ruokaan ei riitä\nulosottomies vie puolet palkastaa\n",
            "sv/debt.txt", "ulosottomies vie puolet palkasta\n",
            "fi/danger/said/none.txt", "ruokaan ei riitä\n",
            "fi/words/spoken.txt", "ruokaan ei riitä = ruokaan ei riitä\n"));

    private static List<String> found(Map<String, String> files, String rule) {
        return PhraseCheck.problems(files).stream()
                .filter(p -> p.rule().equals(rule))
                .map(p -> p.file() + ":" + p.line())
                .toList();
    }

    @Test
    void phrasesThatAreNearlyTheSameAreFoundWithinAndAcrossFilesOfALanguage() {
        assertThat(found(FILES, "near-duplicate")).containsExactly("fi/debt.txt:3", "fi/money.txt:2");
    }

    @Test
    void removingLeavesTheFirstAndAllElse() {
        Map<String, String> mended = PhraseCheck.withoutNearDuplicates(FILES);
        assertThat(mended)
                .containsOnly(
                        Map.entry("fi/debt.txt", "# velat\nulosottomies vie puolet palkasta\n"),
                        Map.entry("fi/money.txt", "ruokaan ei riitä\n"));
    }

    @Test
    void aFrameThatIsFilledWithOneWordAfterAnotherIsATemplate() {
        Map<String, String> files = Map.of("fi/a.txt", """
                mistä meidän perhe voi saada sohvan nyt
                mistä meidän perhe voi saada jääkaapin nyt
                mistä meidän perhe voi saada hammaslääkärin nyt
                """);
        assertThat(found(files, "template")).containsExactly("fi/a.txt:3");
    }

    @Test
    void topicsWithTooFewPhrasesAreTold() {
        assertThat(found(FILES, "few-phrases")).contains("fi/debt.txt:0", "sv/debt.txt:0");
    }

    @Test
    void ourOwnPhrasesCanTeach() {
        assertThat(PhraseCheck.problems(Trained.phrases()))
                .extracting(Problem::toString)
                .isEmpty();
    }
}
