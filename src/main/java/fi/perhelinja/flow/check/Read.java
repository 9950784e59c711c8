package fi.perhelinja.flow.check;

import java.util.stream.IntStream;

/** What is read of the slots from some step on. */
final class Read {

    private final long[] not;
    private final int[] whether;

    /** @param how of each slot by its number: {@link Reads#NOT}, {@link Reads#WHETHER} or {@link Reads#VALUE} */
    Read(byte[] how, Layout layout) {
        not = layout.mask(slot -> how[slot] == Reads.NOT);
        whether = IntStream.range(0, how.length)
                .filter(slot -> how[slot] == Reads.WHETHER)
                .toArray();
    }

    /** All bits of the slots that are not read. */
    long[] not() {
        return not;
    }

    /** The slots of which it only counts whether they are set. */
    int[] whether() {
        return whether;
    }
}
