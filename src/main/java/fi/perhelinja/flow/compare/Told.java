package fi.perhelinja.flow.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the resident would answer, and how the world stands, as far as it has made a difference: the same for both revisions.
 *
 * @param values slot, or question to the world, to the values that are still possible
 */
record Told(Map<String, Set<String>> values) {

    Told {
        values = Map.copyOf(values);
    }

    Optional<Set<String>> of(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Told with(String name, Set<String> possible) {
        Map<String, Set<String>> more = new LinkedHashMap<>(values);
        more.put(name, Set.copyOf(possible));
        return new Told(more);
    }

    Told without(Predicate<String> names) {
        Map<String, Set<String>> fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeIf(names);
        return new Told(fewer);
    }

    /** Those of the possible values for which it holds; of {@code all} when nothing has made a difference yet. */
    Set<String> possible(String name, Set<String> all, Predicate<String> holds) {
        Set<String> some = new LinkedHashSet<>();
        for (String value : of(name).orElse(all)) {
            if (holds.test(value)) {
                some.add(value);
            }
        }
        return some;
    }
}
