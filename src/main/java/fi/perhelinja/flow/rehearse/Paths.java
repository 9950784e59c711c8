package fi.perhelinja.flow.rehearse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Paths of many conversations, put together so that none points at a person. */
public final class Paths {

    /** Conversations that must have had a path before it is told. */
    public static final int LEAST = 5;

    private Paths() {}

    /**
     * The same paths counted as one. One that fewer than {@link #LEAST} took is cut, answer by answer from its end, until enough
     * have gone so far; what is too rare even without an answer is left out. Most taken first.
     */
    public static List<Path> counted(Collection<Path> paths) {
        Map<Path, Integer> took = new LinkedHashMap<>();
        paths.forEach(path -> took.merge(path.took(0), path.took(), Integer::sum));
        int longest =
                took.keySet().stream().mapToInt(p -> p.answers().size()).max().orElse(0);
        for (int length = longest; length >= 0; length--) {
            int size = length;
            List<Path> rare = took.entrySet().stream()
                    .filter(e -> e.getKey().answers().size() == size && e.getValue() < LEAST)
                    .map(Map.Entry::getKey)
                    .toList();
            for (Path path : rare) {
                Integer many = took.remove(path);
                path.shorter().ifPresent(cut -> took.merge(cut, many == null ? 0 : many, Integer::sum));
            }
        }
        List<Path> all = new ArrayList<>();
        took.forEach((path, many) -> all.add(path.took(many)));
        all.sort(Comparator.<Path>comparingInt(Path::took).reversed().thenComparing(Paths::words));
        return List.copyOf(all);
    }

    /** {@code chat, fi: topic = debt, municipality = kerava}. */
    static String words(Path path) {
        String answers = path.answers().stream()
                .map(told -> told.slot() + " = " + told.value())
                .collect(Collectors.joining(", "));
        return path.channel().tag() + ", " + path.language().tag() + ": " + (answers.isEmpty() ? "nothing" : answers);
    }
}
