package fi.perhelinja.understanding;

import java.util.stream.IntStream;

/**
 * How much oftener each feature stands on one side than on the other, as logarithms that are added up (naive Bayes). Other than
 * the distance from a border it is not divided by the length of the message: three words tell less than thirty, however near a
 * border their few letters lie.
 */
final class Evidence {

    /** Added to how often a feature was met on each side: what was met once is hardly proof. */
    private static final double SMOOTHING = 1;

    private final double[] ofRow;
    private final Numbered rows;

    private Evidence(Numbered rows, double[] ofRow) {
        this.rows = rows;
        this.ofRow = ofRow;
    }

    /** @param on whether each example is on the side */
    static Evidence of(Numbered rows, boolean[] on) {
        double[][] met = new double[2][rows.rows()];
        double[] examples = new double[2];
        for (int example = 0; example < on.length; example++) {
            int side = on[example] ? 1 : 0;
            examples[side]++;
            for (int at = rows.begin(example); at < rows.begin(example + 1); at++) {
                met[side][rows.rowAt(at)]++;
            }
        }
        double[] ofRow = IntStream.range(0, rows.rows())
                .mapToDouble(row ->
                        Math.log((met[1][row] + SMOOTHING) / examples[1] / ((met[0][row] + SMOOTHING) / examples[0])))
                .toArray();
        return new Evidence(rows, ofRow);
    }

    /** The weight of a feature: with its rarity, by which a model multiplies it, what the feature tells. */
    float of(int feature) {
        return (float) (ofRow[rows.row(feature)] / rows.rarity(feature));
    }
}
