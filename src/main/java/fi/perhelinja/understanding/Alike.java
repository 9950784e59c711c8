package fi.perhelinja.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds texts that are nearly the same as one before them: of the groups of three letters that either has, most are in both
 * (Jaccard's measure, over letters as messages are compared). Case, marks and stretched letters do not count; a letter in a long
 * text does not make it another one, a word exchanged in a short one does.
 *
 * <p>Two texts that are alike must share one of their rarest groups, and be about as long: only texts that do are compared,
 * the shorter first, and only until it is sure that they are not alike. So tens of thousands take little more than reading.
 */
final class Alike {

    /** From this share of common groups on, two texts teach no more than one. */
    static final double NEARLY_THE_SAME = 0.8;

    /** What a product may be off by, so that none is passed over for how it was rounded. */
    private static final double ROUNDING = 1e-9;

    /** An odd number with its bits well spread. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Bits of a number's product that name one of the bits of a long. */
    private static final int SKETCH_SHIFT = Long.SIZE - 6;

    private final double least;

    /** By the number of groups of two texts together, how many both must have to be alike. */
    private final int[] needed;

    /** The groups of each text, the rarest first. */
    private final int[][] texts;

    /** For each text a bit for each of its groups: texts whose bits differ much differ at least so much. */
    private final long[] sketches;

    /** Texts by each of their telling groups, the shortest first. */
    private final @Nullable Numbers[] byRareGroup;

    /** For each text, the last one (counted from 1) that it was compared with: none is compared twice. */
    private final int[] comparedWith;

    private final Map<Integer, Match> matches = new TreeMap<>();

    private Alike(int[][] texts, double least) {
        this.least = least;
        this.texts = texts;
        int longest =
                Arrays.stream(texts).mapToInt(groups -> groups.length).max().orElse(0);
        this.needed = IntStream.rangeClosed(0, 2 * longest)
                .map(all -> atLeast(least / (1 + least) * all))
                .toArray();
        this.sketches = Arrays.stream(texts).mapToLong(Alike::sketch).toArray();
        int kinds = Arrays.stream(texts)
                .mapToInt(groups -> groups.length == 0 ? 0 : groups[groups.length - 1] + 1)
                .max()
                .orElse(0);
        this.byRareGroup = new Numbers[kinds];
        this.comparedWith = new int[texts.length];
    }

    /**
     * @param other number of the earlier text, from nought
     * @param share of common groups
     */
    record Match(int other, double share) {}

    /**
     * Number of a text to the likest text before it, for the texts that are alike; of several as like, the first.
     *
     * @param texts as the words that they are compared by
     */
    static Map<Integer, Match> find(List<List<String>> texts, double least) {
        Alike alike = new Alike(LetterGroups.rarestFirst(texts), least);
        for (int number : alike.shortestFirst()) {
            alike.compare(number);
            alike.add(number);
        }
        return alike.matches;
    }

    private int[] shortestFirst() {
        long[] lengthAndNumber = new long[texts.length];
        for (int number = 0; number < texts.length; number++) {
            lengthAndNumber[number] = (long) texts[number].length << Integer.SIZE | number;
        }
        Arrays.sort(lengthAndNumber);
        return Arrays.stream(lengthAndNumber).mapToInt(l -> (int) l).toArray();
    }

    private static long sketch(int[] groups) {
        long sketch = 0;
        for (int group : groups) {
            sketch |= 1L << ((group * SPREAD) >>> SKETCH_SHIFT);
        }
        return sketch;
    }

    /** With all that were added: they are as long or shorter. */
    private void compare(int number) {
        int[] groups = texts[number];
        int shortest = atLeast(least * groups.length);
        // A text alike has at least so many of its groups: it cannot have none of the others and one more.
        int telling = Math.min(groups.length, groups.length - shortest + 1);
        for (int i = 0; i < telling; i++) {
            Numbers candidates = byRareGroup[groups[i]];
            if (candidates != null) {
                candidates.passOver(texts, shortest);
                for (int c = candidates.from; c < candidates.size; c += 2) {
                    compare(number, i, candidates.all[c], candidates.all[c + 1]);
                }
            }
        }
    }

    /**
     * Once only, for their first common group: nothing more is done as soon as they are sure not to be alike, which mostly
     * is so at once.
     *
     * @param first place of the first group of {@code number} that is in {@code other} too
     * @param second its place in {@code other}
     */
    private void compare(int number, int first, int other, int second) {
        if (comparedWith[other] == number + 1) {
            return;
        }
        comparedWith[other] = number + 1;
        int[] one = texts[number];
        int[] two = texts[other];
        int all = one.length + two.length;
        int enough = needed[all];
        if (Math.min(one.length - first, two.length - second) >= enough
                && Long.bitCount(sketches[number] ^ sketches[other]) <= all - 2 * enough) {
            int common = common(one, first, two, second, enough);
            double share = (double) common / (all - common);
            if (share >= least) {
                match(Math.max(number, other), new Match(Math.min(number, other), share));
            }
        }
    }

    private static int atLeast(double count) {
        return (int) Math.ceil(count - ROUNDING);
    }

    /** How many groups both have; nought as soon as there are fewer than needed. */
    private static int common(int[] one, int first, int[] two, int second, int needed) {
        int common = 1;
        int i = first + 1;
        int j = second + 1;
        while (i < one.length && j < two.length) {
            if (common + Math.min(one.length - i, two.length - j) < needed) {
                return 0;
            }
            if (one[i] == two[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < two[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    private void match(int number, Match found) {
        matches.merge(number, found, (before, now) -> {
            boolean better =
                    now.share() > before.share() || (now.share() == before.share() && now.other() < before.other());
            return better ? now : before;
        });
    }

    /** What is as long or longer and alike has more in common with it than what is shorter must have: fewer groups tell of it. */
    private void add(int number) {
        int[] groups = texts[number];
        int telling = Math.min(groups.length, groups.length - needed[2 * groups.length] + 1);
        for (int i = 0; i < telling; i++) {
            Numbers known = byRareGroup[groups[i]];
            known = known == null ? new Numbers() : known;
            byRareGroup[groups[i]] = known;
            known.add(number, i);
        }
    }

    /** Numbers of texts, each followed by the place of the group in the text. */
    private static final class Numbers {

        private int[] all = new int[4];
        private int from;
        private int size;

        void add(int number, int place) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = number;
            all[size++] = place;
        }

        /** Those that are shorter: whatever comes to be compared from now on is too long for them. */
        void passOver(int[][] texts, int shortest) {
            while (from < size && texts[all[from]].length < shortest) {
                from += 2;
            }
        }
    }
}
