package fi.perhelinja.understanding;

import java.util.Arrays;

/**
 * A message that is judged by one model, whole and in parts. Parts overlap, so every feature is looked up once, and a part only
 * adds up those of its words: the same as if the part were a message of its own. For one thread.
 */
final class Parts {

    private final PackedModel model;
    private final Seen seen;

    /** By number of a feature: where the model keeps it. */
    private int[] places = new int[0];

    private double length;

    /** By number of a feature: the first weight from its place on; nought when there is none. */
    private int[] firsts = new int[0];

    Parts(PackedModel model, Seen seen) {
        this.model = model;
        this.seen = seen;
    }

    /** How far on its side of the border each label lies for the words from one to before another. */
    double[] distances(int from, int to) {
        seen.lookAt(from, to);
        lookUp();
        double[] sums = new double[model.labels().size()];
        double square = 0;
        for (int i = 0; i < seen.taken(); i++) {
            int place = places[seen.taken(i)];
            double rare = model.rarity(place);
            square += rare * rare;
            if (firsts[seen.taken(i)] != 0) {
                model.add(place, rare, sums);
            }
        }
        length = PackedModel.length(square);
        return PackedModel.scaled(sums, square);
    }

    /** By which the distances of the words that were judged last are divided. */
    double length() {
        return length;
    }

    /** All that is new at once: the processor then fetches several places at the same time. */
    private void lookUp() {
        int known = places.length;
        int all = seen.features();
        if (known < all) {
            places = Arrays.copyOf(places, all);
            firsts = Arrays.copyOf(firsts, all);
            for (int feature = known; feature < all; feature++) {
                places[feature] = model.place(seen.hash(feature));
            }
            for (int feature = known; feature < all; feature++) {
                firsts[feature] = model.firstWeight(places[feature]);
            }
        }
    }
}
