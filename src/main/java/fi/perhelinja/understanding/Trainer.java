package fi.perhelinja.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Trains a linear classifier with liblinear and packs it as an OpenNLP document categorizer. liblinear, because its
 * Crammer-Singer machine was two to four points better than OpenNLP's own maximum entropy and trains in seconds.
 *
 * @param solver Crammer-Singer for one best label of many; logistic regression where several probabilities are weighed
 * @param cost how dear an error in training is
 * @param memory where what was learned is kept
 */
record Trainer(SolverType solver, double cost, Memory memory) {

    /** The same examples give the same bytes. */
    private static final long SEED = 20_261_122L;

    /** How near the best border learning stops; a third of it takes a fifth longer and hears no better. */
    private static final double TOLERANCE = 0.3;

    /** A weight times its rarity below this changes no decision in cross-validation. */
    private static final float FAINTEST = 0.05f;

    private static final int MOST_ROUNDS = 300;

    static Trainer forTopics(Memory memory) {
        return new Trainer(SolverType.MCSVM_CS, 2.0, memory);
    }

    static Trainer forOdds(double cost, Memory memory) {
        return new Trainer(SolverType.L2R_LR, cost, memory);
    }

    Labeller train(List<Example> examples, double sharpness) {
        return train(examples, Map.of(), sharpness);
    }

    /** @param weights label to how much its examples count; 1 when not named */
    Labeller train(List<Example> examples, Map<String, Double> weights, double sharpness) {
        return lesson(examples, weights).labeller(sharpness);
    }

    Lesson lesson(List<Example> examples, Map<String, Double> weights) {
        String key = Lesson.key(this, examples, weights);
        Optional<Lesson> known = memory.recall(key).flatMap(Lesson::read);
        Lesson lesson = known.orElseGet(() -> learn(examples, weights));
        if (known.isEmpty()) {
            memory.keep(key, lesson.bytes());
        }
        return lesson;
    }

    private Lesson learn(List<Example> examples, Map<String, Double> weights) {
        Linear.disableDebugOutput();
        Map<String, Integer> index = new LinkedHashMap<>();
        List<int[]> seen = examples.stream().map(e -> features(e, index)).toList();
        double[] rarity = rarity(seen, index);
        List<String> labels = new ArrayList<>(
                new TreeSet<>(examples.stream().map(Example::label).toList()));
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = index.size();
        problem.bias = -1;
        problem.y =
                examples.stream().mapToDouble(e -> labels.indexOf(e.label())).toArray();
        problem.x = seen.stream().map(known -> vector(known, rarity)).toArray(Feature[][]::new);
        Parameter parameter = new Parameter(solver, cost, TOLERANCE, MOST_ROUNDS);
        parameter.setRandom(new Random(SEED));
        parameter.setWeights(
                labels.stream().mapToDouble(l -> weights.getOrDefault(l, 1.0)).toArray(),
                IntStream.range(0, labels.size()).toArray());
        return learned(Linear.train(problem, parameter), index, rarity, labels);
    }

    /** Numbers instead of words, in rising order: the words of tens of thousands of examples fill a gigabyte. */
    private static int[] features(Example example, Map<String, Integer> index) {
        return new MessageFeatures()
                .extractFeatures(example.array(), Map.of()).stream()
                        .mapToInt(feature -> index.computeIfAbsent(feature, f -> index.size()))
                        .sorted()
                        .toArray();
    }

    /** How rare each feature is: the logarithm of examples over examples that have it, smoothed, and how much its kind counts. */
    private static double[] rarity(List<int[]> seen, Map<String, Integer> index) {
        double[] count = new double[index.size()];
        for (int[] known : seen) {
            for (int feature : known) {
                count[feature]++;
            }
        }
        double all = seen.size();
        index.forEach((feature, i) ->
                count[i] = (Math.log((1 + all) / (1 + count[i])) + 1) * MessageFeatures.weight(feature));
        return count;
    }

    private static Feature[] vector(int[] known, double[] rarity) {
        double square =
                IntStream.of(known).mapToDouble(i -> rarity[i] * rarity[i]).sum();
        double length = square == 0 ? 1 : Math.sqrt(square);
        return IntStream.of(known)
                .mapToObj(i -> (Feature) new FeatureNode(i + 1, rarity[i] / length))
                .toArray(Feature[]::new);
    }

    /** Weights that hardly speak for or against a label are left out: most features then speak for a few labels only. */
    private static Lesson learned(Model model, Map<String, Integer> index, double[] rarity, List<String> labels) {
        double[] weights = model.getFeatureWeights();
        int columns = weights.length / Math.max(1, index.size());
        int[] order = model.getLabels();
        Lesson.Writer writer = new Lesson.Writer(labels, index.size());
        int feature = 0;
        for (String name : index.keySet()) {
            float rare = (float) rarity[feature];
            writer.feature(PackedModel.hash(name), rare);
            float[] row = new float[labels.size()];
            for (int column = 0; column < columns; column++) {
                row[order[column]] = (float) weights[feature * columns + column];
            }
            if (columns == 1 && labels.size() == 2) {
                row[order[1]] = -row[order[0]];
            }
            for (int label = 0; label < row.length; label++) {
                if (row[label] != 0 && Math.abs(row[label]) >= FAINTEST / rare) {
                    writer.speaks(label, row[label]);
                }
            }
            feature++;
        }
        return writer.lesson();
    }
}
