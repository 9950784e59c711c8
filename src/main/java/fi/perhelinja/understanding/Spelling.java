package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Mends what thumbs do to words: a letter left out, doubled, swapped with the next one, or a neighbour on the keyboard, towards a
 * word that the phrases know. A word that is known, or that holds a known stem, stays as it is; so does every other word that is
 * one letter from a known one, for that is how Finnish inflects.
 *
 * <p>Two words are one slip apart only if they become the same when a letter is taken out of one or both: known words stand under
 * what is left of them when any one letter is taken out.
 */
final class Spelling {

    /** For languages without phrases. */
    static final Spelling NONE = new Spelling(Map.of(), Set.of());

    /** Of shorter words, too many are one letter apart. */
    private static final int SHORTEST_WORD = 4;

    /** A word that was said once may be a slip itself. */
    private static final int FEWEST_TIMES = 2;

    /** As they are typed and folded: the keys of ö, ä and å give o and a. */
    private static final List<String> ROWS = List.of("qwertyuiopa", "asdfghjkloa", "zxcvbnm");

    private final Set<String> known;
    private final Map<String, Integer> times;

    /** Words that a slip may have meant. */
    private final String[] meant;

    /** Hashes of what is left of those words, rising, and beside each the number of its word. */
    private final long[] rests;

    private final int[] wordOf;

    private Spelling(Map<String, Integer> times, Set<String> known) {
        this.times = times;
        this.known = known;
        this.meant = times.keySet().stream().sorted().toArray(String[]::new);
        List<Rest> all = new ArrayList<>();
        for (int word = 0; word < meant.length; word++) {
            for (long rest : rests(meant[word])) {
                all.add(new Rest(rest, word));
            }
        }
        all.sort(Comparator.comparingLong(Rest::hash).thenComparingInt(Rest::word));
        this.rests = all.stream().mapToLong(Rest::hash).toArray();
        this.wordOf = all.stream().mapToInt(Rest::word).toArray();
    }

    private record Rest(long hash, int word) {}

    /**
     * @param times how often each word was said
     * @param also words that are known beside them, and are not mended to
     */
    static Spelling of(Map<String, Integer> times, Set<String> also) {
        Set<String> known = new HashSet<>(also);
        Map<String, Integer> often = new TreeMap<>();
        times.forEach((word, count) -> {
            known.add(word);
            if (count >= FEWEST_TIMES && word.length() >= SHORTEST_WORD) {
                often.put(word, count);
            }
        });
        return new Spelling(Map.copyOf(often), Set.copyOf(known));
    }

    /** Hashes of a word, and of what is left of it without any one letter. */
    private static List<Long> rests(String word) {
        List<Long> rests = new ArrayList<>(word.length() + 1);
        rests.add(FeatureHash.of(word));
        for (int left = 0; left < word.length(); left++) {
            if (left == 0 || word.charAt(left) != word.charAt(left - 1)) {
                long hash = FeatureHash.BEGINNING;
                for (int i = 0; i < word.length(); i++) {
                    hash = i == left ? hash : FeatureHash.with(hash, word.charAt(i));
                }
                rests.add(FeatureHash.end(hash));
            }
        }
        return rests;
    }

    /** The same tokens, those mended that are no words. */
    List<Token> mend(List<Token> tokens, Concepts concepts) {
        if (times.isEmpty()) {
            return tokens;
        }
        return tokens.stream()
                .map(token -> mended(token.word(), concepts).map(token::as).orElse(token))
                .toList();
    }

    private Optional<String> mended(String word, Concepts concepts) {
        if (word.length() < SHORTEST_WORD
                || known.contains(word)
                || !word.chars().allMatch(Character::isLetter)
                || !concepts.marks(word).isEmpty()) {
            return Optional.empty();
        }
        return rests(word).stream()
                .flatMap(this::with)
                .filter(other -> slipped(word, other))
                .max(Comparator.comparing((String other) -> times.getOrDefault(other, 0))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** Words of which this may be left. */
    private Stream<String> with(long rest) {
        int at = Arrays.binarySearch(rests, rest);
        if (at < 0) {
            return Stream.empty();
        }
        int from = at;
        while (from > 0 && rests[from - 1] == rest) {
            from--;
        }
        int to = at + 1;
        while (to < rests.length && rests[to] == rest) {
            to++;
        }
        return Arrays.stream(wordOf, from, to).mapToObj(word -> meant[word]);
    }

    /** Whether a thumb may have made the one of the other. */
    static boolean slipped(String typed, String meant) {
        int at = 0;
        int shorter = Math.min(typed.length(), meant.length());
        while (at < shorter && typed.charAt(at) == meant.charAt(at)) {
            at++;
        }
        return switch (typed.length() - meant.length()) {
            case -1 -> same(typed, at, meant, at + 1);
            case 1 -> at > 0 && typed.charAt(at) == typed.charAt(at - 1) && same(typed, at + 1, meant, at);
            case 0 -> at < shorter && (neighbours(typed, at, meant) || swapped(typed, at, meant));
            default -> false;
        };
    }

    private static boolean neighbours(String typed, int at, String meant) {
        return areNeighbours(typed.charAt(at), meant.charAt(at)) && same(typed, at + 1, meant, at + 1);
    }

    private static boolean swapped(String typed, int at, String meant) {
        return at + 1 < typed.length()
                && typed.charAt(at) == meant.charAt(at + 1)
                && typed.charAt(at + 1) == meant.charAt(at)
                && same(typed, at + 2, meant, at + 2);
    }

    private static boolean same(String one, int from, String other, int otherFrom) {
        return Arrays.equals(one.toCharArray(), from, one.length(), other.toCharArray(), otherFrom, other.length());
    }

    private static boolean areNeighbours(char one, char other) {
        for (String row : ROWS) {
            for (int i = 1; i < row.length(); i++) {
                boolean here = row.charAt(i - 1) == one && row.charAt(i) == other;
                if (here || (row.charAt(i - 1) == other && row.charAt(i) == one)) {
                    return true;
                }
            }
        }
        return false;
    }
}
