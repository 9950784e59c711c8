package fi.perhelinja.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/** What the operator's own tools ask: health and metrics. */
final class Operations {

    /** The text format of Prometheus. */
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /** A store that takes longer to answer is not ready; milliseconds. */
    private static final long CHECK_MILLIS = 3_000;

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final Reception reception;
    private final PrometheusMeterRegistry registry;
    private final HealthChecks live;
    private final HealthChecks ready;

    Operations(Vertx vertx, Reception reception, PrometheusMeterRegistry registry) {
        this.reception = reception;
        this.registry = registry;
        live = HealthChecks.create(vertx).register("process", promise -> promise.complete(Status.OK()));
        ready = HealthChecks.create(vertx)
                .register("doors", promise -> promise.complete(reception.closing ? Status.KO() : Status.OK()))
                .register(
                        "store",
                        CHECK_MILLIS,
                        promise -> reception
                                .desk
                                .tools()
                                .store()
                                .check()
                                .timeout(CHECK_MILLIS, TimeUnit.MILLISECONDS)
                                .map(Status.OK())
                                .otherwise(Status.KO())
                                .onComplete(promise));
    }

    void mount(Router router) {
        router.get("/health/live").handler(ctx -> tell(ctx, live));
        router.get("/health/ready").handler(ctx -> tell(ctx, ready));
        if (reception.settings.metrics()) {
            router.get("/metrics")
                    .handler(ctx -> ctx.response()
                            .putHeader(HttpHeaders.CONTENT_TYPE, METRICS_TYPE)
                            .end(registry.scrape()));
        }
    }

    /** Says UP or DOWN with the name of each check, and nothing of why: that is in the log. */
    private static void tell(RoutingContext ctx, HealthChecks checks) {
        checks.checkStatus()
                .otherwise(CheckResult.from("check", Status.KO()))
                .onSuccess(result -> ctx.response()
                        .setStatusCode(CheckResult.isUp(result) ? OK : UNAVAILABLE)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(result.toJson().encode()));
    }
}
