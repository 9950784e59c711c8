package fi.perhelinja.flow.check;

import fi.perhelinja.flow.check.Move.Led;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** Places and moves as numbers: successors of {@code i} are {@code to[start[i]] … to[start[i + 1] - 1]}. */
final class Graph {

    private final int[] start;
    private final int[] to;

    private Graph(int[] start, int[] to) {
        this.start = start;
        this.to = to;
    }

    /**
     * @param triples from, to, and the number of what led there; {@code used} numbers of them count
     * @param by moves that were led so are taken, others left out
     */
    static Graph of(int[] triples, int used, int places, boolean backwards, Set<Led> by) {
        boolean[] taken = new boolean[Led.values().length];
        by.forEach(led -> taken[led.number] = true);
        int[] start = new int[places + 1];
        for (int i = 0; i < used; i += 3) {
            if (taken[triples[i + 2]]) {
                start[triples[backwards ? i + 1 : i] + 1]++;
            }
        }
        for (int i = 0; i < places; i++) {
            start[i + 1] += start[i];
        }
        int[] to = new int[start[places]];
        int[] next = start.clone();
        for (int i = 0; i < used; i += 3) {
            if (taken[triples[i + 2]]) {
                to[next[triples[backwards ? i + 1 : i]]++] = triples[backwards ? i : i + 1];
            }
        }
        return new Graph(start, to);
    }

    BitSet reach(BitSet first) {
        BitSet seen = (BitSet) first.clone();
        Deque<Integer> open = new ArrayDeque<>();
        first.stream().forEach(open::add);
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int i = start[at]; i < start[at + 1]; i++) {
                if (!seen.get(to[i])) {
                    seen.set(to[i]);
                    open.add(to[i]);
                }
            }
        }
        return seen;
    }

    /**
     * A place on each cycle, found depth first without recursion. Of cycles that share a step, as the same round gone with other
     * things known, the first alone.
     *
     * @param address of the step at a place
     */
    List<Integer> rounds(IntFunction<String> address) {
        List<Integer> rounds = new ArrayList<>();
        Set<String> told = new HashSet<>();
        BitSet done = new BitSet();
        BitSet onPath = new BitSet();
        int[] next = start.clone();
        Deque<Integer> path = new ArrayDeque<>();
        for (int root = 0; root < start.length - 1; root++) {
            if (!done.get(root)) {
                path.push(root);
                onPath.set(root);
            }
            while (!path.isEmpty()) {
                int at = path.peek();
                if (next[at] == start[at + 1]) {
                    done.set(at);
                    onPath.clear(path.pop());
                    continue;
                }
                int further = to[next[at]++];
                if (onPath.get(further)) {
                    if (isNew(path, further, address, told)) {
                        rounds.add(further);
                    }
                } else if (!done.get(further)) {
                    path.push(further);
                    onPath.set(further);
                }
            }
        }
        return rounds;
    }

    /** Whether no step from {@code first} to the end of the path has been told. All are from now on. */
    private static boolean isNew(Deque<Integer> path, int first, IntFunction<String> address, Set<String> told) {
        Set<String> steps = new HashSet<>();
        for (int at : path) {
            steps.add(address.apply(at));
            if (at == first) {
                break;
            }
        }
        boolean isNew = Collections.disjoint(steps, told);
        told.addAll(steps);
        return isNew;
    }
}
