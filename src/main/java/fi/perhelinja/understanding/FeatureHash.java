package fi.perhelinja.understanding;

/**
 * Features are known by a hash of 64 bits; that two of ours share one is less likely than a broken disk. It is taken letter by
 * letter, so that the pieces of a word need not be cut out of it first.
 */
final class FeatureHash {

    /** What no feature hashes to. */
    static final long NONE = 0;

    /** Before the first letter. */
    static final long BEGINNING = 0xcbf29ce484222325L;

    private static final long FACTOR = 0x100000001b3L;
    private static final long MIX = 0xff51afd7ed558ccdL;
    private static final int HALF_BITS = 32;

    private FeatureHash() {}

    static long of(String feature) {
        return end(with(BEGINNING, feature));
    }

    static long with(long hash, char letter) {
        return (hash ^ letter) * FACTOR;
    }

    static long with(long hash, String letters) {
        long all = hash;
        for (int i = 0; i < letters.length(); i++) {
            all = with(all, letters.charAt(i));
        }
        return all;
    }

    /** After the last letter. */
    static long end(long hash) {
        long mixed = (hash ^ (hash >>> HALF_BITS)) * MIX;
        mixed ^= mixed >>> HALF_BITS;
        return mixed == NONE ? 1 : mixed;
    }

    /** A place for a hash among so many. */
    static int place(long hash, int places) {
        return (int) (((hash >>> HALF_BITS) * places) >>> HALF_BITS);
    }
}
