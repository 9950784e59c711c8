package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether one may believe how sure the reader says it is.
 *
 * @param bins messages by how sure it was of the best label, the least sure first; bins without messages are left out
 * @param error expected calibration error: how far what it says lies from what is true, on the mean of all messages
 * @param thresholds what relying on messages from a sureness upward gives
 */
public record Calibration(List<Bin> bins, double error, List<Threshold> thresholds) {

    private static final int BINS = 10;

    /** @param said mean sureness of the messages in it */
    public record Bin(double from, double to, double said, Recall right) {}

    /**
     * @param reached how many messages of all are so sure
     * @param right how many of those are right
     */
    public record Threshold(double from, Recall reached, Recall right) {}

    /** One message: how sure the reader was of the best label, and whether that was right. */
    record Guess(double score, boolean right) {}

    public Calibration {
        bins = List.copyOf(bins);
        thresholds = List.copyOf(thresholds);
    }

    static Calibration of(List<Guess> guesses, List<Double> thresholds) {
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<Guess> in = guesses.stream().filter(g -> bin(g.score()) == bin).toList();
            if (!in.isEmpty()) {
                double said = in.stream().mapToDouble(Guess::score).average().orElse(0);
                Recall right = right(in);
                bins.add(new Bin((double) i / BINS, (i + 1.0) / BINS, said, right));
                error += Math.abs(said - right.share()) * in.size() / guesses.size();
            }
        }
        List<Threshold> reached = thresholds.stream()
                .map(from -> {
                    List<Guess> over =
                            guesses.stream().filter(g -> g.score() >= from).toList();
                    return new Threshold(from, new Recall(over.size(), guesses.size()), right(over));
                })
                .toList();
        return new Calibration(bins, error, reached);
    }

    private static int bin(double score) {
        return Math.min(BINS - 1, (int) (score * BINS));
    }

    private static Recall right(List<Guess> guesses) {
        return new Recall((int) guesses.stream().filter(Guess::right).count(), guesses.size());
    }
}
