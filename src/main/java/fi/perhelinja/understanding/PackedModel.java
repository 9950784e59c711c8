package fi.perhelinja.understanding;

import java.util.List;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * A linear model in a few flat arrays, that OpenNLP's document categorizer runs. OpenNLP's own models keep an object for every
 * feature and have no place for a feature's own value: hundreds of thousands of features took five times the memory, and rarity
 * had to be folded into the weights. Features are known by a hash of 64 bits; that two of ours share one is less likely than a
 * broken disk.
 */
final class PackedModel extends AbstractModel {

    /** So many places of a hundred are taken: fewer cost memory, more cost time. */
    private static final int FULLNESS_PERCENT = 70;

    private static final int PERCENT = 100;

    private static final long FREE = 0;
    private static final long HASH_BEGINNING = 0xcbf29ce484222325L;
    private static final long HASH_FACTOR = 0x100000001b3L;
    private static final long MIX = 0xff51afd7ed558ccdL;
    private static final int HALF_BITS = 32;

    private final double sharpness;
    private final int count;
    private final long[] keys;
    private final float[] rarity;
    private final int[] begins;
    private final short[] labels;
    private final float[] weights;

    /** @param sharpness what distances are multiplied by before they become probabilities */
    PackedModel(Lesson lesson, double sharpness) {
        super(new Context[0], new String[0], lesson.labels().toArray(String[]::new));
        this.sharpness = sharpness;
        this.count = lesson.labels().size();
        int places = (int) ((long) lesson.size() * PERCENT / FULLNESS_PERCENT) + 1;
        int[] order = new int[places];
        keys = new long[places];
        rarity = new float[places];
        begins = new int[places + 1];
        for (int row = 0; row < lesson.size(); row++) {
            int place = place(lesson.key(row));
            keys[place] = lesson.key(row);
            order[place] = row;
        }
        labels = new short[lesson.weights()];
        weights = new float[lesson.weights()];
        int at = 0;
        for (int place = 0; place < places; place++) {
            begins[place] = at;
            if (keys[place] != FREE) {
                rarity[place] = lesson.rarity(order[place]);
                at = lesson.copy(order[place], labels, weights, at);
            }
        }
        begins[places] = at;
    }

    /** Never the mark of a free place. */
    static long hash(String feature) {
        long hash = HASH_BEGINNING;
        for (int i = 0; i < feature.length(); i++) {
            hash = (hash ^ feature.charAt(i)) * HASH_FACTOR;
        }
        hash = (hash ^ (hash >>> HALF_BITS)) * MIX;
        hash ^= hash >>> HALF_BITS;
        return hash == FREE ? 1 : hash;
    }

    /** Where the key stands, or the free place where it would stand. */
    private int place(long key) {
        int place = (int) (((key >>> HALF_BITS) * keys.length) >>> HALF_BITS);
        while (keys[place] != key && keys[place] != FREE) {
            place = place + 1 == keys.length ? 0 : place + 1;
        }
        return place;
    }

    /**
     * How far on its side of the border each label lies, for a message of length one; their mean is nought.
     *
     * @param features each once
     */
    double[] distances(String[] features) {
        double[] sums = new double[count];
        double square = 0;
        for (String feature : features) {
            int place = place(hash(feature));
            double rare = rarity[place];
            square += rare * rare;
            add(place, rare, sums);
        }
        double length = square == 0 ? 1 : Math.sqrt(square);
        double mean = 0;
        for (int i = 0; i < count; i++) {
            sums[i] /= length;
            mean += sums[i] / count;
        }
        for (int i = 0; i < count; i++) {
            sums[i] -= mean;
        }
        return sums;
    }

    /** What the message's length is, in which features count by their rarity. */
    double length(Iterable<String> features) {
        double square = 0;
        for (String feature : features) {
            double rare = rarity[place(hash(feature))];
            square += rare * rare;
        }
        return square == 0 ? 1 : Math.sqrt(square);
    }

    /** How much one feature speaks for each label, before the length of the message is divided out; all nought when unknown. */
    double[] speaks(String feature) {
        double[] sums = new double[count];
        int place = place(hash(feature));
        add(place, rarity[place], sums);
        return sums;
    }

    private void add(int place, double rare, double[] sums) {
        if (keys[place] != FREE) {
            for (int i = begins[place]; i < begins[place + 1]; i++) {
                sums[labels[i]] += weights[i] * rare;
            }
        }
    }

    /** Probabilities of the labels; the same for all when no feature is known. */
    @Override
    public double[] eval(String[] features) {
        double[] odds = distances(features);
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
