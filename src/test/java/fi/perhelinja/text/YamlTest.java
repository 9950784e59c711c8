package fi.perhelinja.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class YamlTest {

    @Test
    void everyValueKnowsItsPlace() {
        Yaml.Fields root =
                (Yaml.Fields) read("a: b\nlist:\n  - x\n  - {k: 092}\n").value().orElseThrow();
        assertThat(root.find("list").orElseThrow().key().at()).isEqualTo(new Yaml.Mark("f.yaml", 2, 1));
        Yaml.Items list = (Yaml.Items) root.get("list").orElseThrow();
        Yaml.Fields map = (Yaml.Fields) list.items().get(1);
        assertThat(map.get("k")).contains(new Yaml.Text("092", true, new Yaml.Mark("f.yaml", 4, 9)));
    }

    @Test
    void noIsAWordAndNotFalse() {
        Problems problems = new Problems();
        Entry entry = Entry.read("f.yaml", "sv: no\n", problems).orElseThrow();
        assertThat(entry.text("sv")).contains("no");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void duplicateKeyIsToldAtItsSecondPlace() {
        Reading<Optional<Yaml>> reading = read("a: 1\nb: 2\na: 3\n");
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly("f.yaml:3:1: duplicate-key: \"a\" is here twice; first on line 1.");
    }

    @Test
    void whatIsNotYamlIsToldWithItsLine() {
        Reading<Optional<Yaml>> reading = read("a: 1\nb: [1, 2\nc: 3\n");
        assertThat(reading.blocked()).isTrue();
        assertThat(reading.problems().get(0).line()).isEqualTo(3);
        assertThat(reading.problems().get(0).rule()).isEqualTo("yaml");
    }

    @Test
    void anchorsTagsAndSecondDocumentsAreRefused() {
        assertThat(rules("a: &x [1]\nb: *x\n")).containsExactly("anchor");
        assertThat(rules("a: !!int 3\n")).containsExactly("tag");
        assertThat(rules("a: 1\n---\nb: 2\n")).containsExactly("second-document");
        assertThat(rules("? [a]\n: b\n")).containsExactly("key");
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThat(rules("[".repeat(100_000))).containsExactly("too-deep");
        assertThat(rules(" ".repeat(YamlReader.MOST_CHARACTERS + 1))).containsExactly("too-large");
    }

    @Test
    void aCharacterThatYamlForbidsIsToldWithItsPlace() {
        assertThat(read("a: 1\nb: x\u0007\n").problems())
                .extracting(Problem::toString)
                .containsExactly("f.yaml:2:5: yaml: The character U+0007 is not allowed.");
    }

    @Test
    void unknownKeyComesWithTheNearestKnownOne() {
        Problems problems = new Problems();
        Entry entry = Entry.read("f.yaml", "name: x\nadress: y\n", problems).orElseThrow();
        entry.needText("name");
        entry.text("address");
        entry.close();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "f.yaml:2:1: unknown-key: Unknown key \"adress\".\n    mend: Did you mean \"address\"?");
    }

    @Test
    void valuesOfAnotherKindAreProblemsAtTheValue() {
        Problems problems = new Problems();
        String content = "day: 2026-13-01\nnumber: many\nflag: ja\ntext: [a]\nnames: {fi: a, se: b}\n";
        Entry entry = Entry.read("f.yaml", content, problems).orElseThrow();
        assertThat(entry.date("day")).isEmpty();
        assertThat(entry.number("number", 0, 9)).isEmpty();
        assertThat(entry.flag("flag", true)).isTrue();
        assertThat(entry.text("text")).isEmpty();
        assertThat(entry.localized("names").in(Language.EN)).isEqualTo("a");
        entry.need("absent");
        assertThat(problems.all())
                .extracting(Problem::rule)
                .containsExactly("date", "number", "unknown-value", "kind", "unknown-language", "missing-key");
        assertThat(problems.all()).extracting(Problem::line).containsExactly(1, 2, 3, 4, 5, 1);
    }

    @Test
    void goodValuesAreRead() {
        Problems problems = new Problems();
        String content = "day: 2026-11-22\nnumber: 7\nflag: true\nwords: [a, b]\none: a\nnames: same\nnone:\n";
        Entry entry = Entry.read("f.yaml", content, problems).orElseThrow();
        assertThat(entry.date("day")).contains(LocalDate.of(2026, 11, 22));
        assertThat(entry.number("number", 0, 9)).contains(7);
        assertThat(entry.flag("flag", false)).isTrue();
        assertThat(entry.words("words")).isEqualTo(List.of("a", "b"));
        assertThat(entry.words("one")).isEqualTo(List.of("a"));
        assertThat(entry.localized("names").in(Language.SV)).isEqualTo("same");
        assertThat(entry.text("none")).isEmpty();
        entry.close();
        assertThat(problems.all()).isEmpty();
    }

    @Property(tries = 300)
    void nothingMakesTheReaderThrow(@ForAll String content) {
        assertThat(read(content)).isNotNull();
    }

    private static List<String> rules(String content) {
        return read(content).problems().stream().map(Problem::rule).toList();
    }

    private static Reading<Optional<Yaml>> read(String content) {
        return Yaml.read("f.yaml", content);
    }
}
