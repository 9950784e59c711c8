package fi.perhelinja.directory;

import fi.perhelinja.text.Localized;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds services by words. By the beginnings of words and not by whole words, for Finnish bends them at their ends.
 */
final class WordIndex {

    /** Longest query, characters; what is beyond is left out. */
    static final int LONGEST_QUERY = 200;

    private static final int IN_NAME = 4;
    private static final int IN_KEYWORDS = 3;
    private static final int IN_DESCRIPTION = 1;

    private record Words(Service service, Set<String> name, Set<String> keywords, Set<String> description) {}

    private final List<Words> all;

    WordIndex(Collection<Service> services) {
        all = services.stream()
                .map(s -> new Words(s, words(s.name()), words(String.join(" ", s.keywords())), words(s.description())))
                .toList();
    }

    /** All services in which every word of the query is found, best first. */
    List<Service> find(String query) {
        Set<String> wanted = words(query.substring(0, Math.min(query.length(), LONGEST_QUERY)));
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<Service, Integer> scores = new LinkedHashMap<>();
        for (Words words : all) {
            int score = 0;
            boolean every = true;
            for (String word : wanted) {
                int here = score(words, word);
                every &= here > 0;
                score += here;
            }
            if (every) {
                scores.put(words.service, score);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Service, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int score(Words words, String word) {
        return (begins(words.name, word) ? IN_NAME : 0)
                + (begins(words.keywords, word) ? IN_KEYWORDS : 0)
                + (begins(words.description, word) ? IN_DESCRIPTION : 0);
    }

    private static boolean begins(Set<String> words, String beginning) {
        return words.stream().anyMatch(w -> w.startsWith(beginning));
    }

    private static Set<String> words(Localized text) {
        return words(String.join(" ", text.texts().values()));
    }

    /** Small letters, without the dots of ä and the like: people leave them out. */
    private static Set<String> words(String text) {
        String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toSet());
    }
}
