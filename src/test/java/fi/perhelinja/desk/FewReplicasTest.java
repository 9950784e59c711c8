package fi.perhelinja.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.perhelinja.flow.House;
import fi.perhelinja.store.Store;
import fi.perhelinja.store.redis.RealCluster;
import fi.perhelinja.store.redis.RealRedis;
import fi.perhelinja.store.redis.RedisAddress;
import fi.perhelinja.store.redis.RedisStore;
import fi.perhelinja.text.Language;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must have a replica, and has none yet: it stands on the master, and is not acknowledged, however often it is said. */
class FewReplicasTest {

    private final Vertx vertx = Vertx.vertx();

    @Test
    void wordThatNoReplicaHasIsNotAcknowledgedWhenItIsSaidAgain(@TempDir Path folder) throws Exception {
        try (RealRedis master = RealRedis.start(folder.resolve("master"));
                RealRedis replica = RealRedis.start(
                        folder.resolve("replica"), "--replicaof", "127.0.0.1", String.valueOf(master.port()))) {
            RealCluster.until(
                    "the replica follows", () -> replica.say("INFO replication").contains("master_link_status:up"));
            RedisStore store = new RedisStore(
                    vertx, RedisAddress.parse(master.url()).orElseThrow().waitingFor(1));
            store.open().await();
            Desk desk = desk(store);
            String conversation = Node.open(desk).conversation().id();
            replica.pause();
            assertThatThrownBy(() -> Node.speak(desk, conversation, "a-1", Language.SV))
                    .isInstanceOf(Store.Away.class);
            assertThat(desk.read(conversation).await().orElseThrow().numberOf("a-1"))
                    .as("it stands on the master")
                    .isPresent();
            assertThatThrownBy(() -> Node.speak(desk, conversation, "a-1", Language.SV))
                    .isInstanceOf(Store.Away.class);
            replica.goOn();
            assertThat(Node.speak(desk, conversation, "a-1", Language.SV)).isInstanceOf(Told.Done.class);
            desk.stop();
            store.close().await();
        } finally {
            vertx.close().await();
        }
    }

    private Desk desk(RedisStore store) {
        SmallKnowledge knowledge = new SmallKnowledge(House.flows());
        Desk desk = new Desk(new Desk.Tools(
                vertx,
                store,
                store.bell(),
                knowledge,
                knowledge,
                InstantSource.system(),
                Node.KEEP,
                store.rota(),
                store.vault(),
                new Seal(List.of("5".repeat(2 * Seal.KEY_BYTES))),
                Workplace.USUAL));
        desk.start().await();
        return desk;
    }
}
