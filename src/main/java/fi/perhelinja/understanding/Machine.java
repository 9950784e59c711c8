package fi.perhelinja.understanding;

import java.util.Arrays;
import java.util.Random;

/**
 * Learns borders between many labels: the machine of Crammer and Singer, by the dual method that liblinear has too. Written again
 * because the weights of tens of thousands of examples are fetched from memory again and again: they lie here as single floats, a
 * row of all labels for a feature, and a feature that only one example has needs no row, since nobody else ever reads it. With
 * liblinear the same took four times as long.
 */
final class Machine {

    private static final int MOST_ROUNDS = 300;

    /** While more of the labels than one in so many are looked at, whole rows are quicker than chosen places. */
    private static final int WHOLE_ROWS = 4;

    private static final double WIDEST = 10;

    private final Numbered rows;
    private final int labels;
    private final float[] weights;
    private final float[] sums;
    private final double[] slopes;
    private final double[] changes;
    private final int[] pulled;
    private final Border[] borders;
    private final double tolerance;

    /** @param costs by example: how dear it is to be wrong about it */
    Machine(Numbered rows, int[] right, int labels, double[] costs, double tolerance) {
        this.rows = rows;
        this.labels = labels;
        this.tolerance = tolerance;
        this.weights = new float[Math.multiplyExact(rows.rows(), labels)];
        this.sums = new float[labels];
        this.slopes = new double[labels];
        this.changes = new double[labels];
        this.pulled = new int[labels];
        this.borders = new Border[right.length];
        for (int i = 0; i < right.length; i++) {
            double square = rows.alone()[i];
            for (int at = rows.begins()[i]; at < rows.begins()[i + 1]; at++) {
                square += rows.values()[at] * rows.values()[at];
            }
            borders[i] = new Border(i, right[i], labels, costs[i], square);
        }
    }

    /** Looks at the examples in an order of chance until all lie well, or as good as all when most were left out. */
    void learn(int[] right, Random random) {
        int looked = borders.length;
        double wide = Math.max(WIDEST * tolerance, 1);
        boolean all = true;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (int i = 0; i < looked; i++) {
                swap(i, i + random.nextInt(looked - i));
            }
            double worst = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < looked; i++) {
                Border border = borders[i];
                double off = lookAt(border, right[border.example()]);
                if (border.active() <= 1) {
                    swap(i--, --looked);
                } else {
                    worst = off > Border.NOTHING ? Math.max(worst, off) : worst;
                }
            }
            if (worst >= wide) {
                all = false;
                continue;
            }
            if (worst < tolerance && all) {
                return;
            }
            looked = borders.length;
            for (Border border : borders) {
                border.lookAtAll();
            }
            wide = Math.max(wide / 2, tolerance);
            all = true;
        }
    }

    private void swap(int one, int other) {
        Border border = borders[one];
        borders[one] = borders[other];
        borders[other] = border;
    }

    private double lookAt(Border border, int right) {
        int example = border.example();
        int from = rows.begins()[example];
        int to = rows.begins()[example + 1];
        if (from == to && rows.alone()[example] == 0) {
            return 0;
        }
        slopes(border, right, from, to);
        double off = border.shrink(slopes);
        if (border.active() > 1 && off > Border.NOTHING) {
            border.step(slopes, changes);
            pull(border, from, to);
        }
        return off;
    }

    private void slopes(Border border, int right, int from, int to) {
        int active = border.active();
        float alone = rows.alone()[border.example()];
        if (active * WHOLE_ROWS > labels) {
            sumRows(from, to);
            for (int m = 0; m < active; m++) {
                slopes[m] = sums[border.label(m)];
            }
        } else {
            sumPlaces(border, from, to);
        }
        for (int m = 0; m < active; m++) {
            int label = border.label(m);
            slopes[m] += alone * border.pull(label) + (label == right ? 0 : 1);
        }
    }

    private void sumRows(int from, int to) {
        float[] into = sums;
        float[] all = weights;
        Arrays.fill(into, 0);
        for (int at = from; at < to; at++) {
            int row = rows.features()[at] * into.length;
            float value = rows.values()[at];
            for (int label = 0; label < into.length; label++) {
                into[label] += all[row + label] * value;
            }
        }
    }

    private void sumPlaces(Border border, int from, int to) {
        int active = border.active();
        Arrays.fill(slopes, 0, active, 0);
        for (int at = from; at < to; at++) {
            int row = rows.features()[at] * labels;
            float value = rows.values()[at];
            for (int m = 0; m < active; m++) {
                slopes[m] += weights[row + border.label(m)] * value;
            }
        }
    }

    private void pull(Border border, int from, int to) {
        int changed = 0;
        for (int m = 0; m < border.active(); m++) {
            if (Math.abs(changes[m]) >= Border.NOTHING) {
                pulled[changed] = border.label(m);
                changes[changed++] = changes[m];
            }
        }
        for (int at = from; at < to; at++) {
            int row = rows.features()[at] * labels;
            double value = rows.values()[at];
            for (int m = 0; m < changed; m++) {
                weights[row + pulled[m]] += (float) (changes[m] * value);
            }
        }
    }

    /** How much a feature that several examples have speaks for a label. */
    float weight(int row, int label) {
        return weights[row * labels + label];
    }

    /** How far each example pulls each label: by that, a feature that it alone has speaks. */
    float[][] pulls() {
        float[][] pulls = new float[borders.length][labels];
        for (Border border : borders) {
            for (int label = 0; label < labels; label++) {
                pulls[border.example()][label] = border.pull(label);
            }
        }
        return pulls;
    }
}
