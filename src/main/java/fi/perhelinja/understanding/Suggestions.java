package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Messages whose topic was not clear, with the topic that each is nearest to: what authors may make phrases of. What is already a
 * phrase, or is nearly the same as another message, is left out. Nothing is decided here: a person reads them.
 */
public final class Suggestions {

    /** A message that was not clear. */
    public record Suggestion(String topic, String language, double score, String text) {}

    private Suggestions() {}

    /**
     * @param phrases path below the folder of phrases to content
     * @return by topic, the nearest first
     */
    public static Map<String, List<Suggestion>> of(
            Understanding understanding, Map<String, String> phrases, List<String> messages) {
        List<String> known = new Phrases(phrases)
                .ofTopics(new ArrayList<>()).stream().map(Phrases.Phrase::text).toList();
        List<String> texts = new ArrayList<>(known);
        messages.stream().map(String::trim).filter(m -> !m.isEmpty()).forEach(texts::add);
        Map<Integer, Alike.Match> alike = Alike.find(
                texts.stream().map(text -> Understanding.words(Tokens.of(text))).toList(), Alike.NEARLY_THE_SAME);
        Map<String, List<Suggestion>> byTopic = new TreeMap<>();
        for (int i = known.size(); i < texts.size(); i++) {
            if (!alike.containsKey(i)) {
                suggestion(understanding, texts.get(i))
                        .ifPresent(s -> byTopic.computeIfAbsent(s.topic(), t -> new ArrayList<>())
                                .add(s));
            }
        }
        byTopic.values()
                .forEach(s ->
                        s.sort(Comparator.comparingDouble(Suggestion::score).reversed()));
        return byTopic;
    }

    private static Optional<Suggestion> suggestion(Understanding understanding, String text) {
        Understood read = understanding.read(text, Optional.empty());
        Understood.Scored first = read.topics().get(0);
        if (first.score() >= Understanding.SURE && !first.topic().equals(Topics.UNCLEAR)) {
            return Optional.empty();
        }
        return read.topics().stream()
                .filter(t -> !t.topic().equals(Topics.UNCLEAR))
                .findFirst()
                .map(t -> new Suggestion(t.topic(), read.language().tag(), t.score(), text));
    }
}
