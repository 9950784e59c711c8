package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.FeatureGenerator;

/**
 * What the classifiers look at: words, pairs of words that stand together or one word apart, pieces of 2 to 4 letters
 * within a word, and the marks of concepts, alone and two by two. The pieces carry Finnish, where one word has a thousand
 * forms, and survive typos; two concepts together tell more than both apart ("partner" and "alcohol"). Public, with an
 * empty constructor, because OpenNLP loads it by name.
 */
public final class MessageFeatures implements FeatureGenerator {

    /** A word that begins so is a mark from a lexicon and has no letters of its own. */
    static final char LEXICON_MARK = '\u00a7';

    private static final int SHORTEST_PIECE = 2;
    private static final int LONGEST_PIECE = 4;

    /** How much a mark counts against a word that is as rare; from cross-validation on our own phrases. */
    private static final double WEIGHT_OF_MARK = 2.0;

    private static final double WEIGHT_OF_MARKS_TOGETHER = 1.2;
    private static final char TOGETHER = '+';
    private static final char EDGE = '_';

    @Override
    public Collection<String> extractFeatures(String[] words, Map<String, Object> extra) {
        LinkedHashSet<String> features = new LinkedHashSet<>(words.length * 24);
        String before = "^";
        String earlier = "";
        List<String> marks = new ArrayList<>();
        for (String word : words) {
            if (!word.isEmpty() && word.charAt(0) == LEXICON_MARK) {
                marks.add(word);
                continue;
            }
            features.add("w" + word);
            features.add("p" + before + ' ' + word);
            if (!earlier.isEmpty()) {
                features.add("s" + earlier + ' ' + word);
            }
            earlier = before;
            before = word;
            addPieces(features, word);
        }
        addMarks(features, marks);
        return features;
    }

    /** Takes features by their hashes, and how much each counts against a word that is as rare. */
    @FunctionalInterface
    interface Sink {
        void take(long hash, double weight);
    }

    /** What {@link #extractFeatures} tells, as hashes and without a string for each; some come several times. */
    static void each(List<String> words, Sink sink) {
        String before = "^";
        String earlier = "";
        List<String> marks = new ArrayList<>();
        for (String word : words) {
            if (!word.isEmpty() && word.charAt(0) == LEXICON_MARK) {
                marks.add(word);
                continue;
            }
            sink.take(word(word), 1);
            sink.take(pair(before, word), 1);
            if (!earlier.isEmpty()) {
                sink.take(apart(earlier, word), 1);
            }
            earlier = before;
            before = word;
            eachPiece(word, sink);
        }
        for (int i = 0; i < marks.size(); i++) {
            sink.take(FeatureHash.of(marks.get(i)), WEIGHT_OF_MARK);
            for (int j = i + 1; j < marks.size(); j++) {
                sink.take(together(marks.get(i), marks.get(j)), WEIGHT_OF_MARKS_TOGETHER);
            }
        }
    }

    static long word(String word) {
        return FeatureHash.end(FeatureHash.with(begun('w'), word));
    }

    static long pair(String before, String word) {
        return joined('p', before, ' ', word);
    }

    static long apart(String earlier, String word) {
        return joined('s', earlier, ' ', word);
    }

    static long together(String mark, String later) {
        return FeatureHash.end(
                FeatureHash.with(FeatureHash.with(FeatureHash.with(FeatureHash.BEGINNING, mark), TOGETHER), later));
    }

    private static long begun(char kind) {
        return FeatureHash.with(FeatureHash.BEGINNING, kind);
    }

    private static long joined(char kind, String one, char between, String other) {
        return FeatureHash.end(FeatureHash.with(FeatureHash.with(FeatureHash.with(begun(kind), one), between), other));
    }

    static void eachPiece(String word, Sink sink) {
        int end = word.length() + 2;
        for (int from = 0; from < end; from++) {
            int longest = Math.min(end, from + LONGEST_PIECE);
            long hash = FeatureHash.BEGINNING;
            for (int at = from; at < longest; at++) {
                hash = FeatureHash.with(hash, at == 0 || at == end - 1 ? EDGE : word.charAt(at - 1));
                if (at - from + 1 >= SHORTEST_PIECE) {
                    sink.take(FeatureHash.end(hash), 1);
                }
            }
        }
    }

    /** @return how much a feature counts against a word that is as rare */
    static double weight(String feature) {
        if (feature.charAt(0) != LEXICON_MARK) {
            return 1;
        }
        return feature.indexOf(TOGETHER) < 0 ? WEIGHT_OF_MARK : WEIGHT_OF_MARKS_TOGETHER;
    }

    private static void addMarks(Collection<String> features, List<String> marks) {
        for (int i = 0; i < marks.size(); i++) {
            features.add(marks.get(i));
            for (int j = i + 1; j < marks.size(); j++) {
                features.add(marks.get(i) + TOGETHER + marks.get(j));
            }
        }
    }

    private static void addPieces(Collection<String> features, String word) {
        String edged = EDGE + word + EDGE;
        for (int from = 0; from < edged.length(); from++) {
            int longest = Math.min(edged.length(), from + LONGEST_PIECE);
            for (int to = from + SHORTEST_PIECE; to <= longest; to++) {
                features.add(edged.substring(from, to));
            }
        }
    }
}
