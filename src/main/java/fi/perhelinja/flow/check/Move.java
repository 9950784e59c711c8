package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Next.Rule;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A way on from a place.
 *
 * @param to where it leads; empty when it ends, or no rule holds
 * @param words what leads there, {@code topic = parenting}; "" when nothing needs to be said; made only when
 *     a problem is told
 * @param led what led there
 * @param rule the rule that held
 * @param unruled whether it leads nowhere because no rule of the step holds
 */
record Move(Optional<Place> to, Supplier<String> words, Led led, Optional<Rule> rule, boolean unruled) {

    /** What leads on. */
    enum Led {
        /** The guide itself, without waiting. */
        ALONE(0),
        /** The resident's answer. */
        ANSWERED(1),
        /** That the resident was not understood, once too often. */
        UNSURE(2);

        /** By which the walked moves are kept as numbers: there are very many of them. */
        final int number;

        Led(int number) {
            this.number = number;
        }
    }
}
