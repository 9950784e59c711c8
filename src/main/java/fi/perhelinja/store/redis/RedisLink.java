package fi.perhelinja.store.redis;

import fi.perhelinja.store.Store;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks Redis over a few lines. A call that is safe to repeat outlives a break of a line, a restart and a failover, as long
 * as its patience lasts; one that is not fails when its answer was lost. Safe for any thread.
 */
final class RedisLink {

    /** Calls that may wait or be under way; one more is refused, so that memory stays bounded. */
    static final int CALLS_WAITING = 10_000;

    /** Lines to each master. */
    private static final int LINES = 4;

    /** From asking to failing, with all repeats: less than whoever asks the store waits. Milliseconds. */
    private static final long PATIENCE_MILLIS = 8_000;

    /** So long without an answer a line is given up for dead; milliseconds. */
    private static final long TRY_MILLIS = 3_000;

    /** Before asking again who is not ready; milliseconds. */
    private static final long PAUSE_MILLIS = 100;

    /** How a master that is none says so. */
    private static final String NO_MASTER = "READONLY";

    private static final String NO_SCRIPT = "NOSCRIPT";

    /** What Redis says when it did nothing, and may do it soon. */
    private static final Set<String> SOON =
            Set.of("LOADING", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "NOREPLICAS", "BUSY", "MOVED");

    /** Of those that are not soon over, the ones worth a word of their own. */
    private static final Set<String> KNOWN = Set.of("OOM", "MISCONF", "NOAUTH", "WRONGPASS", "NOPERM", "WRONGTYPE");

    private final Vertx vertx;
    private final List<RedisLine> lines = new ArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();
    private final int replicas;

    RedisLink(Vertx vertx, RedisAddress address) {
        this.vertx = vertx;
        this.replicas = address.replicas();
        for (int i = 0; i < LINES; i++) {
            lines.add(new RedisLine(vertx, address.options(CALLS_WAITING * 2), c -> Future.succeededFuture()));
        }
    }

    /** Completes when the first line stands; fails when none does in time. */
    Future<Void> open() {
        lines.forEach(RedisLine::connect);
        RedisLine first = lines.get(0);
        return first.connection()
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .recover(cause -> Future.failedFuture(RedisTrouble.outOfReach(first.lastFailure())))
                .mapEmpty();
    }

    Future<Void> close() {
        return Future.join(lines.stream().map(RedisLine::close).toList()).mapEmpty();
    }

    /** How many calls wait: for a gauge. */
    int waiting() {
        return waiting.get();
    }

    /** Asks what is safe to repeat. Completes on the caller's context; with nothing when Redis has nothing. */
    Future<@Nullable Response> ask(Command command, String... values) {
        return begin(new Call(() -> request(command, values), true, false));
    }

    /** Runs a script that is safe to repeat. */
    Future<@Nullable Response> run(Script script, List<String> keys, List<String> values) {
        return begin(new Call(new Running(script, keys, values), true, false));
    }

    /** The same, done only when as many replicas have it as were asked for. */
    Future<@Nullable Response> runDurably(Script script, List<String> keys, List<String> values) {
        return begin(new Call(new Running(script, keys, values), true, replicas > 0));
    }

    /** Completes when as many replicas as were asked for have all that the master of {@code key} has; writes the time there. */
    Future<Void> settled(String key) {
        String now = String.valueOf(System.currentTimeMillis());
        return replicas == 0
                ? Future.succeededFuture()
                : begin(new Call(() -> request(Command.SET, key, now), true, true))
                        .mapEmpty();
    }

    /** Runs a script that would do something else the second time. */
    Future<@Nullable Response> runOnce(Script script, List<String> keys, List<String> values) {
        return begin(new Call(new Running(script, keys, values), false, replicas > 0));
    }

    private static Request request(Command command, String... values) {
        Request request = Request.cmd(command);
        for (String value : values) {
            request.arg(value);
        }
        return request;
    }

    private Future<@Nullable Response> begin(Call call) {
        if (waiting.incrementAndGet() > CALLS_WAITING) {
            waiting.decrementAndGet();
            return Future.failedFuture(new Store.Full());
        }
        call.attempt();
        return call.promise.future().onComplete(done -> waiting.decrementAndGet());
    }

