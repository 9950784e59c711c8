package fi.perhelinja.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Real masters on this machine, made into a Cluster as {@code redis-cli --cluster create} does; and waiting for such things. */
public final class RealCluster {

    private static final int SLOTS = 16_384;
    private static final int MASTERS = 3;
    private static final long PATIENCE_SECONDS = 60;

    private RealCluster() {}

    /** Something that will be so, soon. */
    public interface Check {
        boolean holds() throws Exception;
    }

    public static void until(String what, Check check) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!check.holds()) {
            assertThat(System.nanoTime()).as("in time: " + what).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** How one of them is started. */
    interface Starting {
        RealRedis start(Path folder, String... settings) throws IOException;
    }

    /** @param settings of each master, beside those that make it one */
    public static List<RealRedis> start(Path folder, String... settings) throws Exception {
        return start(folder, RealRedis::start, settings);
    }

    static List<RealRedis> start(Path folder, Starting starting, String... settings) throws Exception {
        String[] all = Stream.concat(Stream.of("--cluster-enabled", "yes"), Stream.of(settings))
                .toArray(String[]::new);
        List<RealRedis> masters = new ArrayList<>();
        for (int i = 0; i < MASTERS; i++) {
            masters.add(starting.start(folder.resolve("m" + i), all));
        }
        for (int i = 0; i < MASTERS; i++) {
            String slots = IntStream.range(SLOTS * i / MASTERS, SLOTS * (i + 1) / MASTERS)
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(" "));
            masters.get(i).say("CLUSTER ADDSLOTS " + slots);
            masters.get(i).say("CLUSTER SET-CONFIG-EPOCH " + (i + 1));
            masters.get(0).say("CLUSTER MEET 127.0.0.1 " + masters.get(i).safestPort());
        }
        for (RealRedis master : masters) {
            until("a cluster", () -> isWhole(master));
        }
        return masters;
    }

    /** Whether this master thinks that all slots are served. */
    public static boolean isWhole(RealRedis master) throws IOException {
        String info = master.say("CLUSTER INFO");
        return info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:" + MASTERS);
    }

    /** As the settings name it. */
    public static String url(List<RealRedis> masters) {
        return masters.stream()
                .map(m -> "127.0.0.1:" + m.port())
                .collect(Collectors.joining(",", "redis+cluster://", ""));
    }
}
