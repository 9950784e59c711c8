package fi.perhelinja.cli.translation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.cli.translation.Sheet.Standing;
import fi.perhelinja.cli.translation.Sheet.Unit;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our sheets by another's reader, and what comes back from outside by ours. */
final class XliffTest {

    private static final Mark AT = new Mark("x.yaml", 1, 1);

    @TempDir
    private Path folder;

    private static String xliff(String unit) {
        return "<?xml version=\"1.0\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"fi\""
                + " trgLang=\"sv\">\n<file id=\"f1\" original=\"x\">\n" + unit + "\n</file></xliff>";
    }

    private static Unit only(String unit) {
        Reading<Optional<Sheet>> read = XliffReader.read("x.sv.xlf", xliff(unit));
        assertThat(read.problems()).isEmpty();
        return read.value().orElseThrow().units().get(0);
    }

    private static Problem problem(String content) {
        Reading<Optional<Sheet>> read = XliffReader.read("x.sv.xlf", content);
        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).hasSize(1);
        return read.problems().get(0);
    }

    @Test
    void anotherReaderTakesOurSheetsAndFindsTheSameInThem() {
        Sheet sheet = new Sheet(
                AT,
                "x",
                Language.FI,
                Language.FI_SIMPLE,
                List.of(
                        new Unit(
                                "steps/a/say",
                                "Hei {county}, {line-name}!\nToinen <rivi> & {county}",
                                Optional.of("{line-name}: {county}"),
                                Standing.STALE,
                                List.of("Yksi", "Kaksi & \"kolme\""),
                                AT),
                        new Unit("steps/b/ask", "Mitä?", Optional.empty(), Standing.NEW, List.of("Yksi"), AT),
                        new Unit("title", "Nimi", Optional.of("Namn"), Standing.OK, List.of("Yksi"), AT)));
        List<net.sf.okapi.lib.xliff2.core.Unit> units = new ArrayList<>();
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(XliffWriter.write(sheet));
            while (reader.hasNext()) {
                Event event = reader.next();
                if (event.isUnit()) {
                    units.add(event.getUnit());
                }
            }
        }
        assertThat(units).extracting(u -> u.getName()).containsExactly("steps/a/say", "steps/b/ask", "title");
        assertThat(units).extracting(u -> u.getPart(0).hasTarget()).containsExactly(true, false, true);
        assertThat(units.get(0).getNoteCount()).isEqualTo(2);
        assertThat(units.get(0).getPart(0).getSource().getPlainText()).contains("Toinen <rivi> & ");
        assertThat(units.get(0).getStore().getSourceTags().size()).isEqualTo(3);
    }

    @Test
    void segmentsOfATextArePutTogether() {
        Unit unit = only(
                "<unit id='1' name='steps/a/say'><segment state='translated'><source>Yksi.</source><target>Ett.</target>"
                        + "</segment><ignorable><source> </source></ignorable><segment state='final'><source>Kaksi.</source>"
                        + "<target><mrk id='m1' type='comment'>Två</mrk>.</target></segment></unit>");
        assertThat(unit.source()).isEqualTo("Yksi. Kaksi.");
        assertThat(unit.target()).contains("Ett. Två.");
        assertThat(unit.standing()).isEqualTo(Standing.OK);
    }

    @Test
    void halfATranslationIsToldWithItsLine() {
        Problem problem = XliffReader.read(
                        "x.sv.xlf",
                        xliff("<unit id='1' name='steps/a/say'><segment><source>Yksi.</source>"
                                + "<target>Ett.</target></segment><segment><source>Kaksi.</source></segment></unit>"))
                .problems()
                .get(0);
        assertThat(problem.toString()).startsWith("x.sv.xlf:4:").contains("Only a part of this text is translated.");
    }

    @Test
    void emptyTargetIsNone() {
        assertThat(only("<unit id='1' name='title'><segment><source>Nimi</source><target> </target></segment></unit>")
                        .target())
                .isEmpty();
    }

    @Test
    void brokenXmlIsToldWithItsLineAndMend() {
        Problem problem = problem(xliff("<unit id='1' name='a'>").replace("</file>", "</fil>"));
        assertThat(problem.line()).isEqualTo(5);
        assertThat(problem.sentence()).isEqualTo("The file is not well-formed XML here.");
        assertThat(problem.mend()).isPresent();
        assertThat(problem("").blocks()).isTrue();
        assertThat(problem("no xml").blocks()).isTrue();
    }

    @Test
    void filesThatAreNoSheetAreRefused() {
        assertThat(problem("<html/>").sentence()).isEqualTo("This is no sheet of one flow and one language.");
        assertThat(problem(xliff("").replace("version=\"2.0\"", "version=\"1.2\""))
                        .sentence())
                .isEqualTo("This is not XLIFF 2.");
        assertThat(problem(xliff("").replace("sv", "zz")).sentence())
                .isEqualTo("This is no sheet of one flow and one language.");
        assertThat(problem(xliff("<unit id='1'/>")).sentence()).startsWith("A unit has no name");
        assertThat(problem(xliff("<unit id='1' name='t'><segment><source><pc id='1'>a</pc></source></segment></unit>"))
                        .sentence())
                .startsWith("Texts of a flow have no formatting");
    }

    @Test
    void nothingButTheFileItselfIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE xliff [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + xliff("<unit id='1' name='t'><segment><source>&e;</source></segment></unit>")
                        .substring(22);
        assertThat(problem(outside).toString()).doesNotContain("SECRET");
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>";
        assertThat(problem(laughs).blocks()).isTrue();
    }
}
