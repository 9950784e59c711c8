package fi.perhelinja.understanding;

import java.util.List;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * A linear model in a few flat arrays, that OpenNLP's document categorizer runs. OpenNLP's own models keep an object for every
 * feature and have no place for a feature's own value: hundreds of thousands of features took five times the memory, and rarity
 * had to be folded into the weights.
 */
final class PackedModel extends AbstractModel {

    /** So many places of a hundred are taken: fewer cost memory, more cost time. */
    private static final int FULLNESS_PERCENT = 70;

    private static final int PERCENT = 100;

    private final double sharpness;
    private final int count;
    private final int labelBits;

    /**
     * Two numbers a place, side by side so that both are fetched from memory at once: the hash of the feature; the bits of its
     * rarity, and in the lower half where its weights begin, which is where those of the place before end.
     */
    private final long[] table;

    private final int places;

    /**
     * A weight's float, whose lowest bits name the label: they are less than what learning itself leaves open; a nought ends
     * them.
     */
    private final int[] weights;

    /** @param sharpness what distances are multiplied by before they become probabilities */
    PackedModel(Lesson lesson, double sharpness) {
        super(new Context[0], new String[0], lesson.labels().toArray(String[]::new));
        this.sharpness = sharpness;
        this.count = lesson.labels().size();
        this.labelBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, count - 1));
        places = (int) ((long) lesson.size() * PERCENT / FULLNESS_PERCENT) + 1;
        int[] order = new int[places];
        table = new long[2 * places + 2];
        for (int row = 0; row < lesson.size(); row++) {
            int place = place(lesson.key(row));
            table[2 * place] = lesson.key(row);
            order[place] = row;
        }
        weights = new int[lesson.weights() + 1];
        int at = 0;
        for (int place = 0; place < places; place++) {
            table[2 * place + 1] = at;
            if (table[2 * place] != FeatureHash.NONE) {
                table[2 * place + 1] |= (long) Float.floatToRawIntBits(lesson.rarity(order[place])) << Integer.SIZE;
                for (int i = lesson.begin(order[place]); i < lesson.begin(order[place] + 1); i++) {
                    weights[at++] = packed(lesson.weight(i), lesson.label(i));
                }
            }
        }
        table[2 * places + 1] = at;
    }

    private int packed(float weight, int label) {
        int half = (1 << labelBits) >> 1;
        return ((Float.floatToRawIntBits(weight) + half) & (-1 << labelBits)) | label;
    }

    /** Where the hash of a feature stands, or the free place where it would stand. */
    int place(long hash) {
        int place = FeatureHash.place(hash, places);
        while (table[2 * place] != hash && table[2 * place] != FeatureHash.NONE) {
            place = place + 1 == places ? 0 : place + 1;
        }
        return place;
    }

    /**
     * The first weight from a place on; nought when there is none. Who asks for many, one right after the other, has what lies
     * there fetched from memory side by side.
     */
    int firstWeight(int place) {
        return weights[(int) table[2 * place + 1]];
    }

    /** How rare the feature of a place is; nought for a place that is free. */
    double rarity(int place) {
        return Float.intBitsToFloat((int) (table[2 * place + 1] >>> Integer.SIZE));
    }

    /** Adds how much the feature of a place speaks for each label, as often as told. */
    void add(int place, double times, double[] sums) {
        int end = (int) table[2 * place + 3];
        int label = (1 << labelBits) - 1;
        for (int i = (int) table[2 * place + 1]; i < end; i++) {
            sums[weights[i] & label] += Float.intBitsToFloat(weights[i] & ~label) * times;
        }
    }

    /**
     * How far on its side of the border each label lies, for a message of length one.
     *
     * @param features each once
     */
    double[] distances(String[] features) {
        double[] sums = new double[count];
        double square = 0;
        for (String feature : features) {
            int place = place(FeatureHash.of(feature));
            double rare = rarity(place);
            square += rare * rare;
            add(place, rare, sums);
        }
        return scaled(sums, square);
    }

    /**
     * The sums of a message whose features have been added.
     *
     * @param square sum of the squares of their rarities
     */
    static double[] scaled(double[] sums, double square) {
        double length = length(square);
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= length;
        }
        return sums;
    }

    /** What the length of a message is whose squares of rarities have this sum. */
    static double length(double square) {
        return square == 0 ? 1 : Math.sqrt(square);
    }

    /** What the message's length is, in which features count by their rarity. */
    double length(Iterable<String> features) {
        double square = 0;
        for (String feature : features) {
            double rare = rarity(place(FeatureHash.of(feature)));
            square += rare * rare;
        }
        return length(square);
    }

    /** How much one feature speaks for each label, before the length of the message is divided out; all nought when unknown. */
    double[] speaks(String feature) {
        double[] sums = new double[count];
        int place = place(FeatureHash.of(feature));
        add(place, rarity(place), sums);
        return sums;
    }

    /** Probabilities of the labels; the same for all when no feature is known. */
    @Override
    public double[] eval(String[] features) {
        return odds(distances(features));
    }

    /** Probabilities of the labels, by how far on its side of the border each lies. */
    double[] odds(double[] distances) {
        double[] odds = distances.clone();
        double best = Double.NEGATIVE_INFINITY;
        for (double one : odds) {
            best = Math.max(best, one);
        }
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.exp((odds[i] - best) * sharpness);
            sum += odds[i];
        }
        for (int i = 0; i < odds.length; i++) {
            odds[i] /= sum;
        }
        return odds;
    }

    /** A feature is in a message or is not: other values are not looked at. */
    @Override
    public double[] eval(String[] features, double[] values) {
        return eval(features);
    }

    @Override
    public double[] eval(String[] features, float[] values) {
        return eval(features);
    }

    List<String> labels() {
        return List.of(outcomeNames);
    }
}
