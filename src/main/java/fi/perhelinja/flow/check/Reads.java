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
import java.util.BitSet;
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
    private final Map<String, byte[]> after = new HashMap<>();
    private final Map<String, byte[]> filledAndRead = new HashMap<>();
    private final Map<String, byte[]> afterFlows = new HashMap<>();
    private final Map<String, byte[]> own = new HashMap<>();
    private final byte[] nothing;

    /** Step, and the flows that it is run in, to what is read from it on; and the same after a sub-flow. */
    private final Map<String, Map<Object, Read>> inside = new HashMap<>();

    private final Map<String, Map<Object, Read>> outside = new HashMap<>();

    Reads(Flows flows, Classes classes, Fills fills) {
        this.flows = flows;
        this.classes = classes;
        this.fills = fills;
        this.nothing = new byte[classes.size()];
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
    Read from(String step, List<Place.Frame> stack) {
        return inside.computeIfAbsent(step, s -> new HashMap<>())
                .computeIfAbsent(
                        runs(stack),
                        runs -> new Read(withFilled(from.getOrDefault(step, nothing), stack), classes.layout()));
    }

    /** The flows that are run, without what was known when they began: no list is made where there is one or none. */
    private static Object runs(List<Place.Frame> stack) {
        return stack.size() == 1
                ? stack.get(0).run()
                : stack.isEmpty() ? "" : stack.stream().map(Place.Frame::run).toList();
    }

    /** What is read once the flow that {@code run} runs has come back, and those on the stack after it. */
    Read after(String run, List<Place.Frame> stack) {
        return outside.computeIfAbsent(run, r -> new HashMap<>())
                .computeIfAbsent(
                        runs(stack),
                        runs -> new Read(
                                withFilled(after.computeIfAbsent(run, this::afterRun), stack), classes.layout()));
    }

    private byte[] withFilled(byte[] reads, List<Place.Frame> stack) {
        byte[] more = reads.clone();
        for (Place.Frame frame : stack) {
            most(more, filledAndRead.computeIfAbsent(frame.run(), this::comeBackTo));
        }
        return more;
    }

    private byte[] afterRun(String run) {
        byte[] reads = new byte[classes.size()];
        flows.step(run).flatMap(Step::next).ifPresent(next -> {
            rules(next, reads);
            next.targets().forEach(t -> merge(reads, t));
        });
        return reads;
    }

    /**
     * Of the slots that the flow may fill, what is read after it.
     *
     * @param run the step that runs it, or the name of the flow, for whatever step runs it
     */
    private byte[] comeBackTo(String run) {
        return flows.step(run)
                .map(step -> filled((Run) step, after.computeIfAbsent(run, this::afterRun)))
                .orElseGet(() -> afterFlows().getOrDefault(run, nothing));
    }

    private byte[] filled(Run run, byte[] readAfter) {
        byte[] reads = readAfter.clone();
        BitSet filled = fills.may(run.flow());
        for (int i = filled.nextClearBit(0); i < reads.length; i = filled.nextClearBit(i + 1)) {
            reads[i] = NOT;
        }
        return reads;
    }

    /** Name of each flow to what is read, of what it may fill, after any step that runs it, and after what runs that. */
    private Map<String, byte[]> afterFlows() {
        boolean changed = afterFlows.isEmpty();
        while (changed) {
            changed = false;
            for (Flow flow : flows.all()) {
                for (Step step : flow.steps().values()) {
                    changed |= step instanceof Run run && spread(run, flow.name());
                }
            }
        }
        return afterFlows;
    }

    private boolean spread(Run run, String caller) {
        byte[] reads = after.computeIfAbsent(run.address(), this::afterRun).clone();
        most(reads, afterFlows.getOrDefault(caller, nothing));
        byte[] before = afterFlows.getOrDefault(run.flow(), nothing);
        byte[] all = filled(run, reads);
        most(all, before);
        afterFlows.put(run.flow(), all);
        return !Arrays.equals(before, all);
    }

    private static void most(byte[] reads, byte[] further) {
        for (int i = 0; i < reads.length; i++) {
            reads[i] = (byte) Math.max(reads[i], further[i]);
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
        byte[] before = from.getOrDefault(step.address(), nothing);
        byte[] reads = before.clone();
        step.targets().forEach(t -> merge(reads, t));
        if (step instanceof Run run) {
            flows.flow(run.flow()).flatMap(Flow::start).ifPresent(t -> merge(reads, t, run.flow()));
        }
        byte[] itself = own.computeIfAbsent(step.address(), a -> own(step));
        most(reads, itself);
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
        BitSet left = fills.own(begun);
        for (int i = 0; further != null && i < reads.length; i++) {
            if (!left.get(i)) {
                reads[i] = (byte) Math.max(reads[i], further[i]);
            }
        }
    }
}
