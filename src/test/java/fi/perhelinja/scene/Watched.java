package fi.perhelinja.scene;

import fi.perhelinja.store.redis.RealCluster;
import fi.perhelinja.store.redis.RealRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A master and its replica, watched by a Sentinel that puts the one into the place of the other. Words count as said when both
 * have them ({@code store.replicas}), and a master without a replica takes none ({@code min-replicas-to-write}).
 */
final class Watched implements Deployment {

    private static final String NAME = "county";

    /** After so long without an answer a master is down. */
    private static final int DOWN_MILLIS = 2_000;

    private final RealRedis sentinel;
    private final List<RealRedis> both;

    Watched(Path folder) throws Exception {
        RealRedis master = redis(folder.resolve("master"), "--maxmemory-policy", "noeviction");
        RealRedis replica = redis(folder.resolve("replica"), "--replicaof", "127.0.0.1", String.valueOf(master.port()));
        both = List.of(master, replica);
        Path place = Files.createDirectories(folder.resolve("sentinel"));
        Path file = Files.writeString(place.resolve("sentinel.conf"), """
                sentinel monitor %1$s 127.0.0.1 %2$d 1
                sentinel down-after-milliseconds %1$s %3$d
                sentinel failover-timeout %1$s 10000
                """.formatted(NAME, master.port(), DOWN_MILLIS));
        sentinel = RealRedis.sentinel(place, file);
        RealCluster.until(
                "the sentinel knows both",
                () -> sentinel.say("SENTINEL MASTER " + NAME).contains("num-slaves\r\n$1\r\n1"));
        followed();
    }

    private static RealRedis redis(Path folder, String... own) throws IOException {
        List<String> all = new ArrayList<>(List.of(own));
        all.addAll(List.of("--appendonly", "yes", "--appendfsync", "always"));
        all.addAll(List.of("--min-replicas-to-write", "1", "--min-replicas-max-lag", "10"));
        return RealRedis.start(folder, all.toArray(String[]::new));
    }

    @Override
    public String url() {
        return "redis+sentinel://127.0.0.1:" + sentinel.port() + "/" + NAME;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("PERHELINJA_STORE_REPLICAS", "1");
    }

    /** Who the Sentinel says is the master. */
    private RealRedis master() throws IOException {
        String port = sentinel.say("SENTINEL GET-MASTER-ADDR-BY-NAME " + NAME);
        return both.stream()
                .filter(redis -> port.contains("\r\n" + redis.port() + "\r\n"))
                .findFirst()
                .orElseThrow(() -> new IOException("the sentinel names no master: " + port));
    }

    /** The master has its replica, and takes words. */
    private void followed() throws Exception {
        RealCluster.until("the replica follows", () -> {
            RealRedis replica = both.get(1 - both.indexOf(master()));
            return replica.say("INFO replication").contains("master_link_status:up")
                    && master().say("INFO replication").contains("min_slaves_good_slaves:1");
        });
    }

    /** For good: the other one is the master from now on, and this one comes back to follow it. */
    @Override
    public void kill(Random random, long millis) throws Exception {
        RealRedis before = master();
        before.kill();
        RealCluster.until("a failover", () -> master() != before);
        Faults.await(millis);
        before.start();
        before.say("REPLICAOF 127.0.0.1 " + master().port());
        followed();
    }

    /** A master that was thought dead wakes up, and believes for a while that it is one. */
    @Override
    public void pause(Random random, long millis) throws Exception {
        RealRedis before = master();
        before.pause();
        Faults.await(millis);
        before.goOn();
        followed();
    }

    @Override
    public void close() {
        sentinel.close();
        both.forEach(RealRedis::close);
    }
}
