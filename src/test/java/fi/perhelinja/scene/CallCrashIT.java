package fi.perhelinja.scene;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.CallStanding;
import fi.perhelinja.protocol.CallIn;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffIn.Purpose;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import fi.perhelinja.web.StaffClient;
import fi.perhelinja.web.TestConsole;
import fi.perhelinja.web.TestHouse;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is killed in the middle of a call, while its handler types. */
class CallCrashIT {

    private static final int KILLS = 2;

    /** Batches of strokes that are acknowledged in a round before the blow falls, and those sent in it. */
    private static final int BEFORE_THE_BLOW = 30;

    private static final int BATCHES = 50;
    private static final long PATIENCE_MINUTES = 2;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private int typed;

    @Test
    void everyBatchOfStrokesThatWasAcknowledgedIsThere() throws Exception {
        Path data = folder.resolve("data");
        try (TestHouse house = TestHouse.open(data)) {
            house.account("Kaisa", Role.CALL_HANDLER);
        }
        Path guide = SmallGuide.in(folder.resolve("flows"));
        int port = Served.freePort();
        String conversation = begin(guide, port);
        for (int kill = 0; kill < KILLS; kill++) {
            try (Served served = Served.start(http, folder, guide, port)) {
                TestConsole handler = handler(port);
                assertThat(kept(handler, conversation)).isBetween(acknowledged.get(), typed);
                typeUntilTheBlow(handler, conversation, served);
            }
        }
        try (Served served = Served.start(http, folder, guide, port)) {
            assertThat(kept(handler(port), conversation)).isBetween(acknowledged.get(), typed);
        }
        System.out.printf("call: %d kills, %d batches acknowledged of %d%n", KILLS, acknowledged.get(), typed);
    }

    private String begin(Path guide, int port) throws Exception {
        try (Served served = Served.start(http, folder, guide, port)) {
            TestConsole handler = handler(port);
            handler.send((StaffIn) new CallIn.Begin("begin-1", Language.FI));
            String conversation =
                    handler.await(StaffOut.Called.class, c -> true).conversation();
            served.kill();
            return conversation;
        }
    }

    private static TestConsole handler(int port) throws Exception {
        StaffClient browser = new StaffClient("http://127.0.0.1:" + port).signIn("Kaisa");
        TestConsole console = TestConsole.connect(port, browser);
        console.hello(browser);
        return console;
    }

    /** How many batches the notes hold. */
    private static int kept(TestConsole handler, String conversation) throws Exception {
        handler.open(conversation, Purpose.WORK, "");
        CallStanding call = handler.await(
                        StaffOut.News.class, n -> n.conversation().equals(conversation))
                .standing()
                .call()
                .orElseThrow();
        return call.notes().isEmpty() ? 0 : call.notes().split(" ").length;
    }

    private void typeUntilTheBlow(TestConsole handler, String conversation, Served served) throws Exception {
        int enough = typed + BEFORE_THE_BLOW;
        CompletableFuture<Void> blow = new CompletableFuture<>();
        handler.listener(frame -> {
            if (frame instanceof StaffOut.Done done) {
                int batch = Integer.parseInt(done.id().substring("batch-".length()));
                if (acknowledged.accumulateAndGet(batch, Math::max) >= enough) {
                    blow.complete(null);
                }
            }
        });
        for (int i = 0; i < BATCHES; i++) {
            typed++;
            String notes =
                    IntStream.rangeClosed(1, typed).mapToObj(n -> "s" + n).collect(Collectors.joining(" "));
            handler.send(new CallIn.Notes("batch-" + typed, conversation, notes));
        }
        blow.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        served.kill();
    }
}
