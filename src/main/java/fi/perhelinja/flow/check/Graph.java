package fi.perhelinja.flow.check;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Places and moves as numbers: successors of {@code i} are {@code to[start[i]] … to[start[i + 1] - 1]}. */
final class Graph {

    private final int[] start;
    private final int[] to;

    private Graph(int[] start, int[] to) {
        this.start = start;
        this.to = to;
    }

    /** @param triples from, to, and 1 for a move that waits; {@code used} of them count */
    static Graph of(int[] triples, int used, int places, boolean backwards, boolean unwaitedOnly) {
        int[] start = new int[places + 1];
        for (int i = 0; i < used; i += 3) {
            if (!unwaitedOnly || triples[i + 2] == 0) {
                start[triples[backwards ? i + 1 : i] + 1]++;
            }
        }
        for (int i = 0; i < places; i++) {
            start[i + 1] += start[i];
        }
        int[] to = new int[start[places]];
        int[] next = start.clone();
        for (int i = 0; i < used; i += 3) {
            if (!unwaitedOnly || triples[i + 2] == 0) {
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

    /** A place on a cycle, found depth first without recursion; {@link States#NOWHERE} when there is none. */
    int cycle() {
        int places = start.length - 1;
        BitSet done = new BitSet(places);
        BitSet onPath = new BitSet(places);
        int[] next = start.clone();
        Deque<Integer> path = new ArrayDeque<>();
        for (int root = 0; root < places; root++) {
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
                    return further;
                }
                if (!done.get(further)) {
                    path.push(further);
                    onPath.set(further);
                }
            }
        }
        return States.NOWHERE;
    }
}
