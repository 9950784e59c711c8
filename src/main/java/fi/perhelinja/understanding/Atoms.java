package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

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
    private final Stems<Integer> beginnings = Stems.beginnings();
    private final Stems<Integer> endings = Stems.endings();
    private final Map<Character, List<LongWord>> longWords = new HashMap<>();

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
            endings.add(written.substring(1), number);
            return number;
        }
        String letters = beginning ? written.substring(0, written.length() - 1) : written;
        if (beginning) {
            beginnings.add(letters, number);
        } else {
            whole.put(letters, number);
        }
        if (letters.length() >= LONG_WORD) {
            longWords
                    .computeIfAbsent(letters.charAt(0), l -> new ArrayList<>())
                    .add(new LongWord(letters, beginning, number));
        }
        return number;
    }

    /** In rising order, each once. */
    int[] of(String word) {
        Found found = new Found();
        Integer number = whole.get(word);
        if (number != null) {
            found.accept(number);
        }
        beginnings.find(word, found);
        endings.find(word, found);
        if (word.length() >= LONG_WORD - 1) {
            for (LongWord lengthy : longWords.getOrDefault(word.charAt(0), List.of())) {
                if (nearly(word, lengthy)) {
                    found.accept(lengthy.number);
                }
            }
        }
        return found.sorted();
    }

    /** Most words are no atom, and few are several. */
    private static final class Found implements Consumer<Integer> {

        private static final int[] NONE = {};

        private int[] atoms = NONE;

        @Override
        public void accept(Integer atom) {
            atoms = Arrays.copyOf(atoms, atoms.length + 1);
            atoms[atoms.length - 1] = atom;
        }

        private int[] sorted() {
            return atoms.length < 2
                    ? atoms
                    : IntStream.of(atoms).sorted().distinct().toArray();
        }
    }

    private static boolean nearly(String word, LongWord wanted) {
        String letters = wanted.letters;
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
        return same(word, at + 1, letters, at, beginning)
                || same(word, at, letters, at + 1, beginning)
                || same(word, at + 1, letters, at + 1, beginning)
                || swapped(word, letters, at, beginning);
    }

    private static boolean swapped(String word, String letters, int at, boolean beginning) {
        return at + 1 < word.length()
                && at + 1 < letters.length()
                && word.charAt(at) == letters.charAt(at + 1)
                && word.charAt(at + 1) == letters.charAt(at)
                && same(word, at + 2, letters, at + 2, beginning);
    }

    /** Whether the rest of a word is the rest of the letters, or begins so. */
    private static boolean same(String word, int from, String letters, int lettersFrom, boolean beginning) {
        int left = letters.length() - lettersFrom;
        return (beginning || word.length() - from == left) && word.regionMatches(from, letters, lettersFrom, left);
    }
}
