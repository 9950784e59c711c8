package fi.perhelinja.understanding;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What measuring a reader on messages whose labels are known gave.
 *
 * @param first how many had a right label first
 * @param amongThree how many had one among the first three
 * @param perLabel label to its messages and those of them where it was told
 * @param confusions what was taken for what, the commonest first
 * @param calibration empty when the reader does not say how sure it is
 * @param kinds the same by kinds of messages, when the file names any
 * @param speed how long a message took
 */
public record Evaluation(
        Recall first,
        Recall amongThree,
        Map<String, Recall> perLabel,
        List<Confusion> confusions,
        Optional<Calibration> calibration,
        Map<String, Kind> kinds,
        Speed speed) {

    private static final int AMONG = 3;

    /** So many messages are read before the clock counts: a cold machine measures itself. */
    private static final int WARMING = 3_000;

    /** Small files are read several times over, until so many times are known. */
    private static final int FEWEST_TIMES = 1_000;

    private static final double NANOS_PER_MICRO = 1_000;

    /** Beside our own thresholds. */
    private static final List<Double> ROUND_THRESHOLDS = List.of(0.3, 0.7, 0.9);

    /** A label that was not told, and what was told in its place. */
    public record Confusion(String label, String taken, int times) {}

    /**
     * Messages of one kind.
     *
     * @param right how many had a right label first
     * @param told how many were told to be anything but {@link Labelled#NONE}
     * @param sure how many of them surely
     */
    public record Kind(Recall right, Recall told, Recall sure) {}

    /**
     * Microseconds of processor time that a message took at most: half of them, and all but one in a hundred. What else the
     * machine did meanwhile is not in it.
     */
    public record Speed(double half, double mostlyAll) {}

    public Evaluation {
        perLabel = new TreeMap<>(perLabel);
        confusions = List.copyOf(confusions);
        kinds = new TreeMap<>(kinds);
    }

    public static Evaluation of(List<Labelled> messages, Reader reader) {
        return of(messages, reader, speed(messages, reader));
    }

    /** The same without the clock, where only what was understood counts. */
    static Evaluation untimed(List<Labelled> messages, Reader reader) {
        return of(messages, reader, new Speed(0, 0));
    }

    private static Evaluation of(List<Labelled> messages, Reader reader, Speed speed) {
        List<Reader.Told> read =
                messages.stream().map(m -> reader.read(m.text())).toList();
        Recall first = Recall.EMPTY;
        Recall three = Recall.EMPTY;
        Map<String, Recall> perLabel = new TreeMap<>();
        Map<Confusion, Integer> wrong =
                new TreeMap<>(Comparator.comparing(Confusion::label).thenComparing(Confusion::taken));
        List<Calibration.Guess> guesses = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            List<String> labels = messages.get(i).labels();
            Reader.Told told = read.get(i);
            first = first.with(labels.contains(told.best()));
            three = three.with(labels.stream().anyMatch(l -> told.names(l, AMONG)));
            guesses.add(new Calibration.Guess(told.score(), labels.contains(told.best())));
            for (String label : labels) {
                boolean found = told.names(label, Math.max(told.told(), labels.size()));
                perLabel.merge(label, Recall.EMPTY.with(found), (a, b) -> a.with(found));
                if (!found) {
                    wrong.merge(new Confusion(label, told.best(), 0), 1, Integer::sum);
                }
            }
        }
        boolean scored = read.stream().anyMatch(Reader.Told::scored);
        return new Evaluation(
                first,
                three,
                perLabel,
                confusions(wrong),
                scored ? Optional.of(Calibration.of(guesses, thresholds())) : Optional.empty(),
                kinds(messages, read),
                speed);
    }

    private static List<Double> thresholds() {
        List<Double> thresholds = new ArrayList<>(ROUND_THRESHOLDS);
        thresholds.add(Understanding.HALF_SURE);
        thresholds.add(Understanding.SURE);
        return thresholds.stream().sorted().toList();
    }

    private static List<Confusion> confusions(Map<Confusion, Integer> wrong) {
        return wrong.entrySet().stream()
                .map(e -> new Confusion(e.getKey().label(), e.getKey().taken(), e.getValue()))
                .sorted(Comparator.comparingInt(Confusion::times).reversed())
                .toList();
    }

    private static Map<String, Kind> kinds(List<Labelled> messages, List<Reader.Told> read) {
        Map<String, Kind> kinds = new TreeMap<>();
        for (int i = 0; i < read.size(); i++) {
            Labelled message = messages.get(i);
            Reader.Told told = read.get(i);
            boolean right = message.labels().contains(told.best());
            boolean any = !told.best().equals(Labelled.NONE);
            boolean sure = any && told.ranked().stream().anyMatch(s -> s.score() >= DangerClassifier.SURE_SCORE);
            message.kind().ifPresent(name -> {
                Kind kind = kinds.getOrDefault(name, new Kind(Recall.EMPTY, Recall.EMPTY, Recall.EMPTY));
                kinds.put(
                        name,
                        new Kind(
                                kind.right().with(right),
                                kind.told().with(any),
                                kind.sure().with(sure)));
            });
        }
        return kinds;
    }

    private static Speed speed(List<Labelled> messages, Reader reader) {
        if (messages.isEmpty()) {
            return new Speed(0, 0);
        }
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARMING; i++) {
            reader.read(messages.get(i % messages.size()).text());
        }
        long[] nanos = new long[Math.max(FEWEST_TIMES, messages.size())];
        for (int i = 0; i < nanos.length; i++) {
            long began = clock.getCurrentThreadCpuTime();
            reader.read(messages.get(i % messages.size()).text());
            nanos[i] = clock.getCurrentThreadCpuTime() - began;
        }
        Arrays.sort(nanos);
        return new Speed(nanos[nanos.length / 2] / NANOS_PER_MICRO, nanos[nanos.length * 99 / 100] / NANOS_PER_MICRO);
    }
}
