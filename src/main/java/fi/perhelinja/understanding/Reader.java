package fi.perhelinja.understanding;

import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that gives labels to messages, so that it can be measured. */
public interface Reader {

    /**
     * What was told of one message.
     *
     * @param ranked labels, the best first, with how sure it is of each
     * @param told so many of them, from the first, were decided for; the others are what else it might be
     * @param scored whether the scores mean anything
     */
    record Told(List<Understood.Scored> ranked, int told, boolean scored) {

        public Told {
            ranked = List.copyOf(ranked);
        }

        String best() {
            return ranked.isEmpty() ? "-" : ranked.get(0).topic();
        }

        double score() {
            return ranked.isEmpty() ? 0 : ranked.get(0).score();
        }

        boolean names(String label, int most) {
            return ranked.stream().limit(most).anyMatch(s -> s.topic().equals(label));
        }
    }

    Told read(String text);

    /** By what the labels of the messages are: languages, signals, or else topics. */
    static Reader fitting(Understanding understanding, List<Labelled> messages, Optional<Language> before) {
        Set<String> labels = messages.stream().flatMap(m -> m.labels().stream()).collect(Collectors.toSet());
        if (labels.stream().allMatch(l -> Language.find(l).isPresent())) {
            return text -> {
                String tag = understanding.read(text, before).language().tag();
                return new Told(List.of(new Understood.Scored(tag, 1)), 1, false);
            };
        }
        if (labels.stream().allMatch(l -> l.equals(Labelled.NONE) || Understanding.SIGNALS.contains(l))) {
            return text -> signals(understanding.read(text, before).signals());
        }
        return text -> new Told(understanding.read(text, before).topics(), 1, true);
    }

    private static Told signals(List<Understood.Signal> signals) {
        if (signals.isEmpty()) {
            return new Told(List.of(new Understood.Scored(Labelled.NONE, 1)), 1, true);
        }
        List<Understood.Scored> scored = signals.stream()
                .map(s -> new Understood.Scored(s.signal(), s.score()))
                .toList();
        return new Told(scored, scored.size(), true);
    }
}
