package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.HandOver;
import fi.perhelinja.flow.Offer;
import fi.perhelinja.flow.Slot;
import fi.perhelinja.flow.Step;
import fi.perhelinja.text.Problems;
import java.util.HashSet;
import java.util.Set;

/** Slots: declared and used, and the sensitive ones kept to themselves. */
final class SlotRules {

    private final Flows flows;
    private final Problems problems;

    SlotRules(Flows flows, Problems problems) {
        this.flows = flows;
        this.problems = problems;
    }

    void check() {
        for (Flow flow : flows.all()) {
            unused(flow);
            flow.steps().values().forEach(this::sensitive);
        }
    }

    private void unused(Flow flow) {
        Set<String> used = new HashSet<>();
        for (Step step : flow.steps().values()) {
            used.addAll(step.fills());
            used.addAll(step.head().touched());
            used.addAll(Reads.needed(step, flows));
            step.next()
                    .ifPresent(n ->
                            n.rules().forEach(r -> used.addAll(r.when().tests().keySet())));
            if (step instanceof Offer offer) {
                used.addAll(offer.by().values());
            } else if (step instanceof HandOver handOver) {
                used.addAll(handOver.summary());
            }
        }
        for (Slot slot : flow.slots().values()) {
            if (!used.contains(slot.name())) {
                problems.warning(
                        slot.at(),
                        "unused-slot",
                        "No step of this flow fills or reads the slot \"" + slot.name() + "\".");
            }
        }
    }

    /** What is sensitive goes into a call-back and nowhere else: summaries and searches are counted. */
    private void sensitive(Step step) {
        if (step instanceof Offer offer) {
            offer.by().values().forEach(slot -> notSensitive(step, slot, "the search for services"));
        } else if (step instanceof HandOver handOver) {
            handOver.summary().forEach(slot -> notSensitive(step, slot, "the summary, which is counted"));
        }
    }

    private void notSensitive(Step step, String slot, String where) {
        // The worker must see the signal of danger at once.
        boolean signal = slot.equals("signal");
        if (!signal && flows.slot(slot).filter(s -> s.about().sensitive()).isPresent()) {
            problems.error(step.at(), "sensitive-slot", "The sensitive slot \"" + slot + "\" stands in " + where + ".");
        }
    }
}
