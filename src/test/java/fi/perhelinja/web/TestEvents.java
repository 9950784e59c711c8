package fi.perhelinja.web;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Server-sent events, as a page reads them. */
final class TestEvents implements AutoCloseable {

    /** So long an event is waited for. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** What is put behind the last event. */
    private static final String END = "end";

    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<String> came = new LinkedBlockingQueue<>();
    private final List<String> passedOver = new ArrayList<>();

    TestEvents(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isEmpty()).forEach(came::add);
        } catch (IOException | UncheckedIOException closed) {
            came.add(closed.toString());
        }
        came.add(END);
    }

    int status() {
        return answer.statusCode();
    }

    String type() {
        return answer.headers().firstValue("content-type").orElse("");
    }

    /** The next event {@code guide} that fits; those before it are passed over. Waits for it, and fails at trouble. */
    JsonObject until(Predicate<JsonObject> fits) throws InterruptedException {
        String event = "";
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            String line = came.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            passedOver.add(String.valueOf(line));
            if (line == null || line.equals(END) || event.equals("trouble")) {
                throw new AssertionError("no event that fits; what came: " + passedOver);
            }
            if (line.startsWith("event: ")) {
                event = line.substring("event: ".length());
            } else if (line.startsWith("data: ") && event.equals("guide")) {
                JsonObject data = new JsonObject(line.substring("data: ".length()));
                if (fits.test(data)) {
                    return data;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
