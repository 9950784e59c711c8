package fi.perhelinja.flow;

import fi.perhelinja.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All flows of one revision, and what follows from having them all. Immutable. */
public final class Flows {

    private final String revision;
    private final Map<String, String> files;
    private final Map<String, Flow> flows;
    private final Lists lists;
    private final Map<String, Step> steps = new HashMap<>();
    private final Map<Pattern, Target> patterns = new EnumMap<>(Pattern.class);
    private final Map<String, Slot> slots = new LinkedHashMap<>(OwnSlots.ALL);
    private final Map<String, String> questions = new HashMap<>();
    private final Labels labels;

    Flows(String revision, Map<String, String> files, Map<String, Flow> flows, Lists lists) {
        this.revision = revision;
        this.files = Map.copyOf(files);
        this.flows = Collections.unmodifiableMap(new LinkedHashMap<>(flows));
        this.lists = lists;
        for (Flow flow : flows.values()) {
            flow.slots().forEach(slots::putIfAbsent);
            flow.patterns().forEach(patterns::putIfAbsent);
            flow.steps().values().forEach(this::add);
        }
        this.labels = new Labels(slots, steps.values(), lists);
    }

    private void add(Step step) {
        steps.put(step.address(), step);
        if (step instanceof Ask ask) {
            questions.putIfAbsent(ask.into(), ask.address());
        }
    }

    /** Hash of the content: the same files give the same revision, on any machine. */
    public String revision() {
        return revision;
    }

    /** The files that this revision was read from, path to content; enough to read it again. */
    public Map<String, String> files() {
        return files;
    }

    /** In the order of their names. */
    public Collection<Flow> all() {
        return flows.values();
    }

    public Set<String> names() {
        return flows.keySet();
    }

    public Optional<Flow> flow(String name) {
        return Optional.ofNullable(flows.get(name));
    }

    /** @param address {@code flow/step} */
    public Optional<Step> step(String address) {
        return Optional.ofNullable(steps.get(address));
    }

    /** Addresses of the steps that a step may lead to, into a sub-flow too; what {@code end: back} leads to is not told. */
    public List<String> leadsTo(Step step) {
        List<String> all = new ArrayList<>();
        step.targets().forEach(t -> all.add(t.address()));
        if (step instanceof Run run) {
            flow(run.flow()).flatMap(Flow::start).ifPresent(t -> all.add(t.address()));
        }
        return all;
    }

    public Optional<Ask> question(String address) {
        return step(address).filter(s -> s instanceof Ask).map(s -> (Ask) s);
    }

    /** The first question that fills the slot: the one to change when the slot was told in passing. */
    public Optional<String> questionOf(String slot) {
        return Optional.ofNullable(questions.get(slot));
    }

    /** What answers each pattern: the step where the answer begins. */
    public Map<Pattern, Target> patterns() {
        return Collections.unmodifiableMap(patterns);
    }

    public Optional<Target> pattern(Pattern pattern) {
        return Optional.ofNullable(patterns.get(pattern));
    }

    /** Slots of all flows, and those that the engine sets itself. */
    public Map<String, Slot> slots() {
        return Collections.unmodifiableMap(slots);
    }

    public Optional<Slot> slot(String name) {
        return Optional.ofNullable(slots.get(name));
    }

    /** The named lists, with those that the flow files themselves give (topics and signals). */
    public Lists lists() {
        return lists;
    }

    /** The words for a value of a slot; the value itself when nobody has named it. */
    public String label(String slot, String value, Language language) {
        return labels.of(slot, value, language).orElse(value);
    }

    boolean labels(String slot, String value) {
        return labels.of(slot, value, Language.FI).isPresent();
    }

    /**
     * Whether the step stands in a flow that answers danger: where {@link Pattern#DANGER} or {@link Pattern#DANGER_MAYBE}
     * begins.
     *
     * @param step address, {@code flow/step}
     */
    public boolean answersDanger(String step) {
        String flow = step.substring(0, Math.max(0, step.indexOf('/')));
        return inFlow(Pattern.DANGER, flow) || inFlow(Pattern.DANGER_MAYBE, flow);
    }

    private boolean inFlow(Pattern pattern, String flow) {
        return pattern(pattern).filter(t -> t.flow().equals(flow)).isPresent();
    }
}
