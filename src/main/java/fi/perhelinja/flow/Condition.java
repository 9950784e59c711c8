package fi.perhelinja.flow;

import fi.perhelinja.text.Yaml.Mark;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What must hold for a rule: every one of its tests. No expression strings, so that the check can prove things about it.
 * Without tests it always holds.
 *
 * @param tests slot to what is asked of its value
 */
public record Condition(Map<String, Test> tests) {

    public static final Condition ALWAYS = new Condition(Map.of());

    public enum Kind {
        ONE_OF,
        /** Also holds when the slot is not set. */
        NONE_OF,
        SET,
        UNSET
    }

    /**
     * @param values of ONE_OF and NONE_OF, else empty
     * @param at where it stands
     */
    public record Test(Kind kind, Set<String> values, Mark at) {

        public Test {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        public boolean holds(Optional<String> value) {
            return switch (kind) {
                case ONE_OF -> value.isPresent() && values.contains(value.get());
                case NONE_OF -> value.isEmpty() || !values.contains(value.get());
                case SET -> value.isPresent();
                case UNSET -> value.isEmpty();
            };
        }

        String words() {
            String all = String.join(", ", values);
            return switch (kind) {
                case ONE_OF -> all;
                case NONE_OF -> "not " + all;
                case SET -> "known";
                case UNSET -> "not known";
            };
        }
    }

    public Condition {
        tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
    }

    public boolean holds(Function<String, Optional<String>> slots) {
        for (Map.Entry<String, Test> test : tests.entrySet()) {
            if (!test.getValue().holds(slots.apply(test.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** As somebody would say it: {@code topic: debt, housing; about: not professional}. Empty when it always holds. */
    public String words() {
        return tests.entrySet().stream()
                .map(test -> test.getKey() + ": " + test.getValue().words())
                .collect(java.util.stream.Collectors.joining("; "));
    }
}
