package fi.perhelinja.scene;

import fi.perhelinja.app.Main;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The real service, from the real jar if there is one, in a process of its own that can be killed. */
final class Served implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final long ASK_AGAIN_MILLIS = 50;

    private final HttpClient http;
    private final Leash process;
    private final Path output;
    private final int port;

    private Served(HttpClient http, Leash process, Path output, int port) {
        this.http = http;
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /**
     * Starts it over the data in {@code folder}, and waits until it is ready.
     *
     * @param guide a folder of flows
     */
    static Served start(HttpClient http, Path folder, Path guide, int port) throws IOException {
        Served served = begin(
                http,
                folder,
                port,
                List.of("-Xmx768m"),
                Map.of(
                        "PERHELINJA_DATA_FOLDER",
                        folder.resolve("data").toString(),
                        "PERHELINJA_GUIDE_FOLDER",
                        guide.toString(),
                        "PERHELINJA_RESIDENTS_SOCKETS_PER_ADDRESS",
                        "1000",
                        "PERHELINJA_RESIDENTS_FRAMES_PER_SECOND",
                        "1000",
                        "PERHELINJA_RESIDENTS_FRAMES_AT_ONCE",
                        "1000"));
        served.awaitReady();
        return served;
    }

    /**
     * Starts it, and does not wait.
     *
     * @param folder where it may write down what it says
     * @param options of Java
     * @param settings as the environment names them
     */
    static Served begin(HttpClient http, Path folder, int port, List<String> options, Map<String, String> settings)
            throws IOException {
        Path output = folder.resolve("output-" + System.nanoTime() + ".log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(options);
        command.addAll(program());
        command.add("serve");
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("PERHELINJA_LISTEN_PORT", String.valueOf(port));
        return new Served(http, Leash.start(command, environment, output), output, port);
    }

    /** The finished jar; where none was built, the classes that this test runs with. */
    private static List<String> program() {
        Path jar = Path.of(System.getProperty("perhelinja.jar", ""));
        return Files.isRegularFile(jar)
                ? List.of("-jar", jar.toString())
                : List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());
    }

    void awaitReady() {
        ready().orTimeout(START.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** It is there and does not answer, as behind a network that is cut. */
    void pause() throws IOException, InterruptedException {
        process.pause();
    }

    void goOn() throws IOException, InterruptedException {
        process.goOn();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI socket() {
        return URI.create("ws://127.0.0.1:" + port + "/v1/resident");
    }

    private CompletableFuture<Void> ready() {
        if (!process.lives()) {
            return CompletableFuture.failedFuture(new IllegalStateException("it ended: " + outputTail()));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding())
                .handle((answer, cause) -> cause == null && answer.statusCode() / 100 == 2)
                .thenCompose(ready -> ready
                        ? CompletableFuture.completedFuture(null)
                        : CompletableFuture.supplyAsync(
                                        () -> 0,
                                        CompletableFuture.delayedExecutor(ASK_AGAIN_MILLIS, TimeUnit.MILLISECONDS))
                                .thenCompose(again -> ready()));
    }

    private String outputTail() {
        try {
            String all = Files.readString(output);
            return all.substring(Math.max(0, all.length() - 2_000));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** SIGKILL: nothing is flushed, closed or said. */
    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        kill();
    }
}
