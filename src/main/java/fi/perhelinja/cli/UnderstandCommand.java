package fi.perhelinja.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.perhelinja.text.Language;
import fi.perhelinja.understanding.Understanding;
import fi.perhelinja.understanding.Understood;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
import picocli.CommandLine.Spec;

/** {@code understand}: what each line of standard input was understood to say, as one line of JSON. */
@Command(
        name = "understand",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what messages were understood to say: language, topics, signals of danger, what was told in passing.",
            "Reads a message a line from standard input and prints a JSON object a line, for an empty line too."
        },
        footer = {
            "",
            "Example:",
            "  echo 'vauva ei nuku ja mä oon ihan loppu' | perhelinja understand",
            "from and to of a signal are UTF-16 units of the line; topics are the best five, 'unclear' first when refused."
        })
public final class UnderstandCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private GuideFiles guide = new GuideFiles();

    @Option(
            names = "--language",
            description = "Language of the conversation so far: fi, sv, en, et, ru, ar, so or uk.")
    private Optional<String> language = Optional.empty();

    @Override
    public Integer call() {
        try {
            return understand(spec.commandLine().getErr());
        } catch (IOException e) {
            return Failing.toRead(spec, e);
        }
    }

    private int understand(PrintWriter err) throws IOException {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        Optional<Language> before = language.flatMap(Language::find);
        if (language.isPresent() && before.isEmpty()) {
            err.println("--language: no such language; known are fi, sv, en, fi-simple, et, ru, ar, so and uk.");
            return Failing.WRONG_COMMAND;
        }
        Optional<Understanding> understanding = PhraseFiles.understanding(guide.folder(), err);
        if (understanding.isEmpty()) {
            return Failing.FOUND;
        }
        ObjectMapper json = new ObjectMapper();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(json.writeValueAsString(shape(understanding.get().read(line, before))));
            if (!in.ready()) {
                out.flush();
            }
        }
        out.flush();
        return 0;
    }

    private static Map<String, Object> shape(Understood understood) {
        List<Map<String, Object>> signals = new ArrayList<>();
        for (Understood.Signal signal : understood.signals()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("signal", signal.signal());
            one.put("score", rounded(signal.score()));
            one.put("from", signal.from());
            one.put("to", signal.to());
            one.put("by", signal.by());
            signals.add(one);
        }
        List<Map<String, Object>> topics = new ArrayList<>();
        for (Understood.Scored topic : understood.topics()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("topic", topic.topic());
            one.put("score", rounded(topic.score()));
            topics.add(one);
        }
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("language", understood.language());
        shape.put("topics", topics);
        shape.put("told", understood.told());
        shape.put("signals", signals);
        shape.put("slots", understood.slots());
        return shape;
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
