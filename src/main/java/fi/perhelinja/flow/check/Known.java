package fi.perhelinja.flow.check;

import java.util.Arrays;

/**
 * What is known of every slot: {@link #UNSET}, {@link #SET} when only that matters, or the number of a class of values.
 * Unmodifiable once shared.
 */
final class Known {

    static final byte UNSET = 0;
    static final byte SET = 1;

    private final byte[] slots;
    private final int hash;

    Known(byte[] slots) {
        this.slots = slots;
        this.hash = Arrays.hashCode(slots);
    }

    byte of(int slot) {
        return slots[slot];
    }

    boolean has(int slot) {
        return slots[slot] != UNSET;
    }

    Known with(int slot, byte value) {
        byte[] copy = slots.clone();
        copy[slot] = value;
        return new Known(copy);
    }

    /** Only what is still read: the rest is forgotten. */
    Known reduced(byte[] reads) {
        byte[] copy = slots.clone();
        for (int i = 0; i < copy.length; i++) {
            if (reads[i] == Reads.NOT) {
                copy[i] = UNSET;
            } else if (reads[i] == Reads.WHETHER && copy[i] != UNSET) {
                copy[i] = SET;
            }
        }
        return Arrays.equals(copy, slots) ? this : new Known(copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Known o && Arrays.equals(slots, o.slots);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
