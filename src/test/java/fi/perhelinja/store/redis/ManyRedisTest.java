package fi.perhelinja.store.redis;

import static fi.perhelinja.store.contract.Samples.newId;
import static fi.perhelinja.store.contract.Samples.opened;
import static fi.perhelinja.store.contract.Samples.said;
import static fi.perhelinja.store.redis.RealCluster.until;
import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.store.contract.BellContract;
import fi.perhelinja.store.contract.ContractTests;
import fi.perhelinja.store.contract.PlaceContract;
import fi.perhelinja.store.contract.RegistryContract;
import fi.perhelinja.store.contract.RotaContract;
import fi.perhelinja.store.contract.StoreContract;
import fi.perhelinja.store.contract.VaultContract;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A Cluster of three masters, and a master with replicas that a sentinel watches: real ones, on this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyRedisTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterAll
    void close() {
        vertx.close().await();
    }

    @TestFactory
    Stream<DynamicTest> clusterKeepsEveryContract(@TempDir Path folder) throws Exception {
        List<RealRedis> masters = RealCluster.start(folder);
        RedisStore store = new RedisStore(
                vertx,
                masters.get(0).as(RedisAddress.parse(RealCluster.url(masters)).orElseThrow()));
        store.open().await();
        return Stream.of(
                        ContractTests.of(vertx, StoreContract.of(store)),
                        ContractTests.of(vertx, PlaceContract.of(store)),
                        ContractTests.of(vertx, RotaContract.of(store.rota())),
                        ContractTests.of(vertx, RegistryContract.of(store.registry())),
                        ContractTests.of(vertx, VaultContract.of(store, store.vault())),
                        ContractTests.of(vertx, BellContract.of(vertx, store.bell())),
                        Stream.of(
                                DynamicTest.dynamicTest("everyMasterShouldHaveItsShare", () -> {
                                    for (RealRedis master : masters) {
                                        assertThat(keys(master)).isGreaterThan(10);
                                    }
                                }),
                                DynamicTest.dynamicTest("closing", () -> {
                                    store.close().await();
                                    masters.forEach(RealRedis::close);
                                })))
                .flatMap(all -> all);
    }

    private static int keys(RealRedis master) throws IOException {
        return Integer.parseInt(
                master.say("DBSIZE").lines().findFirst().orElseThrow().substring(1));
    }

    @Test
    void failoverOfAMasterIsAWaitAndLosesNothingThatAReplicaHad(@TempDir Path folder) throws Exception {
        try (RealRedis master = RealRedis.start(folder.resolve("master"));
                RealRedis left = replica(folder.resolve("left"), master);
                RealRedis right = replica(folder.resolve("right"), master);
                RealRedis sentinel = sentinel(folder.resolve("sentinel"), master)) {
            until("two replicas", () -> master.say("INFO replication").contains("connected_slaves:2"));
            until(
                    "the sentinel knows them",
                    () -> sentinel.say("SENTINEL MASTER county").contains("num-slaves\r\n$1\r\n2"));
            RedisStore store = new RedisStore(
                    vertx,
                    RedisAddress.parse("redis+sentinel://127.0.0.1:" + sentinel.port() + "/county")
                            .orElseThrow()
                            .waitingFor(1));
            store.open().await();
            String id = newId();
            store.append(opened(id), List.of()).await();
            for (int i = 2; i <= 50; i++) {
                store.append(said(id, i, "sana"), List.of()).await();
            }
            master.kill();
            store.append(said(id, 51, "sana"), List.of())
                    .recover(first -> store.append(said(id, 51, "sana"), List.of()))
                    .await();
            assertThat(store.read(id, 0).await()).hasSize(51);
            assertThat(left.say("ROLE") + right.say("ROLE")).contains("master");
            store.close().await();
        }
    }

    private static RealRedis replica(Path folder, RealRedis master) throws IOException {
        return RealRedis.start(
                folder, "--appendonly", "yes", "--replicaof", "127.0.0.1", String.valueOf(master.port()));
    }

    private static RealRedis sentinel(Path folder, RealRedis master) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.writeString(
                folder.resolve("sentinel.conf"),
                "sentinel monitor county 127.0.0.1 " + master.port() + " 1\n"
                        + "sentinel down-after-milliseconds county 1000\n"
                        + "sentinel failover-timeout county 5000\n");
        return RealRedis.sentinel(folder, file);
    }
}
