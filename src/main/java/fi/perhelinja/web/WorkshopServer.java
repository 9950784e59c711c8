package fi.perhelinja.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The workshop by itself, on one's own machine: its page and what that asks for, and nothing else. There are no residents, no
 * staff and no store.
 */
public final class WorkshopServer {

    /** The page of the web client. */
    public static final String PAGE = "/workshop/";

    private static final int SEE_OTHER = 303;

    private final Vertx vertx;
    private final Workshop workshop;
    private final String host;
    private final int port;
    private final Router router;
    private Future<HttpServer> listening = Future.failedFuture("not started");

    /**
     * @param host of this machine alone; that is for whoever builds it to see to
     * @param port 0 for any free one
     * @param files what is served as it is; of these only the workshop's own
     */
    public WorkshopServer(
            Vertx vertx, Workshop workshop, String host, int port, Map<String, byte[]> files, InstantSource clock) {
        this.vertx = vertx;
        this.workshop = workshop;
        this.host = host;
        this.port = port;
        router = Router.router(vertx);
        router.route().handler(new Headers(List.of()));
        router.route().handler(WorkshopOwnMachine::guard);
        router.get("/")
                .handler(ctx -> ctx.response()
                        .setStatusCode(SEE_OTHER)
                        .putHeader(HttpHeaders.LOCATION, PAGE)
                        .end());
        new WorkshopEntrance(vertx, workshop, new WorkshopOwnMachine(), clock).mount(router);
        router.route().handler(new Pages(own(files)));
    }

    private static Map<String, byte[]> own(Map<String, byte[]> files) {
        Map<String, byte[]> own = new HashMap<>(files);
        own.keySet().removeIf(path -> !("/" + path).startsWith(PAGE));
        return own;
    }

    /** Opens the door. */
    public Future<Void> start() {
        listening = vertx.createHttpServer(new HttpServerOptions().setHost(host).setPort(port))
                .requestHandler(router)
                .listen();
        return listening.mapEmpty();
    }

    /** The port that it listens on. */
    public int port() {
        return listening.result().actualPort();
    }

    public Future<Void> stop() {
        return listening
                .transform(done -> done.succeeded() ? done.result().close() : Future.succeededFuture())
                .transform(done -> workshop.close());
    }
}
