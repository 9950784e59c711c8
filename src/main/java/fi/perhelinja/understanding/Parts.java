package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A message that is judged in parts. Parts overlap, so every word's features are looked up once, and a part only adds up those of
 * its words: the same as if the part were a message of its own. For one thread.
 */
final class Parts {

    private static final int FEATURES_OF_A_WORD = 40;

    private final PackedModel model;
    private final List<String> words;
    private final HashNumbers numbers = new HashNumbers();

    /** Numbers of the features that a word has wherever it stands: itself and its pieces. */
    private final int[][] own;

    /** Numbers of the marks of each word. */
    private final int[][] marksOf;

    private final List<String> marks;

    /** By number: where the model keeps it; the last part that had it. */
    private int[] places = new int[FEATURES_OF_A_WORD];

    private int[] lastPart = new int[FEATURES_OF_A_WORD];
    private int part;

    Parts(PackedModel model, List<String> words, Concepts concepts) {
        this.model = model;
        this.words = words;
        this.own = new int[words.size()][];
        for (int i = 0; i < own.length; i++) {
            own[i] = own(words.get(i));
        }
        List<Set<String>> marked = words.stream().map(concepts::marks).toList();
        Set<String> all = new TreeSet<>();
        marked.forEach(all::addAll);
        this.marks = List.copyOf(all);
        this.marksOf = marked.stream()
                .map(of -> of.stream()
                        .mapToInt(mark -> Arrays.binarySearch(marks.toArray(), mark))
                        .toArray())
                .toArray(int[][]::new);
    }

    private int[] own(String word) {
        Own features = new Own();
        features.take(MessageFeatures.word(word), 1);
        MessageFeatures.eachPiece(word, features);
        return Arrays.copyOf(features.numbers, features.size);
    }

    private final class Own implements MessageFeatures.Sink {
        private int[] numbers = new int[FEATURES_OF_A_WORD];
        private int size;

        @Override
        public void take(long hash, double weight) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number(hash);
        }
    }

    private int number(long hash) {
        int before = numbers.size();
        int number = numbers.number(hash);
        if (number == before) {
            if (number == places.length) {
                places = Arrays.copyOf(places, number * 2);
                lastPart = Arrays.copyOf(lastPart, number * 2);
            }
            places[number] = model.place(hash);
        }
        return number;
    }

    /** Sums of one part while its features are added. */
    private final class Sum {
        private final double[] sums = new double[model.labels().size()];
        private double square;

        void add(int number) {
            if (lastPart[number] != part) {
                lastPart[number] = part;
                double rare = model.rarity(places[number]);
                square += rare * rare;
                model.add(places[number], rare, sums);
            }
        }
    }

    /** What {@link PackedModel#distances} tells of the words from one to before another. */
    double[] distances(int from, int to) {
        part++;
        Sum sum = new Sum();
        for (int i = from; i < to; i++) {
            for (int number : own[i]) {
                sum.add(number);
            }
            String before = i == from ? "^" : words.get(i - 1);
            sum.add(number(MessageFeatures.pair(before, words.get(i))));
            if (i > from) {
                String earlier = i == from + 1 ? "^" : words.get(i - 2);
                sum.add(number(MessageFeatures.apart(earlier, words.get(i))));
            }
        }
        addMarks(from, to, sum);
        return PackedModel.centred(sum.sums, sum.square);
    }

    private void addMarks(int from, int to, Sum sum) {
        boolean[] met = new boolean[marks.size()];
        for (int i = from; i < to; i++) {
            for (int mark : marksOf[i]) {
                met[mark] = true;
            }
        }
        List<String> here = new ArrayList<>();
        for (int i = 0; i < met.length; i++) {
            if (met[i]) {
                here.add(marks.get(i));
            }
        }
        for (int i = 0; i < here.size(); i++) {
            sum.add(number(FeatureHash.of(here.get(i))));
            for (int j = i + 1; j < here.size(); j++) {
                sum.add(number(MessageFeatures.together(here.get(i), here.get(j))));
            }
        }
    }
}
