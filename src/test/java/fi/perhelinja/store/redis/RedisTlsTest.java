package fi.perhelinja.store.redis;

import static fi.perhelinja.store.contract.Samples.newId;
import static fi.perhelinja.store.contract.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.perhelinja.store.contract.Samples;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Redis that speaks TLS, and a user who may do no more than is needed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisTlsTest {

    /** Conversations of which every master surely has some. */
    private static final int ENOUGH = 60;

    private final Vertx vertx = Vertx.vertx();
    private TlsFiles own;
    private TlsFiles foreign;
    private RealRedis redis;
    private RedisStore store;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        own = TlsFiles.in(folder.resolve("own"));
        foreign = TlsFiles.in(folder.resolve("foreign"));
        redis = RealRedis.secure(folder.resolve("redis"), own);
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

    @Test
    void eachMasterOfAClusterIsSpokenWithOverTls(@TempDir Path folder) throws Exception {
        List<RealRedis> masters =
                RealCluster.start(folder, (place, settings) -> RealRedis.secure(place, own, settings));
        String url = masters.stream()
                .map(master -> "127.0.0.1:" + master.safestPort())
                .collect(Collectors.joining(",", "rediss+cluster://", ""));
        RedisStore cluster = new RedisStore(vertx, safely(url, own));
        try {
            cluster.open().await();
            List<String> ids = Stream.generate(Samples::newId).limit(ENOUGH).toList();
            for (String id : ids) {
                cluster.append(opened(id), List.of()).await();
                assertThat(cluster.read(id, 0).await()).containsExactly(opened(id));
            }
            for (RealRedis master : masters) {
                assertThat(master.say("DBSIZE")).doesNotStartWith(":0");
            }
        } finally {
            cluster.close().await();
            masters.forEach(RealRedis::close);
        }
    }

    @Test
    void sentinelAndTheMasterThatItNamesAreSpokenWithOverTls(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("sentinel.conf"),
                "sentinel monitor county 127.0.0.1 " + redis.safestPort() + " 1\n"
                        + "sentinel auth-user county " + RealRedis.USER + "\n"
                        + "sentinel auth-pass county " + RealRedis.PASSWORD + "\n"
                        + "user " + RealRedis.USER + " on >" + RealRedis.PASSWORD + " +@all\n");
        try (RealRedis sentinel = RealRedis.secureSentinel(folder, file, own)) {
            String url = "rediss+sentinel://127.0.0.1:" + sentinel.safestPort() + "/county";
            RedisStore watched = new RedisStore(vertx, safely(url, own));
            watched.open().await();
            String id = newId();
            watched.append(opened(id), List.of()).await();
            assertThat(store.read(id, 0).await()).containsExactly(opened(id));
            watched.close().await();
        }
    }

    private RedisAddress at(String host, TlsFiles trusted) {
        return safely("rediss://" + host + ":" + redis.safestPort(), trusted);
    }

    private static RedisAddress safely(String url, TlsFiles trusted) {
        return RedisAddress.parse(url)
                .orElseThrow()
                .trusting(Optional.of(trusted.certificate()))
                .as(Optional.of(RealRedis.USER), Optional.of(RealRedis.PASSWORD));
    }
}
