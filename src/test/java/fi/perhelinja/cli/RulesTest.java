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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Where a rule is told: its place, then its name; {@code unknown} tells rules too. */
    private static final Pattern TOLD =
            Pattern.compile("(?:error|warning|unknown)\\(\\s*[^\",;]+,\\s*(?:0, 0,\\s*)?\"([a-z]+(?:-[a-z0-9]+)+)\"");

    @Test
    void everyRuleThatTheCheckTellsIsExplained() throws IOException {
        Set<String> told = new TreeSet<>();
        for (String room : List.of("text", "flow", "flow/check", "directory", "hours", "conversation")) {
            try (Stream<Path> sources = Files.list(Path.of("src/main/java/fi/perhelinja", room))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = TOLD.matcher(Files.readString(source));
                    while (matcher.find()) {
                        told.add(matcher.group(1));
                    }
                }
            }
        }
        assertThat(told).hasSizeGreaterThan(30);
        assertThat(Rules.shipped().names()).containsAll(told);
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
