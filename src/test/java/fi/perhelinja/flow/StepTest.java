package fi.perhelinja.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A table for each kind of step: what it shows, and where it leads. */
class StepTest {

    private static final String HEAD = """
            flow: f
            title: T
            uses: [municipality]
            slots:
              colour: {one-of: {red: Punainen, blue: Sininen}}
              municipality: {one-of: municipalities}
              number: {phone: true}
              words: {text: true}
            start: a
            steps:
              over: {end: information}
              colour: {ask: Väri?, into: colour, next: over}
            """;

    static Stream<List<String>> steps() {
        return Stream.of(
                row("{say: 'Soita {emergency-number}.', next: over}", "open", "say f/a", "ended information"),
                row("{choose: [{when: {colour: red}, go: over}, {otherwise: colour}]}", "open", "ask f/colour"),
                row("{choose: [{when: {colour: unset}, go: over}, {otherwise: colour}]}", "open", "ended information"),
                row("{choose: [{when: {channel: chat, language: not sv}, go: over}]}", "open", "ended information"),
                row(
                        "{choose: [{when: {colour: set}, go: over}]}",
                        "open",
                        "ended person",
                        "hand-over family-guidance {}"),
                row("{run: municipality, next: over}", "open", "ask municipality/ask"),
                row(
                        "{offer: {services: [clinic, crisis-line]}, next: over}",
                        "open",
                        "offer clinic,crisis-line",
                        "ended information"),
                row("{offer: {municipality: municipality}, next: over}", "open", "offer clinic", "ended information"),
                row("{offer: {municipality: municipality}, next: over, when-none: colour}", "none", "ask f/colour"),
                row("{offer: {municipality: municipality}, next: over}", "none", "ended information"),
                row(
                        "{hand-over: {queue: family-guidance}, when-closed: colour, next: over}",
                        "open",
                        "hand-over family-guidance {}",
                        "ended information"),
                row("{hand-over: {queue: family-guidance}, when-closed: colour, next: over}", "closed", "ask f/colour"),
                row(
                        "{hand-over: {queue: family-guidance}, next: over}",
                        "closed",
                        "hand-over family-guidance {}",
                        "ended information"),
                row("{call-back: {queue: family-guidance}, when-closed: colour, next: over}", "closed", "ask f/colour"),
                row(
                        "{call-back: {queue: family-guidance}, next: over}",
                        "open",
                        "call-back family-guidance {}",
                        "ended information"),
                row("{end: danger}", "open", "ended danger"),
                row("{end: back}", "open", "ended information"),
                row("{say: Kierrä, next: a}", "open"));
    }

    private static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepShowsWhatItShouldAndGoesOn(List<String> row) {
        World world = row.get(1).equals("none")
                ? new House.TestWorld(true, List.of())
                : row.get(1).equals("open") ? House.open() : House.closed();
        Chat chat = Chat.begin(House.flowsWith("f", HEAD + "  a: " + row.get(0) + "\n"), "f", world);
        List<String> expected = row.subList(2, row.size());
        if (expected.isEmpty()) {
            // Round in circles: it stops at the limit, and a person is asked for.
            assertThat(chat.seen())
                    .hasSize(Walk.MOST_STEPS + 2)
                    .endsWith("ended person", "hand-over family-guidance {}");
        } else {
            assertThat(chat.seen()).containsExactlyElementsOf(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour       | red             | red",
                "colour       | PUNAINEN!       | red",
                "colour       | röd             |",
                "municipality | kervo           | kerava",
                "number       | 040 123-4567    | +358401234567",
                "number       | +358 40 1234567 | +358401234567",
                "number       | en anna         |",
                "words        | '  jotain  '    | jotain",
            })
    void aQuestionTakesWordsThatAnswerIt(String slot, String words, String value) {
        String ask = "  a: {ask: Mitä?, into: " + slot + ", next: over}\n";
        Chat chat =
                Chat.begin(House.flowsWith("f", HEAD + ask), "f", House.open()).say(words);
        if (value == null) {
            assertThat(chat.seen()).containsExactly("say repair/not-understood", "ask f/a");
        } else {
            assertThat(chat.state.slots()).containsEntry(slot, value);
            assertThat(chat.seen()).containsExactly("ended information");
        }
    }

    @Test
    void aLongTextIsCutAtItsLimit() {
        Chat chat = Chat.begin(
                        House.flowsWith("f", HEAD + "  a: {ask: Mitä?, into: words, next: over}\n"), "f", House.open())
                .say("x".repeat(5000));
        assertThat(chat.state.slots().get("words")).hasSize(Slot.LONGEST_TEXT);
    }

    @Test
    void aQuestionOffersTheValuesOfItsSlotInTheLanguageSpoken() {
        String ask = "  a: {ask: Missä?, into: municipality, next: over}\n";
        Chat chat = Chat.begin(House.flowsWith("f", HEAD + ask), "f", Channel.CHAT, Language.SV, House.open());
        assertThat(chat.state.question().orElseThrow().choices())
                .containsExactly(new Effect.Choice("kerava", "Kervo"), new Effect.Choice("vantaa", "Vanda"));
    }

    @Test
    void theScriptIsSpokenOnThePhoneAndTheTextIsWritten() {
        String say = "  a: {say: Kirjoitan, script: Sanon, next: over}\n";
        Flows flows = House.flowsWith("f", HEAD + say);
        assertThat(Chat.begin(flows, "f", Channel.PHONE, Language.FI, House.open())
                        .text())
                .isEqualTo("Sanon");
        assertThat(Chat.begin(flows, "f", House.open()).text()).isEqualTo("Kirjoitan");
    }

    @Test
    void textsAreFilledWithLabelsAndWords() {
        String steps = "  a: {ask: Väri?, into: colour, next: b}\n"
                + "  b: {say: '{colour}, {emergency-number}, {line-hours}{words}.', next: over}\n";
        Chat chat = Chat.begin(House.flowsWith("f", HEAD + steps), "f", House.open())
                .press("red");
        assertThat(chat.text()).isEqualTo("Punainen, 112, .");
    }

    @Test
    void aHandOverTellsWhatIsKnown() {
        String steps = "  a: {ask: Väri?, into: colour, next: b}\n"
                + "  b: {hand-over: {queue: family-guidance, summary: [words, colour], priority: high}, next: over}\n";
        Chat chat = Chat.begin(House.flowsWith("f", HEAD + steps), "f", House.open())
                .press("red");
        assertThat(chat.seen()).containsExactly("hand-over family-guidance {colour=red}", "ended information");
        assertThat(((Effect.HandOver) chat.effects.get(0)).priority()).isEqualTo(Effect.Priority.HIGH);
    }
}
