package fi.perhelinja.flow;

import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes down why a turn went as it did, for who writes the flows; a page says it in their language. */
public final class Reasons implements Trace {

    private static final Mark NOWHERE = new Mark("", 0, 0);
    private static final String NOT_KNOWN = "–";

    /**
     * One of them.
     *
     * @param kind {@code rule, otherwise, skipped, open, closed, found, none, unsure, pattern, unanswered, end}
     * @param step address of the step that it is about; empty for an unanswered pattern
     * @param about what it speaks of, by name: the {@code rule}'s words, the slots {@code known} then, {@code slot} and
     *     {@code value}, {@code queue}, the {@code services} found, the slots that they were looked for {@code by}, {@code times}
     *     asked, {@code pattern}, {@code outcome}
     * @param at the line to look at
     */
    public record Reason(String kind, String step, Map<String, String> about, Mark at) {}

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
            Map<String, String> about = new LinkedHashMap<>();
            about.put("rule", rule.when().words());
            about.put("known", values(rule.when().tests().keySet(), known));
            all.add(new Reason("rule", step.address(), about, rule.at()));
        } else if (rules.size() > 1) {
            Set<String> asked = new LinkedHashSet<>();
            rules.forEach(r -> asked.addAll(r.when().tests().keySet()));
            all.add(new Reason("otherwise", step.address(), Map.of("known", values(asked, known)), rule.at()));
        }
    }

    private static String values(Set<String> slots, Function<String, Optional<String>> known) {
        return slots.stream()
                .map(slot -> slot + " = " + known.apply(slot).orElse(NOT_KNOWN))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void skipped(Ask ask, String value) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("slot", ask.into());
        about.put("value", value);
        add("skipped", ask, about);
    }

    @Override
    public void taken(Step step, String queue, boolean taken) {
        add(taken ? "open" : "closed", step, Map.of("queue", queue));
    }

    @Override
    public void found(Offer offer, List<String> services) {
        Map<String, String> about = new LinkedHashMap<>();
        if (!services.isEmpty()) {
            about.put("services", String.join(", ", services));
        }
        if (offer.services().isEmpty()) {
            about.put("by", String.join(", ", offer.by().values()));
        }
        add(services.isEmpty() ? "none" : "found", offer, about);
    }

    @Override
    public void gaveUp(Ask ask) {
        add("unsure", ask, Map.of("times", Integer.toString(ask.askAgain())));
    }

    @Override
    public void begun(Pattern pattern, Optional<Target> entrance) {
        all.add(new Reason(
                entrance.isPresent() ? "pattern" : "unanswered",
                entrance.map(Target::address).orElse(""),
                Map.of("pattern", pattern.tag()),
                entrance.map(Target::at).orElse(NOWHERE)));
    }

    @Override
    public void end(String step, Outcome outcome) {
        Mark at = flows.step(step).map(Step::at).orElse(NOWHERE);
        all.add(new Reason("end", step, Map.of("outcome", outcome.tag()), at));
    }

    private void add(String kind, Step step, Map<String, String> about) {
        all.add(new Reason(kind, step.address(), about, step.at()));
    }
}
