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
        groups.order(sets);
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

    /** Puts what each text holds in order: group after group, the rarest first, is written into the texts that have it. */
    private void order(int[][] sets) {
        int[] rarest = rarest();
        int[] first = new int[rarest.length + 1];
        for (int[] set : sets) {
            for (int group : set) {
                first[group + 1]++;
            }
        }
        for (int group = 0; group < rarest.length; group++) {
            first[group + 1] += first[group];
        }
        int[] having = having(sets, first);
        int[] written = new int[sets.length];
        for (int rank = 0; rank < rarest.length; rank++) {
            int group = rarest[rank];
            for (int i = first[group]; i < first[group + 1]; i++) {
                int text = having[i];
                sets[text][written[text]++] = rank;
            }
        }
    }

    /** The texts that have each group, from where it is first. */
    private static int[] having(int[][] sets, int[] first) {
        int[] having = new int[first[first.length - 1]];
        int[] next = first.clone();
        for (int text = 0; text < sets.length; text++) {
            for (int group : sets[text]) {
                having[next[group]++] = text;
            }
        }
        return having;
    }

    /** The numbers of all groups, the rarest first. */
    private int[] rarest() {
        long[] countAndNumber = new long[groups.size()];
        for (int number = 0; number < countAndNumber.length; number++) {
            countAndNumber[number] = (long) groups.count(number) << Integer.SIZE | number;
        }
        Arrays.sort(countAndNumber);
        return Arrays.stream(countAndNumber).mapToInt(both -> (int) both).toArray();
    }
}
