package fi.perhelinja.flow.rehearse;

import fi.perhelinja.flow.rehearse.Finding.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ways to which the same happens at the same step: one change of a flow mostly leads very many of them elsewhere.
 *
 * @param parts address of the last step before they go otherwise; "" when they begin otherwise
 * @param took how many conversations and talks went these ways
 * @param ways those that most took first
 */
public record Alike(Kind kind, String parts, int took, List<Finding> ways) {

    private record Key(Kind kind, String parts) {}

    public Alike {
        ways = List.copyOf(ways);
    }

    /** All of them put together; the worst first, and of these what most went. */
    public static List<Alike> of(Collection<Finding> findings) {
        Map<Key, List<Finding>> alike = new LinkedHashMap<>();
        findings.forEach(found -> alike.computeIfAbsent(new Key(found.kind(), found.parts()), k -> new ArrayList<>())
                .add(found));
        List<Alike> all = new ArrayList<>();
        alike.forEach((key, ways) -> {
            ways.sort(Comparator.comparingInt(Finding::took).reversed());
            int took = ways.stream().mapToInt(Finding::took).sum();
            all.add(new Alike(key.kind(), key.parts(), took, ways));
        });
        all.sort(Comparator.comparing(Alike::kind)
                .thenComparing(Comparator.comparingInt(Alike::took).reversed())
                .thenComparing(Alike::parts));
        return List.copyOf(all);
    }
}
