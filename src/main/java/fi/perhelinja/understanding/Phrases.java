package fi.perhelinja.understanding;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Suggestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The content that understanding is trained on, sorted: {@code <lang>/<topic>.txt}, {@code <lang>/words/…},
 * {@code <lang>/danger/…}.
 */
final class Phrases {

    private static final String SUFFIX = ".txt";

    /** Beside the folders of the languages. */
    private static final String NO_DANGER = "no-danger.txt";

    private final Map<String, String> files;

    Phrases(Map<String, String> files) {
        this.files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** By path below the folder of phrases. */
    Map<String, String> files() {
        return files;
    }

    /** A phrase and where it came from. */
    record Phrase(Language language, String label, String text) {}

    /** Topic phrases of all languages, in the order of their paths: the same phrases train the same model. */
    List<Phrase> ofTopics(List<Problem> problems) {
        List<Phrase> phrases = new ArrayList<>();
        files.forEach((path, content) -> {
            String[] parts = path.split("/");
            if (parts.length != 2 || !path.endsWith(SUFFIX)) {
                return;
            }
            Optional<Language> language = Language.find(parts[0]);
            if (language.isEmpty()) {
                problems.add(Problem.error(path, 0, 0, "language", "The folder is not the tag of a language we know."));
                return;
            }
            String topic = withoutSuffix(parts[1]);
            lines(content).forEach(line -> phrases.add(new Phrase(language.get(), topic, line)));
        });
        return phrases;
    }

    /** The files of one folder of a language, by name without suffix. */
    Map<String, String> in(Language language, String folder) {
        String prefix = language.tag() + "/" + folder + "/";
        return files.entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefix) && e.getKey().indexOf('/', prefix.length()) < 0)
                .collect(Collectors.toMap(
                        e -> withoutSuffix(e.getKey().substring(prefix.length())),
                        Map.Entry::getValue,
                        (a, b) -> a,
                        TreeMap::new));
    }

    /** The topics whose phrases teach what is no danger; empty when no file says which. */
    Optional<Set<String>> noDanger() {
        return Optional.ofNullable(files.get(NO_DANGER)).map(content -> Set.copyOf(new TreeSet<>(lines(content))));
    }

    /** @param topics that there are phrases of; another name teaches nothing */
    List<Problem> noDangerOf(Set<String> topics) {
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String line : files.getOrDefault(NO_DANGER, "").split("\n", -1)) {
            number++;
            String topic = PatternFile.withoutComment(line);
            if (!topic.isEmpty() && !topics.contains(topic)) {
                Problem unknown = Problem.warning(
                        NO_DANGER, number, 1, "unknown-topic", "There are no phrases of a topic \"" + topic + "\".");
                problems.add(
                        Suggestion.mend(topic, topics).map(unknown::withMend).orElse(unknown));
            }
        }
        return problems;
    }

    static List<String> lines(String content) {
        return content.lines()
                .map(PatternFile::withoutComment)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    private static String withoutSuffix(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
