package fi.perhelinja.understanding;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What something is learned from. Making examples of phrases is a third of what a start takes: where what was made of the same
 * phrases was learned before, it is recalled by their origin, and they are not made.
 *
 * @param origin stands for the phrases and for all that makes these examples of them; empty when nothing does
 */
record Material(Optional<String> origin, Supplier<List<Example>> examples) {

    static Material of(List<Example> examples) {
        return new Material(Optional.empty(), () -> examples);
    }
}
