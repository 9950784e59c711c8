package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.protocol.Closing;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.Wrong;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is limited and measured at the doors, each with a house set for it. */
class DoorTest {

    @TempDir
    private Path folder;

    @Test
    void framesThatComeTooFastAreToldSoAndThenNotReadAtAll() throws Exception {
        try (TestHouse house =
                TestHouse.open(folder, "residents.frames-at-once: 3", "residents.frames-per-second: 1")) {
            TestClient client = house.client();
            client.open();
            for (int i = 0; i < ResidentSocket.MOST_TOO_FAST + 50; i++) {
                client.send(new ResidentIn.Typing(true));
            }

            assertThat(client.await(ResidentOut.Fault.class).code()).isEqualTo(Wrong.TOO_FAST.code());
            assertThat(client.closeCode()).isEqualTo(Closing.TOO_FAST.code());
        }
    }

    @Test
    void tooManySocketsFromOneAddressAreTurnedAwayAndOthersAreNot() throws Exception {
        try (TestHouse house = TestHouse.open(folder, "residents.sockets-per-address: 2", "proxy.trusted: 127.0.0.1")) {
            TestClient first = house.client();
            first.open();
            house.client().open();
            TestClient third = house.client();
            TestClient elsewhere = TestClient.connect(house.port(), Map.of("X-Forwarded-For", "192.0.2.7"));

            assertThat(third.await(ResidentOut.Fault.class).code()).isEqualTo(Wrong.TOO_MANY.code());
            assertThat(third.closeCode()).isEqualTo(Closing.TOO_MANY.code());
            assertThat(elsewhere.open().fresh()).isTrue();
            assertThat(first.say("a-1", "hei")).isPositive();
        }
    }

    @Test
    void whoSaysNoHelloIsClosed() throws Exception {
        try (TestHouse house = TestHouse.open(folder, "residents.hello-seconds: 1")) {
            assertThat(house.client().closeCode()).isEqualTo(Closing.NO_HELLO.code());
        }
    }

    @Test
    void aHouseThatClosesSendsItsClientsElsewhereAndKeepsWhatWasSaid() throws Exception {
        TestHouse house = TestHouse.open(folder);
        TestClient client = house.client();
        ResidentOut.Welcome welcome = client.open();
        client.say("a-1", "hei");
        CompletableFuture<Void> closing = house.closing();

        assertThat(client.await(ResidentOut.Moving.class).afterMillis()).isNotNegative();
        assertThat(client.closeCode()).isEqualTo(Closing.GOING_AWAY.code());
        closing.get(60, TimeUnit.SECONDS);
        try (TestHouse next = TestHouse.open(folder)) {
            TestClient back = next.client();
            assertThat(back.hello(Optional.of(welcome.token()), 0).fresh()).isFalse();
            assertThat(back.lines()).isEqualTo(client.lines());
        }
    }

    @Test
    void healthMetricsAndPagesAreServed() throws Exception {
        try (TestHouse house = TestHouse.open(folder)) {
            house.client().open();

            assertThat(house.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(house.get("/health/ready").body()).contains("\"UP\"");
            assertThat(house.get("/metrics").body()).contains("perhelinja_sockets 1.0");
            assertThat(house.get("/nowhere").statusCode()).isEqualTo(404);
            assertThat(house.get("/v1/resident").statusCode()).isEqualTo(426);
        }
    }

    @Test
    void pagesAreSafeSmallAndNotSentTwice() throws Exception {
        try (TestHouse house = TestHouse.open(folder)) {
            HttpResponse<String> page = house.get("/");
            HttpResponse<String> widget = house.get("/widget.js", "Accept-Encoding", "gzip");
            String etag = widget.headers().firstValue("etag").orElseThrow();

            assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                    .startsWith("default-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
            assertThat(page.headers().firstValue("referrer-policy")).contains("no-referrer");
            assertThat(widget.headers().firstValue("content-encoding")).contains("gzip");
            assertThat(house.get("/widget.js", "If-None-Match", etag).statusCode())
                    .isEqualTo(304);
        }
    }
}
