package fi.perhelinja.web;

import fi.perhelinja.web.WorkshopDoor.Author;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells open pages of the workshop that the files were saved and read again, by server-sent events. */
final class WorkshopEvents {

    /** Pages of one node that may listen at once. */
    static final int LISTENERS_AT_MOST = 50;

    /** A line that says nothing keeps the connection, and whoever stands between, awake; milliseconds. */
    private static final long HEARTBEAT_MILLIS = 15_000;

    private final Vertx vertx;
    private final Workshop workshop;
    private final AtomicInteger open = new AtomicInteger();

    WorkshopEvents(Vertx vertx, Workshop workshop) {
        this.vertx = vertx;
        this.workshop = workshop;
    }

    Future<Void> open(RoutingContext ctx, Author author) {
        if (open.incrementAndGet() > LISTENERS_AT_MOST) {
            open.decrementAndGet();
            return WorkshopRoutes.refuse(ctx, Trouble.TOO_MANY, "Too many pages of the workshop are open.");
        }
        Listener listener = new Listener(ctx.response(), author, vertx.getOrCreateContext());
        return workshop.shown()
                .onFailure(cause -> open.decrementAndGet())
                .onSuccess(shown -> listener.context.runOnContext(v -> listener.begin()))
                .mapEmpty();
    }

    private final class Listener {
        private final HttpServerResponse response;
        private final Author author;
        private final Context context;
        private Runnable deafen = () -> {};
        private Runnable unwatch = () -> {};
        private long heartbeat = -1;
        private boolean over;

        Listener(HttpServerResponse response, Author author, Context context) {
            this.response = response;
            this.author = author;
            this.context = context;
        }

        void begin() {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .setChunked(true);
            response.closeHandler(closed -> end());
            response.exceptionHandler(cause -> end());
            heartbeat = vertx.setPeriodic(HEARTBEAT_MILLIS, id -> say(": still here\n\n"));
            // Listens before it looks, so that nothing falls between the two.
            deafen = workshop.listen((event, data) -> context.runOnContext(v -> write(event, data)));
            workshop.summary().ifPresent(now -> write("guide", now));
            unwatch = author.watch()
                    .apply(() -> context.runOnContext(v -> {
                        end();
                        response.end();
                    }));
        }

        private void write(String event, JsonObject data) {
            say("event: " + event + "\ndata: " + data.encode() + "\n\n");
        }

        /** Who does not read is let go: the page comes back by itself, and hears how it stands then. */
        private void say(String text) {
            if (over || response.ended() || response.closed()) {
                end();
            } else if (response.writeQueueFull()) {
                end();
                response.reset();
            } else {
                response.write(text);
            }
        }

        private void end() {
            if (!over) {
                over = true;
                vertx.cancelTimer(heartbeat);
                deafen.run();
                unwatch.run();
                open.decrementAndGet();
            }
        }
    }
}
