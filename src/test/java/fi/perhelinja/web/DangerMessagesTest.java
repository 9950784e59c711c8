package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Line;
import fi.perhelinja.text.Language;
import fi.perhelinja.understanding.Labelled;
import fi.perhelinja.understanding.Understood;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every danger of our sets, each said as the first words of a conversation over a real socket: what was heard leads to the steps
 * of danger, for sure or by the gentle question. What was not heard counts against the floors of understanding.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DangerMessagesTest {

    private static final Path SETS = Path.of("src/test/resources/understanding/apart");
    private static final Path SHARES = Path.of("target/danger-over-sockets.md");
    private static final double PERCENT = 100;

    private TestHouse house;
    private final StringBuilder shares = new StringBuilder(
            "# Dangers said over the socket\n\n| set | dangers | step of danger | gentle question | missed |\n"
                    + "|---|---|---|---|---|\n");

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        house = TestHouse.open(
                folder,
                "residents.frames-at-once: 1000",
                "residents.frames-per-second: 1000",
                "residents.sockets-per-address: 10000",
                "residents.sockets-at-most: 10000");
    }

    @AfterAll
    void close() throws Exception {
        Files.createDirectories(SHARES.getParent());
        Files.writeString(SHARES, shares.toString());
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        // set, and of its dangers at least so many percent (plainly and indirectly said together)
        "fi.tuned, 92",
        "fi.untouched, 90",
        "sv.tuned, 92",
        "sv.untouched, 90",
        "en.tuned, 92",
        "en.untouched, 90"
    })
    void whatIsHeardLeadsToAStepOfDanger(String set, double least) throws Exception {
        int sure = 0;
        int gently = 0;
        int missed = 0;
        Language language = Language.of(set.substring(0, 2));
        for (Labelled message : Labelled.read(Files.readAllLines(SETS.resolve("danger-" + set + ".tsv")))) {
            if (message.labels().contains(Labelled.NONE)) {
                continue;
            }
            List<Line> lines = answer(message.text(), language);
            boolean danger = lines.stream().anyMatch(l -> l.kind() == Line.Kind.DANGER);
            boolean question = lines.stream().anyMatch(l -> l.step().equals(Optional.of("danger/gently")));
            List<Understood.Signal> heard = TestGuide.GUIDE
                    .understanding()
                    .read(message.text(), Optional.of(language))
                    .signals();
            assertThat(danger || question)
                    .as("what is read as danger is answered as danger, and nothing else is")
                    .isEqualTo(!heard.isEmpty());
            assertThat(danger && !question || heard.stream().noneMatch(Understood.Signal::sure))
                    .as("what is sure is not asked about")
                    .isTrue();
            sure += danger && !question ? 1 : 0;
            gently += question ? 1 : 0;
            missed += heard.isEmpty() ? 1 : 0;
        }
        int all = sure + gently + missed;
        shares.append("| %s | %d | %d | %d | %d |%n".formatted(set, all, sure, gently, missed));
        assertThat(PERCENT * (sure + gently) / all).isGreaterThanOrEqualTo(least);
    }

    private List<Line> answer(String text, Language language) throws Exception {
        TestClient client = house.client();
        client.open(language);
        client.say("m-1", text);
        client.cut();
        return client.lines();
    }

    /** Who writes in a language of interpreters only, reads in that language what to say to a worker, and of 112. */
    @ParameterizedTest
    @CsvSource({
        "et, 'tere, ma vajan abi oma lapsega', töötajale",
        "ru, 'здравствуйте, мне нужна помощь с ребёнком', работнику",
        "ar, 'مرحبا أحتاج مساعدة مع طفلي', للموظف",
        "so, 'waxaan u baahanahay caawimo ilmahayga', Shaqaalaha",
        "uk, 'доброго дня, мені потрібна допомога з дитиною', працівнику"
    })
    void theInterpreterIsToldInTheirOwnLanguage(String language, String message, String word) throws Exception {
        assertThat(answer(message, Language.FI))
                .as(language)
                .anyMatch(l -> l.text().contains(word) && l.text().contains("112"));
    }
}
