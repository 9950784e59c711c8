package fi.perhelinja.conversation.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.cli.Content;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.understanding.Memory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the talks come by, and which of them go otherwise than they are written. */
final class CountTest {

    @Test
    void talkThatGoesOtherwiseIsNamed() throws IOException {
        Map<String, String> files = new TreeMap<>(Content.guide(Optional.of(Path.of("src/test/resources/flow/whole"))));
        files.put("talks/good.yaml", "talk: by buttons\nflow: main\n- robot: [welcome, mind]\n");
        files.put("talks/bad.yaml", "talk: never so\nflow: main\n- choose: nothing-like-it\n");
        Guide guide = GuideReader.read(files, Memory.NONE).value().orElseThrow();

        Count count = Count.of(guide, files, () -> true).orElseThrow();
        assertThat(count.played()).isEqualTo(2);
        assertThat(count.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.talk()).isEqualTo(new Count.Passer("never so", "talks/bad.yaml"));
            assertThat(failed.problem().line()).isEqualTo(3);
        });
    }
}
