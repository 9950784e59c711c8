package fi.perhelinja.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.cli.Content;
import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A small whole guide, and the gallery of ways to break it: a folder for each rule, a file for each way ({@link Variant}). The
 * check must tell what the file expects, where it expects it, and nothing else. Adding a way is adding a file.
 */
final class BrokenFlowsTest {

    private static final Path WHOLE = Path.of("src/test/resources/flow/whole");
    private static final Path BROKEN = Path.of("src/test/resources/flow/broken");
    private static final Path TEN_WAYS = Path.of("src/test/resources/flow/ten-ways");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Pattern EXPECTED = Pattern.compile("# problem: ([a-z0-9 -]+)$");
    private static final Pattern PLACE = Pattern.compile("(.*):\\d+: (?:warning )?([a-z0-9-]+)");

    @TestFactory
    Stream<DynamicTest> eachWayIsToldByItsRuleAtItsPlace() throws IOException {
        Map<String, String> whole = below(WHOLE);
        return Variant.gallery(BROKEN).entrySet().stream()
                .map(way -> DynamicTest.dynamicTest(
                        way.getKey(), () -> toldAsExpected(way.getKey(), Variant.read(way.getValue(), whole))));
    }

    private static void toldAsExpected(String way, Variant variant) {
        List<Problem> problems = Checkup.problems(variant.files(), TODAY);
        assertThat(Variant.told(problems)).isNotEmpty().isEqualTo(variant.expected());
        String rule = way.substring(0, way.indexOf('/'));
        assertThat(problems).extracting(Problem::rule).containsOnly(rule);
    }

    @Test
    void wholeGuideHasNoProblems() throws IOException {
        assertThat(Checkup.problems(rooted(below(WHOLE)), TODAY)).isEmpty();
    }

    /** What grows old by itself, as the day of a verification, is no fault of the words. */
    @Test
    void shippedGuideHasNoProblemsButOldFacts() throws IOException {
        assertThat(Checkup.problems(Content.guide(Optional.of(Path.of("flows"))), TODAY))
                .filteredOn(p -> !p.rule().startsWith("old-"))
                .isEmpty();
    }

    @Test
    void tenBreaksInOneFileAreToldInOneRun() throws IOException {
        Map<String, String> files = below(WHOLE);
        files.putAll(below(TEN_WAYS));
        List<String> told = Variant.told(Checkup.problems(rooted(files), TODAY)).stream()
                .map(PLACE::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1) + " " + m.group(2))
                .sorted()
                .toList();
        assertThat(told).hasSizeGreaterThanOrEqualTo(10).isEqualTo(marked("main.yaml", files));
    }

    private static List<String> marked(String file, Map<String, String> files) {
        List<String> lines =
                Optional.ofNullable(files.get(file)).orElse("").lines().toList();
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .flatMap(
                        i -> EXPECTED.matcher(lines.get(i)).results().map(m -> file + ":" + (i + 1) + " " + m.group(1)))
                .sorted()
                .toList();
    }

    @Test
    void problemTellsTheWayThereAndWhatToDo() throws IOException {
        Problem problem = problem("no-rule-holds/one-topic");
        assertThat(problem.path()).containsSubsequence("main/welcome", "main/mind");
        assertThat(problem.mend()).isPresent();
        assertThat(problem.sentence()).contains("topic = money");
    }

    @Test
    void everyProblemFoundOverTheStatesTellsTheWayThere() throws IOException {
        for (String way : List.of(
                "dead-end/round-of-two",
                "endless-loop/offer-in-vain",
                "endless-retries/two-questions",
                "read-before-set/on-one-road",
                "rule-never-holds/nothing-left",
                "danger-without-112/question-first",
                "channels-differ/only-in-the-chat")) {
            assertThat(problem(way).path()).as(way).isNotEmpty();
            assertThat(problem(way).mend()).as(way).isPresent();
        }
    }

    @Test
    void longWordsAreToldWithTheirNumberAndTheLimit() throws IOException {
        assertThat(problem("long-sentence/finnish").sentence())
                .isEqualTo(
                        "The sentence \"Hei ja tervetuloa, täällä saat …\" has 17 words; in the chat the most is 15 words"
                                + " in fi.");
        assertThat(problem("long-text/on-the-phone").sentence()).contains("on the phone the most is 45 words");
    }

    @Test
    void misspeltKeyGetsASuggestion() throws IOException {
        assertThat(problem("unknown-key/misspelt").mend()).contains("Did you mean \"script\"?");
    }

    private static Problem problem(String way) throws IOException {
        Variant variant = Variant.read(BROKEN.resolve(way + ".txt"), below(WHOLE));
        return Checkup.problems(variant.files(), TODAY).get(0);
    }

    private static Map<String, String> rooted(Map<String, String> files) {
        Map<String, String> rooted = new TreeMap<>();
        files.forEach((path, content) -> rooted.put("flows/" + path, content));
        return rooted;
    }

    /** By the path below the folder. */
    private static Map<String, String> below(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Content.guide(Optional.of(folder))
                .forEach((path, content) ->
                        files.put(folder.relativize(Path.of(path)).toString().replace('\\', '/'), content));
        return files;
    }
}
