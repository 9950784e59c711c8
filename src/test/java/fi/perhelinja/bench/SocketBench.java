package fi.perhelinja.bench;

import fi.perhelinja.app.House;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.protocol.Frames;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.text.Language;
import fi.perhelinja.web.WebServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Whole turns a second: from a resident's words over WebSocket to the acknowledgement that they and the guide's
 * answer are on disk; beside a bare echo of Vert.x, with the same clients in the same process on the same cores.
 */
public final class SocketBench {

    private static final int CLIENTS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    /** After so many turns a client opens another conversation, as residents do. */
    private static final int TURNS = 30;

    private static final String ECHO = "x".repeat(200);

    private final Vertx vertx;
    private final WebSocketClient client;
    private final Histogram micros = new ConcurrentHistogram(TimeUnit.SECONDS.toMicros(60), 3);
    private final long measuredFrom = System.nanoTime() + WARM_UP.toNanos();
    private final long until = measuredFrom + MEASURED.toNanos();
    private final List<Integer> ports;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicLong exchanges = new AtomicLong();

    /** @param ports of the nodes, which the clients share */
    SocketBench(Vertx vertx, List<Integer> ports) {
        this.vertx = vertx;
        this.ports = ports;
        client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(CLIENTS));
    }

    public static void main(String[] args) throws IOException {
        Vertx vertx = Vertx.vertx();
        System.out.println("socket: " + CLIENTS + " clients, each its next frame when the last is answered");
        echo(vertx);
        Path folder = Files.createTempDirectory("perhelinja-bench");
        House house = BenchHouse.open(folder, 2);
        for (Kind kind : Kind.values()) {
            new SocketBench(vertx, List.of(house.port())).turns(kind, "");
        }
        house.close().await();
        vertx.close().await();
    }

    /** What the machine could do at most. */
    static void echo(Vertx vertx) {
        HttpServer echo = vertx.createHttpServer(
                        new HttpServerOptions().setWebSocketSubProtocols(List.of(WebServer.SUBPROTOCOL)))
                .webSocketHandler(socket -> socket.textMessageHandler(socket::writeTextMessage))
                .listen(0, "127.0.0.1")
                .await();
        SocketBench bare = new SocketBench(vertx, List.of(echo.actualPort()));
        bare.run("/", bare::echo);
        System.out.println(bare.told("echo of 200 bytes, bare Vert.x"));
        echo.close().await();
    }

    /**
     * @param where put before the title
     * @return how many turns there were, with those of the warm-up
     */
    long turns(Kind kind, String where) {
        run(WebServer.RESIDENT_PATH, (socket, end) -> new Talk(socket, end, kind).begin());
        System.out.println(told(where + kind.title));
        return exchanges.get();
    }

    enum Kind {
        WORDS("turns by free words, understood and durable"),
        BUTTONS("turns by buttons, durable");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    private interface Begin {
        void begin(WebSocket socket, Promise<Void> end);
    }

    private void run(String path, Begin begin) {
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Promise<Void> end = Promise.promise();
            connect(path, socket -> begin.begin(socket, end), end);
            all.add(end.future());
        }
        Future.all(all).await();
        client.close().await();
    }

    private void connect(String path, Consumer<WebSocket> then, Promise<Void> end) {
        client.connect(new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(ports.get(turn.getAndIncrement() % ports.size()))
                        .setURI(path)
                        .addSubProtocol(WebServer.SUBPROTOCOL))
                .onSuccess(then::accept)
                .onFailure(end::tryFail);
    }

    private String told(String what) {
        return String.format(
                "  %-48s %,9.0f/s, p50 %.2f ms, p99 %.2f ms",
                what,
                micros.getTotalCount() / (double) MEASURED.toSeconds(),
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3);
    }

    /** Counts one exchange; false when it is time to stop. */
    private boolean count(long begun) {
        exchanges.incrementAndGet();
        if (begun - measuredFrom >= 0 && begun - until < 0) {
            micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun));
        }
        return System.nanoTime() - until < 0;
    }

    private void echo(WebSocket socket, Promise<Void> end) {
        long[] begun = {System.nanoTime()};
        socket.textMessageHandler(text -> {
            if (count(begun[0])) {
                begun[0] = System.nanoTime();
                socket.writeTextMessage(ECHO);
            } else {
                end.tryComplete();
            }
        });
        socket.writeTextMessage(ECHO);
    }

    /** One client after the other conversation. */
    private final class Talk {
        private final WebSocket socket;
        private final Promise<Void> end;
        private final Kind kind;
        private int turn;
        private long begun;

        Talk(WebSocket socket, Promise<Void> end, Kind kind) {
            this.socket = socket;
            this.end = end;
            this.kind = kind;
        }

        void begin() {
            socket.textMessageHandler(text -> take(Frames.readOut(text)));
            send(new ResidentIn.Hello(Optional.empty(), 0, Language.FI, Optional.empty()));
        }

        private void take(ResidentOut frame) {
            if (frame instanceof ResidentOut.Welcome) {
                next();
            } else if (frame instanceof ResidentOut.Done || frame instanceof ResidentOut.Refused) {
                if (!count(begun)) {
                    end.tryComplete();
                } else if (++turn < TURNS) {
                    next();
                } else {
                    socket.close();
                    connect(WebServer.RESIDENT_PATH, other -> new Talk(other, end, kind).begin(), end);
                }
            }
        }

        private void next() {
            begun = System.nanoTime();
            String id = "t-" + turn;
            Pattern button = turn % 2 == 0 ? Pattern.EXPLAIN : Pattern.START_OVER;
            boolean words = kind == Kind.WORDS && turn % 2 == 0;
            send(words ? new ResidentIn.Say(id, "vauva ei nuku, asutaan Keravalla") : new ResidentIn.Wish(id, button));
        }

        private void send(ResidentIn frame) {
            socket.writeTextMessage(Frames.write(frame));
        }
    }
}
