package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What decided, when a message was read.
 *
 * @param read what was understood
 * @param words as they were compared: folded, in written forms, and the marks of concepts after them
 * @param topics the best topics, each with the features that spoke for or against it most
 * @param patterns of danger that were met, also those that a guard cleared
 * @param margins signal to how far on the side of danger the message lies; empty when likeness was not judged
 * @param danger features of the whole message that spoke most for the nearest danger
 */
public record Explanation(
        Understood read,
        List<String> words,
        List<Topic> topics,
        List<Pattern> patterns,
        Map<String, Double> margins,
        List<Feature> danger) {

    private static final int MOST_FEATURES = 8;
    private static final double PERCENT = 100;

    /** @param weight how much it moved the message to the label; below nought away from it */
    public record Feature(String feature, double weight) {}

    public record Topic(String topic, double score, List<Feature> features) {}

    /**
     * @param section of the file of the signal: {@code sure}, {@code happened}, {@code maybe}
     * @param pattern as it is written in the file
     * @param guard the pattern that cleared it
     */
    public record Pattern(
            String language,
            String signal,
            String section,
            String pattern,
            Understood.Span span,
            Optional<String> guard) {}

    public Explanation {
        words = List.copyOf(words);
        topics = List.copyOf(topics);
        patterns = List.copyOf(patterns);
        margins = new TreeMap<>(margins);
        danger = List.copyOf(danger);
    }

    /** What speaks for a label, against the mean of all. */
    static List<Feature> features(Labeller labeller, List<String> words, String label) {
        int of = labeller.labels().indexOf(label);
        return of < 0 ? List.of() : features(labeller, words, speaks -> speaks[of] - mean(speaks));
    }

    /** @param weight of a feature, out of how much it speaks for each label */
    static List<Feature> features(Labeller labeller, List<String> words, ToDoubleFunction<double[]> weight) {
        List<String> seen = labeller.features(words);
        double length = labeller.length(seen);
        List<Feature> features = new ArrayList<>();
        for (String feature : seen) {
            double speaks = weight.applyAsDouble(labeller.speaks(feature));
            if (speaks != 0) {
                features.add(new Feature(readable(feature), speaks / length));
            }
        }
        features.sort(Comparator.comparingDouble((Feature f) -> -Math.abs(f.weight())));
        return List.copyOf(features.subList(0, Math.min(MOST_FEATURES, features.size())));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static String readable(String feature) {
        String rest = feature.substring(1);
        return switch (feature.charAt(0)) {
            case MessageFeatures.LEXICON_MARK -> "concept " + rest.replace(MessageFeatures.LEXICON_MARK + "", "");
            case 'w' -> "word or letters \"" + rest + "\"";
            case 'p' -> rest.indexOf(' ') > 0 ? "pair \"" + rest + "\"" : "letters \"" + feature + "\"";
            case 's' -> rest.indexOf(' ') > 0 ? "apart \"" + rest + "\"" : "letters \"" + feature + "\"";
            default -> "letters \"" + feature + "\"";
        };
    }

    /** For a terminal. */
    public String text(String message) {
        StringBuilder out = new StringBuilder();
        line(out, "language     %s%s", read.language().tag(), read.languageSure() ? "" : " (not sure)");
        line(out, "compared as  %s", String.join(" ", words));
        line(out, "told         %s", read.slots());
        line(out, "%ntopics: sure from %.2f, half sure from %.2f", Understanding.SURE, Understanding.HALF_SURE);
        for (Topic topic : topics) {
            line(out, "  %5.1f %%  %s", PERCENT * topic.score(), topic.topic());
            topic.features().forEach(f -> line(out, "           %+.2f  %s", f.weight(), f.feature()));
        }
        line(out, "%npatterns of danger met: %s", patterns.isEmpty() ? "none" : "");
        for (Pattern pattern : patterns) {
            String words =
                    message.substring(pattern.span().from(), pattern.span().to());
            line(
                    out,
                    "  \"%s\"  %s/danger/%s.txt, %s: %s",
                    words,
                    pattern.language(),
                    pattern.signal(),
                    pattern.section(),
                    pattern.pattern());
            pattern.guard().ifPresent(guard -> line(out, "      cleared by the guard: %s", guard));
        }
        dangers(out);
        return out.toString();
    }

    private void dangers(StringBuilder out) {
        line(
                out,
                "%nlikeness to danger: told for sure from %+.2f, asked about gently from %+.2f%s",
                DangerClassifier.SURE,
                DangerClassifier.MAYBE,
                margins.isEmpty() ? "; not judged (too short, cleared, or a language without examples)" : "");
        margins.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(e -> line(out, "  %+.2f  %s", e.getValue(), e.getKey()));
        danger.forEach(f -> line(out, "           %+.2f  %s", f.weight(), f.feature()));
        line(out, "%nsignals: %s", read.signals().isEmpty() ? "none" : "");
        read.signals()
                .forEach(s -> line(
                        out,
                        "  %s, %s, score %.2f, by %s",
                        s.signal(),
                        s.sure() ? "for sure" : "to be asked about gently",
                        s.score(),
                        s.by()));
    }

    private static void line(StringBuilder out, String format, Object... values) {
        out.append(String.format(Locale.ROOT, format + "%n", values));
    }
}
