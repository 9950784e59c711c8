package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Path SOURCES = Path.of("src/main/java/fi/perhelinja");
    private static final Path GALLERY = Path.of("src/test/resources/flow/broken");

    /** Fewest ways to break a rule that the gallery shows. */
    private static final int WAYS = 3;

    /** Told by {@code phrases check} alone: a guide that is being written may have few phrases. */
    private static final Set<String> NOT_BY_CHECK = Set.of("few-phrases");

    /** Where a rule is told: the call, and in its first arguments the rule's name. */
    private static final Pattern TOLD =
            Pattern.compile("\\b(?:error|warning|unknown|stop|warn|tell|at)\\(([^;]*?)\"([a-z]+(?:-[a-z0-9]+)*)\",\\s");

    /** Rules that are named for what is not known, {@code unknown-queue}: here the word for it stands. */
    private static final Pattern UNKNOWN =
            Pattern.compile("(?:\\boneOf\\((?:\"[^\"]*\"|\\w+), |\\bknown\\(\\w+, (?:\"[^\"]*\", )?)\"([a-z ]+)\",");

    /** Words that stand where a rule could, and are none: a key, and a folder in the place of a file. */
    private static final Set<String> NO_RULES = Set.of("script", "phrases");

    @Test
    void everyRuleThatTheCodeTellsIsExplained() throws IOException {
        Set<String> told = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(RulesTest::tellsProblems).toList()) {
                String code = Files.readString(source).replaceAll("\\s+", " ");
                TOLD.matcher(code).results().map(m -> m.group(2)).forEach(told::add);
                UNKNOWN.matcher(code)
                        .results()
                        .map(m -> "unknown-" + m.group(1).replace(' ', '-'))
                        .forEach(told::add);
            }
        }
        told.removeAll(NO_RULES);
        assertThat(told).hasSizeGreaterThan(100);
        assertThat(Rules.shipped().names()).containsAll(told);
    }

    private static boolean tellsProblems(Path source) {
        return source.toString()
                        .matches(
                                ".*/(text|flow|flow/check|directory|hours|conversation|understanding)/[A-Z]\\w+\\.java")
                || source.endsWith("talk/TalkReader.java");
    }

    /** The gallery shows that each rule is told; so a rule that is explained here and told nowhere fails too. */
    @Test
    void everyRuleHasThreeWaysToBreakItInTheGallery() throws IOException {
        Map<String, Integer> ways = new TreeMap<>();
        try (Stream<Path> files = Files.walk(GALLERY)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> ways.merge(file.getParent().getFileName().toString(), 1, Integer::sum));
        }
        Set<String> rules = new TreeSet<>(Rules.shipped().names());
        rules.removeAll(NOT_BY_CHECK);
        assertThat(ways.keySet()).isEqualTo(rules);
        assertThat(ways.values()).allMatch(number -> number >= WAYS);
    }

    @Test
    void whatTheShippedGuideWarnsOfIsExplained() throws IOException {
        List<Problem> problems = Checkup.problems(Content.guide(Optional.of(Path.of("flows"))), TODAY);
        assertThat(Rules.shipped().names())
                .containsAll(problems.stream().map(Problem::rule).toList());
    }

    @Test
    void explanationSaysWhatHoldsAndHowToMend() {
        assertThat(Rules.shipped().explanation("dead-end").orElseThrow())
                .startsWith("dead-end (ending)\n")
                .contains("To mend it: ");
    }

    @Test
    void formatsTellTheSamePlace() {
        Problem problem = Problem.error("a,b.yaml", 3, 5, "dead-end", "100% stuck:\nhere.")
                .withPath(List.of("one", "two"))
                .withMend("Lead on.");
        Map<ProblemFormat, String> written = new TreeMap<>();
        for (ProblemFormat format : ProblemFormat.values()) {
            written.put(format, format.write(List.of(problem)));
        }
        assertThat(written.get(ProblemFormat.GITHUB))
                .isEqualTo("::error file=a%2Cb.yaml,line=3,col=5,title=dead-end::"
                        + "100%25 stuck:%0Ahere.%0AReached by: one > two%0AMend: Lead on.\n");
        assertThat(written.get(ProblemFormat.JSON)).contains("\"line\" : 3", "\"mend\" : \"Lead on.\"");
        assertThat(written.get(ProblemFormat.SARIF))
                .contains("\"startLine\" : 3", "\"ruleId\" : \"dead-end\"", "\"version\" : \"2.1.0\"");
    }
}
