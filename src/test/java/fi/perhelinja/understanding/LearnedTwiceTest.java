package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The build has learned from the phrases once, before the tests, in a process of its own; the tests learn from them again. */
class LearnedTwiceTest {

    private static final Path OF_THE_BUILD = Path.of("target/classes/learned");

    @Test
    void theSamePhrasesAreLearnedToTheSameBytes() throws IOException {
        Map<String, byte[]> again = Trained.LEARNED.kept;
        assertThat(again).hasSize(3);
        assertThat(again.keySet())
                .as("the build has learned from the phrases as they are now: mvn process-classes")
                .allMatch(key -> Files.exists(OF_THE_BUILD.resolve(key)));
        for (Map.Entry<String, byte[]> lesson : again.entrySet()) {
            assertThat(Files.readAllBytes(OF_THE_BUILD.resolve(lesson.getKey())))
                    .isEqualTo(lesson.getValue());
        }
    }
}
