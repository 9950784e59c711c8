package fi.perhelinja.understanding;

import java.util.Arrays;

/** Numbers hashes of features from nought, in the order in which they were met first. */
final class HashNumbers {

    private static final int FEWEST_PLACES = 64;

    private long[] keys = new long[FEWEST_PLACES];
    private int[] numbers = new int[FEWEST_PLACES];
    private long[] met = new long[FEWEST_PLACES / 2];
    private int size;

    int size() {
        return size;
    }

    /** The hash of a number. */
    long hash(int number) {
        return met[number];
    }

    /** The next number, {@link #size()}, when the hash is new. */
    int number(long hash) {
        int place = place(hash);
        if (keys[place] == hash) {
            return numbers[place];
        }
        if (size == met.length) {
            grow();
            place = place(hash);
        }
        keys[place] = hash;
        numbers[place] = size;
        met[size] = hash;
        return size++;
    }

    private int place(long hash) {
        int place = FeatureHash.place(hash, keys.length);
        while (keys[place] != hash && keys[place] != FeatureHash.NONE) {
            place = place + 1 == keys.length ? 0 : place + 1;
        }
        return place;
    }

    private void grow() {
        met = Arrays.copyOf(met, met.length * 2);
        keys = new long[met.length * 2];
        numbers = new int[keys.length];
        for (int number = 0; number < size; number++) {
            int place = place(met[number]);
            keys[place] = met[number];
            numbers[place] = number;
        }
    }
}
