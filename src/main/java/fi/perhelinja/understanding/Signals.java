package fi.perhelinja.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The signals of danger and their order. */
final class Signals {

    /** The most urgent first: what may kill within minutes, then who cannot help themselves. */
    static final List<String> URGENCY = List.of(
            "medical_emergency",
            "violence_now",
            "child_sexual_abuse",
            "infant_harm",
            "child_danger",
            "suicide_self",
            "suicide_other",
            "self_harm");

    static final Comparator<Understood.Signal> MOST_URGENT_FIRST =
            Comparator.comparingInt(s -> URGENCY.indexOf(s.signal()));

    /** What a pattern met counts toward danger, in the distances of the classifier. */
    private static final double SURE_PATTERN = 0.65;

    private static final double MAYBE_PATTERN = 0.15;

    /** What a pattern that only may be danger must come to, together with the likeness of the message. */
    private static final double MAYBE = 0.06;

    /**
     * A message this far on the side of no danger is none, whatever pattern is in it: "I tried to end my life as a girl, and
     * would like to train as a peer worker". Of 377 dangers of the tuned halves in which a sure pattern was met, two lay
     * beyond this; of 91 ordinary messages, half.
     */
    private static final double ORDINARY = -0.2;

    private Signals() {}

    /** The pattern's, since its words were chosen by a person and it can point at them; else the one that is surer. */
    static Understood.Signal surer(Understood.Signal a, Understood.Signal b) {
        if (!a.by().equals(b.by())) {
            return a.by().equals("pattern") ? a : b;
        }
        return a.score() >= b.score() ? a : b;
    }

    /**
     * A pattern and the classifier together: where the message is like what was said without danger, a pattern is asked about
     * gently, and where it could hardly be more like it, it is silent. A pattern that only may be danger is silenced
     * sooner, and what no guard clears never.
     *
     * @param nearest how far on the side of danger the message lies
     */
    static Optional<Understood.Signal> weighed(Understood.Signal pattern, double nearest) {
        if (pattern.score() >= DangerPatterns.CERTAIN) {
            return Optional.of(pattern);
        }
        double weight = nearest + (pattern.sure() ? SURE_PATTERN : MAYBE_PATTERN);
        if (nearest < ORDINARY || (!pattern.sure() && weight < MAYBE)) {
            return Optional.empty();
        }
        boolean sure = pattern.sure() && weight >= DangerClassifier.SURE;
        double score = sure || !pattern.sure() ? pattern.score() : DangerPatterns.MAYBE;
        return Optional.of(
                new Understood.Signal(pattern.signal(), sure, score, pattern.from(), pattern.to(), pattern.by()));
    }
}
