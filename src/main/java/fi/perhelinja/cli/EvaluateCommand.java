package fi.perhelinja.cli;

import fi.perhelinja.text.Language;
import fi.perhelinja.understanding.Evaluation;
import fi.perhelinja.understanding.EvaluationText;
import fi.perhelinja.understanding.ForeignSet;
import fi.perhelinja.understanding.Labelled;
import fi.perhelinja.understanding.Reader;
import fi.perhelinja.understanding.Typos;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how well messages whose labels are known are understood. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures understanding on messages whose labels are known: first, among three, recall of each label with",
            "Wilson's 95 % interval, kinds of messages apart, calibration, thresholds, confusions, and microseconds a"
                    + " message.",
            "A line of the file is label, tab, text, or label, tab, kind, tab, text. The labels are topics, signals"
                    + " (or",
            "none), or languages; several of one message are joined by a plus: suicide_self+child_danger."
        },
        footer = {
            "",
            "With --train the same classifier is trained on another set first, to compare it with the world:",
            "  perhelinja evaluate --train banking77/train.tsv banking77/test.tsv"
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.tsv", description = "Messages; lines that begin with # are skipped.")
    private Path file = Path.of("");

    @Option(names = "--train", paramLabel = "TRAIN.tsv", description = "Train on this set instead of our phrases.")
    private Optional<Path> train = Optional.empty();

    @Option(
            names = "--maxent",
            description = "With --train: train OpenNLP's maximum entropy on a bag of words instead.")
    private boolean maxent;

    @Option(names = "--language", description = "Language of the conversations, when it is known.")
    private Optional<String> language = Optional.empty();

    @Mixin
    private GuideFiles guide = new GuideFiles();

    @Option(
            names = "--typos",
            description =
                    "Measure again with one typing error in 15 characters, always the same ones, and tell the loss.")
    private boolean typos;

    @Option(
            names = "--confusions",
            defaultValue = "20",
            description = "How many confusions to list. Default: ${DEFAULT-VALUE}")
    private int confusions = 20;

    @Override
    public Integer call() {
        try {
            for (Path one : train.isPresent() ? List.of(file, train.get()) : List.of(file)) {
                if (read(one).isEmpty()) {
                    return Failing.wrong(spec, "There are no messages in " + one + ": a line is label, tab, text.");
                }
            }
            return evaluate(read(file));
        } catch (IOException e) {
            return Failing.toRead(spec, e);
        }
    }

    private int evaluate(List<Labelled> messages) throws IOException {
        Optional<Reader> reader = reader(messages);
        if (reader.isEmpty()) {
            return Failing.FOUND;
        }
        PrintWriter out = spec.commandLine().getOut();
        Evaluation clean = Evaluation.of(messages, reader.get());
        out.print(EvaluationText.of(clean, confusions));
        if (typos) {
            out.print(EvaluationText.loss(clean, Evaluation.of(Typos.in(messages), reader.get())));
        }
        out.flush();
        return 0;
    }

    private Optional<Reader> reader(List<Labelled> messages) throws IOException {
        return train.isPresent()
                ? Optional.of(maxent ? ForeignSet.trainMaxent(read(train.get())) : ForeignSet.train(read(train.get())))
                : PhraseFiles.understanding(guide.folder(), spec.commandLine().getErr())
                        .map(u -> Reader.fitting(u, messages, language.flatMap(Language::find)));
    }

    private List<Labelled> read(Path from) throws IOException {
        List<String> lines = Files.readAllLines(from);
        return train.isPresent() ? Labelled.readForeign(lines) : Labelled.read(lines);
    }
}
