package fi.perhelinja.understanding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Examples as numbers: features and values, laid one after the other, because the words of tens of thousands of examples fill a
 * gigabyte. A feature has a row of weights when enough examples share it; the commonest have the first rows, so that what is
 * fetched often lies together.
 */
final class Numbered {

    static final int NO_ROW = -1;

    private final long[] keys;
    private final double[] rarity;
    private final int[] begins;
    private final int[] features;
    private final float[] values;
    private final float[] alone;
    private final int[] rowOf;
    private final int[] onlyIn;
    private final float[] valueThere;
    private final int rows;

    private Numbered(
            long[] keys,
            double[] rarity,
            int[] begins,
            int[] features,
            float[] values,
            float[] alone,
            int[] rowOf,
            int[] onlyIn,
            float[] valueThere,
            int rows) {
        this.keys = keys;
        this.rarity = rarity;
        this.begins = begins;
        this.features = features;
        this.values = values;
        this.alone = alone;
        this.rowOf = rowOf;
        this.onlyIn = onlyIn;
        this.valueThere = valueThere;
        this.rows = rows;
    }

    /** Hashes of all features. */
    long[] keys() {
        return keys;
    }

    /** Of all features. */
    double[] rarity() {
        return rarity;
    }

    /** Where the features of an example begin; those of the one before end there. */
    int[] begins() {
        return begins;
    }

    /** Rows. */
    int[] features() {
        return features;
    }

    /** Of the features. */
    float[] values() {
        return values;
    }

    /** Of each example, the square of the length of its features that have no row. */
    float[] alone() {
        return alone;
    }

    /** Feature to its row; {@link #NO_ROW} when it has none. */
    int[] rowOf() {
        return rowOf;
    }

    /** Feature to the last example that has it. */
    int[] onlyIn() {
        return onlyIn;
    }

    /** The value of a feature in the last example that has it. */
    float[] valueThere() {
        return valueThere;
    }

    /** How many rows there are. */
    int rows() {
        return rows;
    }

    /** @param fewest examples that a feature must be in to have a row */
    static Numbered of(List<Example> examples, int fewest) {
        return new Counting(examples).numbered(fewest);
    }

    /** Meets the features of one example after the other. */
    private static final class Counting {

        private static final int FIRST = 1 << 12;

        private final HashNumbers numbers = new HashNumbers();
        private final int[] begins;
        private int[] met = new int[FIRST];
        private int[] count = new int[FIRST];
        private int[] onlyIn = new int[FIRST];
        private double[] weight = new double[FIRST];
        private int size;

        Counting(List<Example> examples) {
            begins = new int[examples.size() + 1];
            for (int i = 0; i < examples.size(); i++) {
                int example = i;
                MessageFeatures.each(examples.get(i).words(), (hash, weighs) -> meet(example, hash, weighs));
                begins[i + 1] = size;
            }
        }

        private void meet(int example, long hash, double weighs) {
            int number = numbers.number(hash);
            if (number == count.length) {
                count = Arrays.copyOf(count, number * 2);
                onlyIn = Arrays.copyOf(onlyIn, number * 2);
                weight = Arrays.copyOf(weight, number * 2);
            }
            if (count[number] > 0 && onlyIn[number] == example) {
                return;
            }
            count[number]++;
            onlyIn[number] = example;
            weight[number] = weighs;
            if (size == met.length) {
                met = Arrays.copyOf(met, size * 2);
            }
            met[size++] = number;
        }

        /** How rare each feature is: the logarithm of examples over those that have it, smoothed; and what its kind counts. */
        private double[] rarity() {
            double all = begins.length - 1;
            return IntStream.range(0, numbers.size())
                    .mapToDouble(i -> (Math.log((1 + all) / (1 + count[i])) + 1) * weight[i])
                    .toArray();
        }

        private int[] rows(int fewest) {
            int[] rowOf = new int[numbers.size()];
            Arrays.fill(rowOf, NO_ROW);
            int[] shared = IntStream.range(0, rowOf.length)
                    .filter(i -> count[i] >= fewest)
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> -count[i]))
                    .mapToInt(i -> i)
                    .toArray();
            for (int row = 0; row < shared.length; row++) {
                rowOf[shared[row]] = row;
            }
            return rowOf;
        }

        Numbered numbered(int fewest) {
            double[] rarity = rarity();
            int[] rowOf = rows(fewest);
            int[] rowBegins = new int[begins.length];
            int[] features = new int[size];
            float[] values = new float[size];
            float[] alone = new float[begins.length - 1];
            float[] valueThere = new float[rowOf.length];
            int at = 0;
            for (int example = 0; example < alone.length; example++) {
                double length = length(example, rarity);
                for (int i = begins[example]; i < begins[example + 1]; i++) {
                    float value = (float) (rarity[met[i]] / length);
                    valueThere[met[i]] = value;
                    if (rowOf[met[i]] == NO_ROW) {
                        alone[example] += value * value;
                    } else {
                        features[at] = rowOf[met[i]];
                        values[at++] = value;
                    }
                }
                rowBegins[example + 1] = at;
            }
            long[] keys =
                    IntStream.range(0, rowOf.length).mapToLong(numbers::hash).toArray();
            int rows = (int) IntStream.of(rowOf).filter(row -> row != NO_ROW).count();
            return new Numbered(keys, rarity, rowBegins, features, values, alone, rowOf, onlyIn, valueThere, rows);
        }

        private double length(int example, double[] rarity) {
            double square = 0;
            for (int i = begins[example]; i < begins[example + 1]; i++) {
                square += rarity[met[i]] * rarity[met[i]];
            }
            return square == 0 ? 1 : Math.sqrt(square);
        }
    }
}
