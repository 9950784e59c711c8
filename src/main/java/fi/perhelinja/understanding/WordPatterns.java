package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many patterns, looked for at once: by the first word of each, so that most are never tried. */
final class WordPatterns<T> {

    private record Entry<T>(WordPattern pattern, T meaning) {}

    /**
     * A pattern that was met.
     *
     * @param from index of the first token
     * @param to one past the last
     */
    record Found<T>(T meaning, WordPattern pattern, int from, int to) {
        boolean overlaps(Found<?> other) {
            return from < other.to && other.from < to;
        }
    }

    private final Atoms atoms;
    private final Map<Integer, List<Entry<T>>> byFirst = new HashMap<>();

    WordPatterns(Atoms atoms) {
        this.atoms = atoms;
    }

    void add(WordPattern pattern, T meaning) {
        Entry<T> entry = new Entry<>(pattern, meaning);
        pattern.pieces().get(0).words().stream()
                .forEach(atom ->
                        byFirst.computeIfAbsent(atom, a -> new ArrayList<>()).add(entry));
    }

    List<int[]> atoms(List<Token> tokens) {
        return tokens.stream().map(t -> atoms.of(t.word())).toList();
    }

    List<Found<T>> find(List<Token> tokens) {
        return find(tokens, atoms(tokens));
    }

    /**
     * @param known what {@link #atoms(List)} told of the same tokens, so that several lists of patterns
     * share it
     */
    List<Found<T>> find(List<Token> tokens, List<int[]> known) {
        List<Found<T>> found = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            for (int atom : known.get(from)) {
                for (Entry<T> entry : byFirst.getOrDefault(atom, List.of())) {
                    int to = entry.pattern.match(tokens, known, from);
                    if (to > from) {
                        found.add(new Found<>(entry.meaning, entry.pattern, from, to));
                    }
                }
            }
        }
        return found;
    }
}
