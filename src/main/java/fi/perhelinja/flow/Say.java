package fi.perhelinja.flow;

import java.util.List;
import java.util.Optional;

/**
 * The guide says something and goes on.
 *
 * <pre>{@code
 * welcome:
 *   say: |
 *     Hei! Olen Perhelinjan robotti. Jos joku on hengenvaarassa, soita 112.
 *   script: Perhelinja, hei! Miten voin auttaa?
 *   next: mind
 * }</pre>
 */
public record Say(Head head, Wording text, Optional<Next> next) implements Step {

    static Say read(StepSource source) {
        return new Say(source.head(), source.need("say"), source.needNext());
    }

    @Override
    public void enter(Walk walk) {
        walk.show(new Effect.Say(address(), walk.words(head, text)));
        walk.goOn(this);
    }

    @Override
    public List<Wording> texts() {
        return List.of(text);
    }
}
