package fi.perhelinja.understanding;

import java.text.Normalizer;
import java.util.Locale;

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

    private Folding() {}

    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String plain = isAscii(lower) ? lower : withoutMarks(lower);
        return withoutStretching(plain);
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
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
