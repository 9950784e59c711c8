package fi.perhelinja.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Trains a linear classifier and packs it as an OpenNLP document categorizer. A Crammer-Singer machine for one best label of
 * many, because it was two to four points better than OpenNLP's own maximum entropy; logistic regression by liblinear
 * where several probabilities are weighed.
 *
 * @param kind which of them
 * @param cost how dear an error in training is
 * @param memory where what was learned is kept
 */
record Trainer(Kind kind, double cost, Memory memory) {

    enum Kind {
        BEST_LABEL(SolverType.MCSVM_CS, 0.5),
        ODDS(SolverType.L2R_LR, 0.3);

        private final SolverType solver;

        /** How near the best border learning stops: nearer takes longer and hears no better, farther hears worse. */
        private final double tolerance;

        Kind(SolverType solver, double tolerance) {
            this.solver = solver;
            this.tolerance = tolerance;
        }
    }

    /** How much each label is spoken for by each feature. */
    @FunctionalInterface
    private interface Weights {
        float of(int feature, int label);
    }

    /** The same examples give the same bytes. */
    private static final long SEED = 20_261_122L;

    /** A weight times its rarity below this changes no decision in cross-validation. */
    private static final float FAINTEST = 0.05f;

    private static final int MOST_ROUNDS = 300;

    static Trainer forTopics(Memory memory) {
        return new Trainer(Kind.BEST_LABEL, 2.0, memory);
    }

    static Trainer forOdds(double cost, Memory memory) {
        return new Trainer(Kind.ODDS, cost, memory);
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
        List<String> labels = new ArrayList<>(
                new TreeSet<>(examples.stream().map(Example::label).toList()));
        int[] right = examples.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
        double[] costs = labels.stream()
                .mapToDouble(label -> weights.getOrDefault(label, 1.0))
                .toArray();
        Numbered rows = Numbered.of(examples);
        return learned(rows, labels, weights(rows, right, costs));
    }

    private Weights weights(Numbered rows, int[] right, double[] costs) {
        Linear.disableDebugOutput();
        Problem problem = new Problem();
        problem.l = right.length;
        problem.n = rows.rows();
        problem.bias = -1;
        problem.y = Arrays.stream(right).asDoubleStream().toArray();
        problem.x = IntStream.range(0, right.length)
                .mapToObj(example -> vector(rows, example))
                .toArray(Feature[][]::new);
        Parameter parameter = new Parameter(kind.solver, cost, kind.tolerance, MOST_ROUNDS);
        parameter.setRandom(new Random(SEED));
        parameter.setWeights(costs, IntStream.range(0, costs.length).toArray());
        Model model = Linear.train(problem, parameter);
        double[] found = model.getFeatureWeights();
        int columns = found.length / Math.max(1, rows.rows());
        int[] column = new int[costs.length];
        for (int i = 0; i < column.length; i++) {
            column[model.getLabels()[i]] = i;
        }
        return (feature, label) -> {
            int row = rows.row(feature);
            double weight =
                    columns == 1 ? found[row] * (column[label] == 0 ? 1 : -1) : found[row * columns + column[label]];
            return (float) (weight * rows.share(feature));
        };
    }

    private static Feature[] vector(Numbered rows, int example) {
        return IntStream.range(rows.begin(example), rows.begin(example + 1))
                .mapToObj(at -> new FeatureNode(rows.rowAt(at) + 1, rows.valueAt(at)))
                .toArray(Feature[]::new);
    }

    /** Weights that hardly speak for or against a label are left out: most features then speak for a few labels only. */
    private static Lesson learned(Numbered rows, List<String> labels, Weights weights) {
        int features = rows.features();
        Lesson.Writer writer = new Lesson.Writer(labels, features);
        for (int feature = 0; feature < features; feature++) {
            float rare = (float) rows.rarity(feature);
            writer.feature(rows.key(feature), rare);
            for (int label = 0; label < labels.size(); label++) {
                float weight = weights.of(feature, label);
                if (weight != 0 && Math.abs(weight) >= FAINTEST / rare) {
                    writer.speaks(label, weight);
                }
            }
        }
        return writer.lesson();
    }
}
