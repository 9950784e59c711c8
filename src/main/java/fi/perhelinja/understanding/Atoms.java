package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The single words that patterns are made of, numbered; tells which of them a word of a message is. A word of the message
 * is looked up once, however many patterns there are.
 */
final class Atoms {

    /**
     * Only in words at least so long may one letter be wrong: "kuolla" and "kulla", "lyö" and "työ" are
     * different words.
     */
    static final int LONG_WORD = 9;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> whole = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<String, Integer> endings = new HashMap<>();
    private int longestBeginning;
    private int longestEnding;
    private final List<LongWord> longWords = new ArrayList<>();

    private record LongWord(String letters, boolean beginning, int number) {}

    /** @param written {@code word} whole, {@code word*} beginning, {@code *word} ending; folded */
    int number(String written) {
        Integer known = numbers.get(written);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(written, number);
        boolean beginning = written.endsWith("*");
        if (written.startsWith("*")) {
            endings.put(written.substring(1), number);
            longestEnding = Math.max(longestEnding, written.length() - 1);
            return number;
        }
        String letters = beginning ? written.substring(0, written.length() - 1) : written;
        (beginning ? beginnings : whole).put(letters, number);
        longestBeginning = beginning ? Math.max(longestBeginning, letters.length()) : longestBeginning;
        if (letters.length() >= LONG_WORD) {
            longWords.add(new LongWord(letters, beginning, number));
        }
        return number;
    }

    BitSet of(String word) {
        BitSet found = new BitSet(numbers.size());
        set(found, whole, word);
        for (int end = Math.min(word.length(), longestBeginning); end > 0; end--) {
            set(found, beginnings, word.substring(0, end));
        }
        for (int from = Math.max(0, word.length() - longestEnding); from < word.length(); from++) {
            set(found, endings, word.substring(from));
        }
        if (word.length() >= LONG_WORD - 1) {
            for (LongWord lengthy : longWords) {
                if (!found.get(lengthy.number) && nearly(word, lengthy)) {
                    found.set(lengthy.number);
                }
            }
        }
        return found;
    }

    private static void set(BitSet found, Map<String, Integer> words, String letters) {
        Integer number = words.get(letters);
        if (number != null) {
            found.set(number);
        }
    }

    private static boolean nearly(String word, LongWord wanted) {
        String letters = wanted.letters;
        if (word.charAt(0) != letters.charAt(0)) {
            return false;
        }
        int shortest = letters.length() - 1;
        if (word.length() < shortest || (!wanted.beginning && word.length() > letters.length() + 1)) {
            return false;
        }
        return oneOff(word, letters, wanted.beginning);
    }

    /**
     * Whether one letter added, left out, changed, or two neighbours swapped makes them alike (to the end,
     * or as beginning).
     */
    private static boolean oneOff(String word, String letters, boolean beginning) {
        int at = 0;
        while (at < letters.length() && at < word.length() && word.charAt(at) == letters.charAt(at)) {
            at++;
        }
        if (at >= letters.length() || at >= word.length()) {
            return true;
        }
        String rest = word.substring(at);
        String wanted = letters.substring(at);
        return same(rest.substring(1), wanted, beginning)
                || same(rest, wanted.substring(1), beginning)
                || same(rest.substring(1), wanted.substring(1), beginning)
                || swapped(rest, wanted, beginning);
    }

    private static boolean swapped(String rest, String wanted, boolean beginning) {
        return rest.length() > 1
                && wanted.length() > 1
                && rest.charAt(0) == wanted.charAt(1)
                && rest.charAt(1) == wanted.charAt(0)
                && same(rest.substring(2), wanted.substring(2), beginning);
    }

    private static boolean same(String rest, String wanted, boolean beginning) {
        return beginning ? rest.startsWith(wanted) : rest.equals(wanted);
    }
}
