package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Next.Rule;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.check.Move.Led;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        unreached();
        for (Flow flow : flows.all()) {
            flow.steps().values().stream()
                    .filter(step -> walked.reached.containsKey(step.address()))
                    .forEach(this::rules);
        }
        walked.unruled.forEach(this::unruled);
        walked.missing.forEach(this::missing);
        BitSet ending = walked.ending(states.size());
        endless(ending);
        deadEnds(ending);
    }

    /** Of steps that only steps without a way to them lead to, the first alone is told: the others follow from it. */
    private void unreached() {
        Map<String, Step> lost = new LinkedHashMap<>();
        flows.all()
                .forEach(flow -> flow.steps().values().stream()
                        .filter(step -> !walked.reached.containsKey(step.address()))
                        .forEach(step -> lost.put(step.address(), step)));
        Set<String> led = new HashSet<>();
        lost.values()
                .forEach(step -> flows.leadsTo(step).stream()
                        .filter(to -> !to.equals(step.address()))
                        .forEach(led::add));
        Set<String> following = new HashSet<>();
        lost.values().stream().filter(step -> !led.contains(step.address())).forEach(step -> tell(step, following));
        for (Step step : lost.values()) {
            if (!following.contains(step.address())) {
                tell(step, following);
            }
        }
    }

    private void tell(Step step, Set<String> following) {
        problems.add(at(step.at(), "unreachable-step", "No way leads to the step \"" + step.name() + "\".")
                .withMend("Lead to it from another step, or take it out."));
        Deque<String> open = new ArrayDeque<>(List.of(step.address()));
        while (!open.isEmpty()) {
            String address = open.remove();
            if (following.add(address)) {
                flows.step(address).ifPresent(s -> open.addAll(flows.leadsTo(s)));
            }
        }
    }

    private void rules(Step step) {
        int place = Optional.ofNullable(walked.reached.get(step.address())).orElseThrow();
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

    private void endless(BitSet ending) {
        Set<String> told = new HashSet<>();
        for (int place : rounds(EnumSet.of(Led.ALONE))) {
            Step step = at(place);
            told.add(step.address());
            problems.add(at(step.at(), "endless-loop", "\"" + step.name() + "\" is come back to without ever waiting.")
                    .withPath(states.path(place))
                    .withMend("Let a question stand on the way whose answer is not known yet, or end the flow."));
        }
        if (told.isEmpty()) {
            rounds(EnumSet.of(Led.ALONE, Led.UNSURE)).stream()
                    .filter(ending::get)
                    .forEach(this::endlessDoubt);
        }
    }

    private void endlessDoubt(int place) {
        Step step = at(place);
        problems.add(at(
                        step.at(),
                        "endless-retries",
                        "Who is not understood is led round to \"" + step.name() + "\" again, without end.")
                .withPath(states.path(place))
                .withMend("Let \"then\" under when-unsure lead to a person, or to an end."));
    }

    private List<Integer> rounds(Set<Led> by) {
        return walked.rounds(states.size(), by, number -> states.place(number).step());
    }

    private Step at(int place) {
        return flows.step(states.place(place).step()).orElseThrow();
    }

    private void deadEnds(BitSet ending) {
        Set<String> told = new HashSet<>(walked.unruled.keySet());
        for (int place = ending.nextClearBit(0); place < states.size(); place = ending.nextClearBit(place + 1)) {
            Step step = at(place);
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
