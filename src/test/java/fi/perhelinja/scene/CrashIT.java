package fi.perhelinja.scene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is killed while many talk with it, again and again. */
class CrashIT {

    private static final int CONVERSATIONS = 200;
    private static final int KILLS = 10;

    /** Acknowledgements of a round, of all conversations together, before the blow falls. */
    private static final int BEFORE_THE_BLOW = 3 * CONVERSATIONS;

    private static final Duration ROUND = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger acknowledgements = new AtomicInteger();
    private final List<Talker> talkers = IntStream.range(0, CONVERSATIONS)
            .mapToObj(i -> new Talker(http, i, acknowledgements))
            .toList();
    private int port;
    private Path guide;

    @BeforeEach
    void prepare() throws IOException {
        port = Served.freePort();
        guide = SmallGuide.in(folder.resolve("flows"));
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            talkAndKill();
        }
        try (Served served = Served.start(http, folder, guide, port)) {
            settle(served.socket());
            for (Talker talker : talkers) {
                verify(talker, served.socket());
            }
        }
        int said = talkers.stream().mapToInt(t -> t.said().size()).sum();
        System.out.printf("crash: %d kills, %d conversations, %d lines, all there once%n", KILLS, talkers.size(), said);
    }

    private void talkAndKill() throws Exception {
        int before = acknowledgements.get();
        try (Served served = Served.start(http, folder, guide, port)) {
            List<CompletableFuture<Void>> settled =
                    talkers.stream().map(t -> t.connect(served.socket(), true)).toList();
            waitUntil(() -> acknowledgements.get() - before >= BEFORE_THE_BLOW
                    && settled.stream().allMatch(CompletableFuture::isDone));
            served.kill();
        } finally {
            talkers.forEach(Talker::hangUp);
        }
    }

    /** Everybody comes back, and has acknowledged what was not. */
    private void settle(URI uri) {
        CompletableFuture<?>[] all =
                talkers.stream().map(t -> t.connect(uri, false)).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all)
                .orTimeout(ROUND.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private void verify(Talker talker, URI uri) throws TimeoutException {
        Talker other = talker.otherScreen();
        other.connect(uri, false).orTimeout(ROUND.toSeconds(), TimeUnit.SECONDS).join();
        List<JsonNode> all = other.lines();
        waitUntil(() -> talker.lines().size() >= all.size());
        talker.hangUp();
        other.hangUp();
        List<String> ids = all.stream()
                .filter(line -> line.path("by").asText().equalsIgnoreCase("resident"))
                .map(line -> line.path("id").asText())
                .toList();
        assertThat(talker.wrongs()).isEmpty();
        assertThat(ids).isEqualTo(talker.said()).hasSize(talker.acknowledged());
        assertThat(talker.lines()).isEqualTo(all);
    }

    private static void waitUntil(BooleanSupplier done) throws TimeoutException {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        look(done, reached);
        try {
            reached.orTimeout(ROUND.toSeconds(), TimeUnit.SECONDS).join();
        } catch (RuntimeException e) {
            throw (TimeoutException) new TimeoutException("it was not reached in " + ROUND).initCause(e);
        }
    }

    private static void look(BooleanSupplier done, CompletableFuture<Void> reached) {
        if (done.getAsBoolean()) {
            reached.complete(null);
        } else if (!reached.isDone()) {
            CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS).execute(() -> look(done, reached));
        }
    }
}
