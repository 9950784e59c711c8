package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hears danger that no pattern knows, by likeness to what was said before. No classifier alone is safe, and neither are
 * patterns: this one stands beside them and is tuned to recall. What it hears half is asked about gently.
 */
final class DangerClassifier {

    /** Label of messages without danger. */
    static final String NONE = "none";

    static final double SHARPNESS = 8.0;

    /** From here danger is told for sure. Found on the tuned half of our own messages. */
    private static final double SURE = 0.9;

    /** From here danger is asked about: about one ordinary message in a thousand came so far. */
    static final double MAYBE = 0.7;

    /** A shorter message is left to the patterns: one word is like too many things. */
    private static final int FEWEST_WORDS = 3;

    /** How much a message of danger weighs against one without: a miss costs more than a false alarm. */
    private static final double WEIGHT = 2.0;

    private final Labeller labeller;

    private DangerClassifier(Labeller labeller) {
        this.labeller = labeller;
    }

    static DangerClassifier train(List<Example> examples, Memory memory) {
        Map<String, Double> weights = new HashMap<>();
        Signals.URGENCY.forEach(signal -> weights.put(signal, WEIGHT));
        return new DangerClassifier(Trainer.forTopics(memory).train(examples, weights, SHARPNESS));
    }

    List<Understood.Signal> find(List<Token> tokens) {
        if (tokens.size() < FEWEST_WORDS) {
            return List.of();
        }
        List<Understood.Signal> signals = new ArrayList<>();
        for (Understood.Scored scored : labeller.label(Understanding.words(tokens))) {
            if (!scored.topic().equals(NONE) && scored.score() >= MAYBE) {
                signals.add(new Understood.Signal(
                        scored.topic(),
                        scored.score() >= SURE,
                        scored.score(),
                        tokens.get(0).from(),
                        tokens.get(tokens.size() - 1).to(),
                        "classifier"));
            }
        }
        return signals;
    }
}
