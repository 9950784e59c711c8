package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import fi.perhelinja.text.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Our own phrases, trained on once for all tests of a run. */
final class Trained {

    /** What was learned for this run, by its key. */
    static final Notebook LEARNED = new Notebook();

    /** Seconds of processor time that learning took. */
    static final double SECONDS;

    /** Bytes that it holds, as far as they can be told of a heap that others use too. */
    static final long BYTES;

    static final Understanding UNDERSTANDING;

    private static final double NANOS_PER_SECOND = 1e9;

    static {
        long empty = usedBytes();
        long before = processorNanos();
        UNDERSTANDING = train();
        SECONDS = (processorNanos() - before) / NANOS_PER_SECOND;
        long notes = LEARNED.kept.values().stream().mapToLong(b -> b.length).sum();
        BYTES = usedBytes() - empty - notes;
    }

    private Trained() {}

    static Map<String, String> phrases() {
        Path folder = Path.of("flows/phrases");
        Map<String, String> phrases = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                phrases.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    static Understood read(String message) {
        return UNDERSTANDING.read(message, Optional.empty());
    }

    static List<String> signals(String message) {
        return read(message).signals().stream().map(Understood.Signal::signal).toList();
    }

    private static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Of all threads: topics and danger are learned side by side. */
    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static Understanding train() {
        Reading<Understanding> reading = Understanding.train(phrases(), Map.of(), LEARNED);
        assertThat(reading.problems()).isEmpty();
        return reading.value();
    }
}
