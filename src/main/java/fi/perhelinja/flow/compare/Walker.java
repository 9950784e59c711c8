package fi.perhelinja.flow.compare;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.CallBack;
import fi.perhelinja.flow.Condition.Test;
import fi.perhelinja.flow.End;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.HandOver;
import fi.perhelinja.flow.Next.Rule;
import fi.perhelinja.flow.Offer;
import fi.perhelinja.flow.Outcome;
import fi.perhelinja.flow.Run;
import fi.perhelinja.flow.Slot;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every way on in one revision, each with what is told when it is taken. */
final class Walker {

    /** Answered by the engine itself, at any time. */
    private static final Set<String> ALWAYS_KNOWN = Set.of("language", "channel", "call-backs", "kept-out");

    static final String UNDERSTOOD = "understood";
    private static final String LANGUAGE = "language";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final Set<String> EITHER = Set.of(YES, NO);

    private final Flows flows;

    Walker(Flows flows) {
        this.flows = flows;
    }

    /** @param end where it ended; then {@code side} is where it was last */
    record Way(Side side, Optional<Ending> end, Told told) {}

    Flows flows() {
        return flows;
    }

    List<Way> from(Side entered, Told told) {
        Optional<Step> found = flows.step(entered.step());
        if (found.isEmpty()) {
            return List.of(ended(entered, Outcome.PERSON.tag(), told));
        }
        Step step = found.get();
        Side side = entered.forgetting(step.head().forget());
        if (step instanceof End end) {
            return end.outcome().isPresent()
                    ? List.of(ended(side, end.outcome().get().tag(), told))
                    : back(side, told);
        } else if (step instanceof Run run) {
            Optional<Target> start = flows.flow(run.flow()).flatMap(Flow::start);
            return start.isPresent()
                    ? List.of(going(side.pushed(start.get().address()), told))
                    : List.of(ended(side, Outcome.PERSON.tag(), told));
        } else if (step instanceof Ask ask) {
            return asked(ask, side, told);
        }
        return given(step, side, told);
    }

    private static Way going(Side side, Told told) {
        return new Way(side, Optional.empty(), told);
    }

    private static Way ended(Side side, String outcome, Told told) {
        return new Way(side, Optional.of(new Ending(outcome, side.gives(), side.step())), told);
    }

    private List<Way> back(Side side, Told told) {
        if (side.stack().isEmpty()) {
            return List.of(ended(side, "back", told));
        }
        Side run = side.popped();
        return flows.step(run.step())
                .map(step -> goOn(step, run, told))
                .orElseGet(() -> List.of(ended(run, Outcome.PERSON.tag(), told)));
    }

    private List<Way> asked(Ask ask, Side side, Told told) {
        String slot = ask.into();
        if (!slot.equals(LANGUAGE) && side.known().contains(slot)) {
            return goOn(ask, side, told);
        }
        List<Way> ways = new ArrayList<>();
        String question = UNDERSTOOD + " " + slot;
        Set<String> all = domain(slot);
        Set<String> values = told.possible(slot, all, v -> all.contains(v));
        boolean understood = all.isEmpty() || !values.isEmpty();
        if (understood && !told.possible(question, EITHER, YES::equals).isEmpty()) {
            Told with = told.with(question, Set.of(YES));
            ways.addAll(goOn(ask, side.knowing(slot), all.isEmpty() ? with : with.with(slot, values)));
        }
        if (ask.then().isPresent()
                && !told.possible(question, EITHER, NO::equals).isEmpty()) {
            ways.add(going(side.at(ask.then().get().address()), told.with(question, Set.of(NO))));
        } else if (ways.isEmpty()) {
            ways.add(ended(side, Outcome.PERSON.tag(), told));
        }
        return ways;
    }

    /** What depends on the world alone, and what always goes on. */
    private List<Way> given(Step step, Side side, Told told) {
        if (step instanceof HandOver handOver) {
            return world(step, "queue " + handOver.queue() + " open", "a person of " + handOver.queue(), side, told);
        } else if (step instanceof CallBack callBack) {
            return world(
                    step, "queue " + callBack.queue() + " calls back", "a call from " + callBack.queue(), side, told);
        } else if (step instanceof Offer offer) {
            String by = offer.services().isEmpty()
                    ? "services by " + String.join(", ", offer.by().values())
                    : "services " + String.join(", ", offer.services().keySet());
            return world(step, by + " found", by, side, told);
        }
        return goOn(step, side, told);
    }

    private List<Way> world(Step step, String question, String gives, Side side, Told told) {
        if (step.sideways().isEmpty()) {
            return goOn(step, side.giving(gives), told);
        }
        List<Way> ways = new ArrayList<>();
        if (!told.possible(question, EITHER, YES::equals).isEmpty()) {
            ways.addAll(goOn(step, side.giving(gives), told.with(question, Set.of(YES))));
        }
        if (!told.possible(question, EITHER, NO::equals).isEmpty()) {
            step.sideways().forEach(to -> ways.add(going(side.at(to.address()), told.with(question, Set.of(NO)))));
        }
        return ways;
    }

    private List<Way> goOn(Step step, Side side, Told told) {
        List<Way> ways = new ArrayList<>();
        List<Told> left = List.of(told);
        for (Rule rule : step.next().map(n -> n.rules()).orElse(List.of())) {
            List<Told> further = new ArrayList<>();
            for (Told one : left) {
                holding(rule, side, one, further)
                        .ifPresent(t -> ways.add(going(side.at(rule.go().address()), t)));
            }
            left = further;
        }
        left.forEach(one -> ways.add(ended(side.at(step.address()), Outcome.PERSON.tag(), one)));
        return ways;
    }

    /** What is told when the rule holds; the cases in which it does not are added to {@code others}. */
    private Optional<Told> holding(Rule rule, Side side, Told told, List<Told> others) {
        Told holds = told;
        for (Map.Entry<String, Test> entry : rule.when().tests().entrySet()) {
            String slot = entry.getKey();
            Test test = entry.getValue();
            Set<String> all = domain(slot);
            boolean known = side.known().contains(slot) || ALWAYS_KNOWN.contains(slot);
            if (!known || all.isEmpty()) {
                if (!test.holds(known ? Optional.of("") : Optional.empty())) {
                    others.add(holds);
                    return Optional.empty();
                }
                continue;
            }
            Set<String> passing = holds.possible(slot, all, v -> test.holds(Optional.of(v)));
            Set<String> failing = holds.possible(slot, all, v -> !test.holds(Optional.of(v)));
            if (!failing.isEmpty()) {
                others.add(holds.with(slot, failing));
            }
            if (passing.isEmpty()) {
                return Optional.empty();
            }
            holds = holds.with(slot, passing);
        }
        return Optional.of(holds);
    }

    /** All values of a slot; none when they are not a closed set. */
    Set<String> domain(String slot) {
        return flows.slot(slot).flatMap((Slot s) -> s.domain(flows.lists())).orElse(Set.of());
    }
}
