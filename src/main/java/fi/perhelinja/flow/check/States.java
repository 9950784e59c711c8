package fi.perhelinja.flow.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All places that can be reached from some first ones, in the order of the shortest way to each. */
final class States {

    /** More states than this are not walked: the flows have grown beyond what a person can follow too. */
    static final int MOST = 500_000;

    private final Moves moves;
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final List<Integer> cameFrom = new ArrayList<>();
    private final List<Supplier<String>> cameBy = new ArrayList<>();

    States(Moves moves) {
        this.moves = moves;
    }

    /** Sees what happens on the walk. */
    interface Visitor {
        void place(int number, Place place);

        void move(int from, Place place, Move move, int to);
    }

    /** Number that stands for no place: an end, or a step without a rule that holds. */
    static final int NOWHERE = -1;

    /** @return whether all was walked */
    boolean walk(List<Place> first, Visitor visitor) {
        int next = places.size();
        first.forEach(place -> number(place, NOWHERE, () -> ""));
        while (next < places.size() && places.size() < MOST) {
            Place place = places.get(next);
            visitor.place(next, place);
            for (Move move : moves.from(place)) {
                int from = next;
                int to = move.to().map(p -> number(p, from, move.words())).orElse(NOWHERE);
                visitor.move(from, place, move, to);
            }
            next++;
        }
        return next >= places.size();
    }

    private int number(Place place, int from, Supplier<String> by) {
        Integer known = numbers.get(place);
        if (known != null) {
            return known;
        }
        numbers.put(place, places.size());
        places.add(place);
        cameFrom.add(from);
        cameBy.add(by);
        return places.size() - 1;
    }

    int size() {
        return places.size();
    }

    Place place(int number) {
        return places.get(number);
    }

    /** The shortest way to a place: steps, and the answers that lead on. */
    List<String> path(int number) {
        List<String> backwards = new ArrayList<>();
        for (int at = number; at != NOWHERE; at = cameFrom.get(at)) {
            backwards.add(places.get(at).step());
            String by = cameBy.get(at).get();
            if (!by.isEmpty()) {
                backwards.add(by);
            }
        }
        Collections.reverse(backwards);
        return backwards;
    }
}
