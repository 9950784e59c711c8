package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The parts of a message that may each tell a matter of its own. */
final class Clauses {

    /** More are not told apart: who tells more at once is best asked. */
    private static final int MOST = 6;

    /** Fewer words tell no matter. */
    private static final int FEWEST_WORDS = 2;

    /** Words that begin another thought, folded, in the languages that the guide speaks. */
    private static final Set<String> BETWEEN = Set.of(
            "ja",
            "sekä",
            "seka",
            "mutta",
            "lisäksi",
            "lisaksi",
            "och",
            "samt",
            "men",
            "dessutom",
            "and",
            "but",
            "also",
            "plus");

    private static final Pattern MARKS = Pattern.compile("[,;:]");

    private Clauses() {}

    /** The words of a message from one to before another. */
    record Clause(int from, int to) {}

    /** Empty when the message is one thought. */
    static List<Clause> of(String text, List<Token> tokens) {
        List<Clause> all = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean between = BETWEEN.contains(tokens.get(i).word());
            if (between || (i > 0 && endsBetween(text, tokens.get(i - 1), tokens.get(i)))) {
                close(all, from, i);
                from = between ? i + 1 : i;
            }
        }
        close(all, from, tokens.size());
        return all.size() < 2 || all.size() > MOST ? List.of() : all;
    }

    private static void close(List<Clause> all, int from, int to) {
        if (to - from >= FEWEST_WORDS) {
            all.add(new Clause(from, to));
        }
    }

    private static boolean endsBetween(String text, Token before, Token after) {
        // A spoken form that is written as two words has both in the same place.
        boolean gap = before.to() < after.from();
        return before.sentence() != after.sentence()
                || (gap
                        && MARKS.matcher(text.substring(before.to(), after.from()))
                                .find());
    }
}
