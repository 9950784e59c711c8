package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.understanding.Alike.Match;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** What is passed over without comparing it is not alike: all texts compared with all others give the same. */
class AlikeTest {

    private static final int TRIES = 100;
    private static final int MOST_TEXTS = 40;
    private static final int MOST_WORDS = 12;
    private static final int MOST_LETTERS = 6;
    private static final String LETTERS = "aeiklnst";

    @Provide
    Arbitrary<List<List<String>>> texts() {
        return Arbitraries.randomValue(random -> {
            List<List<String>> texts = new ArrayList<>();
            int size = random.nextInt(MOST_TEXTS);
            for (int i = 0; i < size; i++) {
                boolean another = texts.isEmpty() || random.nextInt(3) == 0;
                texts.add(another ? text(random) : changed(texts.get(random.nextInt(texts.size())), random));
            }
            return texts;
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void findsWhatComparingAllWithAllFinds(@ForAll("texts") List<List<String>> texts) {
        for (double least : List.of(0.3, 0.5, 0.75, Alike.NEARLY_THE_SAME, 0.95, 1.0)) {
            assertThat(Alike.find(texts, least)).isEqualTo(comparingAll(texts, least));
        }
    }

    @Test
    void exactlyTheLeastShareIsAlikeAndNoWordsAreLikeNothing() {
        List<List<String>> texts = List.of(List.of(), List.of("abc"), List.of("abcd"), List.of(), List.of("abc"));
        assertThat(Alike.find(texts, 0.4)).containsOnly(Map.entry(2, new Match(1, 0.4)), Map.entry(4, new Match(1, 1)));
    }

    private static Map<Integer, Match> comparingAll(List<List<String>> texts, double least) {
        Map<Integer, Match> matches = new TreeMap<>();
        List<Set<String>> groups = texts.stream().map(AlikeTest::groups).toList();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                double share = share(groups.get(i), groups.get(j));
                boolean best = !matches.containsKey(i) || matches.get(i).share() < share;
                if (share >= least && best) {
                    matches.put(i, new Match(j, share));
                }
            }
        }
        return matches;
    }

    private static double share(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static Set<String> groups(List<String> words) {
        String plain = " " + String.join(" ", words) + " ";
        Set<String> groups = new HashSet<>();
        for (int i = 0; i + 3 <= plain.length(); i++) {
            groups.add(plain.substring(i, i + 3));
        }
        return words.isEmpty() ? Set.of() : groups;
    }

    private static List<String> text(Random random) {
        List<String> words = new ArrayList<>();
        int size = random.nextInt(MOST_WORDS);
        for (int i = 0; i < size; i++) {
            words.add(word(random));
        }
        return words;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int size = 1 + random.nextInt(MOST_LETTERS);
        for (int i = 0; i < size; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    /** One word left out, put in or exchanged, or nothing. */
    private static List<String> changed(List<String> text, Random random) {
        List<String> words = new ArrayList<>(text);
        int how = random.nextInt(4);
        if (how < 2 && !words.isEmpty()) {
            words.remove(random.nextInt(words.size()));
        }
        if (how == 1 || how == 2) {
            words.add(random.nextInt(words.size() + 1), word(random));
        }
        return words;
    }
}
