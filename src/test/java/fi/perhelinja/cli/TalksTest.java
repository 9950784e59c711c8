package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.conversation.Rehearsal;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.talk.Coverage;
import fi.perhelinja.flow.talk.Floor;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.flow.talk.TalkPlayer;
import fi.perhelinja.flow.talk.TalkPlayer.Played;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every talk of the shipped guide goes as it is written, in the chat and on the phone. */
final class TalksTest {

    /** The net under topics that have no rule yet: all that there are have one, or were led elsewhere before. */
    private static final Floor FLOOR = new Floor(100, Set.of("family-line/other-topics"));

    @TestFactory
    Stream<DynamicTest> talkGoesAsWritten() throws IOException {
        Map<String, String> files = Content.guide(Optional.of(Path.of("flows")));
        Guide guide = GuideReader.read(files, new LearnedFiles(Optional.empty()))
                .value()
                .orElseThrow();
        Rehearsal stage = new Rehearsal(guide);
        Set<Mark> passed = new HashSet<>();
        Stream<DynamicTest> talks = Checkup.talks(files).stream()
                .map(talk -> DynamicTest.dynamicTest(
                        talk.value().file(), () -> passed.addAll(goesAsWritten(talk, guide, stage))));
        return Stream.concat(
                talks,
                Stream.of(DynamicTest.dynamicTest(
                        "every step, branch and choice is come by",
                        () -> assertThat(FLOOR.below(guide.current(), Coverage.of(guide.current(), passed)))
                                .isEmpty())));
    }

    private static Set<Mark> goesAsWritten(Reading<Talk> talk, Guide guide, Rehearsal stage) {
        assertThat(talk.problems()).isEmpty();
        Played played = TalkPlayer.play(guide.current(), talk.value(), stage);
        assertThat(played.problems()).isEmpty();
        Played called = TalkPlayer.play(guide.current(), talk.value().on(Channel.PHONE), stage);
        assertThat(called.problems()).as("on the phone").isEmpty();
        assertThat(called.state().ended()).isEqualTo(played.state().ended());
        return played.passed();
    }
}
