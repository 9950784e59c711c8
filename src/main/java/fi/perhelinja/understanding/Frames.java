package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Phrases with one of their words left open. Nearly all frames are filled by one phrase alone: they are counted by a number, and
 * only those that enough phrases may fill are written out.
 */
final class Frames {

    private static final String OPEN = "…";

    /** Odd numbers with their bits well spread, so that the order of words counts. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final long SPREAD_FURTHER = 0xC2B2AE3D27D4EB4FL;

    private final int fewestWords;
    private final int filled;
    private final Numbering added = new Numbering();

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
            long all = all(words);
            for (int i = 0; i < words.size(); i++) {
                added.add(number(words, all, i));
            }
        }
    }

    /** The frames of a phrase that may be filled by enough phrases of those that were added. */
    Set<String> of(List<String> words) {
        if (words.size() < fewestWords) {
            return Set.of();
        }
        Set<String> frames = new TreeSet<>();
        long all = all(words);
        for (int i = 0; i < words.size(); i++) {
            if (added.times(number(words, all, i)) >= filled) {
                List<String> frame = new ArrayList<>(words);
                frame.set(i, OPEN);
                frames.add(String.join(" ", frame));
            }
        }
        return frames;
    }

    private static long all(List<String> words) {
        long all = words.size();
        for (int i = 0; i < words.size(); i++) {
            all += word(words.get(i).hashCode(), i);
        }
        return all;
    }

    private static long word(int hash, int place) {
        long number = (hash + (place + 1) * SPREAD) * SPREAD_FURTHER;
        return (number ^ number >>> 29) * SPREAD;
    }

    /**
     * What all words come to without the open one. Two frames with the same number are the same, but for a rare chance that
     * writing them out sets right.
     */
    private static long number(List<String> words, long all, int open) {
        return (all - word(words.get(open).hashCode(), open) + word(0, open)) | 1;
    }
}
