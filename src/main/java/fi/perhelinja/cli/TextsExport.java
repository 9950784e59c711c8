package fi.perhelinja.cli;

import fi.perhelinja.cli.translation.Sheet;
import fi.perhelinja.cli.translation.Sheet.Standing;
import fi.perhelinja.cli.translation.XliffWriter;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code texts export}: sheets for translators. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the texts for a translator: one XLIFF 2.0 file for each flow and language, with the source text, the present",
            "translation, whether it is new, stale or right, and what the staff know of the step."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja texts export --language sv --open --out to-translator/",
            "  perhelinja texts export --language en --flow school --out to-translator/",
            "",
            "Exit codes: 0 written, 2 the command or the folder is wrong."
        })
final class TextsExport implements Callable<Integer> {

    /** How the names of the files end. */
    private static final String ENDING = ".xlf";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private GuideFiles guide = new GuideFiles();

    @Option(names = "--language", required = true, description = "Language to translate to; repeatable.")
    private List<String> languages = List.of();

    @Option(names = "--flow", paramLabel = "FLOW", description = "Only this flow; repeatable. Default: all.")
    private List<String> only = List.of();

    @Option(names = "--open", description = "Only what is new or stale; a flow without such has no file.")
    private boolean open;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to.")
    private Path out = Path.of(".");

    @Override
    public Integer call() {
        try {
            Flows flows = GuideReader.flows(guide.read());
            Optional<String> unknown =
                    only.stream().filter(name -> flows.flow(name).isEmpty()).findFirst();
            if (unknown.isPresent()) {
                return Failing.wrong(spec, "There is no flow \"" + unknown.get() + "\".");
            }
            for (String tag : languages) {
                Optional<Language> language = Language.find(tag).filter(Language::spoken);
                if (language.isEmpty()) {
                    return Failing.wrong(spec, "--language: the guide speaks fi, sv, en and fi-simple.");
                }
                write(flows, language.get());
            }
            return 0;
        } catch (IOException e) {
            return Failing.toRead(spec, e);
        }
    }

    private void write(Flows flows, Language language) throws IOException {
        Files.createDirectories(out);
        PrintWriter told = spec.commandLine().getOut();
        for (Flow flow : flows.all()) {
            boolean asked = only.isEmpty() || only.contains(flow.name());
            Sheet whole = Sheet.of(flow, language);
            Sheet sheet = open ? whole.open() : whole;
            if (asked && flow.languages().source() != language && !sheet.units().isEmpty()) {
                Path file = out.resolve(flow.name() + "." + language.tag() + ENDING);
                Files.writeString(file, XliffWriter.write(sheet));
                told.println(file + ": " + sheet.units().size() + " texts, " + count(sheet, Standing.NEW) + " new, "
                        + count(sheet, Standing.STALE) + " stale");
            }
        }
        told.flush();
    }

    private static long count(Sheet sheet, Standing standing) {
        return sheet.units().stream().filter(u -> u.standing() == standing).count();
    }
}
