package fi.perhelinja.bench;

import fi.perhelinja.app.House;
import fi.perhelinja.store.redis.RealRedis;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns a second with one, two and three nodes on one Redis that writes down each word, beside the embedded store and the bare
 * echo; what a turn asks of Redis; what a conversation takes there; and what many stored ones cost. All of it, with the clients,
 * shares the cores of one machine: more nodes are not faster here, and what is seen is what they cost.
 */
public final class NodesBench {

    private static final int MOST_NODES = 3;
    private static final int LOOPS = 1;

    /** Commands of Redis that are told, those most often given. */
    private static final int COMMANDS_TOLD = 12;

    private final Vertx vertx = Vertx.vertx();
    private final Path folder = Files.createTempDirectory("perhelinja-bench");
    private final Path key = Files.writeString(folder.resolve("bench.key"), "0123456789abcdef".repeat(4));

    private NodesBench() throws IOException {}

    public static void main(String[] args) throws Exception {
        NodesBench bench = new NodesBench();
        SocketBench.echo(bench.vertx);
        House embedded = BenchHouse.open(bench.folder.resolve("embedded"), LOOPS);
        for (SocketBench.Kind kind : SocketBench.Kind.values()) {
            new SocketBench(bench.vertx, List.of(embedded.port())).turns(kind, "embedded: ");
        }
        embedded.close().await();
        for (int nodes = 1; nodes <= MOST_NODES; nodes++) {
            bench.nodes(nodes);
        }
        try (RealRedis redis = RealRedis.start(bench.folder.resolve("stored"))) {
            new StoredBench(bench.vertx, redis, () -> bench.house(redis, "stored")).run();
        }
        bench.vertx.close().await();
    }

    private House house(RealRedis redis, String name) throws IOException {
        return BenchHouse.open(
                folder.resolve(name),
                LOOPS,
                Map.of(
                        "PERHELINJA_STORE_ADDRESS",
                        redis.url(),
                        "PERHELINJA_BLOCKS_KEY_FILE",
                        key.toString(),
                        "PERHELINJA_CALL_BACKS_KEY_FILE",
                        key.toString()));
    }

    private void nodes(int many) throws IOException {
        try (RealRedis redis = RealRedis.start(folder.resolve("redis-" + many))) {
            List<House> houses = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                houses.add(house(redis, many + "-" + i));
            }
            List<Integer> ports = houses.stream().map(House::port).toList();
            for (SocketBench.Kind kind : SocketBench.Kind.values()) {
                long before = figure(redis, "memory", "used_memory");
                long logs = logs(redis);
                redis.say("CONFIG RESETSTAT");
                long turns = new SocketBench(vertx, ports).turns(kind, many + " on Redis: ");
                asked(redis, turns);
                System.out.printf(
                        Locale.ROOT,
                        "    %,.1f KB of Redis's memory for a conversation of 30 turns%n",
                        (figure(redis, "memory", "used_memory") - before) / 1e3 / Math.max(1, logs(redis) - logs));
            }
            houses.forEach(house -> house.close().await());
        }
    }

    /** What one turn asked of Redis, with the opening of a conversation every thirty turns and the pulse of the nodes. */
    private static void asked(RealRedis redis, long turns) throws IOException {
        String commands = redis.say("INFO commandstats")
                .lines()
                .filter(line -> line.startsWith("cmdstat_"))
                .map(line -> Map.entry(
                        line.substring("cmdstat_".length(), line.indexOf(':')),
                        Long.parseLong(line.substring(line.indexOf('=') + 1, line.indexOf(',')))))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(COMMANDS_TOLD)
                .map(e -> String.format(Locale.ROOT, "%s %.2f", e.getKey(), e.getValue() / (double) turns))
                .collect(Collectors.joining(", "));
        System.out.printf(
                Locale.ROOT,
                "    a turn: %,d bytes to Redis, %,d from it; %s%n",
                figure(redis, "stats", "total_net_input_bytes") / turns,
                figure(redis, "stats", "total_net_output_bytes") / turns,
                commands);
    }

    static long figure(RealRedis redis, String section, String name) throws IOException {
        return redis.say("INFO " + section)
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** How many conversations there are. */
    private static long logs(RealRedis redis) throws IOException {
        return redis.say("KEYS perhelinja*log:*")
                .lines()
                .filter(line -> line.contains("log:"))
                .count();
    }
}
