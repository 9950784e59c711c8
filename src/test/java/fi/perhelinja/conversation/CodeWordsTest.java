package fi.perhelinja.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeWordsTest {

    private static Map<String, String> shipped() throws IOException {
        Map<String, String> files = new HashMap<>();
        for (Language language : Language.SPOKEN) {
            Path file = Path.of("flows/words", language.tag() + ".txt");
            if (Files.exists(file)) {
                files.put(file.toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void shippedListsHaveNothingAlike() throws IOException {
        Reading<CodeWords> read = CodeWords.read(shipped());

        assertThat(read.problems()).isEmpty();
        assertThat(read.value().words()).containsOnlyKeys(Language.FI, Language.SV, Language.EN);
    }

    @Test
    void codeIsReadHoweverItIsTyped() throws IOException {
        CodeWords words = CodeWords.read(shipped()).value();
        Random random = new Random(1);
        String code = words.code(Language.SV, random::nextInt).orElseThrow();

        assertThat(CodeWords.known("  Ålar-ÄPPLE,  hund ; båt")).contains("alar-apple-hund-bat");
        assertThat(CodeWords.known(code.replace(' ', '-')))
                .isEqualTo(CodeWords.known(code))
                .isPresent();
        assertThat(CodeWords.known("kettu lumi torvi")).isEmpty();
        assertThat(CodeWords.known("a b c d".repeat(40))).isEmpty();
    }

    @Test
    void wordsThatAreAlikeAreToldWithTheirLine() {
        Reading<CodeWords> read = CodeWords.read(Map.of("words/fi.txt", "talo\nkissa\ntalot\nkisse\nab\n"));

        assertThat(read.problems())
                .extracting(Problem::rule)
                .containsExactly("code-words-alike", "code-words-alike", "code-word", "code-words-few");
        assertThat(read.problems().get(0).line()).isEqualTo(3);
    }
}
