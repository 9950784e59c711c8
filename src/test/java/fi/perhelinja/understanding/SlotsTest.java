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

/** What messages tell in passing, beside topic and danger: a set of our own for each language of the guide. */
class SlotsTest {

    private static final double PERCENT = 100;

    @ParameterizedTest
    @CsvSource({"fi, 95", "sv, 95", "en, 95"})
    void whatIsToldInPassingIsHeard(String language, double least) throws IOException {
        int right = 0;
        List<String> wrong = new ArrayList<>();
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/understanding/slots-" + language + ".tsv"));
        for (String line : lines) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\t");
            Map<String, String> read = read(parts[1]);
            if (holds(parts[0], read)) {
                right++;
            } else {
                wrong.add(parts[0] + " read as " + read + ": " + parts[1]);
            }
        }
        assertThat(PERCENT * right / (right + wrong.size()))
                .as(() -> "right, but not:\n" + String.join("\n", wrong))
                .isGreaterThanOrEqualTo(least);
    }

    private static Map<String, String> read(String message) {
        Understood read = Trained.read(message);
        Map<String, String> slots = new TreeMap<>(read.slots());
        if (!read.identityCodes().isEmpty()) {
            slots.put("code", String.valueOf(read.identityCodes().size()));
        }
        return slots;
    }

    /** What is expected must be there; where nothing is, nothing must be told but whom it is about. */
    private static boolean holds(String expected, Map<String, String> read) {
        if (expected.equals("-")) {
            return read.keySet().stream().allMatch("about"::equals);
        }
        return List.of(expected.split(",")).stream()
                .map(pair -> pair.split("="))
                .allMatch(pair -> pair[1].equals(read.get(pair[0])));
    }
}
