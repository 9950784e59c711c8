package fi.perhelinja.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean …": the known word nearest to one that is not known. */
public final class Suggestion {

    private Suggestion() {}

    /** The nearest of {@code known}, when near enough that a slip of the hand explains the difference. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        int most = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(k -> distance(word, k) <= most)
                .min(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(Comparator.naturalOrder()));
    }

    /** {@code Did you mean "x"?} as a mend, when there is a near word. */
    public static Optional<String> mend(String word, Collection<String> known) {
        return nearest(word, known).map(k -> "Did you mean \"" + k + "\"?");
    }

    /** Levenshtein distance with neighbours changing places counted as one slip. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
