package fi.perhelinja.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Figures of the sets that people wrote who had seen neither the phrases nor the patterns. Nobody who teaches or tunes
 * understanding looks at the lines of the untouched halves.
 */
final class Sets {

    static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    static final List<String> HALVES = List.of("tuned", "untouched");

    private static final Path FOLDER = Path.of("src/test/resources/understanding/apart");
    private static final Path BANK = Path.of("src/test/resources/understanding/banking77");
    /** How danger was told. */
    private static final List<String> DANGERS = List.of("plain", "indirect");

    private static final double PERCENT = 100;

    private static final Map<String, Evaluation> KNOWN = new TreeMap<>();

    private Sets() {}

    /** @param name {@code topics-fi.tuned}, {@code danger-sv.untouched}, {@code chat-en.tuned}, {@code languages} */
    static List<Labelled> messages(String name) {
        return Labelled.read(lines(FOLDER.resolve(name + ".tsv")));
    }

    static Evaluation of(String name) {
        return KNOWN.computeIfAbsent(name, n -> evaluate(messages(n)));
    }

    static Evaluation mistyped(String name) {
        return KNOWN.computeIfAbsent(name + " typos", n -> evaluate(Typos.in(messages(name))));
    }

    private static Evaluation evaluate(List<Labelled> messages) {
        return Evaluation.untimed(messages, Reader.fitting(Trained.UNDERSTANDING, messages, Optional.empty()));
    }

    /** Every measure that has a floor, in percent: its name and the language, parted by a blank. */
    static Map<String, Double> measures(String half) {
        Map<String, Double> measures = new TreeMap<>();
        for (String language : LANGUAGES) {
            String part = language + "." + half;
            topics(measures, language, part);
            danger(measures, language, part);
            strangers(measures, language, part);
        }
        together(measures, "danger", "alarms-", half);
        together(measures, "strangers", "alarms-strangers-", half);
        alarms(measures, "alarms-bank", "en", ofBank(half.equals("tuned") ? "train" : "test"));
        put(measures, "language", "all", of("languages").first());
        return measures;
    }

    private static void topics(Map<String, Double> measures, String language, String part) {
        Evaluation topics = of("topics-" + part);
        put(measures, "topic-first", language, topics.first());
        put(measures, "topic-among-three", language, topics.amongThree());
        measures.put(
                "typo-loss " + language,
                PERCENT
                        * (topics.first().share()
                                - mistyped("topics-" + part).first().share()));
        alarms(measures, "alarms-topics", language, alarms("topics-" + part));
    }

    private static void danger(Map<String, Double> measures, String language, String part) {
        Evaluation danger = of("danger-" + part);
        for (String kind : DANGERS) {
            put(measures, "danger-" + kind, language, danger.kinds().get(kind).told());
        }
        put(measures, "danger-named", language, named(danger));
        for (String kind : List.of("hard", "chat")) {
            alarms(measures, "alarms-" + kind, language, danger.kinds().get(kind));
        }
        alarms(measures, "alarms-chatter", language, of("chat-" + part).kinds().get("chatter"));
    }

    private static void strangers(Map<String, Double> measures, String language, String part) {
        Map<String, Evaluation.Kind> kinds = of("strangers-" + part).kinds();
        for (String kind : DANGERS) {
            put(measures, "strangers-" + kind, language, kinds.get(kind).told());
        }
        for (String kind : List.of("hard", "chatter", "world")) {
            alarms(measures, "alarms-strangers-" + kind, language, kinds.get(kind));
        }
    }

    /** All languages at once: each alone has few messages of a kind, and one more or less is a percent or two. */
    private static void together(Map<String, Double> measures, String set, String alarms, String half) {
        for (String kind : DANGERS) {
            put(measures, set + "-" + kind, "all", together(set, half, kind));
        }
        put(measures, alarms + "hard", "all", together(set, half, "hard"));
    }

    private static Recall together(String set, String half, String kind) {
        List<Recall> each = LANGUAGES.stream()
                .map(language -> of(set + "-" + language + "." + half))
                .map(evaluation -> evaluation.kinds().get(kind).told())
                .toList();
        return new Recall(
                each.stream().mapToInt(Recall::found).sum(),
                each.stream().mapToInt(Recall::of).sum());
    }

    /** All that were raised, and those that were not only a gentle question. */
    private static void alarms(Map<String, Double> measures, String measure, String language, Evaluation.Kind kind) {
        put(measures, measure, language, kind.told());
        put(measures, measure + "-sure", language, kind.sure());
    }

    private static void put(Map<String, Double> measures, String measure, String language, Recall recall) {
        measures.put(measure + " " + language, PERCENT * recall.share());
    }

    /** Of all dangers, how many were heard by their right name. */
    private static Recall named(Evaluation danger) {
        int found = 0;
        int of = 0;
        for (Map.Entry<String, Recall> label : danger.perLabel().entrySet()) {
            if (!label.getKey().equals(Labelled.NONE)) {
                found += label.getValue().found();
                of += label.getValue().of();
            }
        }
        return new Recall(found, of);
    }

    /** Signals heard in what the customers of a bank ask: Banking77, of which nothing is learned here. */
    private static Evaluation.Kind ofBank(String part) {
        return alarmsIn("bank " + part, bank(part));
    }

    private static List<Labelled> bank(String part) {
        return Labelled.readForeign(lines(BANK.resolve(part + ".tsv")));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signals heard in messages that people wrote about topics. A few of them are about danger, but not now. */
    static Evaluation.Kind alarms(String topics) {
        return alarmsIn(topics + " alarms", messages(topics));
    }

    private static Evaluation.Kind alarmsIn(String name, List<Labelled> ordinary) {
        List<Labelled> harmless = ordinary.stream()
                .map(m -> new Labelled(List.of(Labelled.NONE), Optional.of("ordinary"), m.text()))
                .toList();
        return KNOWN.computeIfAbsent(name, n -> evaluate(harmless)).kinds().get("ordinary");
    }
}
