package fi.perhelinja.store.redis;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Revisions of the guide. While one version of the service replaces another, each node begins conversations with a revision
 * of its own; so each says again and again which, and nobody deletes what another said lately.
 */
final class RedisRevisions {

    /** How often a node says which revision it begins conversations with, and how long that holds. */
    private static final Duration SAY = Duration.ofMinutes(1);

    private static final Duration HOLDS = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(RedisRevisions.class);

    private final Vertx vertx;
    private final RedisLink link;
    private final Keys keys;

    /** Those that this node kept: should one be deleted while the node is cut off, it keeps it again. */
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    private volatile Optional<Long> timer = Optional.empty();
    private volatile String current = "";

    RedisRevisions(Vertx vertx, RedisLink link, Keys keys) {
        this.vertx = vertx;
        this.link = link;
        this.keys = keys;
    }

    Future<Void> keep(String revision, Map<String, String> files) {
        JsonObject json = new JsonObject();
        new TreeMap<>(files).forEach(json::put);
        kept.put(revision, json.encode());
        return put(revision);
    }

    private Future<Void> put(String revision) {
        String files = kept.get(revision);
        return files == null
                ? Future.succeededFuture()
                : link.ask(Command.HSETNX, keys.guide("revisions"), revision, files)
                        .mapEmpty();
    }

    Future<Optional<Map<String, String>>> read(String revision) {
        return link.ask(Command.HGET, keys.guide("revisions"), revision)
                .map(found -> Answer.text(found).map(RedisRevisions::files));
    }

    private static Map<String, String> files(String text) {
        Map<String, String> files = new TreeMap<>();
        new JsonObject(text).forEach(file -> files.put(file.getKey(), String.valueOf(file.getValue())));
        return files;
    }

    /** @param used by conversations */
    Future<Integer> drop(String begins, List<String> used) {
        current = begins;
        kept.keySet().removeIf(revision -> !revision.equals(begins));
        if (timer.isEmpty()) {
            timer = Optional.of(vertx.setPeriodic(SAY.toMillis(), id -> say()));
        }
        List<String> values = new ArrayList<>(List.of(begins, String.valueOf(HOLDS.toMillis())));
        values.addAll(used);
        return link.run(Script.DROP, List.of(keys.guide("revisions"), keys.guide("begun-with")), values)
                .map(Answer::number)
                // Another node may have deleted it in the moment between its being kept and this.
                .compose(dropped -> put(begins).map(dropped));
    }

    private void say() {
        link.ask(Command.TIME)
                .map(Answer::texts)
                .compose(time -> link.ask(Command.ZADD, keys.guide("begun-with"), time.get(0) + "000", current))
                .compose(done -> put(current))
                .onFailure(cause -> LOG.warn("a revision could not be kept: {}", cause.getMessage()));
    }

    void close() {
        timer.ifPresent(vertx::cancelTimer);
        timer = Optional.empty();
    }
}
