package fi.perhelinja.understanding;

import java.util.Arrays;

/** Numbers what comes, from nought, and counts how often it came. What comes are long numbers themselves, very many of them. */
final class Numbering {

    /** Places at first; always a power of two. */
    private static final int FIRST_PLACES = 1 << 12;

    /** An odd number with its bits well spread, so that numbers that differ little lie far apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** What came, at a place that follows from it or next after; what is nought in it is free. */
    private long[] all = new long[FIRST_PLACES];

    /** By place. */
    private int[] numbers = new int[FIRST_PLACES];

    /** By number. */
    private int[] counts = new int[FIRST_PLACES];

    private int size;

    /** How many different ones came. */
    int size() {
        return size;
    }

    /** How often the one with this number came. */
    int count(int number) {
        return counts[number];
    }

    /** @param one anything but nought @return its number */
    int add(long one) {
        int place = place(one, all);
        if (all[place] != 0) {
            counts[numbers[place]]++;
            return numbers[place];
        }
        int number = size++;
        all[place] = one;
        numbers[place] = number;
        if (size > counts.length) {
            counts = Arrays.copyOf(counts, size * 2);
        }
        counts[number] = 1;
        if (size * 2 > all.length) {
            grow();
        }
        return number;
    }

    /** How often it came. */
    int times(long one) {
        int place = place(one, all);
        return all[place] == 0 ? 0 : counts[numbers[place]];
    }

    private static int place(long one, long[] all) {
        int last = all.length - 1;
        int place = (int) ((one * SPREAD) >>> Integer.SIZE) & last;
        while (all[place] != 0 && all[place] != one) {
            place = (place + 1) & last;
        }
        return place;
    }

    private void grow() {
        long[] wider = new long[all.length * 2];
        int[] moved = new int[wider.length];
        for (int i = 0; i < all.length; i++) {
            if (all[i] != 0) {
                int place = place(all[i], wider);
                wider[place] = all[i];
                moved[place] = numbers[i];
            }
        }
        all = wider;
        numbers = moved;
    }
}
