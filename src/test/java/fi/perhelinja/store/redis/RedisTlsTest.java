package fi.perhelinja.store.redis;

import static fi.perhelinja.store.contract.Samples.newId;
import static fi.perhelinja.store.contract.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Redis that speaks TLS, and a user who may do no more than is needed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisTlsTest {

    private final Vertx vertx = Vertx.vertx();
    private TlsFiles own;
    private TlsFiles foreign;
    private RealRedis redis;
    private RedisStore store;
    private int port;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        own = TlsFiles.in(folder.resolve("own"));
        foreign = TlsFiles.in(folder.resolve("foreign"));
        port = freePort();
        redis = RealRedis.start(
                folder.resolve("redis"),
                "--tls-port",
                String.valueOf(port),
                "--tls-cert-file",
                own.certificate().toString(),
                "--tls-key-file",
                own.key().toString(),
                "--tls-ca-cert-file",
                own.certificate().toString(),
                "--tls-auth-clients",
                "no");
        // Before anything is refused: what TLS loads at its first use takes longer than a refusal may.
        store = new RedisStore(vertx, at("127.0.0.1", own));
        store.open().await();
    }

    @AfterAll
    void stop() {
        store.close().await();
        redis.close();
        vertx.close().await();
    }

    @Test
    void wordsAreKeptOverTls() {
        String id = newId();
        store.append(opened(id), List.of()).await();
        assertThat(store.read(id, 0).await()).containsExactly(opened(id));
    }

    @Test
    void certificateOfAnotherIsRefused() {
        refused(at("127.0.0.1", foreign), "certificate");
    }

    @Test
    void certificateForAnotherHostIsRefused() {
        refused(at("localhost", own), "certificate");
    }

    @Test
    void wrongPasswordIsTold() {
        refused(at("127.0.0.1", own).as(Optional.of(RealRedis.USER), Optional.of("wrong")), "store.user");
    }

    private void refused(RedisAddress address, String why) {
        RedisStore refused = new RedisStore(vertx, address);
        assertThatThrownBy(() -> refused.open().await()).hasMessageContaining(why);
        refused.close().await();
    }

    private RedisAddress at(String host, TlsFiles trusted) {
        return RedisAddress.parse("rediss://" + host + ":" + port)
                .orElseThrow()
                .trusting(Optional.of(trusted.certificate()))
                .as(Optional.of(RealRedis.USER), Optional.of(RealRedis.PASSWORD));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
