package fi.perhelinja.store.redis;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at how a Redis is set, and says what that means for what it is given to keep. */
public final class Deployment {

    private static final int OLDEST_MAJOR = 6;
    private static final int OLDEST_MINOR = 2;

    /** So far the clocks of a node and of Redis may be apart; milliseconds. */
    private static final long SKEW_MILLIS = 2_000;

    /** Under which our own measure of the other clock is written among what Redis says of itself. */
    static final String SKEW = "clock-skew-millis";

    /** Whether it answers to what no service needs. */
    static final String ALMIGHTY = "may-manage-users";

    private static final List<String> ASKED = List.of(
            "appendonly",
            "appendfsync",
            "maxmemory-policy",
            "min-replicas-to-write",
            "min-replicas-max-lag",
            "no-appendfsync-on-rewrite");

    /** What a finding means. */
    public enum Weight {
        WELL,
        NOTE,
        WRONG
    }

    /** Something that was found. */
    public record Finding(Weight weight, String sentence) {}

    private Deployment() {}

    /** Looks at the master; of a Cluster, at each. */
    public static Future<List<Finding>> look(Vertx vertx, RedisAddress address) {
        return Masters.of(vertx, address).compose(masters -> {
            List<Future<List<Finding>>> all =
                    masters.stream().map(master -> lookAt(vertx, master)).toList();
            return Future.all(all)
                    .map(done -> all.stream().flatMap(f -> f.result().stream()).toList());
        });
    }

    private static Future<List<Finding>> lookAt(Vertx vertx, RedisAddress address) {
        RedisLink link = new RedisLink(vertx, address);
        Map<String, String> set = new TreeMap<>();
        return link.open()
                .compose(v -> link.ask(Command.INFO))
                .onSuccess(info -> set.putAll(lines(Answer.text(info).orElse(""))))
                .compose(v -> config(link, set))
                .compose(v -> clock(link, set))
                .compose(v -> link.ask(Command.ACL, "USERS")
                        .map(users -> set.put(ALMIGHTY, "yes"))
                        .otherwise(""))
                .map(v -> findings(set, address.toString()))
                .eventually(link::close);
    }

    /** Nothing, where those who run Redis for others do not show it. */
    private static Future<?> config(RedisLink link, Map<String, String> set) {
        Future<?> read = Future.succeededFuture();
        for (String key : ASKED) {
            read = read.compose(v -> link.ask(Command.CONFIG, "GET", key)).onSuccess(found -> {
                List<String> pair = Answer.texts(found);
                if (pair.size() == 2) {
                    set.put(pair.get(0), pair.get(1));
                }
            });
        }
        return read.otherwiseEmpty();
    }

    private static Future<?> clock(RedisLink link, Map<String, String> set) {
        long before = System.currentTimeMillis();
        return link.ask(Command.TIME).onSuccess(time -> {
            List<String> parts = Answer.texts(time);
            long theirs = Long.parseLong(parts.get(0)) * 1_000 + Long.parseLong(parts.get(1)) / 1_000;
            long ours = (before + System.currentTimeMillis()) / 2;
            set.put(SKEW, String.valueOf(theirs - ours));
        });
    }

    private static Map<String, String> lines(String info) {
        Map<String, String> all = new TreeMap<>();
        info.lines().filter(line -> line.contains(":")).forEach(line -> {
            int colon = line.indexOf(':');
            all.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return all;
    }

    /** @param set what Redis says of itself, by its own names */
    static List<Finding> findings(Map<String, String> set, String name) {
        Sayings all = new Sayings(name);
        String version = set.getOrDefault("redis_version", "0.0");
        all.must(!old(version), "Redis " + version, "Redis " + version + " is too old. Mend: Redis 6.2 or later");
        all.must(
                set.getOrDefault("role", "").equals("master"),
                "it is a master",
                "it is no master. Mend: name the master, or the sentinels as redis+sentinel://");
        all.must(
                Math.abs(Long.parseLong(set.getOrDefault(SKEW, "0"))) <= SKEW_MILLIS,
                "its clock goes with ours",
                "its clock is " + set.get(SKEW) + " ms from ours: leases and reminders come at wrong times."
                        + " Mend: NTP on both machines");
        if (set.containsKey("appendonly")) {
            durability(all, set);
        } else {
            all.must(
                    false,
                    "",
                    "CONFIG GET is refused, so nobody sees what it promises. Mend: ACL SETUSER … +config|get");
        }
        all.should(
                !set.containsKey(ALMIGHTY),
                "we come in with no rights over Redis itself",
                "we come in as one who may do anything. Better: a user of its own with the rights in running.md");
        return all.all;
    }

    private static void durability(Sayings all, Map<String, String> set) {
        all.must(
                set.getOrDefault("appendonly", "").equals("yes"),
                "appendonly yes",
                "appendonly no: a restart loses everything. Mend: appendonly yes");
        String sync = set.getOrDefault("appendfsync", "");
        all.must(
                sync.equals("always")
                        && set.getOrDefault("no-appendfsync-on-rewrite", "no").equals("no"),
                "appendfsync always: what is acknowledged is on disk",
                "appendfsync " + sync + ", no-appendfsync-on-rewrite "
                        + set.getOrDefault("no-appendfsync-on-rewrite", "no")
                        + ": a power cut may lose what was acknowledged just before."
                        + " Mend: appendfsync always, no-appendfsync-on-rewrite no");
        all.must(
                set.getOrDefault("aof_last_write_status", "ok").equals("ok"),
                "its last write to disk went well",
                "its last write to disk failed. Mend: look at the disk; is it full?");
        String policy = set.getOrDefault("maxmemory-policy", "");
        all.must(
                policy.equals("noeviction"),
                "maxmemory-policy noeviction: nothing is thrown away for want of memory",
                "maxmemory-policy " + policy + " throws conversations away when memory is short."
                        + " Mend: maxmemory-policy noeviction");
        boolean alone = set.getOrDefault("connected_slaves", "0").equals("0");
        boolean bound = !set.getOrDefault("min-replicas-to-write", "0").equals("0")
                && !set.getOrDefault("min-replicas-max-lag", "0").equals("0");
        if (alone) {
            all.should(false, "", "it has no replica: when its machine is lost, all is lost since the last backup");
        } else {
            all.must(
                    bound,
                    "a master that is cut off takes no words",
                    "it has replicas and min-replicas-to-write 0: a master that is cut off takes words that a failover"
                            + " loses. Mend: min-replicas-to-write 1, min-replicas-max-lag 10");
        }
    }

    private static boolean old(String version) {
        String[] parts = version.split("\\.", 3);
        int major = Integer.parseInt(parts[0]);
        return major < OLDEST_MAJOR || (major == OLDEST_MAJOR && Integer.parseInt(parts[1]) < OLDEST_MINOR);
    }

    /** What was found, of one Redis. */
    private static final class Sayings {

        private final List<Finding> all = new ArrayList<>();
        private final String name;

        private Sayings(String name) {
            this.name = name;
        }

        private void must(boolean good, String well, String ill) {
            all.add(new Finding(good ? Weight.WELL : Weight.WRONG, name + ": " + (good ? well : ill) + "."));
        }

        private void should(boolean good, String well, String ill) {
            all.add(new Finding(good ? Weight.WELL : Weight.NOTE, name + ": " + (good ? well : ill) + "."));
        }
    }
}
