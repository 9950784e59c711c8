package fi.perhelinja.flow;

import fi.perhelinja.text.Language;

/** Walks flows. Pure. */
public final class Engine {

    private Engine() {}

    /** Begins {@code flow} and goes on to its first wait. */
    public static Turn begin(Flows flows, String flow, Channel channel, Language language, World world) {
        throw new UnsupportedOperationException();
    }

    /** Takes one input, at any wait or after the end. */
    public static Turn take(Flows flows, State state, Input input, World world) {
        throw new UnsupportedOperationException();
    }
}
