package fi.perhelinja.flow;

import java.util.Optional;

/**
 * The flow is at its end; or, in a sub-flow or a pattern, goes back to where it was begun from.
 *
 * <pre>{@code
 * done:
 *   end: information        # service | person | call-back | information | danger
 * answered:
 *   end: back
 * }</pre>
 *
 * @param outcome empty for {@code back}
 */
public record End(Head head, Optional<Outcome> outcome) implements Step {

    static final String BACK = "back";

    static End read(StepSource source) {
        return new End(source.head(), source.outcome("end"));
    }

    @Override
    public void enter(Walk walk) {
        outcome.ifPresentOrElse(o -> walk.end(address(), o), () -> walk.back(address()));
    }

    @Override
    public Optional<Next> next() {
        return Optional.empty();
    }
}
