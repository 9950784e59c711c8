package fi.perhelinja.web;

import fi.perhelinja.staff.Right;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Stands before every route of the staff: who is not signed in or has not the right gets no further, and nothing is
 * changed for a page that is none of ours.
 */
final class Guard {

    static final String CSRF = "X-Csrf-Token";

    private final Visitors visitors;

    Guard(Visitors visitors) {
        this.visitors = visitors;
    }

    /** What a route does for somebody who may. */
    interface Action {
        Future<Void> run(RoutingContext ctx, Visitor visitor);
    }

    /** For anybody who is signed in. */
    Handler<RoutingContext> anybody(Action action) {
        return guarded(Optional.empty(), action);
    }

    Handler<RoutingContext> with(Right right, Action action) {
        return guarded(Optional.of(right), action);
    }

    private Handler<RoutingContext> guarded(Optional<Right> right, Action action) {
        return ctx -> {
            if (changes(ctx) && !visitors.fromOurPages(ctx.request())) {
                Answer.problem(ctx, Trouble.WRONG_ORIGIN);
                return;
            }
            visitors.greet(ctx)
                    .compose(found -> {
                        Optional<Trouble> trouble = found.map(visitor -> trouble(ctx, visitor, right))
                                .orElse(Optional.of(Trouble.NOT_SIGNED_IN));
                        return trouble.isPresent()
                                ? Answer.problem(ctx, trouble.get())
                                : action.run(ctx, found.orElseThrow());
                    })
                    .onFailure(cause -> Answer.failed(ctx, cause));
        };
    }

    private static boolean changes(RoutingContext ctx) {
        HttpMethod method = ctx.request().method();
        return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
    }

    private static Optional<Trouble> trouble(RoutingContext ctx, Visitor visitor, Optional<Right> right) {
        String token = Optional.ofNullable(ctx.request().getHeader(CSRF)).orElse("");
        if (changes(ctx) && !visitor.proves(token)) {
            return Optional.of(Trouble.WRONG_CSRF);
        }
        return right.filter(r -> !visitor.may(r)).map(r -> Trouble.NO_RIGHT);
    }
}
