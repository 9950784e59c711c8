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
        return slots[slot] == possible ? this : each((i, before) -> i == slot ? possible : before);
    }

    /** What becomes of the possibilities of a slot. */
    interface Change {
        long of(int slot, long possible);
    }

    /** Every slot changed so; copied once at most. */
    Known each(Change change) {
        long[] copy = slots;
        for (int i = 0; i < slots.length; i++) {
            long after = change.of(i, slots[i]);
            if (after != slots[i]) {
                copy = copy == slots ? slots.clone() : copy;
                copy[i] = after;
            }
        }
        return copy == slots ? this : new Known(copy);
    }

    /** Only what is still read: of the rest, whatever. */
    Known reduced(byte[] reads, Classes classes) {
        return each((slot, possible) -> switch (reads[slot]) {
            case Reads.NOT -> WHATEVER;
            case Reads.WHETHER -> whether(possible, classes.set(slot));
            default -> possible;
        });
    }

    /** Only whether it may be set counts, not to what. */
    static long whether(long possible, long set) {
        return (possible & ~UNSET) == 0 ? possible : (possible & UNSET) | set;
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
