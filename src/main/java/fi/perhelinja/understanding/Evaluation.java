package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Measures a reader on messages whose labels are known.
 *
 * @param total how many messages
 * @param first how many had the right label first
 * @param amongThree how many had it among the first three
 * @param perLabel label to its messages and those of them that were found
 * @param confusions what was taken for what, the commonest first
 * @param microseconds mean time of a message
 */
public record Evaluation(
        int total,
        int first,
        int amongThree,
        Map<String, Recall> perLabel,
        List<Confusion> confusions,
        double microseconds) {

    private static final int AMONG = 3;

    /** Normal deviate of a 95 % interval. */
    private static final double DEVIATE = 1.96;

    /** A message and what it is. Labels of one message are parted by spaces; {@code none} stands for no signal. */
    public record Labelled(String label, String text) {}

    public record Recall(int found, int of) {
        public double share() {
            return of == 0 ? 0 : (double) found / of;
        }

        /** Lower end of Wilson's 95 % interval. */
        public double low() {
            return middle() - half();
        }

        public double high() {
            return middle() + half();
        }

        private double middle() {
            double z = DEVIATE * DEVIATE;
            return of == 0 ? 0.5 : (share() + z / (2 * of)) / (1 + z / of);
        }

        private double half() {
            double z = DEVIATE * DEVIATE;
            return of == 0
                    ? 0.5
                    : DEVIATE * Math.sqrt(share() * (1 - share()) / of + z / (4.0 * of * of)) / (1 + z / of);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%5.1f %% [%.1f, %.1f] of %d", 100 * share(), 100 * low(), 100 * high(), of);
        }
    }

    public record Confusion(String label, String taken, int times) {}

    /** @param reader gives the labels of a text, the best first */
    public static Evaluation of(List<Labelled> messages, Function<String, List<String>> reader) {
        int first = 0;
        int amongThree = 0;
        Map<String, int[]> counts = new TreeMap<>();
        Map<String, Integer> wrong = new TreeMap<>();
        long began = System.nanoTime();
        List<List<String>> read =
                messages.stream().map(m -> reader.apply(m.text())).toList();
        double micros = (System.nanoTime() - began) / 1e3 / Math.max(1, messages.size());
        for (int i = 0; i < messages.size(); i++) {
            List<String> got = read.get(i);
            for (String label : messages.get(i).label().split(" ")) {
                counts.computeIfAbsent(label, l -> new int[2])[1]++;
                String best = got.isEmpty() ? "-" : got.get(0);
                if (best.equals(label)) {
                    first++;
                    counts.get(label)[0]++;
                } else {
                    wrong.merge(label + "\t" + best, 1, Integer::sum);
                }
                if (got.stream().limit(AMONG).anyMatch(label::equals)) {
                    amongThree++;
                }
            }
        }
        Map<String, Recall> perLabel = new TreeMap<>();
        counts.forEach((label, c) -> perLabel.put(label, new Recall(c[0], c[1])));
        int total = perLabel.values().stream().mapToInt(Recall::of).sum();
        return new Evaluation(total, first, amongThree, perLabel, confusions(wrong), micros);
    }

    private static List<Confusion> confusions(Map<String, Integer> wrong) {
        List<Confusion> confusions = new ArrayList<>();
        wrong.forEach((pair, times) -> {
            int tab = pair.indexOf('\t');
            confusions.add(new Confusion(pair.substring(0, tab), pair.substring(tab + 1), times));
        });
        confusions.sort(Comparator.comparingInt(Confusion::times).reversed());
        return confusions;
    }

    /** The figures for reading, at most {@code mostConfusions} lines of confusions. */
    public String report(int mostConfusions) {
        StringBuilder out = new StringBuilder();
        out.append("messages     ").append(total).append('\n');
        out.append("first        ").append(new Recall(first, total)).append('\n');
        out.append("among three  ").append(new Recall(amongThree, total)).append('\n');
        out.append(String.format(Locale.ROOT, "a message    %.0f \u00b5s%n%nrecall%n", microseconds));
        int width = perLabel.keySet().stream().mapToInt(String::length).max().orElse(1);
        perLabel.forEach(
                (label, recall) -> out.append(String.format(Locale.ROOT, "  %-" + width + "s  %s%n", label, recall)));
        if (!confusions.isEmpty()) {
            out.append(String.format("%ntaken for%n"));
        }
        confusions.stream()
                .limit(mostConfusions)
                .forEach(c -> out.append(
                        String.format(Locale.ROOT, "  %4d  %s \u2192 %s%n", c.times(), c.label(), c.taken())));
        return out.toString();
    }
}
