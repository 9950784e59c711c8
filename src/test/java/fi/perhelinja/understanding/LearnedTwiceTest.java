package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The build has learned from the phrases once, before the tests, in a process of its own; the tests learn from them again. */
class LearnedTwiceTest {

    private static final Path OF_THE_BUILD = Path.of("target/classes/learned");

    /** What an author waits for when phrases have changed. */
    private static final double MOST_SECONDS = 60;

    @Test
    void theSamePhrasesAreLearnedToTheSameBytes() throws IOException {
        Map<String, byte[]> again = Trained.LEARNED.kept;
        assumeThat(again.keySet())
                .as("the build has learned from the phrases as they are now")
                .allMatch(key -> Files.exists(OF_THE_BUILD.resolve(key)));
        assertThat(again).hasSize(3);
        for (Map.Entry<String, byte[]> lesson : again.entrySet()) {
            assertThat(Files.readAllBytes(OF_THE_BUILD.resolve(lesson.getKey())))
                    .isEqualTo(lesson.getValue());
        }
    }

    @Test
    void learningIsQuick() {
        assertThat(Trained.SECONDS).isLessThan(MOST_SECONDS);
    }
}
