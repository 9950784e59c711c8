package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Next.Rule;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.check.Move.Led;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** What was seen on the walk through all states. */
final class Walked implements States.Visitor {

    private final Flows flows;
    private final Classes classes;

    /** Address of each step that is reached, to the place where first. */
    final Map<String, Integer> reached = new LinkedHashMap<>();

    /** Rules that held somewhere, by identity of where they stand. */
    final Set<Rule> held = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Address of a step at which no rule held, to the place where first. */
    final Map<String, Unruled> unruled = new LinkedHashMap<>();

    /** Step and slot: the slot is needed and not set; to the place where first. */
    final Map<Missing, Integer> missing = new LinkedHashMap<>();

    /** Address of a step to the slots that it cannot do without, by number. */
    private final Map<String, int[]> needed = new HashMap<>();

    /** Places that are themselves an end, or lead out of all flows. */
    final BitSet ends = new BitSet();

    private final Edges edges = new Edges();

    record Missing(String step, String slot) {}

    record Unruled(int place, String words) {}

    Walked(Flows flows, Classes classes) {
        this.flows = flows;
        this.classes = classes;
    }

    @Override
    public void place(int number, Place place) {
        reached.putIfAbsent(place.step(), number);
        flows.step(place.step()).ifPresent(step -> needs(number, place, step));
    }

    private void needs(int number, Place place, Step step) {
        for (int slot : needed.computeIfAbsent(place.step(), s -> numbers(Reads.needed(step, flows)))) {
            if (place.known().mayBeUnset(slot)) {
                missing.putIfAbsent(new Missing(place.step(), classes.name(slot)), number);
            }
        }
    }

    private int[] numbers(Set<String> slots) {
        return slots.stream()
                .flatMap(slot -> classes.number(slot).stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public void move(int from, Place place, Move move, int to) {
        move.rule().ifPresent(held::add);
        if (move.unruled()) {
            unruled.putIfAbsent(
                    unruledStep(place), new Unruled(from, move.words().get()));
            // That no rule holds is told by itself, and not once more for all that leads there.
            ends.set(from);
        } else if (to == States.NOWHERE) {
            ends.set(from);
        } else {
            edges.add(from, to, move.led().number);
        }
    }

    /** Coming back from a sub-flow it is the step that ran it whose rules do not hold. */
    private String unruledStep(Place place) {
        boolean back = flows.step(place.step())
                .filter(s -> s.next().isEmpty() && !place.stack().isEmpty())
                .isPresent();
        return back ? place.stack().get(place.stack().size() - 1).run() : place.step();
    }

    /** Places from which an end can be reached. */
    BitSet ending(int places) {
        return edges.graph(places, true, EnumSet.allOf(Led.class)).reach(ends);
    }

    /**
     * A place on each round that is gone by the given moves alone, for rounds of different steps.
     *
     * @param address of the step at a place
     */
    List<Integer> rounds(int places, Set<Led> by, IntFunction<String> address) {
        return edges.graph(places, false, by).rounds(address);
    }

    Edges edges() {
        return edges;
    }
}
