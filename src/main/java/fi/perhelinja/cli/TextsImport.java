package fi.perhelinja.cli;

import fi.perhelinja.cli.translation.Intake;
import fi.perhelinja.cli.translation.Sheet;
import fi.perhelinja.cli.translation.XliffReader;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code texts import}: sheets that come back from translators. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes sheets that come back from a translator into the translation files, each text stamped with the source that it",
            "translates. Comments, order and layout stay. Texts that the translator did not touch stay as they are.",
            "When anything is wrong in any sheet, it is told with its line, and nothing is written."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja texts import from-translator/*.xlf",
            "  perhelinja texts import --dry-run from-translator/school.sv.xlf",
            "",
            "Exit codes: 0 taken, 1 something is wrong in a sheet, 2 the command or a file is wrong."
        })
final class TextsImport implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private GuideFiles guide = new GuideFiles();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Sheets, XLIFF 2.0.")
    private List<Path> sheets = List.of();

    @Option(
            names = "--leave-changed",
            description = "Leave out texts whose source has changed since the export, and take the others.")
    private boolean leaveChanged;

    @Option(names = "--dry-run", description = "Tell what would be taken, and write nothing.")
    private boolean dryRun;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> changed = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Map<String, String> files = Content.guide(guide.folder());
            if (guide.folder().isEmpty()) {
                return Failing.wrong(spec, "There is no folder of a guide here; name it with --flows.");
            }
            Flows flows = GuideReader.flows(files);
            for (Path sheet : sheets) {
                read(sheet).ifPresent(s -> take(s, flows, files));
            }
            problems.forEach(out::println);
            if (problems.stream().anyMatch(Problem::blocks)) {
                out.println("Nothing was written.");
                return Failing.FOUND;
            }
            told.forEach(out::println);
            for (Map.Entry<String, String> file : changed.entrySet()) {
                write(Path.of(file.getKey()), file.getValue());
            }
            return 0;
        } catch (IOException e) {
            return Failing.toRead(spec, e);
        } finally {
            out.flush();
        }
    }

    private Optional<Sheet> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ", which is a folder; name the sheets in it");
        }
        String content;
        try {
            content = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ", which is not UTF-8 text", e);
        }
        Reading<Optional<Sheet>> read = XliffReader.read(file.toString(), content);
        problems.addAll(read.problems());
        return read.value();
    }

    private void take(Sheet sheet, Flows flows, Map<String, String> files) {
        Optional<Flow> flow = flows.flow(sheet.flow());
        if (flow.isEmpty()) {
            Problem none = Problem.error(
                    sheet.at().file(), 1, 1, "unknown-flow", "There is no flow \"" + sheet.flow() + "\".");
            problems.add(none.withMend("Name the guide that it was exported from with --flows."));
            return;
        }
        String path = flow.get()
                .at()
                .file()
                .replaceFirst("\\.yaml$", "." + sheet.target().tag() + ".yaml");
        Optional<String> now = Optional.ofNullable(changed.get(path)).or(() -> Optional.ofNullable(files.get(path)));
        Reading<Intake.Taken> taken = Intake.take(sheet, flow.get(), now, leaveChanged);
        problems.addAll(taken.problems());
        if (taken.value().texts() > 0) {
            changed.put(path, taken.value().content());
        }
        int left = taken.value().left();
        told.add(path + ": " + taken.value().texts() + (dryRun ? " texts to take" : " texts taken")
                + (left > 0 ? ", " + left + " left: their source has changed since" : ""));
    }

    /** The whole file or nothing of it: it is written beside, and takes the old one's place. */
    private void write(Path file, String content) throws IOException {
        if (!dryRun) {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, content);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
