package fi.perhelinja.cli;

import fi.perhelinja.text.Language;
import fi.perhelinja.understanding.Understanding;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: why a message was understood as it was. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells which words, pairs, letters and concepts decided the topic of a message, which patterns of danger"
                    + " were met",
            "and which guards cleared them, how near to danger it lies, and between which thresholds."
        },
        footer = {"", "Example:", "  perhelinja explain \"mies huutaa ja pelkään\""})
public final class ExplainCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "MESSAGE", description = "What a resident may write.")
    private String message = "";

    @Mixin
    private GuideFiles guide = new GuideFiles();

    @Option(names = "--language", description = "Language of the conversation so far.")
    private Optional<String> language = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Optional<Understanding> understanding =
                    PhraseFiles.understanding(guide.folder(), spec.commandLine().getErr());
            if (understanding.isEmpty()) {
                return Failing.FOUND;
            }
            Optional<Language> before = language.flatMap(Language::find);
            out.print(understanding.get().explain(message, before).text(message));
            out.flush();
            return 0;
        } catch (IOException e) {
            return Failing.toRead(spec, e);
        }
    }
}
