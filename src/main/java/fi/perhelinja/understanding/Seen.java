package fi.perhelinja.understanding;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What the classifiers look at in one message: its features by number, taken from its words once, however many models and parts
 * of the message there are. A part has the features that it would have as a message of its own. For one thread.
 */
final class Seen {

    private static final int FEATURES_OF_A_WORD = 40;
    private static final String BEGINNING = "^";

    private final List<String> words;
    private final HashNumbers numbers = new HashNumbers();

    /** Numbers of the features that a word has wherever it stands: itself and its pieces. */
    private final int[][] own;

    private final List<Collection<String>> marks;

    /** By number: the last part that had it. */
    private int[] lastPart = new int[FEATURES_OF_A_WORD];

    private int part;
    private int[] taken = new int[FEATURES_OF_A_WORD];
    private int size;

    Seen(List<String> words, Concepts concepts) {
        this.words = words;
        this.own = new int[words.size()][];
        Own features = new Own();
        for (int i = 0; i < own.length; i++) {
            own[i] = features.of(words.get(i));
        }
        this.marks = words.stream().map(concepts::marks).toList();
    }

    private final class Own implements MessageFeatures.Sink {
        private int[] found = new int[FEATURES_OF_A_WORD];
        private int size;

        int[] of(String word) {
            size = 0;
            take(MessageFeatures.word(word), 1);
            MessageFeatures.eachPiece(word, this);
            return Arrays.copyOf(found, size);
        }

        @Override
        public void take(long hash, double weight) {
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = numbers.number(hash);
        }
    }

    int words() {
        return words.size();
    }

    /** How many features there are so far: looking at another part may add some. */
    int features() {
        return numbers.size();
    }

    /** The hash of the feature of a number. */
    long hash(int feature) {
        return numbers.hash(feature);
    }

    /** Looks at the words from one to before another. */
    void lookAt(int from, int to) {
        part++;
        size = 0;
        for (int i = from; i < to; i++) {
            for (int feature : own[i]) {
                take(feature);
            }
            String before = i == from ? BEGINNING : words.get(i - 1);
            take(numbers.number(MessageFeatures.pair(before, words.get(i))));
            if (i > from) {
                String earlier = i == from + 1 ? BEGINNING : words.get(i - 2);
                take(numbers.number(MessageFeatures.apart(earlier, words.get(i))));
            }
        }
        TreeSet<String> here = new TreeSet<>();
        for (int i = from; i < to; i++) {
            here.addAll(marks.get(i));
        }
        for (String mark : here) {
            take(numbers.number(FeatureHash.of(mark)));
            for (String later : here.tailSet(mark, false)) {
                take(numbers.number(MessageFeatures.together(mark, later)));
            }
        }
    }

    private void take(int feature) {
        if (feature >= lastPart.length) {
            lastPart = Arrays.copyOf(lastPart, Math.max(feature + 1, lastPart.length * 2));
        }
        if (lastPart[feature] != part) {
            lastPart[feature] = part;
            if (size == taken.length) {
                taken = Arrays.copyOf(taken, size * 2);
            }
            taken[size++] = feature;
        }
    }

    /** How many features the part that was looked at last has. */
    int taken() {
        return size;
    }

    /** The features of the part that was looked at last, each once. */
    int taken(int at) {
        return taken[at];
    }
}
