package fi.perhelinja.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The door of the workshop on one's own machine: nobody signs in, so that nothing but a page of this very server may ask. A site
 * in another window can send requests here, and can even have its own name point here; it cannot name this machine as the
 * host, nor our address as its origin, nor read the token.
 */
final class WorkshopOwnMachine implements WorkshopDoor {

    /** What a browser may call this machine. */
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private static final int FORBIDDEN = 403;

    private final String csrf = Secrets.fresh();

    @Override
    public Handler<RoutingContext> open(Action action) {
        return ctx -> {
            Optional<Trouble> trouble = trouble(ctx);
            if (trouble.isPresent()) {
                Answer.problem(ctx, trouble.get());
                return;
            }
            Author author = new Author("", "", csrf, onRevoked -> () -> {});
            action.run(ctx, author).onFailure(cause -> Answer.failed(ctx, cause));
        };
    }

    private Optional<Trouble> trouble(RoutingContext ctx) {
        HttpMethod method = ctx.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            return Optional.empty();
        }
        String token = Optional.ofNullable(ctx.request().getHeader(Guard.CSRF)).orElse("");
        boolean ours = ctx.request().getHeader("Origin") != null
                && MessageDigest.isEqual(csrf.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.empty() : Optional.of(Trouble.WRONG_CSRF);
    }

    /** Stands before everything that this server serves, pages too. */
    static void guard(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (fromHere(request)) {
            ctx.next();
        } else {
            ctx.response().setStatusCode(FORBIDDEN);
            Answer.problem(ctx, Trouble.WRONG_ORIGIN);
        }
    }

    private static boolean fromHere(HttpServerRequest request) {
        HostAndPort host = request.authority();
        if (host == null || !NAMES.contains(host.host().toLowerCase(Locale.ROOT))) {
            return false;
        }
        String origin = request.getHeader("Origin");
        return origin == null || origin.equalsIgnoreCase("http://" + host);
    }

    @Override
    public String mode() {
        return "own-machine";
    }
}
