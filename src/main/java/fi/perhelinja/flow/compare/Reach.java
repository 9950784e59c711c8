package fi.perhelinja.flow.compare;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What lies before a place: the steps that can be reached, and the slots that they still look at. */
final class Reach {

    private final Flows flows;
    private final Map<String, Set<String>> steps = new HashMap<>();
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<String, Set<String>> tested = new HashMap<>();

    Reach(Flows flows) {
        this.flows = flows;
    }

    /** Whether one step leads to another, through sub-flows too. */
    boolean leads(String from, String to) {
        return steps(from).contains(to);
    }

    private Set<String> steps(String from) {
        Set<String> known = steps.get(from);
        if (known != null) {
            return known;
        }
        Set<String> reached = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            List<String> next = flows.step(open.poll()).map(flows::leadsTo).orElse(List.of());
            next.stream().filter(reached::add).forEach(open::add);
        }
        steps.put(from, reached);
        return reached;
    }

    /** Slots that may still be asked for: whether they are known counts. */
    Set<String> asked(Side side) {
        Set<String> all = new HashSet<>(askedFrom(side.step()));
        side.stack().forEach(run -> all.addAll(askedFrom(run)));
        return all;
    }

    /** Slots that a rule may still look at: their values count. */
    Set<String> tested(Side side) {
        Set<String> all = new HashSet<>(testedFrom(side.step()));
        side.stack().forEach(run -> all.addAll(testedFrom(run)));
        return all;
    }

    private Set<String> askedFrom(String from) {
        Set<String> known = asked.get(from);
        if (known != null) {
            return known;
        }
        Set<String> slots = new HashSet<>();
        for (String address : steps(from)) {
            flows.step(address).filter(s -> s instanceof Ask).ifPresent(s -> slots.add(((Ask) s).into()));
        }
        asked.put(from, slots);
        return slots;
    }

    private Set<String> testedFrom(String from) {
        Set<String> known = tested.get(from);
        if (known != null) {
            return known;
        }
        Set<String> slots = new HashSet<>();
        for (String address : steps(from)) {
            flows.step(address)
                    .flatMap(Step::next)
                    .ifPresent(n ->
                            n.rules().forEach(r -> slots.addAll(r.when().tests().keySet())));
        }
        tested.put(from, slots);
        return slots;
    }

    /** Slots that are forgotten on entering the step. */
    Set<String> forgotten(String step) {
        Optional<Step> found = flows.step(step);
        return found.map(s -> Set.copyOf(s.head().forget())).orElse(Set.of());
    }
}
