package fi.perhelinja.flow;

import fi.perhelinja.flow.State.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@link Layer} is, while it changes. */
final class LayerWalk {

    Optional<Pattern> pattern;
    final List<String> returns;
    Optional<String> waiting;
    int asked;

    LayerWalk(Layer layer) {
        this.pattern = layer.pattern();
        this.returns = new ArrayList<>(layer.returns());
        this.waiting = layer.waiting();
        this.asked = layer.asked();
    }

    /** One that begins. */
    LayerWalk(Pattern pattern) {
        this(new Layer(Optional.of(pattern), List.of(), Optional.empty(), 0));
    }

    Layer layer() {
        return new Layer(pattern, returns, waiting, asked);
    }
}
