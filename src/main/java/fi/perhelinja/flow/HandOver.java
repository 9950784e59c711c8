package fi.perhelinja.flow;

import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.text.Yaml.Mark;
import java.util.List;
import java.util.Optional;

/**
 * A person is asked for. The guide goes on at {@code next} meanwhile.
 *
 * <pre>{@code
 * person:
 *   hand-over:
 *     queue: family-guidance
 *     summary: [topic, about, child-age, municipality]
 *     priority: normal                     # normal | high | danger
 *     text: Pyydän työntekijän mukaan.
 *   when-closed: call-back                 # nobody takes conversations of the queue now; what a supervisor who closed it
 *                                          # wrote is said first
 *   next: while-waiting
 * }</pre>
 *
 * @param summary slots that the worker sees first
 * @param text may be absent: then nothing is said
 */
public record HandOver(
        Head head,
        String queue,
        Mark queueAt,
        List<String> summary,
        Priority priority,
        Optional<Wording> text,
        Optional<Target> whenClosed,
        Optional<Next> next)
        implements Step {

    public HandOver {
        summary = List.copyOf(summary);
    }

    static HandOver read(StepSource source) {
        StepSource body = source.body("hand-over");
        HandOver step = new HandOver(
                source.head(),
                body.needQueue(),
                body.placeOf("queue"),
                body.slots("summary"),
                body.priority(),
                body.text("text", "hand-over"),
                source.target("when-closed"),
                source.needNext());
        body.close();
        return step;
    }

    @Override
    public void enter(Walk walk) {
        boolean taken = walk.world().open(queue, priority);
        walk.trace().taken(this, queue, taken);
        if (whenClosed.isPresent() && !taken) {
            tellWhy(walk);
            walk.go(whenClosed.get());
            return;
        }
        walk.show(new Effect.HandOver(address(), walk.words(head, text), queue, priority, walk.known(summary)));
        walk.goOn(this);
    }

    /** In danger nothing comes before the numbers that help. */
    private void tellWhy(Walk walk) {
        if (priority != Priority.DANGER) {
            walk.world().closedBecause(queue).ifPresent(why -> walk.show(new Effect.Say(address(), why)));
        }
    }

    @Override
    public List<Target> sideways() {
        return whenClosed.stream().toList();
    }

    @Override
    public List<Wording> texts() {
        return text.stream().toList();
    }
}
