package fi.perhelinja.web;

import fi.perhelinja.desk.Accounts;
import fi.perhelinja.desk.Desk;
import fi.perhelinja.staff.Session;
import fi.perhelinja.store.Bell;
import fi.perhelinja.store.Registry;
import fi.perhelinja.store.Store;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Who of the staff is at the door. Safe for any thread.
 *
 * <p>For the staff's socket: at the request to upgrade ask {@link #fromOurPages} and {@link #of}; let the first frame
 * {@link Visitor#proves prove} that it comes from a page of ours; {@link #watch} until the socket closes; and call
 * {@link #used} when the person does something, so that who works over the socket alone is not signed out.
 */
public final class Visitors {

    /** A session that somebody watches is looked at so often at least; milliseconds. */
    private static final long LOOK_MILLIS = 60_000;

    private final Vertx vertx;
    private final Registry registry;
    private final Bell bell;
    private final InstantSource clock;
    private final Duration idle;
    private final Cookies cookies;
    private final Sessions sessions;

    Visitors(Desk.Tools tools, Accounts accounts, StaffSettings settings) {
        vertx = tools.vertx();
        bell = tools.bell();
        clock = tools.clock();
        registry = accounts.registry();
        idle = settings.idle();
        cookies = new Cookies(settings);
        sessions = new Sessions(accounts, clock, settings, cookies);
    }

    Sessions sessions() {
        return sessions;
    }

    Cookies cookies() {
        return cookies;
    }

    /** Who sent this request; empty for somebody who is not signed in. */
    public Future<Optional<Visitor>> of(HttpServerRequest request) {
        return session(request).map(found -> found.map(this::visitor));
    }

    /** The same at a request whose answer may give the browser a new token. */
    Future<Optional<Visitor>> greet(RoutingContext ctx) {
        String hash = cookies.session(ctx.request()).map(Secrets::hash).orElse("");
        return session(ctx.request())
                .compose(found -> found.map(
                                s -> sessions.freshened(s, hash, ctx.response()).map(Optional::of))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())))
                .map(found -> found.map(this::visitor));
    }

    /** Whether this request was made by a page of ours: its origin is exactly our own. */
    public boolean fromOurPages(HttpServerRequest request) {
        return cookies.fromOurPages(request);
    }

    /** The session of whoever sent this request, if it still holds. */
    Future<Optional<Session>> session(HttpServerRequest request) {
        Optional<String> token = cookies.session(request);
        if (token.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        String hash = Secrets.hash(token.get());
        Instant now = clock.instant();
        return registry.session(hash)
                .map(found -> found.filter(s -> s.accepts(hash, now) && !s.isOver(now, idle)))
                .compose(found -> found.map(s -> written(s, s.seen(hash, now)).map(Optional::of))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    /** What is noted by the way may be lost to whoever changed the session at the same time. */
    private Future<Session> written(Session before, Session after) {
        return after.equals(before)
                ? Future.succeededFuture(before)
                : registry.change(after)
                        .recover(cause -> cause instanceof Store.Conflict
                                ? Future.succeededFuture(before)
                                : Future.failedFuture(cause));
    }

    Visitor visitor(Session session) {
        return new Visitor(session.member(), session.csrf(), session.id(), session.over(idle));
    }

    /**
     * Runs {@code onRevoked} once when the session ends for whatever reason, or what its member may do has changed; on
     * this thread's context. The socket is to be closed then; the console comes back with what it may do now.
     *
     * @return to be run when nobody wants to know any more
     */
    public Runnable watch(Visitor visitor, Runnable onRevoked) {
        Watch watch = new Watch(visitor, onRevoked);
        watch.look();
        return watch::close;
    }

    /** Somebody did something. Cheap: it is written down about once a minute. */
    public void used(Visitor visitor) {
        registry.sessionOfId(visitor.session())
                .onSuccess(found -> found.ifPresent(session -> written(session, session.used(clock.instant()))));
    }

    /** Looks when the bell rings, when the session may be over, and now and then: a ring may be lost. */
    private final class Watch {
        private final Visitor visitor;
        private final Runnable onRevoked;
        private final Context context = vertx.getOrCreateContext();
        private final Runnable deafen;
        private long timer = -1;
        private boolean closed;

        Watch(Visitor visitor, Runnable onRevoked) {
            this.visitor = visitor;
            this.onRevoked = onRevoked;
            deafen = bell.listen(Accounts.bellOf(visitor.session()), ring -> context.runOnContext(v -> look()));
        }

        private void look() {
            registry.sessionOfId(visitor.session()).onComplete(read -> context.runOnContext(v -> looked(read)));
        }

        private void looked(AsyncResult<Optional<Session>> read) {
            if (closed) {
                return;
            }
            Instant now = clock.instant();
            Optional<Session> holds = read.succeeded()
                    ? read.result()
                            .filter(s -> !s.isOver(now, idle) && s.member().equals(visitor.member()))
                    : Optional.empty();
            if (read.succeeded() && holds.isEmpty()) {
                close();
                onRevoked.run();
                return;
            }
            long millis = holds.map(s -> Duration.between(now, s.over(idle)).toMillis() + 1)
                    .orElse(LOOK_MILLIS);
            vertx.cancelTimer(timer);
            timer = vertx.setTimer(Math.min(millis, LOOK_MILLIS), id -> look());
        }

        private void close() {
            deafen.run();
            context.runOnContext(v -> {
                closed = true;
                vertx.cancelTimer(timer);
            });
        }
    }
}
