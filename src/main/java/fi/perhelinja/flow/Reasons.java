package fi.perhelinja.flow;

import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes down why a turn went as it did, in sentences for who writes the flows. */
public final class Reasons implements Trace {

    private static final Mark NOWHERE = new Mark("", 0, 0);

    /**
     * One of them.
     *
     * @param kind {@code rule, otherwise, skipped, open, closed, found, none, unsure, pattern, end}
     * @param step address of the step that it is about
     * @param at the line to look at
     */
    public record Reason(String kind, String step, String because, Mark at) {}

    private final Flows flows;
    private final List<Reason> all = new ArrayList<>();
    private final Set<Mark> passed = new LinkedHashSet<>();

    public Reasons(Flows flows) {
        this.flows = flows;
    }

    /** In the order of the turn. */
    public List<Reason> all() {
        return List.copyOf(all);
    }

    /** Addresses of the steps that the turn came by, in its order. */
    public List<String> steps() {
        Map<Mark, String> steps = new HashMap<>();
        flows.all().forEach(flow -> flow.steps().values().forEach(step -> steps.put(step.at(), step.address())));
        return passed.stream().filter(steps::containsKey).map(steps::get).toList();
    }

    @Override
    public void pass(Mark place) {
        passed.add(place);
    }

    /** A step that always leads the same way needs no reason. */
    @Override
    public void rule(Step step, Next.Rule rule, Function<String, Optional<String>> known) {
        List<Next.Rule> rules = step.next().map(Next::rules).orElse(List.of());
        if (!rule.otherwise()) {
            String values = values(rule.when().tests().keySet(), known);
            add("rule", step, "The rule {" + rule.when().words() + "} held: " + values + ".", rule.at());
        } else if (rules.size() > 1) {
            Set<String> asked = new LinkedHashSet<>();
            rules.forEach(r -> asked.addAll(r.when().tests().keySet()));
            add("otherwise", step, "No rule before it held: " + values(asked, known) + ".", rule.at());
        }
    }

    private static String values(Set<String> slots, Function<String, Optional<String>> known) {
        List<String> values = slots.stream()
                .map(slot -> known.apply(slot).map(v -> slot + " is " + v).orElse(slot + " is not known"))
                .toList();
        return String.join(", ", values);
    }

    @Override
    public void skipped(Ask ask, String value) {
        add("skipped", ask, "Not asked, for " + ask.into() + " is known already: " + value + ".", ask.at());
    }

    @Override
    public void taken(Step step, String queue, boolean taken) {
        add(
                taken ? "open" : "closed",
                step,
                "The queue " + queue + (taken ? " takes it now." : " does not take it now."),
                step.at());
    }

    @Override
    public void found(Offer offer, List<String> services) {
        String by = offer.services().isEmpty()
                ? " by " + String.join(", ", offer.by().values())
                : " of those that are named";
        add(
                services.isEmpty() ? "none" : "found",
                offer,
                services.isEmpty()
                        ? "No service was found" + by + "."
                        : "Found" + by + ": " + String.join(", ", services) + ".",
                offer.at());
    }

    @Override
    public void gaveUp(Ask ask) {
        add("unsure", ask, "Not understood, and asked again " + ask.askAgain() + " times already.", ask.at());
    }

    @Override
    public void begun(Pattern pattern, Optional<Target> entrance) {
        String because = entrance.isPresent()
                ? "The pattern " + pattern.tag() + " begins."
                : "No flow answers the pattern " + pattern.tag() + ".";
        all.add(new Reason(
                "pattern",
                entrance.map(Target::address).orElse(""),
                because,
                entrance.map(Target::at).orElse(NOWHERE)));
    }

    @Override
    public void end(String step, Outcome outcome) {
        all.add(new Reason(
                "end",
                step,
                "The flow ends: " + outcome.tag() + ".",
                flows.step(step).map(Step::at).orElse(NOWHERE)));
    }

    private void add(String kind, Step step, String because, Mark at) {
        all.add(new Reason(kind, step.address(), because, at));
    }
}
