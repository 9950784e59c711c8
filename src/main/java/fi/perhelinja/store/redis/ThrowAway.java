package fi.perhelinja.store.redis;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import java.util.List;
import java.util.UUID;

/** A prefix of keys beside those that are in use, and taking away all that is under it. */
public final class ThrowAway {

    private static final String MARK = ":selftest-";

    /** Keys looked at in one step. */
    private static final String STEP = "1000";

    private ThrowAway() {}

    /** The same Redis, with keys that nobody has; within the rights that a user has over its own prefix. */
    public static RedisAddress beside(RedisAddress address) {
        return address.under(address.prefix() + MARK + UUID.randomUUID());
    }

    /**
     * Takes away every key of a prefix that {@link #beside} gave.
     *
     * @return how many there were
     */
    public static Future<Integer> clear(Vertx vertx, RedisAddress address) {
        if (!address.prefix().contains(MARK)) {
            throw new IllegalArgumentException("these keys are in use");
        }
        return Masters.of(vertx, address).compose(masters -> {
            Future<Integer> cleared = Future.succeededFuture(0);
            for (RedisAddress master : masters) {
                cleared = cleared.compose(many -> clearOne(vertx, master).map(more -> many + more));
            }
            return cleared;
        });
    }

    private static Future<Integer> clearOne(Vertx vertx, RedisAddress master) {
        RedisLink link = new RedisLink(vertx, master);
        return link.open().compose(v -> step(link, master.prefix(), "0", 0)).eventually(link::close);
    }

    private static Future<Integer> step(RedisLink link, String prefix, String cursor, int before) {
        return link.ask(Command.SCAN, cursor, "MATCH", prefix + ":*", "COUNT", STEP)
                .compose(found -> {
                    List<String> keys = Answer.texts(Answer.parts(found).get(1));
                    String next = Answer.text(Answer.parts(found).get(0)).orElse("0");
                    // One by one: those of a Cluster lie in many slots.
                    return Future.all(keys.stream()
                                    .map(key -> link.ask(Command.UNLINK, key))
                                    .toList())
                            .compose(v -> next.equals("0")
                                    ? Future.succeededFuture(before + keys.size())
                                    : step(link, prefix, next, before + keys.size()));
                });
    }
}
