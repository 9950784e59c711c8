package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Condition.Test;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Slot;
import fi.perhelinja.flow.Step;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of each slot, those that no condition tells apart put together. */
final class Classes {

    /** The one class of a slot whose values are not a closed set. */
    private static final List<String> ANYTHING = List.of("(anything)");

    /** Values of a slot that a path names; of the others it says how many there are. */
    private static final int SHOWN = 2;

    /** Classes of one slot that fit beside "not set" in the bits of a long. */
    private static final int MOST = Long.SIZE - 2;

    private final List<String> names;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<List<List<String>>> classes = new ArrayList<>();

    /** By identity: a test stands in one place, and is of one slot. */
    private final IdentityHashMap<Test, Long> passing = new IdentityHashMap<>();

    private final Layout layout;

    /** By slot: every class of its values. */
    private final long[] set;

    Classes(Flows flows) {
        Map<String, List<Test>> tests = new LinkedHashMap<>();
        flows.all().forEach(flow -> flow.steps().values().forEach(step -> gather(step, tests)));
        this.names = List.copyOf(flows.slots().keySet());
        for (Slot slot : flows.slots().values()) {
            String name = slot.name();
            numbers.put(name, numbers.size());
            classes.add(slot.domain(flows.lists())
                    .map(domain -> split(List.copyOf(domain), tests.getOrDefault(name, List.of())))
                    .orElseGet(() -> List.of(ANYTHING)));
        }
        layout = new Layout(classes.stream().map(List::size).toList());
        set = classes.stream().mapToLong(all -> (1L << (all.size() + 1)) - 2).toArray();
    }

    /** How what is known of all slots is kept. */
    Layout layout() {
        return layout;
    }

    private static void gather(Step step, Map<String, List<Test>> tests) {
        step.next()
                .ifPresent(next -> next.rules()
                        .forEach(rule -> rule.when()
                                .tests()
                                .forEach((slot, test) -> tests.computeIfAbsent(slot, s -> new ArrayList<>())
                                        .add(test))));
    }

    private static List<List<String>> split(List<String> values, List<Test> tests) {
        Map<List<Boolean>, List<String>> byOutcome = new LinkedHashMap<>();
        for (String value : values) {
            List<Boolean> outcome =
                    tests.stream().map(t -> t.holds(Optional.of(value))).toList();
            byOutcome.computeIfAbsent(outcome, o -> new ArrayList<>()).add(value);
        }
        List<List<String>> split = List.copyOf(byOutcome.values());
        return split.size() <= MOST ? split : List.of(values);
    }

    int size() {
        return names.size();
    }

    String name(int slot) {
        return names.get(slot);
    }

    /** The number of a slot; empty when no flow declares it, which the reader tells. */
    Optional<Integer> number(String slot) {
        return Optional.ofNullable(numbers.get(slot));
    }

    /** "Set, to any value". */
    long set(int slot) {
        return set[slot];
    }

    /** "Set to any value, or not set". */
    long anything(int slot) {
        return set(slot) | Known.UNSET;
    }

    /** The possibilities for which the test holds. */
    long passing(int slot, Test test) {
        return passing.computeIfAbsent(test, t -> passes(slot, t));
    }

    private long passes(int slot, Test test) {
        long passing = test.holds(Optional.empty()) ? Known.UNSET : 0;
        for (int i = 0; i < classes.get(slot).size(); i++) {
            if (test.holds(Optional.of(classes.get(slot).get(i).get(0)))) {
                passing |= 1L << (i + 1);
            }
        }
        return passing;
    }

    /** {@code topic = debt, housing or 3 more}. */
    String words(int slot, long possible) {
        List<String> values = new ArrayList<>();
        if ((possible & Known.UNSET) != 0) {
            values.add("(not set)");
        }
        for (int i = 0; i < classes.get(slot).size(); i++) {
            if ((possible & (1L << (i + 1))) != 0) {
                values.addAll(classes.get(slot).get(i));
            }
        }
        String some = String.join(", ", values.subList(0, Math.min(SHOWN, values.size())));
        return name(slot) + " = " + some + (values.size() > SHOWN ? " or " + (values.size() - SHOWN) + " more" : "");
    }
}
