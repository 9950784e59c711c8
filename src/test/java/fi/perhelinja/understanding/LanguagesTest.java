package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    private static final double RIGHT = 0.95;

    @Test
    void shortMessagesAreToldApart() throws IOException {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (String line : Files.readAllLines(Path.of("src/test/resources/understanding/languages.tsv"))) {
            String[] parts = line.split("\t");
            if (!line.startsWith("#")) {
                all++;
                Language read = Trained.read(parts[1]).language();
                if (!read.tag().equals(parts[0])) {
                    wrong.add(line + " read as " + read.tag());
                }
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) (all * (1 - RIGHT)));
    }

    @Test
    void aConversationKeepsItsLanguageThroughShortWords() {
        for (String word : List.of("ok", "3", "Borgå", "nej", "Vanda", "?")) {
            assertThat(Trained.UNDERSTANDING
                            .read(word, Optional.of(Language.SV))
                            .language())
                    .as(word)
                    .isEqualTo(Language.SV);
        }
    }

    @Test
    void aClearMessageInAnotherLanguageMayChangeIt() {
        Understood read = Trained.UNDERSTANDING.read(
                "sorry, I only speak English, can you help with my child", Optional.of(Language.FI));
        assertThat(read.language()).isEqualTo(Language.EN);
        assertThat(read.languageSure()).isTrue();
    }

    @Test
    void easyFinnishStaysEasyFinnish() {
        assertThat(Trained.UNDERSTANDING
                        .read("lapsi ei nuku yöllä", Optional.of(Language.FI_SIMPLE))
                        .language())
                .isEqualTo(Language.FI_SIMPLE);
    }
}
