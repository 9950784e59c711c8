package fi.perhelinja.cli.translation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.cli.translation.Sheet.Standing;
import fi.perhelinja.cli.translation.Sheet.Unit;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.FlowReader;
import fi.perhelinja.flow.Lists;
import fi.perhelinja.flow.Wording;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A sheet goes to the translator and comes back, whatever stands in the texts and however the translation file looks. */
final class SheetPropertyTest {

    private static final int TRIES = 300;
    private static final int STEPS = 5;
    private static final Lists LISTS = new Lists(Map.of(), Set.of(), Set.of(), Set.of("line-name", "county"));

    /** Pieces of which texts are made: what YAML, XML and our own braces could stumble over. */
    private static final List<String> PIECES = List.of(
            "Hei",
            "ä ö",
            "\n",
            "\n\n",
            "{line-name}",
            "{county}",
            ": ",
            " #",
            "\"",
            "'",
            "<b>",
            "&amp;",
            "]]>",
            "- ",
            "| ",
            "🧡",
            ", ",
            "}",
            "[",
            "no",
            "null",
            "12",
            "\\",
            "%",
            "@",
            "\u00a0",
            "\u2028",
            "?",
            "!",
            "{",
            "  ",
            "~");

    @Property(tries = TRIES)
    void whatTheTranslatorWroteIsInTheFileAndTheRestAsItWas(@ForAll Random random) {
        Map<String, String> files = new LinkedHashMap<>(Map.of("x.yaml", source(random), "x.sv.yaml", target(random)));
        Flow flow = flow(files);
        Sheet sheet = back(Sheet.of(flow, Language.SV));
        Map<String, String> wanted = new LinkedHashMap<>();
        List<Unit> done = new ArrayList<>();
        for (Unit unit : sheet.units()) {
            boolean translated = random.nextBoolean();
            String words = translated ? words(random, Wording.placeholders(unit.source())) : "";
            done.add(translated ? with(unit, words) : unit);
            if (translated) {
                wanted.put(unit.key(), words);
            } else {
                unit.target().ifPresent(now -> wanted.put(unit.key(), now));
            }
        }
        Sheet translated = back(new Sheet(sheet.at(), sheet.flow(), sheet.source(), sheet.target(), done));
        Reading<Intake.Taken> taken = Intake.take(translated, flow, Optional.of(files.get("x.sv.yaml")), false);
        assertThat(taken.problems()).as(taken.value().content()).isEmpty();
        if (taken.value().texts() > 0) {
            String before = files.put("x.sv.yaml", taken.value().content());
            assertThat(comments(taken.value().content())).isEqualTo(comments(before));
        }
        for (Wording wording : flow(files).wordings()) {
            assertThat(wording.exactly(Language.SV)).isEqualTo(Optional.ofNullable(wanted.get(wording.key())));
        }
        long open = Sheet.of(flow(files), Language.SV).open().units().stream()
                .filter(u -> done.stream().anyMatch(d -> d.key().equals(u.key()) && d.standing() == Standing.OK))
                .count();
        assertThat(open).as("what was translated is neither new nor stale").isZero();
    }

    private static Unit with(Unit unit, String words) {
        return new Unit(unit.key(), unit.source(), Optional.of(words), Standing.OK, List.of(), unit.at());
    }

    /** Through the file that a translator gets. */
    private static Sheet back(Sheet sheet) {
        Reading<Optional<Sheet>> read = XliffReader.read("x.sv.xlf", XliffWriter.write(sheet));
        assertThat(read.problems()).isEmpty();
        Sheet back = read.value().orElseThrow();
        assertThat(back.units()).hasSameSizeAs(sheet.units());
        for (int i = 0; i < sheet.units().size(); i++) {
            Unit was = sheet.units().get(i);
            Unit is = back.units().get(i);
            assertThat(is.key()).isEqualTo(was.key());
            assertThat(is.source()).isEqualTo(was.source());
            assertThat(is.target()).isEqualTo(was.target());
            assertThat(is.standing()).isEqualTo(was.standing());
        }
        return back;
    }

    private static Flow flow(Map<String, String> files) {
        return FlowReader.read(files, LISTS).value().flow("x").orElseThrow();
    }

    private static List<String> comments(String yaml) {
        return yaml.lines()
                .filter(line -> line.contains("#kept"))
                .map(line -> line.substring(line.indexOf("#kept")))
                .toList();
    }

    private static String source(Random random) {
        StringBuilder out =
                new StringBuilder("flow: x\ntitle: X\nlanguages: {source: fi, partial: [sv]}\nstart: s0\nsteps:\n");
        for (int i = 0; i < STEPS; i++) {
            out.append("  s").append(i).append(":\n    ask: ").append(quoted(words(random, List.of())));
            out.append("\n    into: kind\n    choices: {a: ").append(quoted(words(random, List.of("county"))));
            out.append(", b: ").append(quoted(words(random, List.of()))).append("}\n    next: s0\n");
        }
        return out.toString();
    }

    /** Some steps, some of their texts; in braces or in lines, stamped or not, with comments. */
    private static String target(Random random) {
        StringBuilder out = new StringBuilder("flow: x #kept 1\nlanguage: sv\nsteps:\n  #kept 2\n");
        for (int i = 0; i < STEPS; i++) {
            String key = i == 0 ? "s0" : "s" + i;
            if (i == 0 || random.nextBoolean()) {
                out.append("  ").append(key).append(": #kept ").append(i).append('\n');
                switch (random.nextInt(3)) {
                    case 0 ->
                        out.append("    ask: ")
                                .append(quoted(words(random, List.of())))
                                .append(" #kept\n");
                    case 1 ->
                        out.append(
                                "    #kept b\n    ask:\n      of: \"00000000\"\n      text: |\n        Ett\n\n        Två\n");
                    default ->
                        out.append("    choices: {b: {text: ")
                                .append(quoted(words(random, List.of())))
                                .append(", of: abcdef01}} #kept c\n");
                }
            }
        }
        return out.toString();
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\u2028", "\\u2028") + "\"";
    }

    /** Pieces may come to stand so that they make a further placeholder: such words are not taken. */
    private static String words(Random random, List<String> placeholders) {
        String words = pieced(random, placeholders);
        while (!Set.copyOf(Wording.placeholders(words)).equals(Set.copyOf(placeholders))) {
            words = pieced(random, placeholders);
        }
        return words;
    }

    private static String pieced(Random random, List<String> placeholders) {
        StringBuilder words = new StringBuilder("A");
        for (int i = random.nextInt(8); i >= 0; i--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            words.append(piece.matches("\\{[a-z-]+\\}") ? "" : piece);
        }
        placeholders.forEach(name -> words.append('{').append(name).append('}'));
        return words.append(random.nextBoolean() ? "." : "").toString().strip();
    }
}