    /** A script by its hash, until Redis says that it does not know it. */
    private static final class Running implements Supplier<Request> {
        private final Script script;
        private final List<String> keys;
        private final List<String> values;
        private boolean unknown;

        Running(Script script, List<String> keys, List<String> values) {
            this.script = script;
            this.keys = keys;
            this.values = values;
        }

        @Override
        public Request get() {
            return unknown ? script.whole(keys, values) : script.byHash(keys, values);
        }
    }

    /** A question on its way, and whom to tell. */
    private final class Call {
        private final Supplier<Request> request;
        private final boolean repeats;
        private final boolean replicated;
        private final Context context = vertx.getOrCreateContext();
        private final Promise<@Nullable Response> promise = Promise.promise();
        private final long begun = System.nanoTime();

        Call(Supplier<Request> request, boolean repeats, boolean replicated) {
            this.request = request;
            this.repeats = repeats;
            this.replicated = replicated;
        }

        private long left() {
            return PATIENCE_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        }

        private void attempt() {
            RedisLine line = lines.get(Math.floorMod(turn.getAndIncrement(), LINES));
            Future<RedisConnection> found = line.connection();
            if (left() <= 0) {
                fail(new RedisTrouble("did not answer in time"));
            } else if (found.succeeded()) {
                send(line, found.result());
            } else {
                found.timeout(left(), TimeUnit.MILLISECONDS).onComplete(ready -> {
                    if (ready.succeeded()) {
                        send(line, ready.result());
                    } else {
                        fail(new RedisTrouble("is out of reach"));
                    }
                });
            }
        }

        private void send(RedisLine line, RedisConnection connection) {
            Future<@Nullable Response> answer = connection.send(request.get());
            if (replicated) {
                // Behind the write on the same line: it tells of all that was written on it before.
                Future<@Nullable Response> copies = connection.send(
                        request(Command.WAIT, String.valueOf(replicas), String.valueOf(TRY_MILLIS / 2)));
                answer = answer.compose(
                        done -> copies.compose(many -> enough(many) ? Future.succeededFuture(done) : few()));
            }
            answer.timeout(Math.max(1, Math.min(TRY_MILLIS, left())), TimeUnit.MILLISECONDS)
                    .onComplete(done -> {
                        if (done.succeeded()) {
                            tell(Future.succeededFuture(done.result()));
                        } else {
                            failed(line, connection, done.cause());
                        }
                    });
        }

        private boolean enough(@Nullable Response many) {
            return many != null && many.toInteger() >= replicas;
        }

        private Future<@Nullable Response> few() {
            return Future.failedFuture(new RedisTrouble("has it on too few replicas"));
        }

        private void failed(RedisLine line, RedisConnection connection, Throwable cause) {
            String said = String.valueOf(cause.getMessage());
            if (cause instanceof RedisTrouble own) {
                fail(own);
            } else if (!(cause instanceof ErrorType) || said.startsWith("CONNECTION_CLOSED")) {
                line.drop(connection);
                lost(said);
            } else if (said.contains(NO_SCRIPT) && request instanceof Running run) {
                run.unknown = true;
                attempt();
            } else if (said.contains(NO_MASTER)) {
                line.drop(connection);
                pause();
            } else if (SOON.stream().anyMatch(said::contains)) {
                pause();
            } else {
                String why = KNOWN.stream().filter(said::contains).findFirst().orElse("an error");
                fail(new RedisTrouble("answered with " + why));
            }
        }

        /** Nobody knows whether it was done, unless it was never sent. */
        private void lost(String said) {
            if (repeats || said.equals("Connection is closed")) {
                pause();
            } else {
                fail(new RedisTrouble("did not say whether it was done"));
            }
        }

        private void pause() {
            if (left() <= PAUSE_MILLIS) {
                fail(new RedisTrouble("is not ready"));
            } else {
                vertx.setTimer(PAUSE_MILLIS, id -> attempt());
            }
        }

        private void fail(RedisTrouble trouble) {
            tell(Future.failedFuture(trouble));
        }

        private void tell(Future<@Nullable Response> result) {
            try {
                context.runOnContext(v -> result.onComplete(promise));
            } catch (RejectedExecutionException e) {
                // The caller's event loop has ended; whoever still looks at the future may do so.
                result.onComplete(promise);
            }
        }
    }
}
