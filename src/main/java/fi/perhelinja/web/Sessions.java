package fi.perhelinja.web;

import fi.perhelinja.desk.Accounts;
import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Session;
import fi.perhelinja.store.Registry;
import fi.perhelinja.store.Store;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Begins sessions, changes their tokens, ends them. */
final class Sessions {

    private final Accounts accounts;
    private final Registry registry;
    private final InstantSource clock;
    private final StaffSettings settings;
    private final Cookies cookies;

    Sessions(Accounts accounts, InstantSource clock, StaffSettings settings, Cookies cookies) {
        this.accounts = accounts;
        this.registry = accounts.registry();
        this.clock = clock;
        this.settings = settings;
        this.cookies = cookies;
    }

    /** Signs somebody in on this browser. Whoever was signed in on it before is signed out. */
    Future<Session> begin(RoutingContext ctx, Member member, Optional<Session.Provider> provider) {
        Instant now = clock.instant();
        String token = Secrets.fresh();
        Session session = new Session(
                Secrets.fresh(),
                Secrets.hash(token),
                Optional.empty(),
                Secrets.fresh(),
                member,
                provider,
                now,
                now,
                now,
                now.plus(settings.lasts()),
                0);
        return registry.sweep(now)
                .compose(done -> endBefore(ctx))
                .compose(done -> registry.audit(AuditEntry.by(member, What.SIGNED_IN, now)))
                .compose(done -> registry.begin(session))
                .map(done -> {
                    cookies.setSession(ctx.response(), token, settings.lasts());
                    return session;
                });
    }

    private Future<Void> endBefore(RoutingContext ctx) {
        return cookies.session(ctx.request())
                .map(token -> registry.session(Secrets.hash(token))
                        .compose(found -> found.map(s -> accounts.end(s.id())).orElseGet(Future::succeededFuture)))
                .orElseGet(Future::succeededFuture);
    }

    /**
     * Somebody signs out: on every browser, for a console that was left open elsewhere would keep their shift, and with it
     * residents waiting for somebody who has gone home.
     */
    Future<Void> end(RoutingContext ctx, Visitor visitor) {
        AuditEntry entry = AuditEntry.by(visitor.member(), What.SIGNED_OUT, clock.instant());
        return registry.audit(entry)
                .compose(done -> registry.sessionsOf(visitor.member().id()))
                .compose(accounts::end)
                .onSuccess(done -> cookies.clearSession(ctx.response()));
    }

    /** Gives the browser a new token when the old one has served its time. */
    Future<Session> freshened(Session session, String shownHash, HttpServerResponse response) {
        Instant now = clock.instant();
        if (now.isBefore(session.rotated().plus(settings.rotate()))) {
            return Future.succeededFuture(session);
        }
        String token = Secrets.fresh();
        return registry.change(session.rotated(shownHash, Secrets.hash(token), now))
                .onSuccess(changed -> cookies.setSession(response, token, Duration.between(now, changed.ends())))
                // A request beside this one was quicker; its answer brings the new token.
                .recover(cause ->
                        cause instanceof Store.Conflict ? Future.succeededFuture(session) : Future.failedFuture(cause));
    }
}
