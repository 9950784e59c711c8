package fi.perhelinja.understanding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Makes spellings of the same word alike: case, diacritics ("a for ä"), stretched letters. Folding is done word by word, so
 * that the place of a word in the message is never lost.
 */
final class Folding {

    /**
     * A letter repeated more often than this is stretched for feeling ("eiiiii"), no language of ours
     * writes it.
     */
    private static final int LONGEST_RUN = 2;

    private static final int ASCII = 128;

    /** What becomes of each letter of Western languages: none of them does anything to the next. */
    private static final String[] PLAIN = IntStream.range(0, 2 * ASCII)
            .mapToObj(letter -> withoutMarks(String.valueOf((char) letter)))
            .toArray(String[]::new);

    private Folding() {}

    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return withoutStretching(isAscii(lower) ? lower : plain(lower));
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Nearly all words have letters alone that are known one by one. */
    private static String plain(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= PLAIN.length) {
                return withoutMarks(word);
            }
            out.append(PLAIN[c]);
        }
        return out.toString();
    }

    private static String withoutMarks(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            int kind = Character.getType(c);
            if (kind == Character.NON_SPACING_MARK || kind == Character.FORMAT) {
                continue;
            }
            switch (c) {
                case 'ø' -> out.append('o');
                case 'æ' -> out.append("ae");
                case 'ß' -> out.append("ss");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static String withoutStretching(String word) {
        return isStretched(word) ? cut(word) : word;
    }

    private static boolean isStretched(String word) {
        int run = 1;
        for (int i = 1; i < word.length(); i++) {
            run = word.charAt(i) == word.charAt(i - 1) ? run + 1 : 1;
            if (run > LONGEST_RUN) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String word) {
        StringBuilder out = new StringBuilder(word.length());
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            run = i > 0 && c == word.charAt(i - 1) ? run + 1 : 1;
            if (run <= LONGEST_RUN || Character.isDigit(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
