package fi.perhelinja.flow.check;

import java.util.Arrays;

/**
 * What may be known of every slot: a set of possibilities each. Bit 0 stands for "not set", the others for classes of
 * values. Unmodifiable once shared.
 */
final class Known {

    static final long UNSET = 1;

    /** Every possibility, also those that a slot does not have: nobody reads it any more. */
    static final long WHATEVER = -1;

    private final long[] slots;
    private final int hash;

    Known(long[] slots) {
        this.slots = slots;
        this.hash = Arrays.hashCode(slots);
    }

    /** Nothing is set. */
    static Known nothing(int slots) {
        long[] none = new long[slots];
        Arrays.fill(none, UNSET);
        return new Known(none);
    }

    long of(int slot) {
        return slots[slot];
    }

    boolean mayBeUnset(int slot) {
        return (slots[slot] & UNSET) != 0;
    }

    boolean mayBeSet(int slot) {
        return (slots[slot] & ~UNSET) != 0;
    }

    Known with(int slot, long possible) {
        if (slots[slot] == possible) {
            return this;
        }
        long[] copy = slots.clone();
        copy[slot] = possible;
        return new Known(copy);
    }

    /** Only what is still read: of the rest, whatever. */
    Known reduced(byte[] reads, Classes classes) {
        Known reduced = this;
        for (int i = 0; i < slots.length; i++) {
            if (reads[i] == Reads.NOT) {
                reduced = reduced.with(i, WHATEVER);
            } else if (reads[i] == Reads.WHETHER && mayBeSet(i)) {
                reduced = reduced.with(i, (slots[i] & UNSET) | classes.set(i));
            }
        }
        return reduced;
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
