package fi.perhelinja.cli;

import fi.perhelinja.text.Language;
import fi.perhelinja.understanding.Evaluation;
import fi.perhelinja.understanding.Evaluation.Labelled;
import fi.perhelinja.understanding.ForeignSet;
import fi.perhelinja.understanding.Understanding;
import fi.perhelinja.understanding.Understood;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: how well messages whose labels are known are understood. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures understanding on messages whose labels are known: first, among three, recall of each label with",
            "Wilson's 95 % interval, confusions, and microseconds a message.",
            "A line of the file is label, tab, text; the label is a topic, a signal (or none), or a language."
        },
        footer = {
            "",
            "With --train the same classifier is trained on another set first, to compare it with the world:",
            "  perhelinja evaluate --train banking77/train.tsv banking77/test.tsv"
        })
public final class EvaluateCommand implements Callable<Integer> {

    private static final String NONE = "none";

    @Parameters(
            paramLabel = "FILE.tsv",
            description = "Messages: label, tab, text; lines that begin with # are skipped.")
    private Path file = Path.of("");

    @Option(names = "--train", paramLabel = "TRAIN.tsv", description = "Train on this set instead of our phrases.")
    private Optional<Path> train = Optional.empty();

    @Option(names = "--language", description = "Language of the conversations, when it is known.")
    private Optional<String> language = Optional.empty();

    @Option(names = "--flows", description = "Folder of the flows. Default: the ones that were shipped.")
    private Optional<Path> flows = Optional.empty();

    @Option(
            names = "--confusions",
            defaultValue = "20",
            description = "How many confusions to list. Default: ${DEFAULT-VALUE}")
    private int confusions = 20;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        List<Labelled> messages = read(file);
        Optional<Function<String, List<String>>> reader = train.isPresent()
                ? Optional.of(ForeignSet.train(read(train.get())))
                : PhraseFiles.understanding(flows, err).map(u -> reader(u, messages));
        if (reader.isEmpty()) {
            return 1;
        }
        out.print(Evaluation.of(messages, reader.get()).report(confusions));
        out.flush();
        return 0;
    }

    private Function<String, List<String>> reader(Understanding understanding, List<Labelled> messages) {
        Set<String> labels = messages.stream()
                .flatMap(m -> List.of(m.label().split(" ")).stream())
                .collect(Collectors.toSet());
        Optional<Language> before = language.flatMap(Language::find);
        if (labels.stream().allMatch(l -> Language.find(l).isPresent())) {
            return text -> List.of(understanding.read(text, before).language().tag());
        }
        if (labels.stream().allMatch(l -> l.equals(NONE) || Understanding.SIGNALS.contains(l))) {
            return text -> signals(understanding.read(text, before));
        }
        return text -> understanding.read(text, before).topics().stream()
                .map(Understood.Scored::topic)
                .toList();
    }

    private static List<String> signals(Understood understood) {
        List<String> signals =
                understood.signals().stream().map(Understood.Signal::signal).toList();
        return signals.isEmpty() ? List.of(NONE) : signals;
    }

    /**
     * The label is the first column and the text the last: between them may stand what kind of message it is. A blank in a
     * foreign label is part of its name; in ours it parts several labels of one message.
     */
    private List<Labelled> read(Path file) throws IOException {
        List<Labelled> messages = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            int first = line.indexOf('\t');
            if (first > 0 && !line.startsWith("#")) {
                String label = line.substring(0, first);
                messages.add(new Labelled(
                        train.isPresent() ? label.replace(' ', '_') : label,
                        line.substring(line.lastIndexOf('\t') + 1)));
            }
        }
        return messages;
    }
}
