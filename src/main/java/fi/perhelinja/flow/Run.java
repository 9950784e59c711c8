package fi.perhelinja.flow;

import fi.perhelinja.text.Yaml.Mark;
import java.util.Optional;

/**
 * Runs a sub-flow from its start; its {@code end: back} leads to {@code next}.
 *
 * <pre>{@code
 * where:
 *   run: municipality
 *   next: offer
 * }</pre>
 *
 * @param flow name of the sub-flow
 * @param flowAt where it is named
 */
public record Run(Head head, String flow, Mark flowAt, Optional<Next> next) implements Step {

    static Run read(StepSource source) {
        return new Run(source.head(), source.needName("run"), source.placeOf("run"), source.needNext());
    }

    @Override
    public void enter(Walk walk) {
        walk.run(this);
    }
}
