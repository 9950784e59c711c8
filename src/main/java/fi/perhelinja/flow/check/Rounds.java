package fi.perhelinja.flow.check;

import fi.perhelinja.flow.check.Move.Led;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where sub-flows lead on for their callers. Going through one takes an answer of the resident or does not: that is found out of
 * the sub-flow itself, and the way from a caller to where it goes on is led so.
 */
final class Rounds {

    /** Place that calls, and number of the call. */
    private final Edges callers = new Edges();

    /** Number of the call, and the place where its sub-flow begins. */
    private final Edges begun = new Edges();

    /** Number of the call, the place where it goes on, and number of the exit. */
    private final Edges back = new Edges();

    /** Place that leaves a sub-flow, and number of the exit. */
    private final Edges leaving = new Edges();

    /** What leads to each exit from the beginning of its sub-flow: the guide alone if it can. */
    private final List<Led> exits = new ArrayList<>();

    /** The moves on one level, once they were asked for. */
    private Optional<Edges> found = Optional.empty();

    int exit() {
        exits.add(Led.ANSWERED);
        return exits.size() - 1;
    }

    void calls(int place, int call, int start) {
        callers.add(place, call, Led.ALONE.number);
        begun.add(call, start, Led.ALONE.number);
    }

    void leaves(int place, int exit) {
        leaving.add(place, exit, Led.ALONE.number);
    }

    void comesBack(int call, int to, int exit) {
        back.add(call, to, exit);
    }

    /**
     * All moves on one level of flows, and if asked for into sub-flows; back out of them only at their callers. Asked for when
     * all has been walked.
     *
     * @param moves all others
     * @param places so many; calls are numbered after them
     */
    Edges edges(Edges moves, int places, boolean into) {
        Edges onLevel = found.orElseGet(() -> {
            exitsBy(Led.ALONE, Set.of(Led.ALONE), moves, places);
            exitsBy(Led.UNSURE, Set.of(Led.ALONE, Led.UNSURE), moves, places);
            return level(moves, places);
        });
        found = Optional.of(onLevel);
        if (!into) {
            return onLevel;
        }
        Edges all = new Edges(onLevel);
        begun.each((call, start, led) -> all.add(places + call, start, led));
        return all;
    }

    private Edges level(Edges moves, int places) {
        Edges level = new Edges(moves);
        callers.each((place, call, led) -> level.add(place, places + call, led));
        back.each((call, to, exit) -> level.add(places + call, to, exits.get(exit).number));
        return level;
    }

    /** Finds the exits to which those moves lead; through a sub-flow that is run inside as soon as its own exits are found. */
    private void exitsBy(Led found, Set<Led> by, Edges moves, int places) {
        BitSet starts = new BitSet();
        begun.each((call, start, led) -> starts.set(start));
        boolean[] changed = {true};
        while (changed[0]) {
            changed[0] = false;
            int calls = callsNumbered();
            BitSet reached =
                    level(moves, places).graph(places + calls, false, by).reach(starts);
            leaving.each((place, exit, led) -> {
                if (reached.get(place) && exits.get(exit) == Led.ANSWERED) {
                    exits.set(exit, found);
                    changed[0] = true;
                }
            });
        }
    }

    private int callsNumbered() {
        int[] most = {0};
        begun.each((call, start, led) -> most[0] = Math.max(most[0], call + 1));
        return most[0];
    }
}
