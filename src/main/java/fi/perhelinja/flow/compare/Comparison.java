package fi.perhelinja.flow.compare;

import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs between two revisions.
 *
 * @param flows those in which anything is written otherwise
 * @param ends answers that end elsewhere, the shortest for each pair of ends
 * @param texts that were changed, added or removed, each language counted
 * @param whole false when there was too much to walk, and more may end elsewhere than is told
 */
public record Comparison(List<FlowChange> flows, List<Difference> ends, int texts, boolean whole) {

    /** @param added the flow is new; {@code removed}: it is gone */
    public record FlowChange(
            String flow,
            boolean added,
            boolean removed,
            List<String> stepsAdded,
            List<String> stepsRemoved,
            List<StepChange> stepsChanged,
            List<Edge> edgesAdded,
            List<Edge> edgesRemoved) {}

    /** @param what parts of it: {@code text, rules, choices, gives} */
    public record StepChange(String step, List<String> what) {}

    public record Edge(String from, String to) {}

    public Comparison {
        flows = List.copyOf(flows);
        ends = List.copyOf(ends);
    }

    public static Comparison of(Flows before, Flows after) {
        List<FlowChange> changes = new ArrayList<>();
        Set<String> names = new TreeSet<>(before.names());
        names.addAll(after.names());
        int texts = 0;
        for (String name : names) {
            Map<String, Step> old = before.flow(name).map(Flow::steps).orElse(Map.of());
            Map<String, Step> fresh = after.flow(name).map(Flow::steps).orElse(Map.of());
            FlowChange change = change(name, before, after, old, fresh);
            if (!change.stepsAdded().isEmpty()
                    || !change.stepsRemoved().isEmpty()
                    || !change.stepsChanged().isEmpty()) {
                changes.add(change);
            }
            texts += texts(old, fresh);
        }
        TwoWalks walks = new TwoWalks(before, after);
        List<Difference> ends = walks.differences();
        return new Comparison(changes, ends, texts, walks.whole());
    }

    public boolean same() {
        return flows.isEmpty() && ends.isEmpty() && texts == 0;
    }

    private static FlowChange change(
            String name, Flows before, Flows after, Map<String, Step> old, Map<String, Step> fresh) {
        List<StepChange> changed = new ArrayList<>();
        old.forEach((step, was) -> {
            Step now = fresh.get(step);
            if (now != null) {
                List<String> what = parts(Shape.of(before, was), Shape.of(after, now));
                if (!what.isEmpty()) {
                    changed.add(new StepChange(step, what));
                }
            }
        });
        return new FlowChange(
                name,
                before.flow(name).isEmpty(),
                after.flow(name).isEmpty(),
                beside(fresh.keySet(), old.keySet()),
                beside(old.keySet(), fresh.keySet()),
                changed,
                beside(edges(fresh), edges(old)),
                beside(edges(old), edges(fresh)));
    }

    private static List<String> parts(Map<String, String> was, Map<String, String> now) {
        Set<String> all = new TreeSet<>(was.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(part -> !Objects.equals(was.get(part), now.get(part)))
                .toList();
    }

    private static <T> List<T> beside(Set<T> all, Set<T> without) {
        return all.stream().filter(one -> !without.contains(one)).toList();
    }

    private static Set<Edge> edges(Map<String, Step> steps) {
        Set<Edge> edges = new LinkedHashSet<>();
        steps.values()
                .forEach(step ->
                        step.targets().stream().map(Target::step).forEach(to -> edges.add(new Edge(step.name(), to))));
        return edges;
    }

    private static int texts(Map<String, Step> old, Map<String, Step> fresh) {
        Set<String> before = new LinkedHashSet<>();
        Set<String> after = new LinkedHashSet<>();
        old.values().forEach(step -> before.addAll(Shape.texts(step)));
        fresh.values().forEach(step -> after.addAll(Shape.texts(step)));
        // A text that was changed is gone on one side and new on the other, and counts once.
        return Math.max(beside(after, before).size(), beside(before, after).size());
    }
}
