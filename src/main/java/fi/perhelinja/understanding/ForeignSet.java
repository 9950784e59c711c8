package fi.perhelinja.understanding;

import java.util.List;
import java.util.function.Function;

/**
 * Trains the very classifier of our topics on somebody else's messages, so that it can be compared with the
 * world.
 */
public final class ForeignSet {

    private ForeignSet() {}

    /** @return a reader of texts to labels, the best first */
    public static Function<String, List<String>> train(List<Evaluation.Labelled> messages) {
        List<Example> examples = messages.stream()
                .map(m -> new Example(m.label(), Understanding.words(Tokens.of(m.text()))))
                .toList();
        Labeller labeller = Trainer.forTopics(Memory.NONE).train(examples, Topics.SHARPNESS);
        return text -> labeller.label(Understanding.words(Tokens.of(text))).stream()
                .map(Understood.Scored::topic)
                .toList();
    }
}
