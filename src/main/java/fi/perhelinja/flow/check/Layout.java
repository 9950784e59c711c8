package fi.perhelinja.flow.check;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/**
 * Where in a few numbers the possibilities of each slot lie: a field of bits for every slot, none across two numbers. There
 * are very many states, and most slots have few values.
 */
final class Layout {

    /** Beside its classes a field has "not set", and a bit that tells "whatever" from "anything". */
    private static final int MORE_BITS = 2;

    private final int[] word;
    private final int[] shift;

    /** All bits of a field, not shifted. */
    private final long[] all;

    private final int words;

    /** @param classes of each slot, how many */
    Layout(List<Integer> classes) {
        word = new int[classes.size()];
        shift = new int[classes.size()];
        all = new long[classes.size()];
        int at = 0;
        int used = 0;
        for (int slot = 0; slot < word.length; slot++) {
            int bits = classes.get(slot) + MORE_BITS;
            if (used + bits > Long.SIZE) {
                at++;
                used = 0;
            }
            word[slot] = at;
            shift[slot] = used;
            all[slot] = -1L >>> (Long.SIZE - bits);
            used += bits;
        }
        words = at + 1;
    }

    int slots() {
        return word.length;
    }

    long get(long[] packed, int slot) {
        return (packed[word[slot]] >>> shift[slot]) & all[slot];
    }

    void put(long[] packed, int slot, long possible) {
        long cleared = packed[word[slot]] & ~(all[slot] << shift[slot]);
        packed[word[slot]] = cleared | ((possible & all[slot]) << shift[slot]);
    }

    /** Every possibility, also those that a slot does not have: nobody reads it any more. */
    long whatever(int slot) {
        return all[slot];
    }

    /** The same for every slot, each by its number. */
    long[] each(IntToLongFunction possible) {
        long[] packed = new long[words];
        for (int slot = 0; slot < word.length; slot++) {
            put(packed, slot, possible.applyAsLong(slot));
        }
        return packed;
    }

    /** All bits of those slots. */
    long[] mask(IntPredicate slots) {
        return each(slot -> slots.test(slot) ? all[slot] : 0);
    }
}
