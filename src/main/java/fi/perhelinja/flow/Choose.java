package fi.perhelinja.flow;

import java.util.Optional;

/**
 * Branches on what is known; says nothing.
 *
 * <pre>{@code
 * which:
 *   choose:
 *     - {when: {signal: medical_emergency}, go: emergency}
 *     - {otherwise: calm}
 * }</pre>
 */
public record Choose(Head head, Optional<Next> next) implements Step {

    static Choose read(StepSource source) {
        return new Choose(source.head(), source.needRules("choose"));
    }

    @Override
    public void enter(Walk walk) {
        walk.goOn(this);
    }
}
