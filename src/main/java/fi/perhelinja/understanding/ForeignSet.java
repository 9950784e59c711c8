package fi.perhelinja.understanding;

import java.util.List;

/** Trains the very classifier of our topics on somebody else's messages, so that it can be compared with the world. */
public final class ForeignSet {

    private ForeignSet() {}

    public static Reader train(List<Labelled> messages) {
        List<Example> examples = messages.stream()
                .map(m -> new Example(m.labels().get(0), Understanding.words(Tokens.of(m.text()))))
                .toList();
        Labeller labeller = Trainer.forTopics(Memory.NONE).train(examples, Topics.SHARPNESS);
        return text -> new Reader.Told(labeller.label(Understanding.words(Tokens.of(text))), 1, true);
    }
}
