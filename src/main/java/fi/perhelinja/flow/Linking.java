package fi.perhelinja.flow;

import fi.perhelinja.flow.Ask.Option;
import fi.perhelinja.text.Problems;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What can be told only when all flows are read: names that lead from one file to another. */
final class Linking {

    private final Flows flows;
    private final Problems problems;
    private final Map<String, Flow> declared = new LinkedHashMap<>();
    private final Map<Pattern, Flow> answered = new EnumMap<>(Pattern.class);

    Linking(Flows flows, Problems problems) {
        this.flows = flows;
        this.problems = problems;
    }

    void check() {
        for (Flow flow : flows.all()) {
            flow.slots().values().forEach(slot -> declaredAlike(flow, slot));
            flow.patterns().forEach((pattern, target) -> answeredOnce(flow, pattern, target));
            flow.uses().forEach((name, at) -> {
                if (flows.flow(name).isEmpty()) {
                    problems.unknown(at, "unknown-flow", "flow", name, flows.names());
                }
            });
            flow.steps().values().forEach(step -> step(flow, step));
        }
    }

    private void step(Flow flow, Step step) {
        if (step instanceof Run run && !run.flow().isEmpty()) {
            run(flow, run);
        } else if (step instanceof Ask ask) {
            ask.choices().forEach(option -> labelled(ask, option));
        }
    }

    private void run(Flow flow, Run run) {
        Optional<Flow> sub = flows.flow(run.flow());
        if (sub.isEmpty()) {
            problems.unknown(run.flowAt(), "unknown-flow", "flow", run.flow(), flows.names());
        } else if (sub.get().start().isEmpty()) {
            problems.error(run.flowAt(), "no-start", "The flow \"" + run.flow() + "\" has no start to run from.");
        } else if (!flow.uses().containsKey(run.flow())) {
            problems.error(
                    run.flowAt(),
                    "not-in-uses",
                    "\"" + run.flow() + "\" is not among the flows that this one uses.",
                    Optional.of("Add " + run.flow() + " to \"uses\"."));
        }
    }

    private void labelled(Ask ask, Option option) {
        boolean known = flows.slot(ask.into())
                .flatMap(s -> s.domain(flows.lists()))
                .filter(d -> d.contains(option.value()))
                .isPresent();
        if (known && option.label().isEmpty() && !flows.labels(ask.into(), option.value())) {
            problems.error(
                    option.at(),
                    "no-label",
                    "The choice \"" + option.value() + "\" has no words to show.",
                    Optional.of("Write " + option.value() + ": words."));
        }
    }

    private void answeredOnce(Flow flow, Pattern pattern, Target target) {
        Flow first = answered.putIfAbsent(pattern, flow);
        if (first != null) {
            problems.error(
                    target.at(),
                    "duplicate-pattern",
                    "\"" + pattern.tag() + "\" is answered in " + first.name() + " already.");
        }
    }

    /** Slots are one namespace: the same name means the same everywhere. */
    private void declaredAlike(Flow flow, Slot slot) {
        Flow first = declared.putIfAbsent(slot.name(), flow);
        Optional<Slot> other = Optional.ofNullable(first).map(f -> f.slots().get(slot.name()));
        other.filter(o -> !alike(o, slot))
                .ifPresent(o -> problems.error(
                        slot.at(),
                        "slot-differs",
                        "\"" + slot.name() + "\" is declared otherwise in " + o.at().file() + ", line " + o.at().line()
                                + "."));
    }

    private boolean alike(Slot a, Slot b) {
        return a.getClass() == b.getClass()
                && a.about().sensitive() == b.about().sensitive()
                && a.about().keep().equals(b.about().keep())
                && a.domain(flows.lists()).equals(b.domain(flows.lists()));
    }
}
