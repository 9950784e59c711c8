package fi.perhelinja.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowReaderTest {

    private static final String HEAD = """
            flow: f
            title: T
            slots:
              colour: {one-of: {red: Punainen, blue: Sininen}}
              number: {phone: true}
            start: a
            steps:
            """;

    @Test
    void theHouseIsReadWithoutProblems() {
        assertThat(FlowReader.read(House.files(), House.LISTS).problems()).isEmpty();
    }

    @Test
    void theSameFilesGiveTheSameRevisionWhereverTheyLie() {
        Map<String, String> elsewhere = new java.util.HashMap<>();
        House.files().forEach((path, content) -> elsewhere.put("/srv/guide/" + path, content));
        Flows moved = FlowReader.read(elsewhere, House.LISTS).value();
        assertThat(moved.revision()).isEqualTo(House.flows().revision()).hasSize(16);
        Flows again = FlowReader.read(moved.files(), House.LISTS).value();
        assertThat(again.revision()).isEqualTo(moved.revision());
    }

    @Test
    void anotherTextGivesAnotherRevision() {
        Map<String, String> files = House.files();
        files.computeIfPresent("flows/danger.yaml", (path, content) -> content.replace("Hienoa", "Hyvä"));
        assertThat(FlowReader.read(files, House.LISTS).value().revision())
                .isNotEqualTo(House.flows().revision());
    }

    @Test
    void whatIsNoFlowIsLeftAlone() {
        Map<String, String> files = House.files();
        files.put("flows/talks/a.yaml", "talk: x");
        files.put("flows/directory/services.yaml", "]");
        files.put("flows/README.md", "# hello");
        assertThat(FlowReader.read(files, House.LISTS).problems()).isEmpty();
        assertThat(FlowReader.read(files, House.LISTS).value().revision())
                .isEqualTo(House.flows().revision());
    }

    @Test
    void stepsKeepTheirPlaces() {
        Ask age = House.flows().question("family-line/age").orElseThrow();
        assertThat(age.at().file()).isEqualTo("flows/family-line.yaml");
        assertThat(lineOf("flows/family-line.yaml", age.at().line())).isEqualTo("  age:");
        assertThat(age.choices().get(1).at().column()).isEqualTo(40);
    }

    @Test
    void textsSpeakTheLanguageThatIsAskedFor() {
        Wording text = House.flows().question("family-line/age").orElseThrow().text();
        assertThat(text.in(Language.SV)).isEqualTo("Hur gammalt är barnet?");
        assertThat(text.in(Language.EN)).isEqualTo("Minkä ikäisestä lapsesta on kyse?");
        assertThat(text.in(Language.FI_SIMPLE)).isEqualTo(text.in(Language.FI));
        assertThat(text.exactly(Language.EN)).isEmpty();
    }

    @Test
    void aTranslationOfAnOlderTextIsStale() {
        Flows flows = House.flows();
        assertThat(flows.question("family-line/separation").orElseThrow().text().stale(Language.SV))
                .isTrue();
        assertThat(flows.question("family-line/age").orElseThrow().text().stale(Language.SV))
                .isFalse();
        assertThat(flows.question("family-line/helped").orElseThrow().text().stale(Language.SV))
                .as("unstamped is not stale")
                .isFalse();
    }

    @Test
    void valuesOfSlotsHaveWords() {
        Flows flows = House.flows();
        assertThat(flows.label("municipality", "kerava", Language.SV)).isEqualTo("Kervo");
        assertThat(flows.label("topic", "debt", Language.FI_SIMPLE)).isEqualTo("Velat");
        assertThat(flows.label("child-age", "under-1", Language.FI)).isEqualTo("Alle 1-vuotias");
        assertThat(flows.label("own-words", "jotain", Language.FI)).isEqualTo("jotain");
        assertThat(flows.questionOf("municipality")).contains("municipality/ask");
    }

    @Test
    void everyProblemOfAFileIsToldInOneRun() {
        assertThat(problems("  a:\n    sya: Hei\n    next: b\n  b:\n    say: Hei {coluor}\n    next: c\n    nxt: a\n"
                        + "  c:\n    ask: Mikä?\n    into: coluor\n    choices: [red, green]\n    next: a\n"))
                .containsExactly(
                        "8:3 no-kind Did you mean \"say\"?",
                        "12:10 unknown-placeholder Did you mean \"colour\"?",
                        "14:5 unknown-key Did you mean \"next\"?",
                        "17:11 unknown-slot Did you mean \"colour\"?");
    }

    @Test
    void stepsAndValuesMustBeThere() {
        assertThat(problems("  a:\n    choose:\n      - {when: {colour: green}, go: a}\n"
                        + "      - {when: {colour: [red, bleu]}, go: aa}\n"
                        + "      - {otherwise: c}\n  bb: {end: finished}\n"))
                .containsExactly(
                        "10:25 unknown-value -",
                        "11:43 unknown-step Did you mean \"a\"?",
                        "11:31 unknown-value Did you mean \"blue\"?",
                        "12:21 unknown-step Did you mean \"a\"?",
                        "13:13 unknown-outcome -");
    }

    @Test
    void keysMustBeThereOnceAndOfTheirKind() {
        assertThat(problems("  a:\n    say: Hei\n    say: Taas\n    next: [1]\n  b: {say: {x: y}, next: a}\n  c: 7\n"))
                .containsExactly("10:5 duplicate-key -", "11:12 kind -", "12:12 kind -", "13:6 kind -");
    }

    @Test
    void aConditionTakesItsOwnWords() {
        assertThat(problems("  a:\n    choose:\n      - {when: {colour: not red}, go: a}\n"
                        + "      - {when: {colour: {not: [red]}}, go: a}\n      - {when: {colour: unset}, go: a}\n"
                        + "      - when: {number: set}\n        go: a\n"
                        + "      - when:\n          colour: not [red, blue]\n        go: a\n      - {otherwise: a}\n"))
                .isEmpty();
    }

    @Test
    void theSlipWithNotAndBracketsIsExplained() {
        assertThat(problems("  a:\n    choose:\n      - {when: {colour: not [red]}, go: a}\n"))
                .singleElement()
                .asString()
                .contains("10:")
                .contains("yaml Inside braces write {not: [a, b]}.");
    }

    @Test
    void numbersAndTextsTakeNoChoices() {
        assertThat(problems("  a: {ask: Numero?, into: number, choices: {x: X}, next: a}\n"))
                .containsExactly("8:44 choices -");
    }

    @Test
    void aPatternFileNeedsNoStartAndAFlowDoes() {
        List<String> found = new ArrayList<>();
        for (Problem p : FlowReader.read(Map.of("f.yaml", "flow: f\ntitle: T\nsteps: {a: {end: back}}\n"), House.LISTS)
                .problems()) {
            found.add(p.toString());
        }
        assertThat(found).containsExactly("f.yaml:1:1: missing-key: \"start\" is missing.");
    }

    @Test
    void translationsBelongToATextOfTheFlow() {
        Map<String, String> files = House.files();
        files.put(
                "flows/danger.sv.yaml",
                "flow: danger\nlanguage: sv\nsteps: {wich: {say: Hej}, emergency: {say: {text: Ring, of: x}}}\n");
        assertThat(FlowReader.read(files, House.LISTS).problems())
                .extracting(Problem::line, Problem::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "hash"),
                        org.assertj.core.groups.Tuple.tuple(3, "unknown-text"));
    }

    @Test
    void slotsAreDeclaredAlikeEverywhere() {
        Map<String, String> files = House.files();
        files.put(
                "flows/municipality.yaml",
                files.getOrDefault("flows/municipality.yaml", "")
                        .replace("{one-of: municipalities}", "{one-of: topics}"));
        assertThat(FlowReader.read(files, House.LISTS).problems())
                .extracting(Problem::rule)
                .containsExactly("slot-differs");
    }

    @Test
    void runsLeadToFlowsThatAreThereAndAreSaidToBeUsed() {
        assertThat(problems("  a: {run: g, next: b}\n  b: {run: f, next: a}\n"))
                .containsExactly("8:12 unknown-flow Did you mean \"f\"?", "9:12 not-in-uses Add f to \"uses\".");
    }

    private static List<String> problems(String steps) {
        Reading<Flows> reading = FlowReader.read(Map.of("f.yaml", HEAD + steps), House.LISTS);
        return reading.problems().stream()
                .map(p -> p.line() + ":" + p.column() + " " + p.rule() + " "
                        + p.mend().orElse("-"))
                .toList();
    }

    private static String lineOf(String path, int line) {
        return House.files()
                .getOrDefault(path, "")
                .lines()
                .skip(line - 1L)
                .findFirst()
                .orElse("");
    }
}
