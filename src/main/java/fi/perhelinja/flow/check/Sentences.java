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

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Sentences() {}

    static List<String> of(String text) {
        return Arrays.stream(END.split(text))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** What has a letter or a digit counts as a word. */
    static int words(String text) {
        return (int) SPACE.splitAsStream(text)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    /**
     * The words that one reader reads: a line that begins with the name of a language, as "Eesti: …", is for those who read
     * that language, and they read no other line.
     */
    static int wordsForOne(String text) {
        int own = 0;
        int longestOther = 0;
        for (String line : text.split("\\n+")) {
            if (forOthers(line)) {
                longestOther = Math.max(longestOther, words(line));
            } else {
                own += words(line);
            }
        }
        return Math.max(own, longestOther);
    }

    static boolean forOthers(String line) {
        return Arrays.stream(Language.values()).anyMatch(l -> line.strip().startsWith(l.ownName() + ":"));
    }
}
