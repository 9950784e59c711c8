package fi.perhelinja.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import fi.perhelinja.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any flow and any sequence of inputs. */
class EnginePropertyTest {

    private static final int TRIES = 150;
    private static final Flows HOUSE = House.flows();
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    @Provide
    Arbitrary<Flows> flows() {
        return Arbitraries.randomValue(random -> House.flowsWith("small", SmallFlow.random(random)));
    }

    @Provide
    Arbitrary<List<Integer>> seeds() {
        return Arbitraries.integers().between(0, 1_000_000).list().ofMaxSize(25);
    }

    @Property(tries = TRIES)
    void everyTurnEndsAndWaitsOrHasEnded(@ForAll("flows") Flows flows, @ForAll("seeds") List<Integer> seeds) {
        walk(Chat.begin(flows, "small", House.open()), seeds);
    }

    @Property(tries = TRIES)
    void everyTurnOfTheHouseEndsToo(@ForAll("seeds") List<Integer> seeds, @ForAll boolean open) {
        walk(Chat.begin(HOUSE, "family-line", open ? House.open() : House.closed()), seeds);
    }

    private static void walk(Chat chat, List<Integer> seeds) {
        for (int seed : seeds) {
            chat.take(Inputs.random(chat, seed));
            assertThat(chat.state.question().isPresent() || chat.state.ended().isPresent())
                    .isTrue();
            assertThat(chat.effects).hasSizeLessThan(2 * Walk.MOST_STEPS);
            assertThat(chat.state.layers()).hasSizeBetween(1, Interruptions.MOST_LAYERS + 1);
            assertThat(chat.state.answers()).extracting(Answer::slot).doesNotHaveDuplicates();
        }
    }

    @Property(tries = TRIES)
    void aStateGoesToJsonAndBackWithoutLoss(@ForAll("flows") Flows flows, @ForAll("seeds") List<Integer> seeds)
            throws JsonProcessingException {
        Chat chat = Chat.begin(flows, "small", House.open());
        for (int seed : seeds) {
            chat.take(Inputs.random(chat, seed));
            State again = JSON.readValue(JSON.writeValueAsString(chat.state), State.class);
            assertThat(again).isEqualTo(chat.state);
            chat.state = again;
        }
    }

    @Property(tries = TRIES)
    void theSameInputsGiveTheSameState(@ForAll("flows") Flows flows, @ForAll("seeds") List<Integer> seeds) {
        Chat live = Chat.begin(flows, "small", House.open());
        List<Input> inputs = new ArrayList<>();
        for (int seed : seeds) {
            inputs.add(Inputs.random(live, seed));
            live.take(inputs.get(inputs.size() - 1));
        }
        Flows readAgain = FlowReader.read(flows.files(), House.LISTS).value();
        Chat replay = Chat.begin(readAgain, "small", House.open());
        inputs.forEach(replay::take);
        assertThat(replay.state).isEqualTo(live.state);
    }

    @Property(tries = TRIES)
    void dangerAtAnyWaitLeadsToTheStepsOfDanger(@ForAll("flows") Flows flows, @ForAll("seeds") List<Integer> seeds) {
        Chat chat = Chat.begin(flows, "small", House.open());
        for (int seed : seeds) {
            chat.take(Inputs.random(chat, seed));
            Turn turn =
                    Engine.take(flows, chat.state, new Input.Said("…", Chat.danger("medical_emergency")), House.open());
            assertThat(turn.effects())
                    .anyMatch(e -> e instanceof Effect.Danger d && d.signals().contains("medical_emergency"))
                    .anyMatch(e -> e instanceof Effect.Say s && s.step().equals("danger/emergency"));
        }
    }

    /** Pressed by hand: the same answers from the start, the changed one given otherwise. */
    @Property(tries = 4 * TRIES)
    void aChangedAnswerEqualsHavingAnsweredSoFromTheStart(
            @ForAll("flows") Flows flows, @ForAll("seeds") List<Integer> seeds, @ForAll int which) {
        Chat chat = Chat.begin(flows, "small", House.open());
        for (int seed : seeds) {
            chat.take(Inputs.press(chat, seed));
        }
        List<Answer> answers = chat.state.answers();
        if (answers.isEmpty()) {
            return;
        }
        Answer changed = answers.get(Math.floorMod(which, answers.size()));
        String value = otherwise(changed.value());
        Map<String, String> bySlot = new HashMap<>();
        answers.forEach(a -> bySlot.put(a.slot(), a.value()));
        bySlot.put(changed.slot(), value);

        Chat afresh = Chat.begin(flows, "small", House.open());
        while (afresh.state
                .question()
                .flatMap(State.Question::slot)
                .filter(bySlot::containsKey)
                .isPresent()) {
            String slot = afresh.state.question().flatMap(State.Question::slot).orElseThrow();
            afresh.press(Optional.ofNullable(bySlot.get(slot)).orElseThrow());
        }
        chat.change(changed.step(), value);
        assertThat(chat.state.slots()).isEqualTo(afresh.state.slots());
        assertThat(chat.state.question()).isEqualTo(afresh.state.question());
        assertThat(chat.state.ended()).isEqualTo(afresh.state.ended());
    }

    private static String otherwise(String value) {
        return switch (value) {
            case "x" -> "y";
            case "kerava" -> "vantaa";
            case "vantaa" -> "kerava";
            default -> "x";
        };
    }

    @Property(tries = TRIES)
    void aLanguageSwitchMovesNothing(@ForAll("seeds") List<Integer> seeds) {
        Chat chat = Chat.begin(HOUSE, "family-line", House.open());
        for (int seed : seeds) {
            chat.take(Inputs.random(chat, seed));
        }
        State before = chat.state;
        chat.take(new Input.Switched(Language.SV)).take(new Input.Switched(Language.EN));
        assertThat(chat.state.slots()).isEqualTo(before.slots());
        assertThat(chat.open())
                .isEqualTo(before.question().map(State.Question::step).orElse("-"));
    }
}
