package fi.perhelinja.store;

import static fi.perhelinja.store.contract.Samples.newId;
import static fi.perhelinja.store.contract.Samples.opened;
import static fi.perhelinja.store.contract.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Reminder;
import fi.perhelinja.store.contract.ContractTests;
import fi.perhelinja.store.contract.PlaceContract;
import fi.perhelinja.store.contract.RotaContract;
import fi.perhelinja.store.contract.StoreContract;
import fi.perhelinja.store.contract.VaultContract;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private Path file;
    private SqliteStore store;

    @BeforeEach
    void open() {
        file = folder.resolve("data").resolve("perhelinja.db");
        store = new SqliteStore(vertx, file, InstantSource.fixed(NOW));
        store.open().await();
    }

    @AfterEach
    void close() {
        store.close().await();
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
    Stream<DynamicTest> keepsTheContractOfTheVault() {
        return ContractTests.of(vertx, VaultContract.of(store, store.vault()));
    }

    @Test
    void everythingIsThereAfterARestart() {
        String id = newId();
        Commit first = opened(id);
        Commit second = said(id, 2, "hei");
        Reminder reminder = new Reminder(id, Reminder.Kind.CLOSE, NOW);
        store.append(first, List.of()).await();
        store.append(second, List.of(reminder)).await();
        String erased = newId();
        store.append(opened(erased), List.of()).await();
        store.erase(erased).await();
        restart();
        assertThat(store.read(id, 0).await()).containsExactly(first, second);
        assertThat(store.due(NOW, 10).await()).containsExactly(reminder);
        assertThatThrownBy(() -> store.append(opened(erased), List.of()).await())
                .isInstanceOf(Store.Gone.class);
    }

    @Test
    void secondStoreOnTheSameFileIsRefused() {
        Store second = new SqliteStore(vertx, file, InstantSource.system());
        assertThatThrownBy(() -> second.open().await())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("another process has the store open");
        assertThat(store.check().succeeded() || store.check().await() == null).isTrue();
    }

    @Test
    void fileOfANewerVersionIsRefused() throws SQLException {
        store.close().await();
        sql("PRAGMA user_version = 1000");
        assertThatThrownBy(() -> store.open().await())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer version");
        sql("PRAGMA user_version = " + SqliteSchema.STEPS.size());
        store.open().await();
    }

    @Test
    void writesAreMadeDurableBeforeTheyAreTold() throws SQLException {
        try (Connection connection = SqliteFile.hold(folder.resolve("other.db")).writer();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA synchronous").getInt(1)).isEqualTo(2);
            assertThat(statement.executeQuery("PRAGMA journal_mode").getString(1))
                    .isEqualTo("wal");
            assertThat(statement.executeQuery("PRAGMA secure_delete").getInt(1)).isEqualTo(1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void erasedWordsStandNowhereInTheFiles() throws IOException {
        String id = newId();
        String words = "tunnistettava salaisuus";
        store.append(opened(id), List.of()).await();
        store.append(said(id, 2, words + " x".repeat(20_000)), List.of()).await();
        assertThat(inFiles(words)).isTrue();
        store.erase(id).await();
        assertThat(inFiles(words)).isFalse();
    }

    private boolean inFiles(String words) throws IOException {
        byte[] wanted = words.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path each : files.toList()) {
                String content = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
                if (content.contains(new String(wanted, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
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
    void fullQueueRefusesInsteadOfGrowing() throws SQLException {
        List<Future<Void>> all = new ArrayList<>();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            // Somebody else holds the file, as a backup may: what is asked meanwhile waits, up to the limit.
            statement.execute("BEGIN IMMEDIATE");
            for (int i = 0; i < SqliteWriter.WRITES_WAITING + SqliteWriter.GROUP + 1; i++) {
                all.add(store.append(opened(newId()), List.of()));
            }
            statement.execute("ROLLBACK");
        }
        Future.join(all).otherwiseEmpty().await();
        assertThat(all).anyMatch(Future::succeeded).anyMatch(f -> f.cause() instanceof Store.Full);
        assertThat(all).allMatch(f -> f.succeeded() || f.cause() instanceof Store.Full);
    }

    @Test
    void oneWriteThatBreaksTakesNoOtherDown() throws SQLException {
        String broken = newId();
        sql("CREATE TRIGGER broken BEFORE INSERT ON conversations WHEN NEW.id = '" + broken
                + "' BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END");
        List<Future<Void>> good = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            good.add(store.append(opened(newId()), List.of()));
        }
        Future<Void> bad = store.append(opened(broken), List.of());
        for (int i = 0; i < 50; i++) {
            good.add(store.append(opened(newId()), List.of()));
        }
        Future.all(good).await();
        assertThatThrownBy(bad::await).isInstanceOf(SQLException.class);
    }

    @Test
    void closingWritesWhatWaits() {
        List<Future<Void>> all = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            String id = newId();
            ids.add(id);
            all.add(store.append(opened(id), List.of()));
        }
        restart();
        assertThat(all).allMatch(Future::succeeded);
        assertThat(store.read(ids.get(999), 0).await()).hasSize(1);
    }

    @Test
    void closedStoreRefuses() {
        store.close().await();
        assertThatThrownBy(() -> store.append(opened(newId()), List.of()).await())
                .isInstanceOf(IllegalStateException.class);
    }

    private void restart() {
        store.close().await();
        store = new SqliteStore(vertx, file, InstantSource.fixed(NOW));
        store.open().await();
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
