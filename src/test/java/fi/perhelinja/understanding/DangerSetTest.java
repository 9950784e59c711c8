package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dangers and what only looks like them, written by people who had not seen the patterns or the phrases. Nobody who teaches
 * or tunes understanding looks at the lines of the untouched halves: the floors here stand a little below what those halves
 * reached when they were set, so that a change that makes residents less safe stops the build.
 */
class DangerSetTest {

    private record Line(String label, String kind, String text) {
        boolean danger() {
            return !label.equals("none");
        }
    }

    @ParameterizedTest
    @CsvSource({
        // language, plainly said, indirectly said, and at most so many of the hard ones; reached: see decision 7
        "fi, 0.87, 0.70, 0.17",
        "sv, 0.93, 0.80, 0.20",
        "en, 0.91, 0.70, 0.21"
    })
    void dangersAreHeardAndFiguresOfSpeechAreNot(String language, double plain, double indirect, double hard)
            throws IOException {
        Map<String, int[]> heard = new TreeMap<>();
        for (Line line : lines(language)) {
            int[] counts = heard.computeIfAbsent(line.kind(), k -> new int[2]);
            counts[0] += Trained.signals(line.text()).isEmpty() ? 0 : 1;
            counts[1]++;
        }
        assertThat(share(heard, "plain")).as("plain").isGreaterThanOrEqualTo(plain);
        assertThat(share(heard, "indirect")).as("indirect").isGreaterThanOrEqualTo(indirect);
        assertThat(share(heard, "hard")).as("hard").isLessThanOrEqualTo(hard);
        assertThat(heard.get("chat")[0]).as("chat").isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void theRightDangerIsAmongThoseHeard(String language) throws IOException {
        int dangers = 0;
        List<String> wrong = new ArrayList<>();
        for (Line line : lines(language)) {
            if (line.danger()) {
                dangers++;
                List<String> heard = Trained.signals(line.text());
                if (!heard.isEmpty() && !heard.contains(line.label().split("\\+")[0])) {
                    wrong.add(line.label());
                }
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(dangers / 5);
    }

    private static double share(Map<String, int[]> heard, String kind) {
        int[] counts = heard.getOrDefault(kind, new int[] {0, 1});
        return (double) counts[0] / counts[1];
    }

    private static List<Line> lines(String language) throws IOException {
        List<Line> lines = new ArrayList<>();
        Path file = Path.of("src/test/resources/understanding/apart/danger-" + language + ".untouched.tsv");
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t");
            if (!line.startsWith("#")) {
                lines.add(new Line(parts[0], parts[1], parts[2]));
            }
        }
        return lines;
    }
}
