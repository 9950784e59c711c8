package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Texts go to a translator and come back, by the commands as an author runs them. */
final class TextsTest {

    private static final Path WHOLE = Path.of("src/test/resources/flow/whole");

    @TempDir
    private Path folder;

    private Path guide;
    private Path sheet;
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void copyTheSmallGuide() throws IOException {
        guide = folder.resolve("guide");
        sheet = folder.resolve("sheets/words.sv.xlf");
        try (Stream<Path> all = Files.walk(WHOLE)) {
            for (Path file : all.toList()) {
                Files.copy(file, guide.resolve(WHOLE.relativize(file).toString()));
            }
        }
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        PrintWriter writer = new PrintWriter(out, true);
        return new CommandLine(new TextsCommand()).setOut(writer).setErr(writer).execute(args);
    }

    private void export() {
        assertThat(run(
                        "export",
                        "--flows",
                        guide.toString(),
                        "--language",
                        "sv",
                        "--flow",
                        "words",
                        "--out",
                        sheet.getParent().toString()))
                .isZero();
    }

    private int take(String... more) {
        return run(Stream.concat(Stream.of("import", "--flows", guide.toString(), sheet.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private String swedish() throws IOException {
        return Files.readString(guide.resolve("words.sv.yaml"));
    }

    private void edit(Path file, String from, String to) throws IOException {
        String content = Files.readString(file);
        assertThat(content).contains(from);
        Files.writeString(file, content.replace(from, to));
    }

    @Test
    void whatTheTranslatorChangedIsTakenAndTheRestStays() throws IOException {
        String before = swedish();
        export();
        assertThat(out.toString()).contains("words.sv.xlf: 5 texts, 0 new, 0 stale");
        edit(sheet, ">Bra</target>", ">Jättebra, tack</target>");
        assertThat(take()).isZero();
        assertThat(swedish()).isEqualTo(before.replace("text: Bra,", "text: \"Jättebra, tack\","));
        assertThat(out.toString()).contains("words.sv.yaml: 1 texts taken");
    }

    @Test
    void staleTextThatNobodyLookedAtStaysStale() throws IOException {
        edit(guide.resolve("words.yaml"), "ask: Miten voit?", "ask: Mitä kuuluu?");
        String before = swedish();
        export();
        assertThat(out.toString()).contains("0 new, 1 stale");
        assertThat(take()).isZero();
        assertThat(swedish()).isEqualTo(before);
        edit(sheet, "<segment state=\"initial\" subState=\"perhelinja:stale\">", "<segment state=\"translated\">");
        assertThat(take()).isZero();
        assertThat(swedish()).isNotEqualTo(before);
        export();
        assertThat(out.toString()).contains("0 new, 0 stale");
    }

    @Test
    void sourceThatHasChangedSinceIsToldAndNothingIsWritten() throws IOException {
        String before = swedish();
        export();
        edit(guide.resolve("words.yaml"), "good: Hyvin", "good: Mainiosti");
        edit(sheet, ">Bra</target>", ">Fint</target>");
        edit(sheet, ">Dåligt</target>", ">Illa</target>");
        assertThat(take()).isOne();
        assertThat(out.toString())
                .containsPattern(
                        "words\\.sv\\.xlf:\\d+:\\d+: source-changed: The source text of steps/mood/choices/good has")
                .contains("mend: Translate it anew from a new export")
                .endsWith("Nothing was written.\n");
        assertThat(swedish()).isEqualTo(before);
        assertThat(take("--leave-changed", "--dry-run")).isZero();
        assertThat(swedish()).isEqualTo(before);
        assertThat(take("--leave-changed")).isZero();
        assertThat(out.toString()).contains("1 texts taken, 1 left: their source has changed since");
        assertThat(swedish()).isEqualTo(before.replace("Dåligt", "Illa"));
    }

    @Test
    void lostPlaceholderIsToldWithItsMend() throws IOException {
        export();
        String content = Files.readString(sheet);
        int code = content.lastIndexOf("<ph");
        Files.writeString(sheet, content.substring(0, code) + content.substring(content.indexOf("/>", code) + 2));
        assertThat(take()).isOne();
        assertThat(out.toString())
                .containsPattern(
                        "words\\.sv\\.xlf:\\d+:\\d+: placeholders-differ: The source of steps/hello/say has the")
                .contains("{line-number}, the translation (none).")
                .contains("mend: Put each of them where it belongs");
    }

    @Test
    void oneWrongSheetKeepsAllOthersOut() throws IOException {
        String before = swedish();
        export();
        edit(sheet, ">Bra</target>", ">Fint</target>");
        Path broken = Files.writeString(folder.resolve("broken.xlf"), "<xliff>");
        assertThat(take(broken.toString())).isOne();
        assertThat(out.toString()).contains("broken.xlf:1:").contains("Nothing was written.");
        assertThat(swedish()).isEqualTo(before);
    }

    @Test
    void languageThatIsNewGetsAFileInTheOrderOfTheFlow() throws IOException {
        Path english = guide.resolve("words.en.yaml");
        Files.deleteIfExists(english);
        Path to = folder.resolve("sheets");
        assertThat(run(
                        "export",
                        "--flows",
                        guide.toString(),
                        "--language",
                        "en",
                        "--flow",
                        "words",
                        "--out",
                        to.toString()))
                .isZero();
        assertThat(out.toString()).contains("5 texts, 5 new, 0 stale");
        sheet = to.resolve("words.en.xlf");
        edit(sheet, "Huonosti</source>", "Huonosti</source><target>Badly</target>");
        edit(sheet, "Miten voit?</source>", "Miten voit?</source><target>How are you?</target>");
        assertThat(take()).isZero();
        List<String> lines = Files.readAllLines(english);
        assertThat(lines.subList(0, 4)).containsExactly("flow: words", "language: en", "steps:", "  mood:");
        assertThat(lines.get(4)).startsWith("    ask: {text: How are you?, of: ");
        assertThat(lines.get(5)).isEqualTo("    choices:");
        assertThat(lines.get(6)).startsWith("      bad: {text: Badly, of: ");
    }

    @Test
    void unknownFlowAndLanguageAreTold() throws IOException {
        assertThat(run("export", "--flows", guide.toString(), "--language", "de", "--out", folder.toString()))
                .isEqualTo(2);
        export();
        edit(sheet, "original=\"words\"", "original=\"word\"");
        assertThat(take()).isOne();
        assertThat(out.toString()).contains("unknown-flow: There is no flow \"word\".");
        sheet = folder.resolve("none.xlf");
        assertThat(take()).isEqualTo(2);
        sheet = folder;
        assertThat(take()).isEqualTo(2);
        assertThat(out.toString())
                .isEqualToIgnoringNewLines("Cannot read " + folder + ", which is a folder; name the sheets in it.");
    }
}
