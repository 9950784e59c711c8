package fi.perhelinja.flow.talk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.House;
import fi.perhelinja.flow.Meaning;
import fi.perhelinja.flow.Meaning.Sureness;
import fi.perhelinja.flow.World;
import fi.perhelinja.flow.talk.TalkPlayer.Played;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TalkTest {

    /** Understands "vauva" as its topic and "kuolen" as a danger, and nothing else. */
    private static final class TestStage implements Stage {

        @Override
        public Meaning meaning(String words, Language spoken) {
            boolean baby = words.contains("vauva");
            return new Meaning(
                    baby ? List.of("infant_coping") : List.of(),
                    List.of(),
                    baby ? Sureness.SURE : Sureness.UNSURE,
                    words.contains("kuolen") ? List.of("suicide_self") : List.of(),
                    List.of(),
                    baby ? Map.of("child-age", "under-1") : Map.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public World world(Talk talk) {
            boolean isOpen = talk.open().map(o -> o.contains("family-guidance")).orElse(true);
            return new House.TestWorld(isOpen, List.of("clinic"));
        }
    }

    private static final String TALK = """
            talk: an infant that does not sleep
            at: 2026-03-02T10:00+02:00
            open: []
            - robot: [welcome, mind]
            - resident: vauva ei nuku
            - known: {topic: infant_coping, child-age: under-1, municipality: unset}
            - robot: [municipality/ask]
            - resident: kuolen
            - danger: [suicide_self]
            - robot: [support, safe]
            - choose: Olen
            - language: sv
            - choose: Kervo
            - offered: [clinic]
            - robot: [offer, helped]
            - choose: no
            - robot: [number]
            - ended: no
            - fill: {safe-number: 040 1234567}
            - called-back: family-guidance
            - ended: call-back
            - change: {municipality: vantaa}
            - change: {helped: yes}
            - ended: service
            - wish: person
            - silence: true
            """;

    private static Played play(String content) {
        Reading<Talk> reading = TalkReader.read("talks/a.yaml", content);
        assertThat(reading.problems()).isEmpty();
        return TalkPlayer.play(House.flows(), reading.value(), new TestStage());
    }

    @Test
    void aTalkThatGoesAsWrittenHasNoProblems() {
        Played played = play(TALK.replace("{municipality: vantaa}", "{municipality/ask: vantaa}"));
        assertThat(played.problems()).isEmpty();
        assertThat(played.state().slots()).containsEntry("municipality", "vantaa");
    }

    @Test
    void whatGoesOtherwiseIsToldWithItsPlaceAndWhatWasSeen() {
        Played played = play(
                "talk: t\n- robot: [mind]\n- choose: nonsense\n- known: {topic: debt, topik: x}\n- offered: clinic\n"
                        + "- change: {age: under-1}\n- ended: service\n- wish: persn\n");
        assertThat(played.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "talks/a.yaml:2:3: robot: Expected steps mind; seen instead: family-line/welcome, family-line/mind."
                                + "\n    reached by: family-line/welcome > family-line/mind",
                        "talks/a.yaml:3:3: choose: No choice \"nonsense\" here; there are: infant_coping,"
                                + " separation_custody, income_support.",
                        "talks/a.yaml:4:3: known: Expected topic debt; seen instead: unset.",
                        "talks/a.yaml:4:3: unknown-slot: Unknown slot \"topik\".\n    mend: Did you mean \"topic\"?",
                        "talks/a.yaml:5:3: offered: Expected offered clinic; seen instead: none.",
                        "talks/a.yaml:6:3: change: Nothing was answered at \"age\"; answers: .",
                        "talks/a.yaml:7:3: ended: Expected ended service; seen instead: no.",
                        "talks/a.yaml:8:3: unknown-pattern: Unknown pattern \"persn\".\n    mend: Did you mean \"person\"?");
    }

    @Test
    void everyProblemOfATalkIsTold() {
        Reading<Talk> reading = TalkReader.read(
                "t.yaml", "tlak: x\nat: yesterday\nlanguage: so\n- robt: [a]\n- {resident: a, choose: b}\n- choose:\n");
        assertThat(reading.problems())
                .extracting(Problem::line, Problem::rule)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(1, "missing-key"),
                        org.assertj.core.groups.Tuple.tuple(1, "unknown-key"),
                        org.assertj.core.groups.Tuple.tuple(2, "time"),
                        org.assertj.core.groups.Tuple.tuple(3, "unknown-language"),
                        org.assertj.core.groups.Tuple.tuple(4, "unknown-key"),
                        org.assertj.core.groups.Tuple.tuple(5, "entry"),
                        org.assertj.core.groups.Tuple.tuple(6, "missing-key"));
    }

    @Test
    void coverageNamesWhatNoTalkComesBy() {
        Flows flows = House.flows();
        Coverage coverage = Coverage.of(
                flows,
                play("talk: t\n- choose: infant_coping\n- choose: under-1\n").passed());
        assertThat(coverage.steps().reached()).isEqualTo(5);
        assertThat(coverage.choices().missing())
                .extracting(m -> m.file() + ":" + m.line())
                .contains("flows/family-line.yaml:32");
        assertThat(coverage.choices().reached()).isEqualTo(2);
        assertThat(coverage.branches().reached()).isEqualTo(1);
        assertThat(coverage.steps().percent()).isBetween(1, 99);
    }

    @Test
    void whatIsKeptOfATalkExpectsAllThatHappened() {
        Talk talk = TalkReader.read("flows/talks/infant.yaml", TALK).value();
        Talk kept = TalkKeeper.keep(House.flows(), talk, new TestStage()).value();
        String written = TalkKeeper.write(kept);
        assertThat(written)
                .contains(
                        "- danger: [suicide_self]\n- robot: [danger/support",
                        "- known: {child-age: under-1,",
                        "- offered: [clinic]\n");
        Reading<Talk> again = TalkReader.read("kept.yaml", written);
        assertThat(again.problems()).isEmpty();
        assertThat(TalkPlayer.play(House.flows(), again.value(), new TestStage())
                        .problems())
                .isEmpty();
    }
}
