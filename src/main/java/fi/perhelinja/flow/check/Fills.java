package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Run;
import fi.perhelinja.flow.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The slots that a flow may fill or forget, also through the flows that it runs; and those that are its own, since no other
 * flow names them.
 */
final class Fills {

    private final Map<String, Set<String>> byFlow = new HashMap<>();
    private final Map<String, Set<String>> namedIn = new HashMap<>();

    Fills(Flows flows) {
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
            names.addAll(step.head().forget());
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
            all.addAll(step.head().forget());
            if (step instanceof Run run) {
                all.addAll(Set.copyOf(byFlow.getOrDefault(run.flow(), Set.of())));
            }
        }
        return all.size() > before;
    }

    boolean may(String flow, String slot) {
        return byFlow.getOrDefault(flow, Set.of()).contains(slot);
    }

    /** Whether only this flow names the slot. */
    boolean own(String flow, String slot) {
        return namedIn.getOrDefault(slot, Set.of()).equals(Set.of(flow));
    }
}
