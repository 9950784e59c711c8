package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Empty when the message is one thought. */
    static List<List<Token>> of(String text, List<Token> tokens) {
        List<List<Token>> all = new ArrayList<>();
        List<Token> clause = new ArrayList<>();
        Optional<Token> before = Optional.empty();
        for (Token token : tokens) {
            boolean apart =
                    before.filter(b -> endsBetween(text, b, token)).isPresent() || BETWEEN.contains(token.word());
            if (apart) {
                close(all, clause);
                clause = new ArrayList<>();
            }
            if (!BETWEEN.contains(token.word())) {
                clause.add(token);
            }
            before = Optional.of(token);
        }
        close(all, clause);
        return all.size() < 2 || all.size() > MOST ? List.of() : all;
    }

    private static void close(List<List<Token>> all, List<Token> clause) {
        if (clause.size() >= FEWEST_WORDS) {
            all.add(List.copyOf(clause));
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
