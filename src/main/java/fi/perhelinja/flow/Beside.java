package fi.perhelinja.flow;

import fi.perhelinja.flow.Input.Said;
import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Optional;

/**
 * What goes on beside the flow while a person speaks with the resident: questions that the person gives to be filled, and
 * the way back. What is learned so counts as told in passing. The guide says nothing of it, and the flow stands still.
 */
final class Beside {

    private Beside() {}

    /** The answer to a question that was given from the side. Told by an {@link Effect.Understood} when it is one. */
    static void filled(Walk walk, String step, String value) {
        walk.flows()
                .question(step)
                .ifPresent(ask -> Answering.accept(walk, ask.into(), value).ifPresent(v -> learn(walk, ask, v)));
    }

    /** The same from free words. */
    static void said(Walk walk, String step, Said said) {
        walk.flows()
                .question(step)
                .ifPresent(ask -> Hearing.read(walk, ask, said).ifPresent(v -> learn(walk, ask, v)));
    }

    private static void learn(Walk walk, Ask ask, String value) {
        Answer answer = new Answer(ask.address(), ask.into(), value, Answering.label(walk, ask, value), true);
        Answering.tell(walk, answer);
        walk.show(new Effect.Understood(List.of(answer)));
    }

    static void spoke(Walk walk, Language language) {
        Answering.speak(walk, language);
    }

    /** The guide speaks again. A question that it is sent to is asked anew, whatever was known of it. */
    static void handedBack(Walk walk, Optional<String> step) {
        Optional<Step> chosen = step.flatMap(walk.flows()::step)
                .filter(s -> Engine.entrances(walk.flows(), walk.flow()).contains(s));
        walk.layers.subList(1, walk.layers.size()).clear();
        walk.question = Optional.empty();
        if (chosen.isEmpty()) {
            Interruptions.askAgain(walk);
            return;
        }
        walk.road().returns.clear();
        walk.stopWaiting();
        walk.ended = Optional.empty();
        if (chosen.get() instanceof Ask ask) {
            Answering.forget(walk, ask.into());
        }
        walk.goTo(chosen.get().address());
    }
}
