package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.conversation.Rehearsal;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.flow.talk.TalkPlayer;
import fi.perhelinja.text.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every talk of the shipped guide goes as it is written. */
final class TalksTest {

    @TestFactory
    Stream<DynamicTest> talkGoesAsWritten() throws IOException {
        Map<String, String> files = Content.guide(Optional.of(Path.of("flows")));
        Guide guide = GuideReader.read(files, new LearnedFiles(Optional.empty()))
                .value()
                .orElseThrow();
        Rehearsal stage = new Rehearsal(guide);
        return Checkup.talks(files).stream()
                .map(talk -> DynamicTest.dynamicTest(talk.value().file(), () -> goesAsWritten(talk, guide, stage)));
    }

    private static void goesAsWritten(Reading<Talk> talk, Guide guide, Rehearsal stage) {
        assertThat(talk.problems()).isEmpty();
        assertThat(TalkPlayer.play(guide.current(), talk.value(), stage).problems())
                .isEmpty();
    }
}
