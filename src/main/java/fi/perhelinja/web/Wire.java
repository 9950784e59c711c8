package fi.perhelinja.web;

import fi.perhelinja.protocol.Closing;
import fi.perhelinja.protocol.Frames;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.Wrong;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.Optional;
import java.util.function.Consumer;

/** One WebSocket, with what is the same whatever is said over it: pauses, backpressure, pings, silence, and its end. */
final class Wire {

    private static final Buffer PING = Buffer.buffer("p");

    private final Reception reception;
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

    Wire(Reception reception, ServerWebSocket socket, Context context) {
        this.reception = reception;
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
            reception.meters.fault(Wrong.NOT_JSON);
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
        if (!over) {
            socket.writeTextMessage(Frames.write(frame));
            if (socket.writeQueueFull() && piledNanos == 0) {
                piledNanos = System.nanoTime();
            }
        }
    }

    /** Completes when what was sent is on its way, so that more can be sent. */
    Future<Void> ready() {
        if (over || !socket.writeQueueFull()) {
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
            if (!over && !busy) {
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
        WebSettings.Residents limits = reception.settings.residents();
        long silent = nowNanos - heardNanos;
        if (over) {
            return;
        }
        if (piledNanos != 0 && nowNanos - piledNanos > limits.slow().toNanos()) {
            close(Closing.TOO_SLOW);
        } else if (silent > limits.idle().toNanos()) {
            close(Closing.IDLE);
        } else if (Math.min(silent, nowNanos - pingedNanos) > limits.ping().toNanos()) {
            pingedNanos = nowNanos;
            socket.writePing(PING);
        }
    }

    void close(Closing why) {
        if (!over) {
            over = true;
            reception.meters.closing(why);
            // A client that does not answer the closing is cut off by Vert.x after its closing timeout.
            socket.close(why.code(), why.reason());
        }
    }
}
