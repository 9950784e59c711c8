package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Hears danger by likeness to what was said before, beside the patterns: no classifier alone is safe, and neither are
 * patterns. It is tuned to recall; what it hears half is asked about gently.
 *
 * <p>A message is judged whole and in parts: one sentence of danger between practical questions is danger.
 */
final class DangerClassifier {

    static final double SHARPNESS = 8.0;

    /** Distances are multiplied by this to become scores between 0 and 1; half lies at {@link #MAYBE}. */
    private static final double STEEPNESS = 4.0;

    /**
     * How near the border a message is asked about gently: where dangers reach their targets in three languages, since a miss
     * costs more than a question too many. A higher one misses more, a lower one asks more people who are in no danger.
     */
    static final double MAYBE = 0.0;

    /**
     * With less {@link Evidence} than this a message must lie farther on the side of danger: in a few words a handful of letters
     * reaches the border that were never proof of anything. The border stands lower for that, so that longer messages gain what
     * short ones lose. Both were chosen on the tuned halves, where as many dangers are heard with fewer false alarms.
     */
    private static final double ENOUGH_EVIDENCE = 50;

    /** How much farther for each that it lacks. */
    private static final double LACK_OF_EVIDENCE = 0.01;

    /** From here danger is told for sure. */
    static final double SURE = 0.65;

    /** The score at {@link #SURE}. */
    static final double SURE_SCORE = score(SURE);

    /** A shorter message is left to the patterns: one word is like too many things. */
    private static final int FEWEST_WORDS = 3;

    /** A shorter part of a message tells too little alone. */
    private static final int FEWEST_WORDS_OF_PART = 4;

    /** Chat knows few full stops: a long message is also judged so many words at a time. */
    private static final int WINDOW_WORDS = 10;

    /** A part torn from its message must be so much nearer: "I cried a lot" is less without what came before. */
    private static final double TORN_SENTENCE = 0.15;

    private static final double TORN_WINDOW = 0.4;

    /** Long messages are judged in part up to here, so that reading stays quick. */
    private static final int MOST_WORDS = 200;

    /** Dangers against all that is none. */
    private static final Trainer.Side DANGER = new Trainer.Side("danger", Set.copyOf(Signals.URGENCY));

    /** How much the border of all danger counts beside that of each. */
    private static final double PART_OF_SIDE = 0.7;

    private final Labeller labeller;
    private final List<String> labels;
    private final boolean[] dangers;
    private final int side;
    private final int evidence;

    private DangerClassifier(Labeller labeller) {
        this.labeller = labeller;
        this.labels = labeller.labels();
        this.dangers = new boolean[labels.size()];
        for (int i = 0; i < dangers.length; i++) {
            dangers[i] = Signals.URGENCY.contains(labels.get(i));
        }
        side = labels.indexOf(DANGER.label());
        evidence = labels.indexOf(DANGER.evidence());
    }

    /**
     * @param examples labelled with a signal; those without danger with whatever they are about, since one border against
     *     forty kinds of ordinary life is harder to find than one against each
     */
    static DangerClassifier train(Material examples, Memory memory) {
        return new DangerClassifier(Trainer.forDangers(memory).train(examples, DANGER, SHARPNESS));
    }

    /**
     * What a message is like.
     *
     * @param margins signal to how far on the side of danger the message lies, less what its evidence falls short; below nought
     *     on the other side
     * @param nearest how far on the side of the likeliest danger it lies, whatever its evidence: a pattern is evidence itself;
     *     very far away when nothing was judged
     */
    record Likeness(Map<String, Double> margins, double nearest, List<Token> tokens) {

