package fi.perhelinja.flow.check;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What may be known of every slot: a set of possibilities each. Bit 0 stands for "not set", the others for classes of
 * values. Unmodifiable once shared.
 */
final class Known {

    static final long UNSET = 1;

    /** An odd number with its bits well spread. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Layout layout;
    private final long[] packed;
    private final int hash;

    private Known(Layout layout, long[] packed) {
        this.layout = layout;
        this.packed = packed;
        this.hash = hash(packed);
    }

    /** Possibilities of different slots lie in the same bits of several numbers, and must not make up for each other. */
    private static int hash(long[] packed) {
        long hash = packed.length;
        for (long some : packed) {
            hash = (hash ^ some) * SPREAD;
            hash ^= hash >>> Integer.SIZE;
        }
        return (int) hash;
    }

    /** Nothing is set. */
    static Known nothing(Layout layout) {
        return new Known(layout, layout.each(slot -> UNSET));
    }

    long of(int slot) {
        return layout.get(packed, slot);
    }

    boolean mayBeUnset(int slot) {
        return (of(slot) & UNSET) != 0;
    }

    boolean mayBeSet(int slot) {
        return (of(slot) & ~UNSET) != 0;
    }

    Known with(int slot, long possible) {
        if (of(slot) == possible) {
            return this;
        }
        long[] copy = packed.clone();
        layout.put(copy, slot, possible);
        return new Known(layout, copy);
    }

    /** Of the slots of the mask, whatever. */
    Known whatever(long[] mask) {
        long[] copy = packed.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] |= mask[i];
        }
        return new Known(layout, copy);
    }

    /** Of the slots of the mask, what {@code other} says. */
    Known taking(long[] mask, long[] other) {
        long[] copy = packed.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (copy[i] & ~mask[i]) | (other[i] & mask[i]);
        }
        return new Known(layout, copy);
    }

    Known taking(long[] mask, Known other) {
        return taking(mask, other.packed);
    }

    /** Of those slots only whether they may be set counts, not to what. */
    Known whether(BitSet slots, Classes classes) {
        long[] copy = packed.clone();
        for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
            layout.put(copy, slot, whether(layout.get(copy, slot), classes.set(slot)));
        }
        return new Known(layout, copy);
    }

    /** Of all slots that are read any more only whether they may be set counts, not to what. */
    Known whether(Classes classes) {
        long[] copy = packed.clone();
        for (int slot = 0; slot < layout.slots(); slot++) {
            long possible = layout.get(copy, slot);
            if (possible != layout.whatever(slot)) {
                layout.put(copy, slot, whether(possible, classes.set(slot)));
            }
        }
        return new Known(layout, copy);
    }

    /** Only what is still read: of the rest, whatever. */
    Known reduced(Read reads, Classes classes) {
        long[] copy = packed.clone();
        for (int slot : reads.whether()) {
            layout.put(copy, slot, whether(layout.get(copy, slot), classes.set(slot)));
        }
        for (int i = 0; i < copy.length; i++) {
            copy[i] |= reads.not()[i];
        }
        return Arrays.equals(copy, packed) ? this : new Known(layout, copy);
    }

    private static long whether(long possible, long set) {
        return (possible & ~UNSET) == 0 ? possible : (possible & UNSET) | set;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Known o && hash == o.hash && Arrays.equals(packed, o.packed);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
