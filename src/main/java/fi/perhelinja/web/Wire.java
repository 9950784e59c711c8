package fi.perhelinja.web;

import fi.perhelinja.protocol.Closing;
import fi.perhelinja.protocol.Frames;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.protocol.Wrong;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** One WebSocket, with what is the same whatever is said over it: pauses, backpressure, pings, silence, and its end. */
final class Wire {

    private static final Buffer PING = Buffer.buffer("p");

    /**
     * How long a silent or slow client is borne.
     *
     * @param ping after so much silence a socket is pinged
     * @param idle after so much silence, pongs counted as sound, it is closed
     * @param slow how long a client may leave unread what was sent
     */
    record Patience(Duration ping, Duration idle, Duration slow) {}

    private final Meters meters;
    private final Patience patience;
    private final ServerWebSocket socket;
    private final Context context;
    private final Promise<Void> closed = Promise.promise();
    private Runnable onEnd = () -> {};
    private long heardNanos = System.nanoTime();
    private long pingedNanos = heardNanos;
    /** When what was sent began to pile up; 0 while it does not. */
    private long piledNanos;

    private Optional<Promise<Void>> waiting = Optional.empty();
    private Optional<Runnable> whenIdle = Optional.empty();
    private boolean busy;
    private boolean over;

    Wire(Meters meters, Patience patience, ServerWebSocket socket, Context context) {
        this.meters = meters;
        this.patience = patience;
        this.socket = socket;
        this.context = context;
        socket.pongHandler(pong -> heardNanos = System.nanoTime());
        socket.exceptionHandler(this::broken);
        socket.drainHandler(v -> drained());
        socket.closeHandler(v -> ended());
    }

    /**
     * A message too long in its parts is told as an illegal state, and leaves the socket open; all else has closed
     * it.
     */
    private void broken(Throwable cause) {
        if (cause instanceof IllegalStateException) {
            close(Closing.TOO_BIG);
        }
    }

    void onText(Consumer<String> consumer) {
        socket.textMessageHandler(text -> {
            heardNanos = System.nanoTime();
            if (!over) {
                consumer.accept(text);
            }
        });
        socket.binaryMessageHandler(bytes -> {
            meters.fault(Wrong.NOT_JSON);
            // A fault is the same text to everybody.
            send(Wrong.NOT_JSON.fault());
        });
    }

    /** Runs when the socket is closed, by whomever; after what was given before. */
    void onEnd(Runnable runnable) {
        Runnable before = onEnd;
        onEnd = () -> {
            before.run();
            runnable.run();
        };
    }

    private void ended() {
        over = true;
        onEnd.run();
        drained();
        closed.tryComplete();
    }

    /** Runs on the event loop of this socket. */
    void onLoop(Runnable runnable) {
        context.runOnContext(v -> runnable.run());
    }

    /** Sends, unless the socket is over. */
    void send(ResidentOut frame) {
        if (!over()) {
            write(Frames.write(frame));
        }
    }

    /** Sends, unless the socket is over. */
    void send(StaffOut frame) {
        if (!over()) {
            write(Frames.write(frame));
        }
    }

    /** Sends what was made into text once for many, unless the socket is over. */
    void write(String text) {
        if (!over()) {
            socket.writeTextMessage(text);
            if (socket.writeQueueFull() && piledNanos == 0) {
                piledNanos = System.nanoTime();
            }
        }
    }

    /** Completes when what was sent is on its way, so that more can be sent. */
    Future<Void> ready() {
        if (over() || !socket.writeQueueFull()) {
            return Future.succeededFuture();
        }
        Promise<Void> promise = waiting.orElseGet(Promise::promise);
        waiting = Optional.of(promise);
        return promise.future();
    }

    private void drained() {
        piledNanos = 0;
        Optional<Promise<Void>> promise = waiting;
        waiting = Optional.empty();
        promise.ifPresent(Promise::tryComplete);
    }

    /** No frame comes until {@link #resume}. */
    void pause() {
        busy = true;
        socket.pause();
    }

    /** Lets the next frame come, once what was sent is on its way. */
    void resume() {
        busy = false;
        whenIdle.ifPresent(Runnable::run);
        ready().onComplete(v -> {
            if (!over() && !busy) {
                socket.resume();
            }
        });
    }

    /** Runs when no frame is in hand: now, or after it. Completes when the socket is closed. */
    Future<Void> whenIdle(Runnable runnable) {
        if (busy) {
            whenIdle = Optional.of(runnable);
        } else {
            runnable.run();
        }
        return closed.future();
    }

    /** Pings, and closes what is silent or does not read. */
    void tick(long nowNanos) {
        long silent = nowNanos - heardNanos;
        if (over()) {
            return;
        }
        if (piledNanos != 0 && nowNanos - piledNanos > patience.slow().toNanos()) {
            close(Closing.TOO_SLOW);
        } else if (silent > patience.idle().toNanos()) {
            close(Closing.IDLE);
        } else if (Math.min(silent, nowNanos - pingedNanos) > patience.ping().toNanos()) {
            pingedNanos = nowNanos;
            socket.writePing(PING);
        }
    }

    /**
     * Whether nothing can be sent any more. Between the client's word that it closes and the end of the connection a socket
     * throws when it is asked how much is piled up.
     */
    boolean over() {
        return over || socket.isClosed();
    }

    void close(Closing why) {
        if (!over) {
            over = true;
            meters.closing(why);
            // A client that does not answer the closing is cut off by Vert.x after its closing timeout.
            socket.close(why.code(), why.reason());
        }
    }
}
