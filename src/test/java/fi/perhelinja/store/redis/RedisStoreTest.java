package fi.perhelinja.store.redis;

import static fi.perhelinja.store.contract.Samples.newId;
import static fi.perhelinja.store.contract.Samples.opened;
import static fi.perhelinja.store.contract.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Reminder;
import fi.perhelinja.store.Store;
import fi.perhelinja.store.contract.BellContract;
import fi.perhelinja.store.contract.ContractTests;
import fi.perhelinja.store.contract.PlaceContract;
import fi.perhelinja.store.contract.RegistryContract;
import fi.perhelinja.store.contract.RotaContract;
import fi.perhelinja.store.contract.StoreContract;
import fi.perhelinja.store.contract.VaultContract;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private RealRedis redis;
    private RedisStore store;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        redis = RealRedis.start(folder);
        store = another();
    }

    private RedisStore another() {
        RedisStore fresh = new RedisStore(vertx, redis.address());
        fresh.open().await();
        return fresh;
    }

    @AfterAll
    void close() {
        store.close().await();
        redis.close();
        vertx.close().await();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return ContractTests.of(vertx, StoreContract.of(store));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContractOfPlaces() {
        return ContractTests.of(vertx, PlaceContract.of(store));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContractOfTheRota() {
        return ContractTests.of(vertx, RotaContract.of(store.rota()));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContractOfTheRegistry() {
        return ContractTests.of(vertx, RegistryContract.of(store.registry()));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContractOfTheVault() {
        return ContractTests.of(vertx, VaultContract.of(store, store.vault()));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContractOfTheBell() {
        return ContractTests.of(vertx, BellContract.of(vertx, store.bell()));
    }

    @Test
    void futuresCompleteOnTheCallersContext() {
        Context context = vertx.getOrCreateContext();
        Promise<Boolean> same = Promise.promise();
        String id = newId();
        context.runOnContext(v -> store.append(opened(id), List.of())
                .compose(done -> store.read(id, 0))
                .onComplete(read -> same.complete(Vertx.currentContext() == context)));
        assertThat(same.future().await()).isTrue();
    }

    @Test
    void everythingIsThereAfterRedisWasKilledAndCallsUnderWayComeThrough() throws IOException {
        String id = newId();
        Commit first = opened(id);
        Commit second = said(id, 2, "hei");
        Reminder reminder = new Reminder(id, Reminder.Kind.CLOSE, NOW);
        store.append(first, List.of()).await();
        redis.kill();
        Future<Void> underWay = store.append(second, List.of(reminder));
        redis.start();
        underWay.await();
        assertThat(store.read(id, 0).await()).containsExactly(first, second);
        assertThat(store.due(NOW, 1_000).await()).contains(reminder);
    }

    @Test
    void appendWhoseAnswerWasLostIsOneAppend() throws Exception {
        String id = newId();
        store.append(opened(id), List.of()).await();
        redis.pause();
        Future<Void> silent = store.append(said(id, 2, "hei"), List.of());
        // It gives the line up, and asks again on another: Redis then finds both questions.
        vertx.timer(4_000).await();
        redis.goOn();
        silent.await();
        assertThat(store.read(id, 0).await()).hasSize(2);
    }

    @Test
    void fullQueueRefusesInsteadOfGrowing() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        redis.pause();
        for (int i = 0; i < RedisLink.CALLS_WAITING + 100; i++) {
            all.add(store.append(opened(newId()), List.of()));
        }
        redis.goOn();
        Future.join(all).otherwiseEmpty().await();
        assertThat(all).anyMatch(Future::succeeded).anyMatch(f -> f.cause() instanceof Store.Full);
        assertThat(all).allMatch(f -> f.succeeded() || f.cause() instanceof Store.Full);
    }

    @Test
    void revisionThatAnotherNodeBeginsWithIsNotDeleted() {
        RedisStore other = another();
        try {
            String theirs = newId();
            other.keepRevision(theirs, Map.of("a", "b"))
                    .compose(v -> other.dropRevisionsUnused(theirs))
                    .await();
            store.dropRevisionsUnused(newId()).await();
            assertThat(store.revision(theirs).await()).isPresent();
        } finally {
            other.close().await();
        }
    }

    @Test
    void otherLayoutIsLeftAlone() {
        RedisAddress elsewhere = redis.address().under("perhelinja:other");
        RedisStore first = new RedisStore(vertx, elsewhere);
        first.open().await();
        first.link().ask(Command.SET, first.keys().layout(), "1000").await();
        RedisStore second = new RedisStore(vertx, elsewhere);
        assertThatThrownBy(() -> second.open().await()).hasMessageContaining("another version");
        first.close().await();
    }
}
