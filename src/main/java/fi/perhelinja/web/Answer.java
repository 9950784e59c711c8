package fi.perhelinja.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers in JSON. None of them is kept by a browser or a proxy. */
final class Answer {

    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    private Answer() {}

    static Future<Void> ok(RoutingContext ctx, JsonObject json) {
        return send(ctx, OK, json);
    }

    static Future<Void> send(RoutingContext ctx, int status, JsonObject json) {
        return text(ctx, status, json.encode());
    }

    /** @param json as text */
    static Future<Void> text(RoutingContext ctx, int status, String json) {
        return unkept(ctx)
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(json);
    }

    /** {@code {"problem":"wrong-sign-in"}} */
    static Future<Void> problem(RoutingContext ctx, Trouble trouble) {
        return problem(ctx, trouble, new JsonObject());
    }

    static Future<Void> problem(RoutingContext ctx, Trouble trouble, JsonObject more) {
        return send(
                ctx,
                trouble.status(),
                new JsonObject().put("problem", trouble.tag()).mergeIn(more));
    }

    static Future<Void> elsewhere(RoutingContext ctx, String address) {
        return unkept(ctx)
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, address)
                .end();
    }

    private static HttpServerResponse unkept(RoutingContext ctx) {
        return ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Says no more than that it did not work; the log says what kind of failure it was. */
    static void failed(RoutingContext ctx, Throwable cause) {
        if (cause instanceof Bodies.Unfit) {
            problem(ctx, Trouble.BAD_REQUEST);
            return;
        }
        LOG.warn("a request of staff failed: {}", Failure.named(cause));
        if (!ctx.response().ended()) {
            problem(ctx, Failure.mayPass(cause) ? Trouble.UNAVAILABLE : Trouble.BROKEN);
        }
    }
}
