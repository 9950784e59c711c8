package fi.perhelinja.flow;

import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.State.Question;
import java.util.List;
import java.util.Optional;

/** What the guide does with words that do not answer its question: asks again so often, then goes another way. */
final class Doubt {

    private Doubt() {}

    /** @param best what may have been meant, to be offered; may be empty */
    static void unsure(Walk walk, Ask ask, List<Choice> best) {
        if (walk.top().asked >= ask.askAgain()) {
            giveUp(walk, ask);
            return;
        }
        walk.top().asked++;
        if (!best.isEmpty()) {
            ask(walk, ask, ask.halfSure().or(ask::again).orElse(ask.text()), best);
        } else if (ask.again().isPresent()) {
            ask(walk, ask, ask.again().get(), ask.shown(walk.flows(), walk.language()));
        } else {
            Interruptions.begin(walk, Pattern.NOT_UNDERSTOOD);
        }
    }

    private static void ask(Walk walk, Ask ask, Wording wording, List<Choice> choices) {
        Optional<String> slot = Optional.of(ask.into());
        walk.question = Optional.of(new Question(ask.address(), slot, choices, ask.free()));
        walk.show(new Effect.Ask(ask.address(), walk.words(ask.head(), wording), slot, choices, ask.free()));
    }

    private static void giveUp(Walk walk, Ask ask) {
        walk.trace().gaveUp(ask);
        if (ask.then().isEmpty()) {
            walk.top().asked = 0;
            Interruptions.begin(walk, Pattern.PERSON);
            return;
        }
        if (walk.layers.size() == 1) {
            walk.givenUp.add(ask.address());
            if (!walk.spare.isEmpty()) {
                Folding.again(walk, ask);
                return;
            }
        }
        walk.stopWaiting();
        walk.go(ask.then().get());
    }
}
