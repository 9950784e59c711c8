package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Phrases with one of their words left open. Nearly all frames are filled by one phrase alone: they are counted by a number, and
 * only those that enough phrases may fill are written out.
 */
final class Frames {

    private static final String OPEN = "…";

    /** An odd number with its bits well spread, so that the order of words counts. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int fewestWords;
    private final int filled;
    private final Map<Long, Integer> counts = new HashMap<>();

    /**
     * @param fewestWords of a phrase that counts
     * @param filled a frame is told from so many phrases on
     */
    Frames(int fewestWords, int filled) {
        this.fewestWords = fewestWords;
        this.filled = filled;
    }

    void add(List<String> words) {
        if (words.size() >= fewestWords) {
            for (int i = 0; i < words.size(); i++) {
                counts.merge(number(words, i), 1, Integer::sum);
            }
        }
    }

    /** The frames of a phrase that may be filled by enough phrases of those that were added. */
    Set<String> of(List<String> words) {
        Set<String> frames = new TreeSet<>();
        for (int i = 0; words.size() >= fewestWords && i < words.size(); i++) {
            if (counts.getOrDefault(number(words, i), 0) >= filled) {
                List<String> frame = new ArrayList<>(words);
                frame.set(i, OPEN);
                frames.add(String.join(" ", frame));
            }
        }
        return frames;
    }

    /** Two frames with the same number are the same, but for a rare chance that writing them out sets right. */
    private static long number(List<String> words, int open) {
        long number = words.size();
        for (int i = 0; i < words.size(); i++) {
            number = number * SPREAD + (i == open ? 0 : words.get(i).hashCode());
            number ^= number >>> 29;
        }
        return number;
    }
}
