package fi.perhelinja.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Trains a linear classifier and packs it as an OpenNLP document categorizer. A Crammer-Singer machine for one best label of
 * many, because it was two to four points better than OpenNLP's own maximum entropy; logistic regression by liblinear
 * where several probabilities are weighed.
 *
 * @param kind which of them
 * @param cost how dear an error in training is
 * @param fewest in so many examples a feature must stand to be looked at, where there are {@link #MANY} of them
 * @param memory where what was learned is kept
 */
record Trainer(Kind kind, double cost, int fewest, Memory memory) {

    enum Kind {
        BEST_LABEL(SolverType.MCSVM_CS, 1.0),
        ODDS(SolverType.L2R_LR, 0.3);

        private final SolverType solver;

        /** How near the best border learning stops: nearer takes longer and hears no better, farther hears worse. */
        private final double tolerance;

        Kind(SolverType solver, double tolerance) {
            this.solver = solver;
            this.tolerance = tolerance;
        }
    }

    /**
     * Labels that belong together against all others. One border between them and the rest hears what borders between
     * forty single labels do not, and the other way round.
     *
     * @param label that the side goes by
     */
    record Side(String label, Set<String> labels) {

        /** The label of what all features together tell of the side; see {@link Evidence}. */
        String evidence() {
            return label + " evidence";
        }

        boolean[] of(List<Example> examples) {
            boolean[] on = new boolean[examples.size()];
            for (int i = 0; i < on.length; i++) {
                on[i] = labels.contains(examples.get(i).label());
            }
            return on;
        }

        /** The same for the same labels. */
        @Override
        public String toString() {
            return label + new TreeSet<>(labels);
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

    /** Among fewer examples every feature tells. */
    private static final int MANY = 5_000;

    private static final double COST_OF_LABELS = 2.0;

    /** A feature that one message alone has says little of its topic: without, as many are understood, with half to look up. */
    static Trainer forTopics(Memory memory) {
        return new Trainer(Kind.BEST_LABEL, COST_OF_LABELS, 2, memory);
    }

    /** What was said once may be how danger is told: without, an alarm more is raised in ten at the same recall. */
    static Trainer forDangers(Memory memory) {
        return new Trainer(Kind.BEST_LABEL, COST_OF_LABELS, 1, memory);
    }

    static Trainer forOdds(double cost, Memory memory) {
        return new Trainer(Kind.ODDS, cost, 1, memory);
    }

    Labeller train(List<Example> examples, double sharpness) {
        return train(Material.of(examples), sharpness);
    }

    Labeller train(Material material, double sharpness) {
        return lesson(material, Optional.empty()).labeller(sharpness);
    }

    /**
     * The same, with two labels for a side: one lies as far from its border as the message is on that side, the other is what
     * the features of the message tell of it.
     */
    Labeller train(Material material, Side side, double sharpness) {
        return lesson(material, Optional.of(side)).labeller(sharpness);
    }

    private Lesson lesson(Material material, Optional<Side> side) {
        return material.origin()
                .flatMap(memory::recall)
                .map(key -> new String(key, StandardCharsets.US_ASCII))
                .flatMap(memory::recall)
                .flatMap(Lesson::read)
                .orElseGet(() -> lesson(material.examples().get(), side, material.origin()));
    }

    /** @param origin by which the key of the lesson is kept too */
    private Lesson lesson(List<Example> examples, Optional<Side> side, Optional<String> origin) {
        String key = Lesson.key(
                kind + " " + cost + " " + fewest + " "
                        + side.map(Side::toString).orElse(""),
                examples);
        Optional<Lesson> known = memory.recall(key).flatMap(Lesson::read);
        Lesson lesson = known.orElseGet(() -> learn(examples, side));
        if (known.isEmpty()) {
            memory.keep(key, lesson.bytes());
        }
        origin.ifPresent(from -> memory.keep(from, key.getBytes(StandardCharsets.US_ASCII)));
        return lesson;
    }

    private Lesson learn(List<Example> examples, Optional<Side> side) {
        List<String> labels = new ArrayList<>(
                new TreeSet<>(examples.stream().map(Example::label).toList()));
        int[] right = examples.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
        Numbered rows = Numbered.of(examples, examples.size() > MANY ? fewest : 1);
        Weights each = weights(rows, right, labels.size());
        if (side.isEmpty()) {
            return learned(rows, labels, each);
        }
        boolean[] on = side.get().of(examples);
        SideTrainer.Border border = SideTrainer.train(rows, on);
        Evidence evidence = Evidence.of(rows, on);
        int own = labels.size();
        labels.add(side.get().label());
        labels.add(side.get().evidence());
        return learned(
                rows,
                labels,
                (feature, label) -> label < own
                        ? each.of(feature, label)
                        : label == own ? border.of(feature) : evidence.of(feature));
    }

    private Weights weights(Numbered rows, int[] right, int labels) {
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
        Model model = Linear.train(problem, parameter);
        double[] found = model.getFeatureWeights();
        int columns = found.length / Math.max(1, rows.rows());
        int[] column = new int[labels];
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
