package fi.perhelinja.store.redis;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to Redis, made again whenever it breaks, with pauses that grow. Each has a client of its own, so that what
 * the client believes about masters and slots goes with a connection that broke. Safe for any thread.
 */
final class RedisLine {

    /** The first pause before trying again, and the longest; milliseconds. */
    private static final long FIRST_PAUSE = 50;

    private static final long LONGEST_PAUSE = 2_000;

    /** Doublings of the pause after which it grows no more. */
    private static final int DOUBLINGS = 6;

    /** How long coming in may take; milliseconds. */
    private static final long READY_MILLIS = 2L * RedisAddress.CONNECT_MILLIS;

    private static final Logger LOG = LoggerFactory.getLogger(RedisLine.class);

    /** What must be done on each connection before it is used. */
    interface Prepare extends Function<RedisConnection, Future<?>> {}

    /** A connection with the client that it belongs to. */
    private record Live(Redis client, RedisConnection connection) {}

    private final Vertx vertx;
    private final RedisOptions options;
    private final Prepare prepare;
    private Promise<RedisConnection> next = Promise.promise();
    private Optional<Live> live = Optional.empty();
    private int failures;
    private Optional<Throwable> lastFailure = Optional.empty();
    private boolean closed;

    RedisLine(Vertx vertx, RedisOptions options, Prepare prepare) {
        this.vertx = vertx;
        this.options = options;
        this.prepare = prepare;
    }

    /** The connection that there is, or the next that there will be. */
    synchronized Future<RedisConnection> connection() {
        return next.future();
    }

    /** Why the last attempt did not come through. */
    synchronized Optional<Throwable> lastFailure() {
        return lastFailure;
    }

    synchronized boolean connected() {
        return live.isPresent();
    }

    synchronized void connect() {
        if (closed || live.isPresent()) {
            return;
        }
        Redis client = Redis.createClient(vertx, new RedisOptions(options));
        client.connect()
                .compose(connection -> {
                    Live fresh = new Live(client, connection);
                    connection.exceptionHandler(cause -> broken(fresh)).endHandler(v -> broken(fresh));
                    return prepare.apply(connection).map(fresh);
                })
                .timeout(READY_MILLIS, TimeUnit.MILLISECONDS)
                .onComplete(done -> {
                    if (done.succeeded()) {
                        opened(done.result());
                    } else {
                        failed(client, done.cause());
                    }
                });
    }

    private void opened(Live fresh) {
        Promise<RedisConnection> waiting;
        synchronized (this) {
            if (closed) {
                fresh.client().close();
                return;
            }
            if (failures > 0) {
                LOG.info("Redis is within reach again");
            }
            failures = 0;
            lastFailure = Optional.empty();
            live = Optional.of(fresh);
            waiting = next;
        }
        waiting.tryComplete(fresh.connection());
    }

    private synchronized void failed(Redis client, Throwable cause) {
        if (failures == 0) {
            // The kind of failure alone: what a client says may hold what it was to send.
            LOG.warn("Redis is out of reach: {}", cause.getClass().getSimpleName());
        }
        failures++;
        lastFailure = Optional.of(cause);
        client.close();
        again();
    }

    private synchronized void broken(Live which) {
        if (live.filter(which::equals).isEmpty()) {
            return;
        }
        live = Optional.empty();
        next = Promise.promise();
        failures = 1;
        which.client().close();
        if (!closed) {
            LOG.warn("the connection to Redis broke");
            again();
        }
    }

    /** Nodes that lost Redis in the same moment do not all come back in the same moment. */
    private void again() {
        if (!closed) {
            long pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(failures, DOUBLINGS));
            vertx.setTimer(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1) + 1, id -> connect());
        }
    }

    /** Gives a connection up that does not answer, or answers as who is no longer the master. */
    void drop(RedisConnection connection) {
        Optional<Live> given;
        synchronized (this) {
            given = live.filter(it -> it.connection() == connection);
        }
        given.ifPresent(this::broken);
    }

    Future<Void> close() {
        Optional<Live> last;
        Promise<RedisConnection> waiting;
        synchronized (this) {
            closed = true;
            last = live;
            live = Optional.empty();
            waiting = next;
            next = Promise.promise();
            next.fail(new IllegalStateException("the store is closed"));
        }
        waiting.tryFail(new IllegalStateException("the store is closed"));
        return last.map(it -> it.client().close()).orElseGet(Future::succeededFuture);
    }
}
