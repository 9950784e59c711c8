package fi.perhelinja.flow.check;

import fi.perhelinja.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts texts into sentences, and counts words. */
final class Sentences {

    /**
     * A sentence ends at its mark, unless a small letter follows (as after a shortened word), and at the end of a line, so that
     * the lines of a list are counted by themselves.
     */
    private static final Pattern END = Pattern.compile("(?<=[.!?…][\"”»)]{0,2})\\s+(?!\\p{Ll})|\\n+");

    /** What a line for readers of a language begins with. */
    private static final List<String> NAMES =
            Arrays.stream(Language.values()).map(l -> l.ownName() + ":").toList();

    private Sentences() {}

    static List<String> of(String text) {
        return Arrays.stream(END.split(text))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** What stands between spaces and has a letter or a digit counts as a word. */
    static int words(String text) {
        int words = 0;
        boolean counted = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (isSpace(letter)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(letter)) {
                counted = true;
                words++;
            }
        }
        return words;
    }

    private static boolean isSpace(int letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r');
    }

    /**
     * The words that one reader reads: a line that begins with the name of a language, as "Eesti: …", is for those who read
     * that language, and they read no other line.
     */
    static int wordsForOne(String text) {
        int own = 0;
        int longestOther = 0;
        for (String line : text.split("\n", -1)) {
            if (forOthers(line)) {
                longestOther = Math.max(longestOther, words(line));
            } else {
                own += words(line);
            }
        }
        return Math.max(own, longestOther);
    }

    static boolean forOthers(String line) {
        String begun = line.strip();
        return NAMES.stream().anyMatch(begun::startsWith);
    }
}
