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
 * @param waited whether the resident was waited for
 * @param rule the rule that held
 * @param unruled whether it leads nowhere because no rule of the step holds
 */
record Move(Optional<Place> to, Supplier<String> words, boolean waited, Optional<Rule> rule, boolean unruled) {}
