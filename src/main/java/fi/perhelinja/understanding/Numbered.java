package fi.perhelinja.understanding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Examples as numbers: rows and values, laid one after the other, because the words of tens of thousands of examples fill a
 * gigabyte. Features that stand in exactly the same examples, as most pieces of a rare word do, share a row: what is learned of
 * them is the same as if each had its own, and there is a third of the rows to learn. The commonest have the first rows, so that
 * what is fetched often lies together.
 */
final class Numbered {

    private final long[] keys;
    private final double[] rarity;
    private final int[] rowOf;
    private final double[] share;
    private final int[] begins;
    private final int[] rowsOf;
    private final float[] values;
    private final int rows;

    private Numbered(
            long[] keys,
            double[] rarity,
            int[] rowOf,
            double[] share,
            int[] begins,
            int[] rowsOf,
            float[] values,
            int rows) {
        this.keys = keys;
        this.rarity = rarity;
        this.rowOf = rowOf;
        this.share = share;
        this.begins = begins;
        this.rowsOf = rowsOf;
        this.values = values;
        this.rows = rows;
    }

    /** How many features there are. */
    int features() {
        return keys.length;
    }

    /** The hash of a feature. */
    long key(int feature) {
        return keys[feature];
    }

    /** How rare a feature is. */
    double rarity(int feature) {
        return rarity[feature];
    }

    /** The row of a feature. */
    int row(int feature) {
        return rowOf[feature];
    }

    /** How much of what is learned of its row holds for a feature. */
    double share(int feature) {
        return share[feature];
    }

    /** How many rows there are. */
    int rows() {
        return rows;
    }

    /** Where the rows of an example begin; those of the one before end there. */
    int begin(int example) {
        return begins[example];
    }

    /** The row at a place; those of an example rise. */
    int rowAt(int place) {
        return rowsOf[place];
    }

    float valueAt(int place) {
        return values[place];
    }

    /** @param fewest in so many examples a feature must stand to be looked at */
    static Numbered of(List<Example> examples, int fewest) {
        return new Counting(examples).numbered(fewest);
    }

    /** Meets the features of one example after the other. */
    private static final class Counting {

        private static final int FIRST = 1 << 12;

        private static final long SEED = 20_261_122L;

        private final HashNumbers numbers = new HashNumbers();
        private final int[] begins;
        private int[] met = new int[FIRST];
        private int[] count = new int[FIRST];
        private int[] last = new int[FIRST];
        private double[] weight = new double[FIRST];

        /** By feature: a sum over the examples that it stands in, the same for two features only if they are the same ones. */
        private long[] where = new long[FIRST];

        private int size;

        Counting(List<Example> examples) {
            begins = new int[examples.size() + 1];
            SplittableRandom marks = new SplittableRandom(SEED);
            for (int i = 0; i < examples.size(); i++) {
                int example = i;
                long mark = marks.nextLong();
                MessageFeatures.each(examples.get(i).words(), (hash, weighs) -> meet(example, mark, hash, weighs));
                begins[i + 1] = size;
            }
        }

        private void meet(int example, long mark, long hash, double weighs) {
            int number = numbers.number(hash);
            if (number == count.length) {
                grow();
            }
            if (count[number] > 0 && last[number] == example) {
                return;
            }
            count[number]++;
            last[number] = example;
            weight[number] = weighs;
            where[number] += mark;
            if (size == met.length) {
                met = Arrays.copyOf(met, size * 2);
            }
            met[size++] = number;
        }

        private void grow() {
            int more = count.length * 2;
            count = Arrays.copyOf(count, more);
            last = Arrays.copyOf(last, more);
            weight = Arrays.copyOf(weight, more);
            where = Arrays.copyOf(where, more);
        }

        /** The features that are looked at. */
        private int[] kept(int fewest) {
            return IntStream.range(0, numbers.size())
                    .filter(i -> count[i] >= fewest)
                    .toArray();
        }

        /** How rare each feature is: the logarithm of examples over those that have it, smoothed; and what its kind counts. */
        private double[] rarity(int[] kept) {
            double all = begins.length - 1;
            return IntStream.of(kept)
                    .mapToDouble(i -> (Math.log((1 + all) / (1 + count[i])) + 1) * weight[i])
                    .toArray();
        }

        /** Those that stand together have one row, and the commonest come first. */
        private int[] rows(int[] kept) {
            HashNumbers together = new HashNumbers();
            int[] rowOf = IntStream.of(kept)
                    .map(i -> together.number(where[i] == FeatureHash.NONE ? 1 : where[i]))
                    .toArray();
            int[] commonness = new int[together.size()];
            for (int i = 0; i < rowOf.length; i++) {
                commonness[rowOf[i]] = count[kept[i]];
            }
            int[] order = IntStream.range(0, commonness.length)
                    .boxed()
                    .sorted(Comparator.comparingInt(row -> -commonness[row]))
                    .mapToInt(row -> row)
                    .toArray();
            int[] place = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                place[order[i]] = i;
            }
            return IntStream.of(rowOf).map(row -> place[row]).toArray();
        }

        Numbered numbered(int fewest) {
            int[] kept = kept(fewest);
            double[] rarity = rarity(kept);
            int[] rowOf = rows(kept);
            int[] rowOfMet = new int[numbers.size()];
            Arrays.fill(rowOfMet, -1);
            IntStream.range(0, kept.length).forEach(i -> rowOfMet[kept[i]] = rowOf[i]);
            int rows = 1 + IntStream.of(rowOf).max().orElse(-1);
            double[] ofRow = new double[rows];
            for (int i = 0; i < rowOf.length; i++) {
                ofRow[rowOf[i]] += rarity[i] * rarity[i];
            }
            int[] rowBegins = new int[begins.length];
            int[] rowsOf = new int[size];
            float[] values = new float[size];
            int at = 0;
            for (int example = 0; example + 1 < begins.length; example++) {
                int[] here = Arrays.stream(met, begins[example], begins[example + 1])
                        .map(i -> rowOfMet[i])
                        .filter(row -> row >= 0)
                        .sorted()
                        .distinct()
                        .toArray();
                double length = Math.sqrt(
                        IntStream.of(here).mapToDouble(row -> ofRow[row]).sum());
                for (int row : here) {
                    rowsOf[at] = row;
                    values[at++] = (float) (Math.sqrt(ofRow[row]) / length);
                }
                rowBegins[example + 1] = at;
            }
            long[] keys = IntStream.of(kept).mapToLong(numbers::hash).toArray();
            double[] share = IntStream.range(0, rowOf.length)
                    .mapToDouble(i -> rarity[i] / Math.sqrt(ofRow[rowOf[i]]))
                    .toArray();
            return new Numbered(keys, rarity, rowOf, share, rowBegins, rowsOf, values, rows);
        }
    }
}
