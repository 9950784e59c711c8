package fi.perhelinja.flow.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.FlowReader;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Lists;
import fi.perhelinja.flow.Run;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Target;
import fi.perhelinja.flow.picture.Picture.Edge;
import fi.perhelinja.flow.picture.Picture.Node;
import fi.perhelinja.flow.picture.Picture.When;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final String FLOW = """
        flow: f
        title: Otsikko
        uses: [sub]
        patterns: {person: person}
        slots:
          colour: {one-of: [red, blue, green]}
          about: {one-of: {child: Lapsi, self: Minä}}
        start: hello
        steps:
          hello: {say: "Hei! Tervetuloa.", next: which}
          which:
            ask: Mikä väri?
            into: colour
            choices: {red: Punainen, blue: Sininen, green: Vihreä}
            also-fills: [about]
            when-unsure: {ask-again: 1, then: person}
            next:
              - {when: {colour: red}, go: more}
              - {otherwise: by}
          more: {run: sub, next: show}
          by:
            forget: [about]
            choose:
              - {when: {about: child, colour: not blue}, go: show}
              - {when: {about: unset}, go: which}
              - {otherwise: person}
          show: {offer: {services: [line]}, when-none: person, next: done}
          person: {hand-over: {queue: q, priority: high}, when-closed: back-call, next: done}
          back-call: {call-back: {queue: q, details: []}, when-closed: done, next: done}
          done: {end: service}
        """;

    private static final String SUB = """
        flow: sub
        title: Alivirta
        start: over
        steps:
          over: {end: back}
        """;

    private static final Lists LISTS = new Lists(
            Map.of(Lists.SLOTS, Map.of("about", Localized.same("Ketä asia koskee"))),
            Set.of("line"),
            Set.of("q"),
            Set.of());

    private static Flows flows() {
        Reading<Flows> read = FlowReader.read(Map.of("flows/f.yaml", FLOW, "flows/sub.yaml", SUB), LISTS);
        assertThat(read.problems()).isEmpty();
        return read.value();
    }

    private static Picture picture() {
        Flows flows = flows();
        return Picture.of(flows, flows.flow("f").orElseThrow(), Language.FI);
    }

    private static Edge edge(String from, String to) {
        return picture().edges().stream()
                .filter(e -> e.from().equals(from) && e.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static Node node(String step) {
        return picture().steps().stream()
                .filter(n -> n.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void choicesLeadByTheirOwnWords() {
        assertThat(edge("which", "more").label()).isEqualTo("Punainen");
        assertThat(edge("which", "by").label()).isEqualTo("Sininen / Vihreä");
        assertThat(edge("which", "by").when()).isEqualTo(When.RULE);
    }

    @Test
    void conditionsNameTheirSlots() {
        assertThat(edge("by", "show").label()).isEqualTo("Ketä asia koskee: Lapsi; colour: not Sininen");
        assertThat(edge("by", "which").label()).isEqualTo("Ketä asia koskee: not known");
        assertThat(edge("by", "person").label()).isEqualTo("otherwise");
    }

    @Test
    void waysThatAreNoRulesSayWhenTheyAreTaken() {
        assertThat(edge("which", "person").when()).isEqualTo(When.UNSURE);
        assertThat(edge("show", "person").when()).isEqualTo(When.NONE);
        assertThat(edge("person", "back-call").when()).isEqualTo(When.CLOSED);
        assertThat(edge("back-call", "done").label()).isEqualTo("when closed");
        assertThat(edge("more", "show").label()).isEqualTo("back from sub-flow");
        assertThat(edge("more", "show").when()).isEqualTo(When.RETURNS);
        assertThat(edge("hello", "which").when()).isEqualTo(When.ANY);
        assertThat(edge("hello", "which").label()).isEmpty();
    }

    @Test
    void stepsSayWhatTheyAre() {
        assertThat(node("which").into()).contains("colour");
        assertThat(node("which").choices()).extracting(Picture.Choice::label).contains("Vihreä");
        assertThat(node("more").runs()).contains("sub");
        assertThat(node("more").label()).isEqualTo("Alivirta");
        assertThat(node("done").outcome()).contains("service");
        assertThat(node("by").label()).isEqualTo("Ketä asia koskee, colour?");
        assertThat(node("by").explain().orElseThrow()).startsWith("Forgets first: about.");
        assertThat(node("which").at().line()).isEqualTo(11);
        assertThat(picture().entries()).extracting(Picture.Entrance::step).containsExactly("person");
    }

    @Test
    void longTextsAreCutBetweenWords() {
        String text = "Tämä on pitkä lause. ".repeat(20);
        Map<String, String> files = Map.of(
                "f.yaml",
                "flow: f\ntitle: T\nstart: a\nsteps:\n  a: {say: \"" + text + "\", next: b}\n  b: {end: service}");
        Flows flows = FlowReader.read(files, LISTS).value();
        String label = Picture.of(flows, flows.flow("f").orElseThrow(), Language.FI)
                .steps()
                .get(0)
                .label();
        assertThat(label).endsWith("…").hasSizeLessThanOrEqualTo(StepWords.LONGEST_LABEL + 1);
        assertThat(text).startsWith(label.substring(0, label.length() - 1) + " ");
    }

    @Test
    void everyStepAndEveryWayOfItIsThere() {
        Flows flows = flows();
        Flow flow = flows.flow("f").orElseThrow();
        Picture picture = Picture.of(flows, flow, Language.FI);
        assertThat(picture.steps())
                .extracting(Node::step)
                .containsExactlyElementsOf(flow.steps().keySet());
        for (Step step : flow.steps().values()) {
            List<String> drawn = picture.edges().stream()
                    .filter(e -> e.from().equals(step.name()))
                    .map(Edge::to)
                    .toList();
            assertThat(drawn)
                    .containsExactlyElementsOf(
                            step.targets().stream().map(Target::step).toList());
        }
    }

    @Test
    void aWayIsCoveredByATalkThatTakesIt() {
        Edge edge = edge("which", "more");
        assertThat(edge.covered(Set.of(edge.at()))).isTrue();
        assertThat(edge("which", "by").covered(Set.of(edge.at()))).isFalse();
    }

    @Test
    void theOverviewTellsWhichFlowRunsWhich() {
        Overview overview = Overview.of(flows(), Language.FI);
        assertThat(overview.runs()).containsExactly(new Overview.Runs("f", "sub"));
        assertThat(overview.flows()).extracting(Overview.Node::flow).containsExactly("f", "sub");
        Run run = (Run) flows().step("f/more").orElseThrow();
        assertThat(run.flow()).isEqualTo("sub");
    }
}
