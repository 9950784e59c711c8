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
import java.util.Optional;
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
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int UPGRADE_REQUIRED = 426;
    private static final int UNAVAILABLE = 503;

    private final Reception reception;
    private final Function<Door, Router> routes;
    private final Set<Guest> sockets = new HashSet<>();
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
                .setWebSocketSubProtocols(List.of(WebServer.SUBPROTOCOL, WebServer.STAFF_SUBPROTOCOL))
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
        WebSettings.Residents limits = reception.settings.residents();
        HttpServerRequest request = ctx.request();
        if (unfit(ctx, WebServer.SUBPROTOCOL, reception.addresses, limits.socketsAtMost())) {
            return;
        }
        if (!Origins.allowed(request, limits.origins())) {
            refuse(ctx, FORBIDDEN, "Pages of this origin may not open a socket here.");
            return;
        }
        Entry entry = new Entry(
                reception.addresses, reception.address(request), limits.socketsPerAddress(), limits.patience());
        Optional<String> origin = reception.origin(request);
        upgrade(request, entry, wire -> new ResidentSocket(reception, wire, origin));
    }

    /** A request to open a console's socket. Who has no session is told so before there is one. */
    void staff(RoutingContext ctx, StaffRoom room) {
        WebSettings.Consoles limits = reception.settings.consoles();
        HttpServerRequest request = ctx.request();
        if (unfit(ctx, WebServer.STAFF_SUBPROTOCOL, reception.members, limits.socketsAtMost())) {
            return;
        }
        if (!room.visitors().fromOurPages(request)) {
            refuse(ctx, FORBIDDEN, "Only our own pages may open a socket here.");
            return;
        }
        request.pause();
        room.visitors()
                .of(request)
                .onComplete(found -> context.runOnContext(v -> {
                    Optional<Visitor> visitor = found.succeeded() ? found.result() : Optional.empty();
                    if (visitor.isPresent()) {
                        String member = visitor.get().member().id();
                        Entry entry =
                                new Entry(reception.members, member, limits.socketsPerMember(), limits.patience());
                        upgrade(request, entry, wire -> new StaffSocket(reception, wire, visitor.get(), room));
                    } else {
                        request.resume();
                        refuse(ctx, found.succeeded() ? UNAUTHORIZED : UNAVAILABLE, "Nobody is signed in.");
                    }
                }));
    }

    /** Refuses what no socket can be made of, or none now. */
    private boolean unfit(RoutingContext ctx, String subprotocol, Addresses counted, int atMost) {
        if (!"websocket".equalsIgnoreCase(ctx.request().getHeader(HttpHeaders.UPGRADE))) {
            refuse(ctx, UPGRADE_REQUIRED, "This is the address of a WebSocket.");
        } else if (!offered(ctx.request()).contains(subprotocol)) {
            refuse(ctx, BAD_REQUEST, "The subprotocol is " + subprotocol + ".");
        } else if (reception.closing || counted.total() >= atMost) {
            refuse(ctx, UNAVAILABLE, "No socket can be opened now. Try again later.");
        } else {
            return false;
        }
        return true;
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

    /** @param name that the socket is counted under, of whose sockets so many may be open */
    private record Entry(Addresses counted, String name, int atMost, Wire.Patience patience) {
        boolean enter() {
            return counted.enter(name, atMost);
        }

        void leave() {
            counted.leave(name);
        }
    }

    private void upgrade(HttpServerRequest request, Entry entry, Function<Wire, Guest> guest) {
        boolean room = entry.enter();
        Context loop = context;
        request.toWebSocket()
                .onSuccess(socket -> {
                    if (room) {
                        letIn(socket, entry, loop, guest);
                    } else {
                        turnAway(socket);
                    }
                })
                .onFailure(failed -> {
                    if (room) {
                        entry.leave();
                    }
                });
    }

    private void letIn(ServerWebSocket socket, Entry entry, Context loop, Function<Wire, Guest> guest) {
        Wire wire = new Wire(reception.meters, entry.patience(), socket, loop);
        Guest inside = guest.apply(wire);
        sockets.add(inside);
        wire.onEnd(() -> {
            sockets.remove(inside);
            entry.leave();
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
