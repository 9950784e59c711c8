package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A socket's last moments, with a real client. */
class WireTest {

    private static final Wire.Patience PATIENCE =
            new Wire.Patience(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

    private static final String UPGRADE = """
            GET / HTTP/1.1\r
            Host: 127.0.0.1\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            \r
            """;

    /** A frame that closes with code 1000, masked with noughts; RFC 6455, section 5. */
    private static final Buffer CLOSING =
            Buffer.buffer(new byte[] {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 0x03, (byte) 0xe8});

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    @Test
    void takesWhatIsSentWhileTheClientCloses() throws Exception {
        Promise<Boolean> sent = Promise.promise();
        HttpServer server = vertx.createHttpServer().webSocketHandler(socket -> {
            Context context = vertx.getOrCreateContext();
            Wire wire = new Wire(null, PATIENCE, socket, context);
            whenClosing(socket, context, sent, wire);
        });
        String answer = server.listen(0, "127.0.0.1")
                .compose(listening -> vertx.createNetClient().connect(listening.actualPort(), "127.0.0.1"))
                .compose(WireTest::greeted)
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);

        assertThat(answer).contains("101 Switching Protocols");
        assertThat(sent.future().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS))
                .as("ready for more, though nothing can be sent")
                .isTrue();
    }

    /** Says that it closes as soon as it is let in, and keeps the connection. */
    private static Future<String> greeted(NetSocket client) {
        Promise<String> answer = Promise.promise();
        client.handler(bytes -> {
            if (answer.tryComplete(bytes.toString())) {
                client.write(CLOSING);
            }
        });
        client.write(UPGRADE);
        return answer.future();
    }

    private static void whenClosing(ServerWebSocket socket, Context context, Promise<Boolean> sent, Wire wire) {
        if (socket.isClosed()) {
            try {
                wire.write("late");
                sent.complete(wire.ready().succeeded());
            } catch (RuntimeException broken) {
                sent.fail(broken);
            }
        } else {
            context.runOnContext(v -> whenClosing(socket, context, sent, wire));
        }
    }
}
