package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change that makes residents less safe, or less understood, stops the build. */
class FloorsTest {

    private static final Path FLOORS = Path.of("src/test/resources/understanding/floors.tsv");

    /** @param least whether below is wrong; else above */
    record Floor(String measure, boolean least, double percent) {

        boolean holds(double reached) {
            return least ? reached >= percent : reached <= percent;
        }
    }

    static List<Floor> floors() throws IOException {
        return Files.readAllLines(FLOORS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(parts ->
                        new Floor(parts[0] + " " + parts[1], parts[2].equals("least"), Double.parseDouble(parts[3])))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("floors")
    void whatWasReachedIsKept(Floor floor) {
        assertThat(Sets.measures("untouched")).containsKey(floor.measure());
        double reached = Sets.measures("untouched").get(floor.measure());
        assertThat(reached)
                .as(floor.measure())
                .matches(floor::holds, (floor.least() ? "at least " : "at most ") + floor.percent());
    }

    @Test
    void everyMeasureHasItsFloor() throws IOException {
        Map<String, Double> measures = Sets.measures("untouched");
        assertThat(floors()).extracting(Floor::measure).containsExactlyInAnyOrderElementsOf(measures.keySet());
    }
}
