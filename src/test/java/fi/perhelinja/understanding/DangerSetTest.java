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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our own dangers and what only looks like them. Lines of even number were looked at while the patterns were written,
 * lines of odd number never were: both halves have to reach the bars, and the odd ones are the honest figure.
 */
class DangerSetTest {

    private static final double PLAIN_RECALL = 0.93;
    private static final double INDIRECT_RECALL = 0.90;
    private static final double HARD_FALSE = 0.12;

    private record Line(int number, String label, String kind, String text) {
        boolean held() {
            return number % 2 == 1;
        }

        boolean danger() {
            return !label.equals("none");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void dangersAreHeardAndFiguresOfSpeechAreNot(String language) throws IOException {
        for (boolean held : List.of(false, true)) {
            Map<String, int[]> heard = new TreeMap<>();
            for (Line line : lines(language)) {
                if (line.held() == held) {
                    int[] counts = heard.computeIfAbsent(line.kind(), k -> new int[2]);
                    counts[0] += Trained.signals(line.text()).isEmpty() ? 0 : 1;
                    counts[1]++;
                }
            }
            String half = language + (held ? ", held back" : ", tuned");
            assertThat(share(heard, "plain")).as(half).isGreaterThanOrEqualTo(PLAIN_RECALL);
            assertThat(share(heard, "indirect")).as(half).isGreaterThanOrEqualTo(INDIRECT_RECALL);
            assertThat(share(heard, "hard")).as(half).isLessThanOrEqualTo(HARD_FALSE);
            assertThat(share(heard, "chat")).as(half).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void theRightDangerIsAmongThoseHeard(String language) throws IOException {
        List<String> wrong = new ArrayList<>();
        int dangers = 0;
        for (Line line : lines(language)) {
            if (line.danger()) {
                dangers++;
                if (!Trained.signals(line.text())
                        .containsAll(List.of(line.label().split(" ")))) {
                    wrong.add(line.text());
                }
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) (dangers * (1 - INDIRECT_RECALL)));
    }

    private static double share(Map<String, int[]> heard, String kind) {
        int[] counts = heard.getOrDefault(kind, new int[] {0, 1});
        return (double) counts[0] / counts[1];
    }

    private static List<Line> lines(String language) throws IOException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line :
                Files.readAllLines(Path.of("src/test/resources/understanding/danger-" + language + ".tsv"))) {
            number++;
            String[] parts = line.split("\t");
            if (!line.startsWith("#")) {
                lines.add(new Line(number, parts[0], parts[1], parts[2]));
            }
        }
        return lines;
    }
}
