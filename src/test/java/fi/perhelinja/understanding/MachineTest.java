package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Our own machine holds the same borders as liblinear's, when both go on until nothing is left to find. */
class MachineTest {

    private static final int LABELS = 6;
    private static final int EXAMPLES = 120;
    private static final double COST = 2;
    private static final double TO_THE_END = 1e-5;
    private static final double NEAR = 5e-3;

    /** Words that lean to a label, and words of chance, some of them met once. */
    private static List<Example> examples() {
        Random random = new Random(7);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < EXAMPLES; i++) {
            int label = i % LABELS;
            List<String> words = new ArrayList<>();
            for (int word = 0; word < 6; word++) {
                boolean telling = random.nextInt(3) > 0;
                words.add((telling ? "t" + label : "c") + random.nextInt(telling ? 9 : 40));
            }
            examples.add(new Example("label" + label, words));
        }
        return examples;
    }

    private static int[] right() {
        return IntStream.range(0, EXAMPLES).map(i -> i % LABELS).toArray();
    }

    private static double[] costs() {
        double[] costs = new double[EXAMPLES];
        Arrays.fill(costs, COST);
        return costs;
    }

    private static Model byLiblinear(Numbered rows) {
        Linear.disableDebugOutput();
        Problem problem = new Problem();
        problem.l = EXAMPLES;
        problem.n = rows.rows();
        problem.bias = -1;
        problem.y = Arrays.stream(right()).asDoubleStream().toArray();
        problem.x = IntStream.range(0, EXAMPLES)
                .mapToObj(i -> IntStream.range(rows.begins()[i], rows.begins()[i + 1])
                        .boxed()
                        .sorted((a, b) -> rows.features()[a] - rows.features()[b])
                        .map(at -> (Feature) new FeatureNode(rows.features()[at] + 1, rows.values()[at]))
                        .toArray(Feature[]::new))
                .toArray(Feature[][]::new);
        return Linear.train(problem, new Parameter(SolverType.MCSVM_CS, COST, TO_THE_END, 10_000));
    }

    @Test
    void itsWeightsAreThoseOfLiblinear() {
        Numbered rows = Numbered.of(examples(), 1);
        Machine machine = new Machine(rows, right(), LABELS, costs(), TO_THE_END);
        machine.learn(right(), new Random(1));
        Model model = byLiblinear(rows);
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < LABELS; column++) {
                double theirs = model.getFeatureWeights()[row * LABELS + column];
                assertThat((double) machine.weight(row, model.getLabels()[column]))
                        .isEqualTo(theirs, within(NEAR));
            }
        }
    }

    @Test
    void aFeatureOfOneExampleNeedsNoRow() {
        Numbered all = Numbered.of(examples(), 1);
        Numbered shared = Numbered.of(examples(), 2);
        assertThat(shared.rows()).isLessThan(all.rows());
        Machine whole = new Machine(all, right(), LABELS, costs(), TO_THE_END);
        whole.learn(right(), new Random(1));
        Machine spared = new Machine(shared, right(), LABELS, costs(), TO_THE_END);
        spared.learn(right(), new Random(1));
        float[][] pulls = spared.pulls();
        for (int feature = 0; feature < all.keys().length; feature++) {
            for (int label = 0; label < LABELS; label++) {
                int row = shared.rowOf()[feature];
                double weight = row == Numbered.NO_ROW
                        ? pulls[shared.onlyIn()[feature]][label] * shared.valueThere()[feature]
                        : spared.weight(row, label);
                assertThat(weight).isEqualTo(whole.weight(all.rowOf()[feature], label), within(NEAR));
            }
        }
    }
}
