package fi.perhelinja.flow;

import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A step of a flow. Each kind has a file of its own, with its example. */
public sealed interface Step permits Ask, CallBack, Choose, End, HandOver, Offer, Run, Say {

    /**
     * What every kind may have.
     *
     * @param kind the key that it is written with, {@code hand-over}
     * @param at where its name stands
     * @param script what a call handler says aloud; else the text itself
     * @param note for staff eyes only
     * @param explain the answer to "what do you mean?" here
     * @param forget slots whose answers no longer count when the step is entered, so that they are asked anew:
     *     {@code forget: [topic]}
     * @param takeUp the slot that is then filled with what the resident also wrote about: {@code take-up: topic}
     */
    record Head(
            String flow,
            String name,
            String address,
            String kind,
            Mark at,
            Optional<Wording> script,
            Optional<String> note,
            Optional<Wording> explain,
            List<String> forget,
            Optional<String> takeUp) {

        public Head {
            forget = List.copyOf(forget);
        }

        /** Slots that are otherwise from the step on, before it does what its kind does. */
        public Set<String> touched() {
            Set<String> all = new LinkedHashSet<>(forget);
            takeUp.ifPresent(all::add);
            return all;
        }
    }

    Head head();

    /** Where it leads by itself. Absent in {@code end}, and where the file left it out, which the reader tells. */
    Optional<Next> next();

    /** Steps of the same flow that it may lead to otherwise: {@code when-closed}, {@code when-none}, {@code then}. */
    default List<Target> sideways() {
        return List.of();
    }

    /** Every text that a resident may see of it, but for labels of choices. */
    default List<Wording> texts() {
        return List.of();
    }

    /** Slots that it fills. */
    default Set<String> fills() {
        return Set.of();
    }

    /** Slots that it must know: conditions and texts are not counted. */
    default Set<String> needs() {
        return Set.of();
    }

    /** Does what it does, and tells the walk where to go on or what to wait for. */
    void enter(Walk walk);

    /** {@code flow/step}. */
    default String address() {
        return head().address();
    }

    default String name() {
        return head().name();
    }

    default Mark at() {
        return head().at();
    }

    /** Every step of the same flow that it may lead to, in the order in which they are tried. */
    default List<Target> targets() {
        List<Target> all = new ArrayList<>(sideways());
        next().ifPresent(n -> all.addAll(n.targets()));
        return all;
    }
}
