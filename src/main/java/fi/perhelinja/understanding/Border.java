package fi.perhelinja.understanding;

import java.util.Arrays;

/**
 * The part of learning that is about one example: how far it pulls each label, and which labels it has done with. Steps of the
 * dual method for Crammer and Singer's machine as liblinear takes them (Keerthi and others, 2008).
 */
final class Border {

    /** A change below this is none. */
    static final double NOTHING = 1e-12;

    private final int example;
    private final int right;
    private final double cost;
    private final double square;

    /** By label: how far the example pulls it; up the right one, down the others. */
    private final float[] pulls;

    /** Labels; those before {@link #active} are still looked at. */
    private final short[] order;

    private int active;

    /** @param square of the example's length */
    Border(int example, int right, int labels, double cost, double square) {
        this.example = example;
        this.right = right;
        this.cost = cost;
        this.square = square;
        this.pulls = new float[labels];
        this.order = new short[labels];
        for (int i = 0; i < labels; i++) {
            order[i] = (short) i;
        }
        this.active = labels;
    }

    int example() {
        return example;
    }

    int active() {
        return active;
    }

    int label(int at) {
        return order[at];
    }

    float pull(int label) {
        return pulls[label];
    }

    void lookAtAll() {
        active = order.length;
    }

    /**
     * Leaves out labels that the example is far enough from.
     *
     * @param slopes of the active labels, in their order; they keep to it
     * @return how far the example is from its best place; nought when it needs no more looking at
     */
    double shrink(double[] slopes) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < active; m++) {
            double limit = order[m] == right ? cost : 0;
            if (pulls[order[m]] < limit) {
                least = Math.min(least, slopes[m]);
            }
            most = Math.max(most, slopes[m]);
        }
        int kept = 0;
        for (int m = 0; m < active; m++) {
            short label = order[m];
            double slope = slopes[m];
            double limit = label == right ? cost : 0;
            if (pulls[label] != limit || slope >= least) {
                order[m] = order[kept];
                slopes[m] = slopes[kept];
                order[kept] = label;
                slopes[kept] = slope;
                kept++;
            }
        }
        active = kept;
        return most - least;
    }

    /**
     * Finds the best pulls while all else stands still.
     *
     * @param slopes of the active labels, in their order
     * @param changes is given how much the pull of each of them changed
     */
    void step(double[] slopes, double[] changes) {
        double[] sorted = new double[active];
        for (int m = 0; m < active; m++) {
            slopes[m] -= square * pulls[order[m]];
            sorted[m] = -(order[m] == right ? slopes[m] + square * cost : slopes[m]);
        }
        Arrays.sort(sorted);
        double level = -sorted[0] - square * cost;
        int r = 1;
        while (r < active && level < r * -sorted[r]) {
            level -= sorted[r];
            r++;
        }
        level /= r;
        for (int m = 0; m < active; m++) {
            float limit = order[m] == right ? (float) cost : 0f;
            float pull = Math.min(limit, (float) ((level - slopes[m]) / square));
            changes[m] = pull - pulls[order[m]];
            pulls[order[m]] = pull;
        }
    }
}
