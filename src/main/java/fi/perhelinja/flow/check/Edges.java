package fi.perhelinja.flow.check;

import fi.perhelinja.flow.check.Move.Led;
import java.util.Arrays;
import java.util.Set;

/** Moves as numbers, three each: from, to, and what led there. There are very many. */
final class Edges {

    private static final int NUMBERS = 3;
    private static final int FIRST_SIZE = 1 << 12;

    private int[] triples;
    private int used;

    Edges() {
        this.triples = new int[FIRST_SIZE];
    }

    /** @param others are copied */
    Edges(Edges others) {
        this.triples = Arrays.copyOf(others.triples, others.used + FIRST_SIZE);
        this.used = others.used;
    }

    /** @param led number of what led there, or whatever number the caller gives it */
    void add(int from, int to, int led) {
        if (used + NUMBERS > triples.length) {
            triples = Arrays.copyOf(triples, triples.length * 2);
        }
        triples[used++] = from;
        triples[used++] = to;
        triples[used++] = led;
    }

    interface Edge {
        void is(int from, int to, int led);
    }

    void each(Edge edge) {
        for (int i = 0; i < used; i += NUMBERS) {
            edge.is(triples[i], triples[i + 1], triples[i + 2]);
        }
    }

    Graph graph(int places, boolean backwards, Set<Led> by) {
        return Graph.of(triples, used, places, backwards, by);
    }
}
