package fi.perhelinja.web;

import fi.perhelinja.protocol.Closing;
import fi.perhelinja.protocol.Frames;
import fi.perhelinja.protocol.Limits;
import fi.perhelinja.protocol.Wrong;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** One event loop's HTTP server, with the sockets that came in through it. */
final class Door extends VerticleBase {

    /** Clients of a node that goes come back spread over so much time; milliseconds. */
    private static final int MOVING_SPREAD_MILLIS = 3_000;

    private static final long TICK_MILLIS = 1_000;

    /** A client that does not answer our closing is cut off after so many seconds. */
    private static final int CLOSING_SECONDS = 5;

    /** A connection without a byte for so long is closed; seconds. A socket's own rule, with its pings, comes first. */
    private static final int IDLE_SECONDS = 60;

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int UPGRADE_REQUIRED = 426;
    private static final int UNAVAILABLE = 503;

    private final Reception reception;
    private final Function<Door, Router> routes;
    private final Set<ResidentSocket> sockets = new HashSet<>();
    private Future<HttpServer> listening = Future.failedFuture("not started");

    Door(Reception reception, Function<Door, Router> routes) {
        this.reception = reception;
        this.routes = routes;
    }

    static HttpServerOptions options(WebSettings settings) {
        return new HttpServerOptions()
                .setHost(settings.host())
                // A negative port is any free one, the same for all instances.
                .setPort(settings.port() == 0 ? -1 : settings.port())
                .setWebSocketSubProtocols(List.of(WebServer.SUBPROTOCOL))
                .setMaxWebSocketFrameSize(Limits.FRAME_BYTES_ANSWERED)
                .setMaxWebSocketMessageSize(Limits.FRAME_BYTES_ANSWERED)
                .setWebSocketClosingTimeout(CLOSING_SECONDS)
                // Packing would cost each open socket its own window of memory, and frames are small.
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setReadIdleTimeout(
                        IDLE_SECONDS + (int) settings.residents().idle().toSeconds());
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(TICK_MILLIS, id -> {
            long now = System.nanoTime();
            List.copyOf(sockets).forEach(socket -> socket.tick(now));
        });
        listening = vertx.createHttpServer(options(reception.settings))
                .requestHandler(routes.apply(this))
                .listen();
        return listening;
    }

    int port() {
        return listening.result().actualPort();
    }

    /** Sends every socket elsewhere; completes when all are gone. */
    Future<Void> empty() {
        return Future.future(promise -> context.runOnContext(v -> Future.join(List.copyOf(sockets).stream()
                        .map(socket -> socket.leave(ThreadLocalRandom.current().nextInt(MOVING_SPREAD_MILLIS)))
                        .toList())
                .<Void>mapEmpty()
                .onComplete(promise)));
    }

    /** A request to open a resident's socket. */
    void resident(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        WebSettings settings = reception.settings;
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            refuse(ctx, UPGRADE_REQUIRED, "This is the address of a WebSocket.");
        } else if (!offered(request).contains(WebServer.SUBPROTOCOL)) {
            refuse(ctx, BAD_REQUEST, "The subprotocol is " + WebServer.SUBPROTOCOL + ".");
        } else if (!Origins.allowed(request, settings.residents().origins())) {
            refuse(ctx, FORBIDDEN, "Pages of this origin may not open a socket here.");
        } else if (reception.closing
                || reception.addresses.total() >= settings.residents().socketsAtMost()) {
            refuse(ctx, UNAVAILABLE, "No socket can be opened now. Try again later.");
        } else {
            upgrade(request);
        }
    }

    private static List<String> offered(HttpServerRequest request) {
        String header = request.getHeader("Sec-WebSocket-Protocol");
        return header == null
                ? List.of()
                : Arrays.stream(header.split(",")).map(String::strip).toList();
    }

    private static void refuse(RoutingContext ctx, int status, String sentence) {
        ctx.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(sentence + "\n");
    }

    private void upgrade(HttpServerRequest request) {
        String address = reception.address(request);
        boolean room = reception.addresses.enter(
                address, reception.settings.residents().socketsPerAddress());
        Context loop = context;
        request.toWebSocket()
                .onSuccess(socket -> {
                    if (room) {
                        letIn(socket, address, loop);
                    } else {
                        turnAway(socket);
                    }
                })
                .onFailure(failed -> {
                    if (room) {
                        reception.addresses.leave(address);
                    }
                });
    }

    private void letIn(ServerWebSocket socket, String address, Context loop) {
        Wire wire = new Wire(reception, socket, loop);
        ResidentSocket resident = new ResidentSocket(reception, wire);
        sockets.add(resident);
        wire.onEnd(() -> {
            sockets.remove(resident);
            reception.addresses.leave(address);
        });
    }

    /** Browsers hide why an upgrade was refused, so the socket is opened to say so. */
    private void turnAway(ServerWebSocket socket) {
        reception.meters.fault(Wrong.TOO_MANY);
        reception.meters.closing(Closing.TOO_MANY);
        socket.writeTextMessage(Frames.write(Wrong.TOO_MANY.fault()));
        socket.close(Closing.TOO_MANY.code(), Closing.TOO_MANY.reason());
    }
}
