package fi.perhelinja.cli;

import fi.perhelinja.text.Problem;
import fi.perhelinja.understanding.PhraseCheck;
import fi.perhelinja.understanding.Suggestions;
import fi.perhelinja.understanding.Understanding;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code phrases}: work on the phrases that understanding learns from. */
@Command(
        name = "phrases",
        mixinStandardHelpOptions = true,
        description = "Works on the phrases that understanding learns from.",
        subcommands = {PhrasesCommand.Check.class, PhrasesCommand.Suggest.class},
        synopsisSubcommandLabel = "COMMAND")
public final class PhrasesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Failing.WRONG_COMMAND;
    }

    /** {@code phrases check}: what keeps phrases from teaching. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Tells phrases that are nearly the same as another one (of the groups of three letters that either"
                        + " has, four of",
                "five are in both), frames that are filled with one word after another, and topics with too few"
                        + " phrases:",
                "80 in Finnish, 40 in Swedish and English. Part of 'check' too."
            },
            footer = {"", "Exit codes: 0 nothing found, 1 something found, 2 the command or the folder is wrong."})
    static final class Check implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        private CommandSpec spec;

        @Option(
                names = "--flows",
                defaultValue = "flows",
                description = "Folder of the flows. Default: ${DEFAULT-VALUE}")
        private Path flows = Path.of("flows");

        @Option(
                names = "--remove",
                description = "Take the later of two phrases that are nearly the same out of its file.")
        private boolean remove;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try {
                if (remove) {
                    remove(out);
                }
                List<Problem> problems = PhraseCheck.problems(PhraseFiles.read(Optional.of(flows)));
                problems.forEach(out::println);
                out.println(problems.size() + " found.");
                out.flush();
                return problems.isEmpty() ? 0 : Failing.FOUND;
            } catch (IOException e) {
                return Failing.toRead(spec, e);
            }
        }

        private void remove(PrintWriter out) throws IOException {
            Map<String, String> mended = PhraseCheck.withoutNearDuplicates(PhraseFiles.read(Optional.of(flows)));
            for (Map.Entry<String, String> file : mended.entrySet()) {
                Files.writeString(flows.resolve("phrases").resolve(file.getKey()), file.getValue());
            }
            out.println("Phrases were taken out of " + mended.size() + " files.");
        }
    }

    /** {@code phrases suggest}: messages to make phrases of. */
    @Command(
            name = "suggest",
            mixinStandardHelpOptions = true,
            description = {
                "Lists the messages of a file (one a line, without names or numbers of anybody) whose topic was not"
                        + " clear, under",
                "the topic that each is nearest to, the nearest first. What is a phrase already, or nearly, is left"
                        + " out.",
                "Read them, and write the good ones into flows/phrases/<language>/<topic>.txt in words of your own."
            })
    static final class Suggest implements Callable<Integer> {

        private static final double PERCENT = 100;

        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "Messages, one a line.")
        private Path file = Path.of("");

        @Mixin
        private GuideFiles guide = new GuideFiles();

        @Option(
                names = "--most",
                defaultValue = "20",
                description = "How many of each topic to list. Default: ${DEFAULT-VALUE}")
        private int most = 20;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try {
                List<String> messages = Files.readAllLines(file);
                Map<String, String> phrases = PhraseFiles.read(guide.folder());
                Optional<Understanding> understanding = PhraseFiles.understanding(
                        guide.folder(), spec.commandLine().getErr());
                if (understanding.isEmpty()) {
                    return Failing.FOUND;
                }
                Suggestions.of(understanding.get(), phrases, messages).forEach((topic, suggestions) -> {
                    out.println(topic);
                    suggestions.stream()
                            .limit(most)
                            .forEach(s ->
                                    out.printf("  %3.0f %%  %s  %s%n", PERCENT * s.score(), s.language(), s.text()));
                });
                out.flush();
                return 0;
            } catch (IOException e) {
                return Failing.toRead(spec, e);
            }
        }
    }
}
