package fi.perhelinja.understanding;

import java.util.Arrays;
import java.util.List;

/**
 * Texts as sets of their groups of three letters. A group is a number, the rarest group of all texts having the lowest, so
 * that two sets are compared by what tells most.
 */
final class LetterGroups {

    private static final int GROUP_LETTERS = 3;

    private final Numbering groups = new Numbering();

    /** By the number of a group, the text (counted from 1) in which it was seen last. */
    private int[] seenIn = new int[1 << 12];

    private char[] letters = new char[1 << 8];

    private LetterGroups() {}

    /** @param texts as the words that they are compared by */
    static int[][] rarestFirst(List<List<String>> texts) {
        LetterGroups groups = new LetterGroups();
        int[][] sets = new int[texts.size()][];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = groups.set(texts.get(i), i + 1);
        }
        int[] ranks = groups.ranks();
        for (int[] set : sets) {
            for (int i = 0; i < set.length; i++) {
                set[i] = ranks[set[i]];
            }
            Arrays.sort(set);
        }
        return sets;
    }

    private int[] set(List<String> words, int text) {
        int all = write(words);
        int[] set = new int[Math.max(0, all - GROUP_LETTERS + 1)];
        int size = 0;
        for (int at = 0; at + GROUP_LETTERS <= all; at++) {
            int number = groups.add(((long) letters[at] << (2 * Character.SIZE))
                    | ((long) letters[at + 1] << Character.SIZE)
                    | letters[at + 2]);
            seenIn = number < seenIn.length ? seenIn : Arrays.copyOf(seenIn, number * 2);
            if (seenIn[number] != text) {
                seenIn[number] = text;
                set[size++] = number;
            }
        }
        return Arrays.copyOf(set, size);
    }

    /** The words with a space before, between and after them. @return how many letters that is */
    private int write(List<String> words) {
        int needed = 1;
        for (String word : words) {
            needed += word.length() + 1;
        }
        letters = needed > letters.length ? new char[needed * 2] : letters;
        letters[0] = ' ';
        int at = 1;
        for (String word : words) {
            word.getChars(0, word.length(), letters, at);
            at += word.length();
            letters[at++] = ' ';
        }
        return at;
    }

    /** The place of each group when the rarest is first. */
    private int[] ranks() {
        long[] countAndNumber = new long[groups.size()];
        for (int number = 0; number < countAndNumber.length; number++) {
            countAndNumber[number] = (long) groups.count(number) << Integer.SIZE | number;
        }
        Arrays.sort(countAndNumber);
        int[] ranks = new int[countAndNumber.length];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[(int) countAndNumber[rank]] = rank;
        }
        return ranks;
    }
}
