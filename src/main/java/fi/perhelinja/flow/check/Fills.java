package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Run;
import fi.perhelinja.flow.Step;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The slots that a flow may fill or forget, also through the flows that it runs; and those that are its own, since no other
 * flow names them.
 */
final class Fills {

    private final Map<String, Set<String>> byFlow = new HashMap<>();
    private final Map<String, Set<String>> namedIn = new HashMap<>();
    private final Map<String, BitSet> may = new HashMap<>();
    private final Map<String, BitSet> own = new HashMap<>();
    private final Classes classes;
    private final Flows flows;

    Fills(Flows flows, Classes classes) {
        this.classes = classes;
        this.flows = flows;
        flows.all().forEach(flow -> name(flow, flows));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Flow flow : flows.all()) {
                changed |= gather(flow);
            }
        }
    }

    private void name(Flow flow, Flows flows) {
        for (Step step : flow.steps().values()) {
            Set<String> names = new HashSet<>(step.fills());
            names.addAll(step.head().touched());
            names.addAll(Reads.needed(step, flows));
            step.next()
                    .ifPresent(n ->
                            n.rules().forEach(r -> names.addAll(r.when().tests().keySet())));
            names.forEach(
                    slot -> namedIn.computeIfAbsent(slot, s -> new HashSet<>()).add(flow.name()));
        }
    }

    private boolean gather(Flow flow) {
        Set<String> all = byFlow.computeIfAbsent(flow.name(), f -> new HashSet<>());
        int before = all.size();
        for (Step step : flow.steps().values()) {
            all.addAll(step.fills());
            all.addAll(step.head().touched());
            if (step instanceof Run run) {
                all.addAll(Set.copyOf(byFlow.getOrDefault(run.flow(), Set.of())));
            }
        }
        return all.size() > before;
    }

    /** Numbers of the slots that the flow may fill or forget. */
    BitSet may(String flow) {
        return may.computeIfAbsent(flow, f -> numbers(byFlow.getOrDefault(f, Set.of())::contains));
    }

    /** Numbers of the slots that only this flow names. */
    BitSet own(String flow) {
        return own.computeIfAbsent(
                flow,
                f -> numbers(slot -> declared(f, slot)
                        && namedIn.getOrDefault(slot, Set.of()).equals(Set.of(f))));
    }

    /** What the engine sets itself is nobody's own. */
    private boolean declared(String flow, String slot) {
        return flows.flow(flow).filter(f -> f.slots().containsKey(slot)).isPresent();
    }

    private BitSet numbers(Predicate<String> of) {
        BitSet numbers = new BitSet(classes.size());
        for (int slot = 0; slot < classes.size(); slot++) {
            numbers.set(slot, of.test(classes.name(slot)));
        }
        return numbers;
    }
}
