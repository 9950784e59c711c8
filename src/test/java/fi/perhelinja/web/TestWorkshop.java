package fi.perhelinja.web;

import fi.perhelinja.app.Settings;
import fi.perhelinja.app.SettingsReader;
import fi.perhelinja.app.WorkshopHouse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The workshop on one's own machine, with a copy of the shipped guide to spoil. */
final class TestWorkshop implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    /** Phrases left of a topic, in each language. */
    private static final int PHRASES = 4;

    /** The folders of talks that are left out: playing all of them would take long and show nothing more. */
    private static final String TOO_MANY = "talks/(danger|languages|topics)(/.*)?";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final WorkshopHouse house;
    private final Path flows;
    private String csrf = "";

    private TestWorkshop(WorkshopHouse house, Path flows) {
        this.house = house;
        this.flows = flows;
    }

    static TestWorkshop open(Path folder) throws Exception {
        Path flows = folder.resolve("flows");
        copy(Path.of("flows"), flows);
        return new TestWorkshop(outcome(folder, "127.0.0.1").house().orElseThrow(), flows);
    }

    static WorkshopHouse.Outcome outcome(Path folder, String host) throws Exception {
        Map<String, byte[]> pages = Map.of(
                "workshop/index.html", "<!doctype html><title>x</title>".getBytes(StandardCharsets.UTF_8),
                "index.html", "<!doctype html><title>home</title>".getBytes(StandardCharsets.UTF_8));
        return WorkshopHouse.open(settings(folder, host), pages, Clock.systemUTC());
    }

    private static Settings settings(Path folder, String host) throws IOException {
        return SettingsReader.read(
                        Files.readString(Path.of("config/default.yaml")),
                        Optional.empty(),
                        Map.of(
                                "PERHELINJA_LISTEN_HOST",
                                host,
                                "PERHELINJA_LISTEN_PORT",
                                "0",
                                "PERHELINJA_DATA_FOLDER",
                                folder.resolve("data").toString(),
                                "PERHELINJA_GUIDE_FOLDER",
                                folder.resolve("flows").toString()))
                .value()
                .orElseThrow();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (from.relativize(path).toString().matches(TOO_MANY)) {
                    continue;
                }
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (from.relativize(path).toString().matches("phrases/[^/]+/[^/]+")) {
                    // Few phrases are learned in no time, and nothing here depends on what is understood.
                    Files.write(
                            target,
                            Files.readAllLines(path).stream().limit(PHRASES).toList());
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    int port() {
        return house.port();
    }

    Path file(String name) {
        return flows.resolve(name);
    }

    /** @param whatAndWith pairs, saved at once */
    void replace(String file, String... whatAndWith) throws IOException {
        String text = Files.readString(file(file));
        for (int i = 0; i < whatAndWith.length; i += 2) {
            if (!text.contains(whatAndWith[i])) {
                throw new AssertionError(file + " has no " + whatAndWith[i]);
            }
            text = text.replace(whatAndWith[i], whatAndWith[i + 1]);
        }
        Files.writeString(file(file), text);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonObject get(String path) throws IOException, InterruptedException {
        return new JsonObject(send(to("/workshop/api" + path)).body());
    }

    /** As the page does it: with the token, from our own origin. */
    HttpResponse<String> post(String path, JsonObject body) throws IOException, InterruptedException {
        return send(changing(path).POST(HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    HttpRequest.Builder changing(String path) throws IOException, InterruptedException {
        if (csrf.isEmpty()) {
            csrf = get("/session").getString("csrf");
        }
        return to("/workshop/api" + path)
                .header("Content-Type", "application/json")
                .header("Origin", "http://127.0.0.1:" + port())
                .header("X-Csrf-Token", csrf);
    }

    /** What the page hears from now on. */
    TestEvents events() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                HTTP.send(to("/workshop/api/events").build(), HttpResponse.BodyHandlers.ofInputStream());
        return new TestEvents(answer);
    }

    @Override
    public void close() throws Exception {
        house.close().toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
