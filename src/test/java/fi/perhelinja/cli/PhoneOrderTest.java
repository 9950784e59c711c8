package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.conversation.Rehearsal;
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Engine;
import fi.perhelinja.flow.Input;
import fi.perhelinja.flow.State;
import fi.perhelinja.flow.World;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.flow.talk.TalkPlayer;
import fi.perhelinja.text.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A caller tells things in any order. What every talk of the shipped guide learns is told to it so, on the phone. */
class PhoneOrderTest {

    private static final int TRIES = 700;

    private static final Map<String, String> FILES = files();
    private static final Guide GUIDE =
            GuideReader.read(FILES, new LearnedFiles(Optional.empty())).value().orElseThrow();
    private static final Rehearsal STAGE = new Rehearsal(GUIDE);
    private static final List<Talk> TALKS =
            Checkup.talks(FILES).stream().map(Reading::value).toList();

    private static Map<String, String> files() {
        try {
            return Content.guide(Optional.of(Path.of("flows")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<Talk> talks() {
        return Arbitraries.of(TALKS);
    }

    @Property(tries = TRIES)
    void anyOrderOfTheSameAnswersEndsAtTheSameEnd(@ForAll("talks") Talk talk, @ForAll long seed) {
        // Which language is spoken is no fact that is told: it is spoken.
        List<Answer> told = TalkPlayer.play(GUIDE.current(), talk, STAGE).state().answers().stream()
                .filter(answer -> !answer.slot().equals("language"))
                .toList();
        List<Answer> otherwise = new ArrayList<>(told);
        Collections.shuffle(otherwise, new Random(seed));

        State inTurn = onThePhone(talk, told);
        State anyhow = onThePhone(talk, otherwise);

        assertThat(anyhow.ended()).as(talk.file()).isEqualTo(inTurn.ended());
        assertThat(anyhow.question()).as(talk.file()).isEqualTo(inTurn.question());
        assertThat(anyhow.slots()).as(talk.file()).isEqualTo(inTurn.slots());
        told.forEach(answer -> assertThat(anyhow.answers())
                .as(talk.file())
                .anyMatch(a -> a.slot().equals(answer.slot()) && a.value().equals(answer.value())));
    }

    private static State onThePhone(Talk talk, List<Answer> told) {
        World world = STAGE.world(talk);
        State state = Engine.begin(GUIDE.current(), talk.flow(), Channel.PHONE, talk.language(), world)
                .state();
        for (Answer answer : told) {
            state = Engine.take(GUIDE.current(), state, new Input.Filled(answer.slot(), answer.value()), world)
                    .state();
        }
        return state;
    }
}
