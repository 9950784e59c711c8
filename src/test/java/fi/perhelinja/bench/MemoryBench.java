package fi.perhelinja.bench;

import fi.perhelinja.app.House;
import fi.perhelinja.protocol.Frames;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.text.Language;
import fi.perhelinja.web.WebServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Heap of an open conversation that nobody writes in: the service in a process of its own (each side needs its open
 * files), and as many clients as asked for, each with its first question on the screen. Heap is what is left after a
 * collection; what the desk keeps at hand of each conversation is in it.
 */
public final class MemoryBench {

    private static final int SOCKETS = 9_500;

    /** Handshakes under way at a time. */
    private static final int AT_ONCE = 200;

    private static final int COLLECTIONS = 3;

    private MemoryBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0 && args[0].equals("server")) {
            serve();
            return;
        }
        int sockets = args.length > 0 ? Integer.parseInt(args[0]) : SOCKETS;
        Process server = new ProcessBuilder(
                        "java",
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryBench.class.getName(),
                        "server")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
                BufferedWriter out =
                        new BufferedWriter(new OutputStreamWriter(server.getOutputStream(), StandardCharsets.UTF_8))) {
            measure(sockets, in, out);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void measure(int sockets, BufferedReader in, BufferedWriter out) throws IOException {
        int port = Integer.parseInt(in.readLine());
        Vertx vertx = Vertx.vertx();
        WebSocketClient client =
                vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(sockets + AT_ONCE));
        open(client, port, AT_ONCE);
        long before = ask(in, out);
        for (int opened = 0; opened < sockets; opened += AT_ONCE) {
            open(client, port, Math.min(AT_ONCE, sockets - opened));
        }
        long after = ask(in, out);
        System.out.printf(
                "memory: %,d open conversations, %,.1f KB of heap each (%,d KB before, %,d KB after)%n",
                sockets, (after - before) / 1024.0 / sockets, before / 1024, after / 1024);
        vertx.close().await();
    }

    private static long ask(BufferedReader in, BufferedWriter out) throws IOException {
        out.write("heap\n");
        out.flush();
        return Long.parseLong(in.readLine());
    }

    private static void open(WebSocketClient client, int port, int sockets) {
        String hello = Frames.write(new ResidentIn.Hello(Optional.empty(), 0, Language.FI, Optional.empty()));
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < sockets; i++) {
            Promise<Void> shown = Promise.promise();
            client.connect(new WebSocketConnectOptions()
                            .setHost("127.0.0.1")
                            .setPort(port)
                            .setURI(WebServer.RESIDENT_PATH)
                            .addSubProtocol(WebServer.SUBPROTOCOL))
                    .onFailure(shown::tryFail)
                    .onSuccess(socket -> {
                        socket.textMessageHandler(text -> {
                            if (text.contains("\"news\"")) {
                                shown.tryComplete();
                            }
                        });
                        socket.writeTextMessage(hello);
                    });
            all.add(shown.future());
        }
        Future.all(all).await();
    }

    /** The service: says its port, then its heap for each line that it reads. */
    private static void serve() throws IOException {
        House house = BenchHouse.open(Files.createTempDirectory("perhelinja-bench"), 2);
        System.out.println(house.port());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            for (int i = 0; i < COLLECTIONS; i++) {
                System.gc();
            }
            Runtime runtime = Runtime.getRuntime();
            System.out.println(runtime.totalMemory() - runtime.freeMemory());
        }
        house.close().await();
    }
}
