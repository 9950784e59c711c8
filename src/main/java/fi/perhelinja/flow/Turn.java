package fi.perhelinja.flow;

import java.util.List;

/** What one input led to. */
public record Turn(State state, List<Effect> effects) {

    public Turn {
        effects = List.copyOf(effects);
    }
}