        /** The likeliest danger, when it is near enough. */
        List<Understood.Signal> signals() {
            List<Understood.Signal> signals = new ArrayList<>();
            double likeliest = margins.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY);
            margins.forEach((signal, margin) -> {
                if (margin >= MAYBE && margin == likeliest) {
                    signals.add(new Understood.Signal(
                            signal,
                            margin >= SURE,
                            score(margin),
                            tokens.get(0).from(),
                            tokens.get(tokens.size() - 1).to(),
                            "classifier"));
                }
            });
            return signals;
        }
    }

    static double score(double margin) {
        return 1 / (1 + Math.exp(-STEEPNESS * (margin - MAYBE)));
    }

    /**
     * @param seen of the words of the message, from the first; it may have more of them than are judged
     * @param torn whether words were taken out of the message that a guard has cleared
     */
    Likeness likeness(List<Token> message, Seen seen, boolean torn) {
        List<Token> tokens = judged(message);
        Judging judging = new Judging(labeller.parts(seen));
        if (tokens.size() >= (torn ? FEWEST_WORDS_OF_PART : FEWEST_WORDS)) {
            judging.judge(0, tokens.size(), torn ? TORN_SENTENCE : 0);
            judging.judgeSentences(tokens);
            judging.judgeWindows(tokens.size());
        }
        return new Likeness(judging.margins, judging.nearest, tokens);
    }

    /** What is judged of a message. */
    static List<Token> judged(List<Token> message) {
        return message.subList(0, Math.min(message.size(), MOST_WORDS));
    }

    /** A message while it is judged, whole and part by part: what is nearest to danger in it counts. */
    private final class Judging {

        private final Parts parts;
        private final Map<String, Double> margins = new TreeMap<>();
        private double nearest = Double.NEGATIVE_INFINITY;

        Judging(Parts parts) {
            this.parts = parts;
        }

        /** The words of a sentence stand together. */
        void judgeSentences(List<Token> tokens) {
            int from = 0;
            for (int to = 1; to <= tokens.size(); to++) {
                boolean ends = to == tokens.size()
                        || tokens.get(to).sentence() != tokens.get(from).sentence();
                if (ends && to - from < tokens.size()) {
                    judgePart(from, to, TORN_SENTENCE);
                }
                from = ends ? to : from;
            }
        }

        void judgeWindows(int words) {
            if (words > WINDOW_WORDS + WINDOW_WORDS / 4) {
                for (int from = 0; from < words; from += WINDOW_WORDS / 2) {
                    judgePart(from, Math.min(words, from + WINDOW_WORDS), TORN_WINDOW);
                }
            }
        }

        private void judgePart(int from, int to, double penalty) {
            if (to - from >= FEWEST_WORDS_OF_PART) {
                judge(from, to, penalty);
            }
        }

        void judge(int from, int to, double penalty) {
            double[] distances = parts.distances(from, to);
            double lacks = Math.max(0, ENOUGH_EVIDENCE - distances[evidence] * parts.length());
            int ordinary = ordinary(distances);
            for (int i = 0; i < distances.length; i++) {
                if (dangers[i]) {
                    double margin = margin(distances, i, ordinary) - penalty;
                    nearest = Math.max(nearest, margin);
                    margins.merge(labels.get(i), margin - LACK_OF_EVIDENCE * lacks, Math::max);
                }
            }
        }
    }

    /** What is no danger and likeliest, of all labels before the two of the side. */
    private int ordinary(double[] distances) {
        return IntStream.range(0, distances.length)
                .filter(i -> i < side && !dangers[i])
                .boxed()
                .max(Comparator.comparingDouble(i -> distances[i]))
                .orElseThrow();
    }

    /** What the border of this danger against ordinary life tells, and a part of what that of all danger tells. */
    private double margin(double[] distances, int danger, int ordinary) {
        return (distances[danger] - distances[ordinary] + PART_OF_SIDE * distances[side]) / (1 + PART_OF_SIDE);
    }

    /** How much each feature of the whole message speaks for a signal and against the likeliest ordinary matter. */
    List<Explanation.Feature> explain(List<Token> tokens, Concepts concepts, String signal) {
        List<String> words = concepts.mark(Understanding.words(tokens));
        int danger = labels.indexOf(signal);
        int ordinary = ordinary(labeller.distances(words));
        return Explanation.features(labeller, words, speaks -> margin(speaks, danger, ordinary));
    }
}
