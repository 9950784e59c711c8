package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what a message is about, or that it cannot be told. */
final class Topics {

    /** The label for a message whose topic cannot be told. */
    static final String UNCLEAR = "unclear";

    static final int MOST = 5;

    /** Distances are multiplied by this to become probabilities; from cross-validation on our own phrases. */
    static final double SHARPNESS = 7.0;

    /** Below this no topic is told at all: in cross-validation one of twenty such guesses was right. */
    static final double REFUSED = 0.12;

    private final Labeller labeller;

    Topics(Labeller labeller) {
        this.labeller = labeller;
    }

    Parts parts(Seen seen) {
        return labeller.parts(seen);
    }

    /** The likeliest topic of the words from one to before another; empty when there is no topic at all. */
    Optional<Understood.Scored> first(Parts parts, int from, int to) {
        return labeller.best(parts, from, to, 1).stream().findFirst();
    }

    List<Understood.Scored> read(Parts parts, int from, int to) {
        List<Understood.Scored> best = labeller.best(parts, from, to, MOST);
        if (best.isEmpty()
                || best.get(0).score() >= REFUSED
                || best.get(0).topic().equals(UNCLEAR)) {
            return List.copyOf(best);
        }
        List<Understood.Scored> refused = new ArrayList<>();
        refused.add(new Understood.Scored(UNCLEAR, 1 - best.get(0).score()));
        best.stream().filter(s -> !s.topic().equals(UNCLEAR)).limit(MOST - 1).forEach(refused::add);
        return List.copyOf(refused);
    }

    /** How much each feature speaks for a topic, against the mean of all, the strongest first. */
    List<Explanation.Feature> explain(List<String> words, String topic) {
        return Explanation.features(labeller, words, topic);
    }
}
