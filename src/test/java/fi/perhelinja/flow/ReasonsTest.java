package fi.perhelinja.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why a turn went as it did: a table of steps, and what is told of them. */
class ReasonsTest {

    private static final String HEAD = """
            flow: f
            title: T
            uses: [municipality]
            slots:
              colour: {one-of: {red: Punainen, blue: Sininen}}
              municipality: {one-of: municipalities}
            start: a
            steps:
              over: {end: information}
              colour: {ask: Väri?, into: colour, when-unsure: {ask-again: 0, then: over}, next: over}
            """;

    private record Row(String step, String world, List<String> told) {}

    static Stream<Row> rows() {
        return Stream.of(
                new Row(
                        "{choose: [{when: {colour: unset}, go: over}, {otherwise: colour}]}",
                        "open",
                        List.of(
                                "rule f/a {rule=colour: not known, known=colour = –} :11",
                                "end f/over {outcome=information} :9")),
                new Row(
                        "{choose: [{when: {colour: red, channel: phone}, go: over}, {otherwise: colour}]}",
                        "open",
                        List.of("otherwise f/a {known=colour = –, channel = chat} :11")),
                new Row(
                        "{hand-over: {queue: family-guidance}, when-closed: colour, next: over}",
                        "closed",
                        List.of("closed f/a {queue=family-guidance} :11")),
                new Row(
                        "{hand-over: {queue: family-guidance}, when-closed: colour, next: over}",
                        "open",
                        List.of("open f/a {queue=family-guidance} :11", "end f/over {outcome=information} :9")),
                new Row(
                        "{offer: {municipality: municipality}, when-none: colour, next: over}",
                        "none",
                        List.of("none f/a {by=municipality} :11")),
                new Row(
                        "{offer: {services: [clinic]}, next: colour}",
                        "open",
                        List.of("found f/a {services=clinic} :11")),
                new Row("{say: Hei., next: colour}", "open", List.of()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theFirstTurnTellsWhy(Row row) {
        Flows flows = House.flowsWith("f", HEAD + "  a: " + row.step() + "\n");
        Reasons reasons = new Reasons(flows);
        Engine.begin(flows, "f", Channel.CHAT, Language.FI, world(row.world()), reasons);

        assertThat(told(reasons)).isEqualTo(row.told());
    }

    private static World world(String how) {
        return how.equals("none")
                ? new House.TestWorld(true, List.of())
                : how.equals("open") ? House.open() : House.closed();
    }

    private static List<String> told(Reasons reasons) {
        return reasons.all().stream()
                .map(r -> r.kind() + " " + r.step() + " " + r.about() + " :" + r.at().line())
                .toList();
    }

    @Test
    void aQuestionWhoseAnswerIsKnownIsSkippedAndThatIsTold() {
        Flows flows = House.flowsWith("f", HEAD + "  a: {ask: Mikä väri?, into: colour, next: colour}\n");
        Turn asked = Engine.begin(flows, "f", Channel.CHAT, Language.FI, world("open"));
        Reasons reasons = new Reasons(flows);
        Engine.take(flows, asked.state(), new Input.Chose("f/a", "red"), world("open"), reasons);

        assertThat(told(reasons))
                .containsExactly(
                        "skipped f/colour {slot=colour, value=red} :10", "end f/over {outcome=information} :9");
    }

    @Test
    void whatIsNotUnderstoodIsToldAndSoIsAPattern() {
        Flows flows = House.flowsWith("f", HEAD + "  a: {say: Hei., next: colour}\n");
        Turn asked = Engine.begin(flows, "f", Channel.CHAT, Language.FI, world("open"));
        Reasons unsure = new Reasons(flows);
        Engine.take(flows, asked.state(), new Input.Said("höh", Meaning.NOTHING), world("open"), unsure);
        Reasons wished = new Reasons(flows);
        Engine.take(flows, asked.state(), new Input.Wished(Pattern.PERSON), world("open"), wished);

        assertThat(told(unsure)).first().asString().startsWith("unsure f/colour {times=");
        assertThat(told(wished)).first().asString().startsWith("pattern ").contains("{pattern=person}");
    }

    @Test
    void whoAsksWhyGetsTheSameTurn() {
        Flows flows = House.flowsWith("f", HEAD + "  a: {say: Hei., next: colour}\n");
        Turn plain = Engine.begin(flows, "f", Channel.CHAT, Language.FI, world("open"));
        Turn asked = Engine.begin(flows, "f", Channel.CHAT, Language.FI, world("open"), new Reasons(flows));

        assertThat(asked).isEqualTo(plain);
    }
}
