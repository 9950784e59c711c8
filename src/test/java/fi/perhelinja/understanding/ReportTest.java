package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Leaves {@code target/understanding.md}: how well the phrases and patterns of this build understand, for people to read. */
class ReportTest {

    private static final Path REPORT = Path.of("target/understanding.md");

    private static final int CONFUSIONS = 12;
    private static final double MILLION = 1e6;

    /** Bytes that the models may hold. */
    private static final double MOST_BYTES = 150 * MILLION;

    private final StringBuilder out = new StringBuilder();

    @Test
    void theReportIsWrittenAndCostsAreKept() throws IOException {
        List<Labelled> all = new ArrayList<>();
        for (String language : Sets.LANGUAGES) {
            all.addAll(Sets.messages("topics-" + language + ".tuned"));
            all.addAll(Sets.messages("danger-" + language + ".tuned"));
        }
        Evaluation.Speed speed = Evaluation.of(all, Reader.fitting(Trained.UNDERSTANDING, all, Optional.empty()))
                .speed();
        line("# How well messages are understood\n");
        line("Made by the build. Sets of `src/test/resources/understanding/apart`, written by people who had seen"
                + " neither the");
        line(
                "phrases nor the patterns, those of `chat-*` by somebody who had seen a few; the untouched half is looked at by"
                        + " nobody");
        line("who tunes. Intervals are Wilson's, 95 %.\n");
        summary();
        line("\n## Cost\n\n| what | measured | target |\n|---|---|---|");
        line("| a message, half of them | %.0f µs of processor time | |", speed.half());
        line("| a message, p99 | %.0f µs of processor time | < 1000 |", speed.mostlyAll());
        line("| heap of what was learned and read | %.0f MB | < 150 |", Trained.BYTES / MILLION);
        line("| learning | %.0f s of processor time | < 60 |", Trained.SECONDS);
        phrases();
        sets();
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, out.toString());
        assertThat(Trained.BYTES).isLessThan((long) MOST_BYTES);
    }

    private void summary() throws IOException {
        Map<String, Double> tuned = Sets.measures("tuned");
        Map<String, Double> untouched = Sets.measures("untouched");
        line("| measure | language | tuned half | untouched half | floor |\n|---|---|---|---|---|");
        for (FloorsTest.Floor floor : FloorsTest.floors()) {
            String measure = floor.measure();
            line(
                    "| %s | %s | %.1f %% | %.1f %% | %s %s %% |",
                    measure.substring(0, measure.indexOf(' ')),
                    measure.substring(measure.indexOf(' ') + 1),
                    tuned.get(measure),
                    untouched.get(measure),
                    floor.least() ? "≥" : "≤",
                    BigDecimal.valueOf(floor.percent()).stripTrailingZeros().toPlainString());
        }
    }

    private void phrases() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        Trained.phrases().forEach((path, content) -> {
            String[] parts = path.split("/");
            boolean topic = parts.length == 2;
            boolean said = path.contains("/danger/said/");
            if (topic || said) {
                String name = parts[parts.length - 1].replace(".txt", "");
                counts.computeIfAbsent(said ? "danger: " + name : name, k -> new TreeMap<>())
                        .merge(parts[0], Phrases.lines(content).size(), Integer::sum);
            }
        });
        line("\n## Phrases of each label\n\n| label | fi | sv | en |\n|---|---|---|---|");
        counts.forEach((label, of) -> line(
                "| %s | %d | %d | %d |",
                label, of.getOrDefault("fi", 0), of.getOrDefault("sv", 0), of.getOrDefault("en", 0)));
    }

    private void sets() {
        for (String half : Sets.HALVES) {
            for (String language : Sets.LANGUAGES) {
                for (String what : List.of("topics", "danger", "chat", "strangers")) {
                    String name = what + "-" + language + "." + half;
                    set(name, Sets.of(name), EvaluationText.loss(Sets.of(name), Sets.mistyped(name)));
                }
            }
        }
        set("languages", Sets.of("languages"), "");
    }

    private void set(String name, Evaluation evaluation, String loss) {
        line("\n## %s\n\n```\n%s%s```", name, EvaluationText.of(evaluation, CONFUSIONS), loss);
    }

    private void line(String format, Object... values) {
        out.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
