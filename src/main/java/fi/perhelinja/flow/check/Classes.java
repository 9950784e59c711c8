package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Condition.Test;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Next.Rule;
import fi.perhelinja.flow.Slot;
import fi.perhelinja.flow.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of each slot, those that no condition tells apart put together. */
final class Classes {

    /** The one class of a slot whose values are not a closed set. */
    private static final List<String> ANYTHING = List.of("(anything)");

    private final List<String> names;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<List<List<String>>> classes = new ArrayList<>();

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
        return List.copyOf(byOutcome.values());
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

    /** Codes of the classes of a slot, as {@link Known} holds them. */
    List<Byte> codes(int slot) {
        List<Byte> codes = new ArrayList<>();
        for (int i = 0; i < classes.get(slot).size(); i++) {
            codes.add((byte) (i + Known.SET + 1));
        }
        return codes;
    }

    /** The values that a code stands for. */
    List<String> values(int slot, byte code) {
        return code <= Known.SET ? ANYTHING : classes.get(slot).get(code - Known.SET - 1);
    }

    private Optional<String> value(int slot, byte code) {
        return code == Known.UNSET
                ? Optional.empty()
                : Optional.of(values(slot, code).get(0));
    }

    boolean holds(Rule rule, Known known) {
        return rule.when().holds(name -> number(name).flatMap(slot -> value(slot, known.of(slot))));
    }

    /** {@code topic = parenting}, and how many more values lead the same way. */
    String words(int slot, byte code) {
        List<String> values = values(slot, code);
        String more = values.size() > 1 ? " (or " + (values.size() - 1) + " alike)" : "";
        return name(slot) + " = " + values.get(0) + more;
    }
}
