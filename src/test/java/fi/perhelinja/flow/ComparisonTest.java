package fi.perhelinja.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.flow.compare.Comparison;
import fi.perhelinja.flow.compare.Difference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two revisions of a flow against each other: a table of changes, and what is told of them. */
class ComparisonTest {

    private static final String FLOW = """
            flow: f
            title: T
            slots:
              colour: {one-of: {red: Punainen, blue: Sininen, green: Vihreä}}
              size: {one-of: {big: Iso, small: Pieni}}
            start: a
            steps:
              a: {ask: Väri?, into: colour, when-unsure: {ask-again: 1, then: person}, next: b}
              b: {choose: [{when: {colour: red}, go: person}, {otherwise: c}]}
              c: {ask: Koko?, into: size, next: d}
              d: {offer: {services: [clinic]}, next: served}
              person: {hand-over: {queue: family-guidance}, when-closed: over, next: met}
              met: {end: person}
              served: {end: service}
              over: {end: information}
            """;

    private record Row(String what, String with, List<String> told) {}

    static Stream<Row> rows() {
        return Stream.of(
                new Row("colour: red}", "colour: [red]}", List.of()),
                new Row("Väri?", "Mikä väri?", List.of()),
                new Row(
                        "colour: red}",
                        "colour: [red, blue]}",
                        List.of(
                                "colour: Sininen, queue family-guidance open: ended in service (services clinic), ends in"
                                        + " person (a person of family-guidance) now.",
                                "colour: Sininen, not queue family-guidance open: ended in service (services clinic),"
                                        + " ends in information now.")),
                new Row(
                        "services: [clinic]",
                        "services: [crisis-line]",
                        List.of("colour: Sininen or Vihreä: ended in service (services clinic), ends in service"
                                + " (services crisis-line) now.")),
                new Row(
                        "next: d}",
                        "next: [{when: {size: big}, go: d}, {otherwise: person}]}",
                        List.of(
                                "colour: Sininen or Vihreä, size: Pieni, queue family-guidance open: ended in service"
                                        + " (services clinic), ends in person (a person of family-guidance) now.",
                                "colour: Sininen or Vihreä, size: Pieni, not queue family-guidance open: ended in"
                                        + " service (services clinic), ends in information now.")),
                new Row(
                        "when-closed: over",
                        "when-closed: c",
                        List.of("not queue family-guidance open, the answer to colour is not understood: ended in"
                                + " information, ends in service (services clinic) now.")),
                new Row(
                        "then: person",
                        "then: over",
                        List.of("queue family-guidance open, the answer to colour is not understood: ended in person (a"
                                + " person of family-guidance), ends in information now.")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersThatEndElsewhereAreTold(Row row) {
        assertThat(FLOW).contains(row.what());
        Comparison comparison = compared(FLOW, FLOW.replace(row.what(), row.with()));

        assertThat(comparison.ends()).extracting(Difference::says).containsExactlyInAnyOrderElementsOf(row.told());
        assertThat(comparison.whole()).isTrue();
        assertThat(comparison.same()).isEqualTo(row.with().equals("colour: [red]}"));
    }

    private static Comparison compared(String before, String after) {
        return Comparison.of(House.flowsWith("f", before), House.flowsWith("f", after));
    }

    @Test
    void aRevisionIsTheSameAsItself() {
        Comparison comparison = compared(FLOW, FLOW);

        assertThat(comparison.same()).isTrue();
        assertThat(comparison.flows()).isEmpty();
    }

    @Test
    void aQuestionMoreThatChangesNoEndIsNoOtherEnd() {
        Comparison comparison = compared(
                FLOW,
                FLOW.replace(
                        "go: person}, {otherwise: c}]}",
                        "go: person}, {otherwise: more}]}\n  more: {say: Hei., next: c}"));

        assertThat(comparison.ends()).isEmpty();
        assertThat(comparison.flows()).singleElement().satisfies(flow -> {
            assertThat(flow.stepsAdded()).containsExactly("more");
            assertThat(flow.stepsChanged()).singleElement().satisfies(s -> {
                assertThat(s.step()).isEqualTo("b");
                assertThat(s.what()).containsExactly("rules");
            });
            assertThat(flow.edgesRemoved()).containsExactly(new Comparison.Edge("b", "c"));
        });
    }

    @Test
    void aStepOfAnotherNameIsNoOtherEnd() {
        assertThat(compared(FLOW, FLOW.replace("served", "helped")).ends()).isEmpty();
    }

    @Test
    void changedTextsAreCounted() {
        assertThat(compared(FLOW, FLOW.replace("Väri?", "Mikä väri?")).texts()).isEqualTo(1);
    }
}
