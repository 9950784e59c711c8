package fi.perhelinja.understanding;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import opennlp.tools.doccat.FeatureGenerator;

/**
 * What the classifiers look at: words, pairs of words, and pieces of 2 to 5 letters within a word. The pieces carry
 * Finnish, where one word has a thousand forms, and survive typos. Public, with an empty constructor, because OpenNLP
 * loads it by name.
 */
public final class MessageFeatures implements FeatureGenerator {

    /**
     * Under this key of the extra information the features are left for who needs them after the model
     * (their weights' length).
     */
    static final String SEEN = "features";

    /** A word that begins so is a mark from a lexicon and has no letters of its own. */
    static final char LEXICON_MARK = '\u00a7';

    private static final int SHORTEST_PIECE = 2;
    private static final int LONGEST_PIECE = 5;

    @Override
    public Collection<String> extractFeatures(String[] words, Map<String, Object> extra) {
        LinkedHashSet<String> features = new LinkedHashSet<>(words.length * 24);
        String before = "^";
        for (String word : words) {
            if (!word.isEmpty() && word.charAt(0) == LEXICON_MARK) {
                features.add(word);
                continue;
            }
            features.add("w" + word);
            features.add("p" + before + ' ' + word);
            before = word;
            addPieces(features, word);
        }
        if (extra.containsKey(SEEN)) {
            extra.put(SEEN, features);
        }
        return features;
    }

    private static void addPieces(Collection<String> features, String word) {
        String edged = '_' + word + '_';
        for (int from = 0; from < edged.length(); from++) {
            int longest = Math.min(edged.length(), from + LONGEST_PIECE);
            for (int to = from + SHORTEST_PIECE; to <= longest; to++) {
                features.add(edged.substring(from, to));
            }
        }
    }
}
