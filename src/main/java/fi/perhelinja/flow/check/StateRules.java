package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Next.Rule;
import fi.perhelinja.flow.Step;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml.Mark;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** What must be true of all states: reached, ruled, set before it is read, and ending. */
final class StateRules {

    private final Flows flows;
    private final States states;
    private final Walked walked;
    private final Problems problems;

    StateRules(Flows flows, States states, Walked walked, Problems problems) {
        this.flows = flows;
        this.states = states;
        this.walked = walked;
        this.problems = problems;
    }

    void check() {
        for (Flow flow : flows.all()) {
            flow.steps().values().forEach(this::reached);
        }
        walked.unruled.forEach(this::unruled);
        walked.missing.forEach(this::missing);
        endless();
        deadEnds();
    }

    private void reached(Step step) {
        Integer place = walked.reached.get(step.address());
        if (place == null) {
            problems.add(Problem.error(
                            step.at().file(),
                            step.at().line(),
                            step.at().column(),
                            "unreachable-step",
                            "No way leads to the step \"" + step.name() + "\".")
                    .withMend("Lead to it from another step, or take it out."));
            return;
        }
        step.next()
                .ifPresent(next -> next.rules().stream()
                        .filter(rule -> !walked.held.contains(rule))
                        .forEach(rule -> neverHolds(step, rule, place)));
    }

    private void neverHolds(Step step, Rule rule, int place) {
        problems.add(at(rule.at(), "rule-never-holds", "This rule of \"" + step.name() + "\" can never hold.")
                .withPath(states.path(place))
                .withMend("A rule above it takes every case, or its slots never have these values there."));
    }

    private void unruled(String address, Walked.Unruled where) {
        Step step = flows.step(address).orElseThrow();
        Mark at = step.next().map(n -> n.at()).orElse(step.at());
        String when = where.words().isEmpty() ? "" : " when " + where.words();
        problems.add(at(at, "no-rule-holds", "At \"" + step.name() + "\" no rule holds" + when + ".")
                .withPath(states.path(where.place()))
                .withMend("Add a rule for it, or end the list with {otherwise: step}."));
    }

    private void missing(Walked.Missing what, int place) {
        Step step = flows.step(what.step()).orElseThrow();
        problems.add(at(
                        step.at(),
                        "read-before-set",
                        "\"" + step.name() + "\" needs the slot \"" + what.slot() + "\", which may not be set there.")
                .withPath(states.path(place))
                .withMend("Ask for " + what.slot() + " before, or branch on {" + what.slot() + ": set}."));
    }

    private void endless() {
        int place = walked.endless(states.size());
        if (place != States.NOWHERE) {
            Step step = flows.step(states.place(place).step()).orElseThrow();
            problems.add(at(step.at(), "endless-loop", "\"" + step.name() + "\" is come back to without ever waiting.")
                    .withPath(states.path(place))
                    .withMend("Let a question stand on the way whose answer is not known yet, or end the flow."));
        }
    }

    private void deadEnds() {
        BitSet ending = walked.ending(states.size());
        Set<String> told = new HashSet<>(walked.unruled.keySet());
        for (int place = ending.nextClearBit(0); place < states.size(); place = ending.nextClearBit(place + 1)) {
            Step step = flows.step(states.place(place).step()).orElseThrow();
            if (told.add(step.address())) {
                problems.add(at(step.at(), "dead-end", "From \"" + step.name() + "\" no end can be reached.")
                        .withPath(states.path(place))
                        .withMend("Lead to a service, a person, a call-back or an end."));
            }
        }
    }

    private static Problem at(Mark at, String rule, String sentence) {
        return Problem.error(at.file(), at.line(), at.column(), rule, sentence);
    }
}
