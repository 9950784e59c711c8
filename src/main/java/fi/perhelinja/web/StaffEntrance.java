package fi.perhelinja.web;

import fi.perhelinja.desk.Accounts;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;

/** All that staff ask over HTTP, and what residents ask about their own conversation. */
final class StaffEntrance {

    /** The console: a page of the web client. */
    static final String PAGE = "/staff/";

    /** Longest body of a request; bytes. */
    private static final long BODY_BYTES = 32_768;

    private static final int TOO_LARGE = 413;

    private final Visitors visitors;
    private final SignIn signIn;
    private final Optional<OpenIdRoutes> openId;
    private final AccountRoutes accountRoutes;
    private final AuditRoutes auditRoutes;
    private final ConversationRoutes conversations;

    StaffEntrance(Vertx vertx, Reception reception, Accounts accounts) {
        StaffSettings settings = reception.settings.staff();
        visitors = new Visitors(reception.desk.tools(), accounts, settings);
        Guard guard = new Guard(visitors);
        Optional<OpenId> provider = settings.oidc()
                .map(oidc -> new OpenId(vertx, oidc, reception.desk.tools().clock()));
        signIn = new SignIn(reception, visitors, accounts, provider);
        openId = provider.map(it -> new OpenIdRoutes(reception, visitors, accounts, it));
        accountRoutes = new AccountRoutes(guard, accounts);
        auditRoutes = new AuditRoutes(
                guard, accounts.registry(), reception.desk.tools().clock());
        conversations = new ConversationRoutes(guard, reception, accounts.registry());
    }

    Visitors visitors() {
        return visitors;
    }

    void mount(Router router) {
        BodyHandler bodies = BodyHandler.create(false).setBodyLimit(BODY_BYTES);
        router.post("/staff/*").handler(bodies).failureHandler(StaffEntrance::failed);
        router.patch("/staff/*").handler(bodies).failureHandler(StaffEntrance::failed);
        signIn.mount(router);
        openId.ifPresent(routes -> routes.mount(router));
        accountRoutes.mount(router);
        auditRoutes.mount(router);
        conversations.mount(router);
    }

    private static void failed(RoutingContext ctx) {
        Throwable cause = ctx.failure();
        if (cause instanceof Bodies.Unfit || ctx.statusCode() == TOO_LARGE) {
            Answer.problem(ctx, Trouble.BAD_REQUEST);
        } else if (cause != null) {
            Answer.failed(ctx, cause);
        } else {
            ctx.next();
        }
    }
}
