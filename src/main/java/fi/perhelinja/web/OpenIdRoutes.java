package fi.perhelinja.web;

import fi.perhelinja.desk.Accounts;
import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Session;
import fi.perhelinja.store.Registry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the provider and back. What must fit when somebody comes back is kept here, not in the browser, under a
 * state that is taken once; and a cookie ties it to the browser that went, so that nobody can make another browser finish
 * a sign-in that it did not begin.
 */
final class OpenIdRoutes {

    /** How long somebody may take at the provider. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String KEPT = "oidc/";
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdRoutes.class);
    private static final int OK = 200;

    private final Reception reception;
    private final Visitors visitors;
    private final Accounts accounts;
    private final Registry registry;
    private final OpenId provider;
    private final Claims claims;
    private final InstantSource clock;
    private final Tries tries;

    OpenIdRoutes(Reception reception, Visitors visitors, Accounts accounts, OpenId provider) {
        this.reception = reception;
        this.visitors = visitors;
        this.accounts = accounts;
        this.registry = accounts.registry();
        this.provider = provider;
        claims = new Claims(provider.settings());
        clock = reception.desk.tools().clock();
        tries = new Tries(reception.settings.staff().signInsPerMinute());
    }

    void mount(Router router) {
        router.get("/staff/oidc/begin").handler(this::begin);
        router.get("/staff/oidc/callback").handler(this::callback);
        router.post("/staff/oidc/backchannel-logout").handler(this::backchannelLogout);
    }

    private void begin(RoutingContext ctx) {
        if (!tries.take(reception.address(ctx.request()))) {
            refuse(ctx, Trouble.TOO_MANY_TRIES);
            return;
        }
        String browser = Secrets.fresh();
        OpenId.Errand errand = new OpenId.Errand(
                Secrets.fresh(),
                Secrets.fresh(),
                Secrets.fresh(),
                visitors.cookies().address(ctx.request()) + "/staff/oidc/callback");
        JsonObject kept = new JsonObject()
                .put("nonce", errand.nonce())
                .put("verifier", errand.verifier())
                .put("redirect", errand.redirect())
                .put("browser", Secrets.hash(browser));
        provider.address(errand)
                .compose(address -> registry.keepBriefly(
                                key(errand.state()),
                                kept.encode(),
                                clock.instant().plus(PATIENCE))
                        .map(address))
                .onSuccess(address -> {
                    visitors.cookies().setErrand(ctx.response(), browser, PATIENCE);
                    Answer.elsewhere(ctx, address);
                })
                .onFailure(cause -> failed(ctx, cause));
    }

    private static String key(String state) {
        return KEPT + Secrets.hash(state);
    }

    private void callback(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        String state = Optional.ofNullable(request.getParam("state")).orElse("");
        Optional<String> code = Optional.ofNullable(request.getParam("code"));
        String browser = visitors.cookies().errand(request).map(Secrets::hash).orElse("");
        visitors.cookies().clearErrand(ctx.response());
        registry.take(key(state), clock.instant())
                .map(found -> found.map(JsonObject::new)
                        .filter(kept -> kept.getString("browser").equals(browser))
                        .orElseThrow(() -> new OpenId.Refused("somebody came back who was not sent")))
                .compose(kept -> provider.redeem(
                        code.orElseThrow(() -> new OpenId.Refused("the provider sent no code")),
                        new OpenId.Errand(
                                state,
                                kept.getString("nonce"),
                                kept.getString("verifier"),
                                kept.getString("redirect"))))
                .compose(told -> enter(ctx, told))
                .onFailure(cause -> failed(ctx, cause));
    }

    private Future<Void> enter(RoutingContext ctx, OpenId.Told told) {
        Optional<Member> member = claims.member(told.claims());
        if (member.isEmpty()) {
            return refuse(ctx, Trouble.NO_ROLE);
        }
        Session.Provider there = new Session.Provider(
                provider.settings().issuer(), Optional.ofNullable(told.claims().getString("sid")), told.idToken());
        return visitors.sessions()
                .begin(ctx, member.get(), Optional.of(there))
                .compose(session -> Answer.elsewhere(ctx, StaffEntrance.PAGE));
    }

    private static void failed(RoutingContext ctx, Throwable cause) {
        LOG.warn(
                "a sign-in by the provider failed: {}",
                cause instanceof OpenId.Refused ? cause.getMessage() : Failure.named(cause));
        refuse(ctx, cause instanceof OpenId.Refused ? Trouble.PROVIDER_REFUSED : Trouble.UNAVAILABLE);
    }

    /** The browser stands at an address of ours with nothing to see: the console tells what happened. */
    private static Future<Void> refuse(RoutingContext ctx, Trouble trouble) {
        return Answer.elsewhere(ctx, StaffEntrance.PAGE + "?problem=" + trouble.tag());
    }

    /** The provider's own server tells that somebody signed out there. */
    private void backchannelLogout(RoutingContext ctx) {
        String token = Optional.ofNullable(ctx.request().getFormAttribute("logout_token"))
                .orElse("");
        provider.verified(token)
                .map(found -> IdToken.logout(found, clock.instant()))
                .compose(this::sessions)
                .compose(this::end)
                .onSuccess(done -> Answer.send(ctx, OK, new JsonObject()))
                .onFailure(cause -> {
                    LOG.warn("an order to sign out was not taken: {}", Failure.named(cause));
                    Answer.problem(ctx, Trouble.BAD_REQUEST, new JsonObject().put("error", "invalid_request"));
                });
    }

    private Future<List<Session>> sessions(IdToken.Logout logout) {
        Future<List<Session>> found = logout.sid()
                .map(registry::sessionsWithSid)
                .orElseGet(() -> registry.sessionsOf(claims.id(logout.sub().orElse(""))));
        String issuer = provider.settings().issuer();
        return found.map(all -> all.stream()
                .filter(s -> s.provider().filter(p -> p.issuer().equals(issuer)).isPresent())
                .toList());
    }

    private Future<Void> end(List<Session> sessions) {
        return Future.all(sessions.stream()
                        .map(session ->
                                registry.audit(AuditEntry.by(session.member(), What.SIGNED_OUT, clock.instant())))
                        .toList())
                .compose(done -> accounts.end(sessions));
    }
}
