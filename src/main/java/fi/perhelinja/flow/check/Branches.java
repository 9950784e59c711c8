package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Condition.Test;
import fi.perhelinja.flow.Next.Rule;
import fi.perhelinja.flow.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** The rules of each step as numbers, made once: there are very many places at which they are held against what is known. */
final class Branches {

    private final Classes classes;
    private final Map<String, List<Branch>> bySteps = new HashMap<>();

    Branches(Classes classes) {
        this.classes = classes;
    }

    /** Takes what is known when a rule holds, and the rule; of what no rule takes, the rule is empty. */
    interface Taken {
        void by(Optional<Branch> branch, Known known);
    }

    /**
     * What a rule asks of one slot.
     *
     * @param slot its number
     * @param passing the possibilities for which the rule holds
     * @param anything every possibility that counts
     */
    record Asked(int slot, long passing, long anything) {}

    /** @param to address of the step that the rule leads to */
    record Branch(Rule rule, String to, List<Asked> asks) {

        /** The part of {@code known} in which the rule holds; the parts in which it does not are added to {@code others}. */
        Optional<Known> holding(Known known, List<Known> others) {
            Known holds = known;
            for (Asked asked : asks) {
                long possible = holds.of(asked.slot());
                long passes = possible & asked.passing();
                long fails = possible & asked.anything() & ~asked.passing();
                if (fails != 0) {
                    others.add(holds.with(asked.slot(), fails));
                }
                if (passes == 0) {
                    return Optional.empty();
                }
                holds = holds.with(asked.slot(), passes);
            }
            return Optional.of(holds);
        }
    }

    /** Every rule of the step that can hold, with what is known when it does; and what no rule takes. */
    void each(Step step, Known known, Taken taken) {
        List<Known> left = List.of(known);
        for (Branch branch : of(step)) {
            if (left.isEmpty()) {
                return;
            }
            List<Known> further = new ArrayList<>();
            for (Known one : left) {
                branch.holding(one, further).ifPresent(k -> taken.by(Optional.of(branch), k));
            }
            left = further;
        }
        left.forEach(one -> taken.by(Optional.empty(), one));
    }

    private List<Branch> of(Step step) {
        return bySteps.computeIfAbsent(
                step.address(),
                address -> step.next().stream()
                        .flatMap(next -> next.rules().stream())
                        .map(this::branch)
                        .toList());
    }

    /** Slots that no flow declares are passed over: the reader tells them. */
    private Branch branch(Rule rule) {
        List<Asked> asks = rule.when().tests().entrySet().stream()
                .flatMap(test -> classes.number(test.getKey()).map(slot -> asked(slot, test.getValue())).stream())
                .toList();
        return new Branch(rule, rule.go().address(), asks);
    }

    private Asked asked(int slot, Test test) {
        return new Asked(slot, classes.passing(slot, test), classes.anything(slot));
    }

    /** What the rule asks for and is known, in words. */
    String words(Rule rule, Known known) {
        return words(rule.when().tests().keySet().stream(), known);
    }

    /** What the rules of the step ask for and is known, in words. */
    String words(Step step, Known known) {
        return words(
                step.next().stream()
                        .flatMap(n -> n.rules().stream())
                        .flatMap(r -> r.when().tests().keySet().stream())
                        .distinct(),
                known);
    }

    private String words(Stream<String> slots, Known known) {
        StringJoiner words = new StringJoiner(", ");
        slots.forEach(name -> classes.number(name).ifPresent(slot -> words.add(classes.words(slot, known.of(slot)))));
        return words.toString();
    }
}
