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
    private final Fills fills;
    private final Map<String, byte[]> from = new HashMap<>();

    Reads(Flows flows, Classes classes, Fills fills) {
        this.flows = flows;
        this.classes = classes;
        this.fills = fills;
        List<Step> steps = new ArrayList<>();
        flows.all().forEach(flow -> steps.addAll(flow.steps().values()));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = steps.size() - 1; i >= 0; i--) {
                changed |= spread(steps.get(i));
            }
        }
    }

    /**
     * What is read from {@code step} on, also after the flows on the stack are come back to. What a flow cannot fill is after
     * it as it was before (the frame knows it), so that what is read of it later does not tell the ways through the flow apart.
     */
    byte[] from(String step, List<Place.Frame> stack) {
        byte[] all = from.getOrDefault(step, new byte[classes.size()]).clone();
        for (Place.Frame frame : stack) {
            flows.step(frame.run()).ifPresent(caller -> comeBackTo((Run) caller, all));
        }
        return all;
    }

    private void comeBackTo(Run caller, byte[] all) {
        byte[] after = new byte[classes.size()];
        caller.next().ifPresent(next -> {
            rules(next, after);
            next.targets().forEach(t -> merge(after, t));
        });
        for (int i = 0; i < all.length; i++) {
            if (fills.may(caller.flow(), classes.name(i))) {
                all[i] = (byte) Math.max(all[i], after[i]);
            }
        }
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
        byte[] before = from.getOrDefault(step.address(), new byte[classes.size()]);
        byte[] reads = before.clone();
        step.targets().forEach(t -> merge(reads, t));
        if (step instanceof Run run) {
            flows.flow(run.flow()).flatMap(Flow::start).ifPresent(t -> merge(reads, t, run.flow()));
        }
        byte[] own = own(step);
        for (int i = 0; i < reads.length; i++) {
            reads[i] = (byte) Math.max(reads[i], own[i]);
        }
        if (!step.head().forget().isEmpty()) {
            // A new round begins there: of what was known before it counts only whether it is set, as Moves has it.
            for (int i = 0; i < reads.length; i++) {
                reads[i] = (byte) Math.min(reads[i], WHETHER);
            }
        }
        // What the step forgets on entering is not read from before it.
        step.head().forget().forEach(slot -> classes.number(slot).ifPresent(i -> reads[i] = NOT));
        from.put(step.address(), reads);
        return !Arrays.equals(before, reads);
    }

    private void merge(byte[] reads, Target target) {
        merge(reads, target, "");
    }

    /** @param begun the flow that begins there: what it alone names is not carried over from before */
    private void merge(byte[] reads, Target target, String begun) {
        byte[] further = from.get(target.address());
        for (int i = 0; further != null && i < reads.length; i++) {
            if (!fills.own(begun, classes.name(i))) {
                reads[i] = (byte) Math.max(reads[i], further[i]);
            }
        }
    }
}
