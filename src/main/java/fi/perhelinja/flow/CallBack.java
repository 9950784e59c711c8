package fi.perhelinja.flow;

import fi.perhelinja.text.Yaml.Mark;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call-back is asked for, with what has been gathered for it. The questions stand before it.
 *
 * <pre>{@code
 * call-back:
 *   call-back: {queue: family-guidance, details: [safe-number, best-time], text: Soitamme sinulle.}
 *   when-closed: lines                     # requests to be called back are not taken now
 *   next: done
 * }</pre>
 */
public record CallBack(
        Head head,
        String queue,
        Mark queueAt,
        List<String> details,
        Optional<Wording> text,
        Optional<Target> whenClosed,
        Optional<Next> next)
        implements Step {

    public CallBack {
        details = List.copyOf(details);
    }

    static CallBack read(StepSource source) {
        StepSource body = source.body("call-back");
        CallBack step = new CallBack(
                source.head(),
                body.needQueue(),
                body.placeOf("queue"),
                body.slots("details"),
                body.text("text", "call-back"),
                source.target("when-closed"),
                source.needNext());
        body.close();
        return step;
    }

    @Override
    public void enter(Walk walk) {
        boolean taken = walk.world().callsBack(queue);
        walk.trace().taken(this, queue, taken);
        if (whenClosed.isPresent() && !taken) {
            walk.go(whenClosed.get());
            return;
        }
        walk.show(new Effect.CallBack(address(), walk.words(head, text), queue, walk.known(details)));
        walk.goOn(this);
    }

    @Override
    public List<Target> sideways() {
        return whenClosed.stream().toList();
    }

    @Override
    public List<Wording> texts() {
        return text.stream().toList();
    }

    @Override
    public Set<String> needs() {
        return Set.copyOf(details);
    }
}
