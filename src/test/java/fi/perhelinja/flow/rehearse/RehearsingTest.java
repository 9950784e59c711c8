package fi.perhelinja.flow.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Engine;
import fi.perhelinja.flow.FlowReader;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.House;
import fi.perhelinja.flow.Input;
import fi.perhelinja.flow.Meaning;
import fi.perhelinja.flow.Turn;
import fi.perhelinja.flow.World;
import fi.perhelinja.flow.rehearse.Finding.Kind;
import fi.perhelinja.flow.rehearse.Path.Told;
import fi.perhelinja.flow.rehearse.Rehearsing.Side;
import fi.perhelinja.flow.talk.Stage;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Paths: what is in one, which are told, and where they lead with other flows. */
final class RehearsingTest {

    private static final World OPEN = House.open();

    /** Talks are not rehearsed here. */
    private static final Stage STAGE = new Stage() {
        @Override
        public Meaning meaning(String words, Language spoken) {
            throw new AssertionError("nothing is said in a path");
        }

        @Override
        public World world(Talk talk) {
            return OPEN;
        }
    };

    private static Path path(String... slotsAndValues) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < slotsAndValues.length; i += 2) {
            told.add(new Told("family-line/" + slotsAndValues[i], slotsAndValues[i], slotsAndValues[i + 1]));
        }
        return new Path("family-line", Channel.CHAT, Language.FI, told, 7);
    }

    /** The house with something written otherwise. */
    private static Flows with(String file, String from, String to) {
        Map<String, String> files = new HashMap<>(House.flows().files());
        files.replaceAll((name, content) -> {
            if (!name.endsWith("/" + file)) {
                return content;
            }
            assertThat(content).contains(from);
            return content.replace(from, to);
        });
        return FlowReader.read(files, House.LISTS).value();
    }

    private static List<Finding> rehearse(Flows after, Path path) {
        return rehearse(after, path, service -> true, service -> true);
    }

    private static List<Finding> rehearse(Flows after, Path path, Finding.Open open, Finding.Open openAfter) {
        return new Rehearsing(new Side(House.flows(), STAGE, OPEN, open), new Side(after, STAGE, OPEN, openAfter))
                .paths(List.of(path));
    }

    private static final Path DEBT = path("topic", "income_support", "municipality", "kerava", "helped", "yes");

    @Test
    void sameFlowsLeadToTheSameEnds() {
        assertThat(rehearse(House.flows(), DEBT)).isEmpty();
        assertThat(rehearse(with("family-line.yaml", "Auttoiko tämä?", "Oliko apua?"), DEBT))
                .isEmpty();
    }

    @Test
    void newOrderOfQuestionsAloneChangesNothing() {
        Path turned = path("municipality", "kerava", "helped", "yes", "topic", "income_support");
        assertThat(rehearse(House.flows(), turned)).isEmpty();
    }

    @Test
    void otherEndIsTold() {
        List<Finding> found =
                rehearse(with("family-line.yaml", "helped: yes}, go: done", "helped: yes}, go: person"), DEBT);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).took()).isEqualTo(7);
        assertThat(found.get(0).way())
                .isEqualTo("chat, fi: topic = income_support, municipality = kerava, helped = yes");
        assertThat(found.get(0).detail()).contains("before: ends as", "family-guidance");
        assertThat(found.get(0).parts()).isEqualTo("family-line/helped");
        assertThat(found.get(0).before().trail())
                .startsWith("family-line/welcome")
                .endsWith("family-line/done");
    }

    @Test
    void waysThatGoOtherwiseAtOneStepAreToldTogether() {
        Flows other = with("family-line.yaml", "helped: yes}, go: done", "helped: yes}, go: person");
        Path fewer =
                path("topic", "debt", "municipality", "kerava", "helped", "yes").took(3);
        List<Finding> found = new ArrayList<>(rehearse(other, fewer));
        found.addAll(rehearse(other, DEBT));
        found.addAll(rehearse(
                with("family-line.yaml", "helped: {one-of: [yes, no]}", "helped: {one-of: [well, no]}"), DEBT));

        List<Alike> alike = Alike.of(found);
        assertThat(alike).extracting(Alike::kind).containsExactly(Kind.ANSWER_GONE, Kind.NEW_QUESTION);
        assertThat(alike.get(1).took()).isEqualTo(10);
        assertThat(alike.get(1).ways()).extracting(Finding::took).containsExactly(7, 3);
    }

    @Test
    void newQuestionIsTold() {
        Flows asks = with(
                "family-line.yaml",
                "[income_support, debt], about: not professional}, go: where",
                "[income_support, debt], about: not professional}, go: age");
        assertThat(rehearse(asks, DEBT)).extracting(Finding::kind).containsExactly(Kind.NEW_QUESTION);
    }

    @Test
    void answerThatIsGoneIsTold() {
        Flows without = with("family-line.yaml", "helped: {one-of: [yes, no]}", "helped: {one-of: [well, no]}");
        List<Finding> found = rehearse(without, DEBT);
        assertThat(found).extracting(Finding::kind).containsExactly(Kind.ANSWER_GONE);
        assertThat(found.get(0).detail()).startsWith("helped = yes; before: ");
    }

    @Test
    void deadEndIsTold() {
        Flows hole = with(
                "family-line.yaml",
                "      - {otherwise: person}\n\n  person:",
                "      - {when: {helped: yes}, go: done}\n\n  person:");
        Path no = path("topic", "income_support", "municipality", "kerava", "helped", "no");
        assertThat(rehearse(hole, no)).extracting(Finding::kind).containsExactly(Kind.DEAD_END);
    }

    @Test
    void onlyWhatHasClosedSinceIsTold() {
        assertThat(rehearse(House.flows(), DEBT, service -> true, service -> false))
                .extracting(Finding::kind)
                .containsExactly(Kind.CLOSED);
        assertThat(rehearse(House.flows(), DEBT, service -> false, service -> false))
                .isEmpty();
    }

    @Test
    void pathHoldsNothingButValuesOfListedChoices() {
        Flows flows = House.flows();
        Turn turn = Engine.begin(flows, "family-line", Channel.CHAT, Language.FI, House.open());
        turn = Engine.take(flows, turn.state(), new Input.Filled("safe-number", "0401234567"), House.open());
        turn = Engine.take(flows, turn.state(), new Input.Filled("own-words", "salaisuus"), House.open());
        turn = Engine.take(flows, turn.state(), new Input.Filled("about", "child"), House.open());
        assertThat(turn.state().answers()).hasSizeGreaterThanOrEqualTo(1);
        Path path = Path.of(turn.state(), flows);
        assertThat(path.answers()).extracting(Told::slot).doesNotContain("safe-number", "own-words");
        assertThat(path.toString()).doesNotContain("salaisuus", "0401234567");
        turn = Engine.take(flows, turn.state(), new Input.Chose("family-line/mind", "income_support"), House.open());
        assertThat(Path.of(turn.state(), flows).answers())
                .contains(new Told("family-line/mind", "topic", "income_support"));
    }

    @Test
    void rarePathIsCutUntilEnoughWentSoFar() {
        Path longer = path("topic", "debt", "municipality", "kerava").took(1);
        Path shorter = path("topic", "debt").took(1);
        List<Path> all = new ArrayList<>(Collections.nCopies(3, longer));
        all.addAll(Collections.nCopies(2, shorter));
        assertThat(Paths.counted(all)).containsExactly(shorter.took(Paths.LEAST));
        all.addAll(Collections.nCopies(2, longer));
        assertThat(Paths.counted(all)).contains(longer.took(5)).allMatch(p -> p.took() >= Paths.LEAST);
    }

    @Test
    void whatIsRareEvenWithoutAnAnswerIsLeftOut() {
        Path rare = new Path(
                "family-line", Channel.PHONE, Language.SV, path("topic", "debt").answers(), 1);
        assertThat(Paths.counted(Collections.nCopies(Paths.LEAST - 1, rare))).isEmpty();
    }

    @Test
    void mostTakenComesFirst() {
        List<Path> all =
                new ArrayList<>(Collections.nCopies(6, path("topic", "debt").took(1)));
        all.addAll(Collections.nCopies(9, path("topic", "housing").took(1)));
        assertThat(Paths.counted(all)).extracting(Path::took).containsExactly(9, 6);
    }
}
