package fi.perhelinja.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.cli.Content;
import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * A small whole guide, and folders that each break it in one way. What the check must tell stands as a comment on the line where
 * it must be told: {@code # problem: rule}, or {@code # problem: warning rule}. It must tell that and nothing else.
 */
final class BrokenFlowsTest {

    private static final Path WHOLE = Path.of("src/test/resources/flow/whole");
    private static final Path BROKEN = Path.of("src/test/resources/flow/broken");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Pattern EXPECTED = Pattern.compile("# problem: ([a-z0-9 -]+)$");

    @TestFactory
    Stream<DynamicTest> eachBreakIsToldAtItsLine() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(
                            folder.getFileName().toString(),
                            () -> assertThat(told(problems(folder))).isEqualTo(expected(folder))));
        }
    }

    @Test
    void wholeGuideHasNoProblems() throws IOException {
        assertThat(Checkup.problems(below(WHOLE), TODAY)).isEmpty();
    }

    @Test
    void shippedGuideHasNoErrors() throws IOException {
        assertThat(Checkup.problems(Content.guide(Optional.of(Path.of("flows"))), TODAY))
                .noneMatch(Problem::blocks);
    }

    @Test
    void tenBreaksInOneFileAreToldInOneRun() throws IOException {
        assertThat(problems(BROKEN.resolve("ten-ways"))).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void problemTellsTheWayThereAndWhatToDo() throws IOException {
        Problem problem = problems(BROKEN.resolve("no-rule-holds")).get(0);
        assertThat(problem.path()).containsSubsequence("main/welcome", "main/mind");
        assertThat(problem.mend()).isPresent();
        assertThat(problem.sentence()).contains("topic = money");
    }

    @Test
    void misspeltKeyGetsASuggestion() throws IOException {
        Problem problem = problems(BROKEN.resolve("unknown-key")).get(0);
        assertThat(problem.mend()).contains("Did you mean \"script\"?");
    }

    private static List<Problem> problems(Path folder) throws IOException {
        Map<String, String> files = below(WHOLE);
        files.putAll(below(folder));
        return Checkup.problems(files, TODAY);
    }

    /** By the path below the folder, so that a broken file takes the place of the whole one. */
    private static Map<String, String> below(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Content.guide(Optional.of(folder))
                .forEach((path, content) -> files.put(
                        "flows/" + folder.relativize(Path.of(path)).toString().replace('\\', '/'), content));
        return files;
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.file() + ":" + p.line() + ": " + (p.blocks() ? "" : "warning ") + p.rule())
                .sorted()
                .toList();
    }

    private static List<String> expected(Path folder) throws IOException {
        List<String> expected = new ArrayList<>();
        below(folder).forEach((file, content) -> {
            List<String> lines = content.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = EXPECTED.matcher(lines.get(i));
                if (matcher.find()) {
                    expected.add(file + ":" + (i + 1) + ": " + matcher.group(1));
                }
            }
        });
        return expected.stream().sorted().toList();
    }
}
