package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.Condition;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Next;
import fi.perhelinja.flow.Run;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Target;
import fi.perhelinja.flow.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which slots are read from a step on: not at all, only whether they are set, or their value. */
final class Reads {

    static final byte NOT = 0;
    static final byte WHETHER = 1;
    static final byte VALUE = 2;

    private final Flows flows;
    private final Classes classes;
    private final Map<String, byte[]> from = new HashMap<>();

    Reads(Flows flows, Classes classes) {
        this.flows = flows;
        this.classes = classes;
        List<Step> steps = new ArrayList<>();
        flows.all().forEach(flow -> steps.addAll(flow.steps().values()));
        steps.forEach(step -> from.put(step.address(), own(step)));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = steps.size() - 1; i >= 0; i--) {
                changed |= spread(steps.get(i));
            }
        }
    }

    /** What is read from {@code step} on, also after the flows on the stack are come back to. */
    byte[] from(String step, List<String> stack) {
        byte[] all = from.getOrDefault(step, new byte[classes.size()]).clone();
        for (String run : stack) {
            flows.step(run)
                    .ifPresent(caller -> caller.next().ifPresent(next -> {
                        rules(next, all);
                        next.targets().forEach(t -> merge(all, t));
                    }));
        }
        return all;
    }

    /** Slots whose values stand in what the step shows, or without which it cannot do what it does. */
    static Set<String> needed(Step step, Flows flows) {
        Set<String> all = new LinkedHashSet<>(step.needs());
        List<Wording> texts = new ArrayList<>(step.texts());
        step.head().script().ifPresent(texts::add);
        step.head().explain().ifPresent(texts::add);
        for (Wording wording : texts) {
            for (String name : Wording.placeholders(wording.text())) {
                if (flows.slots().containsKey(name)) {
                    all.add(name);
                }
            }
        }
        return all;
    }

    private byte[] own(Step step) {
        byte[] reads = new byte[classes.size()];
        needed(step, flows).forEach(slot -> mark(reads, slot, WHETHER));
        if (step instanceof Ask ask) {
            mark(reads, ask.into(), WHETHER);
        }
        step.next().ifPresent(next -> rules(next, reads));
        return reads;
    }

    private void rules(Next next, byte[] reads) {
        next.rules()
                .forEach(rule -> rule.when().tests().forEach((slot, test) -> {
                    boolean whether = test.kind() == Condition.Kind.SET || test.kind() == Condition.Kind.UNSET;
                    mark(reads, slot, whether ? WHETHER : VALUE);
                }));
    }

    private void mark(byte[] reads, String slot, byte how) {
        classes.number(slot).ifPresent(i -> reads[i] = (byte) Math.max(reads[i], how));
    }

    private boolean spread(Step step) {
        byte[] reads = from.computeIfAbsent(step.address(), a -> own(step));
        byte[] before = reads.clone();
        step.targets().forEach(t -> merge(reads, t));
        if (step instanceof Run run) {
            flows.flow(run.flow()).flatMap(Flow::start).ifPresent(t -> merge(reads, t));
        }
        return !Arrays.equals(before, reads);
    }

    private void merge(byte[] reads, Target target) {
        byte[] further = from.get(target.address());
        for (int i = 0; further != null && i < reads.length; i++) {
            reads[i] = (byte) Math.max(reads[i], further[i]);
        }
    }
}
