package fi.perhelinja.flow.check;

/**
 * What is read of the slots from some step on.
 *
 * @param how of each slot by its number: {@link Reads#NOT}, {@link Reads#WHETHER} or {@link Reads#VALUE}
 * @param not all bits of the slots that are not read
 * @param whether the slots of which it only counts whether they are set
 */
record Read(byte[] how, long[] not, int[] whether) {

    static Read of(byte[] how, Layout layout) {
        int[] whether = java.util.stream.IntStream.range(0, how.length)
                .filter(slot -> how[slot] == Reads.WHETHER)
                .toArray();
        return new Read(how, layout.mask(slot -> how[slot] == Reads.NOT), whether);
    }
}
