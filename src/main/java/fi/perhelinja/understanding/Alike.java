package fi.perhelinja.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds texts that are nearly the same as one before them: of the groups of three letters that either has, most are in both
 * (Jaccard's measure, over letters as messages are compared). Case, marks and stretched letters do not count; a letter in a long
 * text does not make it another one, a word exchanged in a short one does.
 *
 * <p>Two texts that are alike must share one of their rarest groups: only texts that do are compared, and only until it is sure
 * that they are not alike. So tens of thousands take well under a second.
 */
final class Alike {

    /** From this share of common groups on, two texts teach no more than one. */
    static final double NEARLY_THE_SAME = 0.8;

    private static final int GROUP_LETTERS = 3;

    /** What a share may be off by, so that none is passed over for how a division was rounded. */
    private static final double ROUNDING = 1e-9;

    private final double least;
    private final int[][] texts;
    /** Numbers of texts by each of their telling groups. */
    private final @Nullable Numbers[] byRareGroup;

    /** For each text, the last one (counted from 1) that it was compared with: none is compared twice. */
    private final int[] comparedWith;

    private Alike(List<String> texts, double least) {
        this.least = least;
        long[][] groups = texts.stream().map(Alike::groups).toArray(long[][]::new);
        long[] kinds = once(Arrays.stream(groups).flatMapToLong(Arrays::stream).toArray());
        this.texts = byRarity(groups, kinds);
        this.byRareGroup = new Numbers[kinds.length];
        this.comparedWith = new int[texts.size()];
    }

    /**
     * @param other number of the earlier text, from nought
     * @param share of common groups
     */
    record Match(int other, double share) {}

    /** Number of a text to the likest text before it, for the texts that are alike. */
    static Map<Integer, Match> find(List<String> texts, double least) {
        Alike alike = new Alike(texts, least);
        Map<Integer, Match> matches = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            int number = i;
            alike.like(number).ifPresent(match -> matches.put(number, match));
            alike.add(number);
        }
        return matches;
    }

    /** The groups of each text as numbers, the rarest group of all texts having the lowest. */
    private static int[][] byRarity(long[][] groups, long[] kinds) {
        int[][] numbers = new int[groups.length][];
        long[] counts = new long[kinds.length];
        for (int text = 0; text < groups.length; text++) {
            numbers[text] = new int[groups[text].length];
            for (int i = 0; i < groups[text].length; i++) {
                int kind = Arrays.binarySearch(kinds, groups[text][i]);
                numbers[text][i] = kind;
                counts[kind]++;
            }
        }
        int[] ranks = ranks(counts);
        for (int[] of : numbers) {
            for (int i = 0; i < of.length; i++) {
                of[i] = ranks[of[i]];
            }
            Arrays.sort(of);
        }
        return numbers;
    }

    /** The place of each kind when the rarest is first. */
    private static int[] ranks(long[] counts) {
        long[] countAndKind = new long[counts.length];
        for (int kind = 0; kind < counts.length; kind++) {
            countAndKind[kind] = counts[kind] << Integer.SIZE | kind;
        }
        Arrays.sort(countAndKind);
        int[] ranks = new int[counts.length];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[(int) countAndKind[rank]] = rank;
        }
        return ranks;
    }

    /** So many of the rarest groups of a text that a text alike cannot have none of them. */
    private int telling(int[] groups) {
        return Math.min(groups.length, groups.length - (int) Math.ceil(least * groups.length) + 1);
    }

    private Optional<Match> like(int number) {
        int[] groups = texts[number];
        Match best = new Match(-1, 0);
        for (int i = 0; i < telling(groups); i++) {
            Numbers candidates = byRareGroup[groups[i]];
            for (int c = 0; candidates != null && c < candidates.size; c++) {
                int candidate = candidates.all[c];
                if (comparedWith[candidate] != number + 1) {
                    comparedWith[candidate] = number + 1;
                    double share = share(groups, texts[candidate]);
                    if (share > best.share() || (share == best.share() && candidate < best.other())) {
                        best = new Match(candidate, share);
                    }
                }
            }
        }
        return best.share() >= least ? Optional.of(best) : Optional.empty();
    }

    private void add(int number) {
        int[] groups = texts[number];
        for (int i = 0; i < telling(groups); i++) {
            Numbers known = byRareGroup[groups[i]];
            byRareGroup[groups[i]] = known == null ? new Numbers() : known;
            byRareGroup[groups[i]].add(number);
        }
    }

    /** The share of common groups; nought as soon as it is sure to be less than {@link #least}. */
    private double share(int[] one, int[] other) {
        if (Math.min(one.length, other.length) < least * Math.max(one.length, other.length)) {
            return 0;
        }
        int needed = (int) Math.ceil(least / (1 + least) * (one.length + other.length) - ROUNDING);
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (common + Math.min(one.length - i, other.length - j) < needed) {
                return 0;
            }
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common == 0 ? 0 : (double) common / (one.length + other.length - common);
    }

    /** Each group of three letters once, as a number. */
    private static long[] groups(String text) {
        String plain = ' ' + String.join(" ", Understanding.words(Tokens.of(text))) + ' ';
        long[] groups = new long[Math.max(0, plain.length() - GROUP_LETTERS + 1)];
        for (int at = 0; at < groups.length; at++) {
            groups[at] = ((long) plain.charAt(at) << (2 * Character.SIZE))
                    | ((long) plain.charAt(at + 1) << Character.SIZE)
                    | plain.charAt(at + 2);
        }
        return once(groups);
    }

    /** Each number once, ascending; {@code numbers} themselves are sorted by it. */
    private static long[] once(long[] numbers) {
        Arrays.sort(numbers);
        long[] once = new long[numbers.length];
        int size = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                once[size++] = numbers[i];
            }
        }
        return Arrays.copyOf(once, size);
    }

    /** Numbers of texts, ascending. */
    private static final class Numbers {

        private int[] all = new int[4];
        private int size;

        void add(int number) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = number;
        }
    }
}
