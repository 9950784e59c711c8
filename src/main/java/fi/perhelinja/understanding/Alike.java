package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds texts that are nearly the same as one before them: of the groups of three letters that either has, most are in both
 * (Jaccard's measure, over letters as messages are compared). Case, marks and stretched letters do not count; a letter in a long
 * text does not make it another one, a word exchanged in a short one does.
 *
 * <p>Two texts that are alike must share one of their rarest groups: only texts that do are compared, so that tens of thousands
 * take a second.
 */
final class Alike {

    /** From this share of common groups on, two texts teach no more than one. */
    static final double NEARLY_THE_SAME = 0.8;

    private static final int GROUP_LETTERS = 3;

    private final double least;
    private final List<int[]> texts = new ArrayList<>();
    private final Map<Integer, List<Integer>> byRareGroup = new HashMap<>();

    private Alike(double least) {
        this.least = least;
    }

    /**
     * @param other number of the earlier text, from nought
     * @param share of common groups
     */
    record Match(int other, double share) {}

    /** Number of a text to the likest text before it, for the texts that are alike. */
    static Map<Integer, Match> find(List<String> texts, double least) {
        Alike alike = new Alike(least);
        Map<Integer, Match> matches = new TreeMap<>();
        for (int[] groups : byRarity(texts)) {
            int number = alike.texts.size();
            alike.like(groups).ifPresent(match -> matches.put(number, match));
            alike.add(groups);
        }
        return matches;
    }

    /** The groups of each text as numbers, the rarest group of all texts having the lowest. */
    private static List<int[]> byRarity(List<String> texts) {
        List<Set<String>> groups = texts.stream().map(Alike::groups).toList();
        Map<String, Integer> counts = new TreeMap<>();
        groups.forEach(of -> of.forEach(group -> counts.merge(group, 1, Integer::sum)));
        List<String> order = new ArrayList<>(counts.keySet());
        order.sort(Comparator.comparing(group -> counts.getOrDefault(group, 0)));
        Map<String, Integer> numbers = new HashMap<>();
        order.forEach(group -> numbers.put(group, numbers.size()));
        return groups.stream()
                .map(of -> of.stream()
                        .mapToInt(group -> numbers.getOrDefault(group, 0))
                        .sorted()
                        .toArray())
                .toList();
    }

    /** So many of the rarest groups of a text that a text alike cannot have none of them. */
    private int telling(int[] groups) {
        return Math.min(groups.length, groups.length - (int) Math.ceil(least * groups.length) + 1);
    }

    private Optional<Match> like(int[] groups) {
        Set<Integer> candidates = new HashSet<>();
        for (int i = 0; i < telling(groups); i++) {
            candidates.addAll(byRareGroup.getOrDefault(groups[i], List.of()));
        }
        Match best = new Match(-1, 0);
        for (int candidate : candidates) {
            double share = share(groups, texts.get(candidate));
            if (share > best.share() || (share == best.share() && candidate < best.other())) {
                best = new Match(candidate, share);
            }
        }
        return best.share() >= least ? Optional.of(best) : Optional.empty();
    }

    private void add(int[] groups) {
        for (int i = 0; i < telling(groups); i++) {
            byRareGroup.computeIfAbsent(groups[i], g -> new ArrayList<>()).add(texts.size());
        }
        texts.add(groups);
    }

    private double share(int[] one, int[] other) {
        if (Math.min(one.length, other.length) < least * Math.max(one.length, other.length)) {
            return 0;
        }
        long common = Arrays.stream(one)
                .filter(group -> Arrays.binarySearch(other, group) >= 0)
                .count();
        return common == 0 ? 0 : (double) common / (one.length + other.length - common);
    }

    private static Set<String> groups(String text) {
        String plain = ' ' + String.join(" ", Understanding.words(Tokens.of(text))) + ' ';
        Set<String> groups = new LinkedHashSet<>();
        for (int at = 0; at + GROUP_LETTERS <= plain.length(); at++) {
            groups.add(plain.substring(at, at + GROUP_LETTERS));
        }
        return groups;
    }
}
