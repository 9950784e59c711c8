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
    private static final double PERCENT = 100;

    private static final Map<String, Evaluation> KNOWN = new TreeMap<>();

    private Sets() {}

    /** @param name {@code topics-fi.tuned}, {@code danger-sv.untouched}, {@code chat-en.tuned}, {@code languages} */
    static List<Labelled> messages(String name) {
        try {
            return Labelled.read(Files.readAllLines(FOLDER.resolve(name + ".tsv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            Evaluation topics = of("topics-" + language + "." + half);
            Evaluation mistyped = mistyped("topics-" + language + "." + half);
            Evaluation danger = of("danger-" + language + "." + half);
            put(measures, "topic-first", language, topics.first());
            put(measures, "topic-among-three", language, topics.amongThree());
            measures.put(
                    "typo-loss " + language,
                    PERCENT * (topics.first().share() - mistyped.first().share()));
            for (String kind : List.of("plain", "indirect")) {
                put(
                        measures,
                        "danger-" + kind,
                        language,
                        danger.kinds().get(kind).told());
            }
            put(measures, "danger-named", language, named(danger));
            put(measures, "alarms-hard", language, danger.kinds().get("hard").told());
            put(
                    measures,
                    "alarms-hard-sure",
                    language,
                    danger.kinds().get("hard").sure());
            put(measures, "alarms-chat", language, danger.kinds().get("chat").told());
            Evaluation chatter = of("chat-" + language + "." + half);
            put(
                    measures,
                    "alarms-chatter",
                    language,
                    chatter.kinds().get("chatter").told());
            Evaluation strangers = of("strangers-" + language + "." + half);
            for (String kind : List.of("plain", "indirect")) {
                put(
                        measures,
                        "strangers-" + kind,
                        language,
                        strangers.kinds().get(kind).told());
            }
            for (String kind : List.of("hard", "chatter", "world")) {
                put(
                        measures,
                        "alarms-strangers-" + kind,
                        language,
                        strangers.kinds().get(kind).told());
            }
            Evaluation.Kind ordinary = alarms("topics-" + language + "." + half);
            put(measures, "alarms-topics", language, ordinary.told());
            put(measures, "alarms-topics-sure", language, ordinary.sure());
        }
        put(
                measures,
                "alarms-bank",
                "en",
                ofBank(half.equals("tuned") ? "train" : "test").told());
        put(measures, "language", "all", of("languages").first());
        return measures;
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
        try {
            return Labelled.readForeign(Files.readAllLines(BANK.resolve(part + ".tsv")));
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
