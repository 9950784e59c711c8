package fi.perhelinja.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.Audited;
import fi.perhelinja.store.contract.ContractTests;
import fi.perhelinja.store.contract.RegistryContract;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteRegistryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private Path file;
    private SqliteStore store;
    private Registry registry;

    @BeforeEach
    void open() {
        file = folder.resolve("perhelinja.db");
        store = new SqliteStore(vertx, file, InstantSource.fixed(NOW));
        store.open().await();
        registry = store.registry();
    }

    @AfterEach
    void close() {
        store.close().await();
        vertx.close().await();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return ContractTests.of(vertx, RegistryContract.of(registry));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET reason = 'other'",
                "DELETE FROM audit",
                "INSERT OR REPLACE INTO audit SELECT 1, at, member, 'x', what, null, null, null, hash FROM audit LIMIT 1",
                "INSERT INTO audit SELECT 9, at, member, 'x', what, null, null, null, hash FROM audit LIMIT 1"
            })
    void auditIsNeverChangedEvenInTheFile(String sql) throws SQLException {
        registry.audit(entry()).await();
        registry.audit(entry()).await();
        List<Audited> before = registry.audited(0, 10).await();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("audit");
        }
        assertThat(registry.audited(0, 10).await()).isEqualTo(before).hasSize(2);
    }

    @Test
    void whoeverPullsTheTriggersAwayBreaksTheChain() throws SQLException {
        registry.audit(entry()).await();
        registry.audit(entry()).await();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER audit_unchanged");
            statement.execute("UPDATE audit SET reason = 'a better one' WHERE number = 1");
        }
        List<Audited> now = registry.audited(0, 10).await();
        assertThat(now.get(0).follows(0, Audited.BEGINNING)).isFalse();
        assertThat(now.get(1).follows(1, now.get(0).hash())).isTrue();
    }

    private static AuditEntry entry() {
        return new AuditEntry(
                NOW,
                "m-1",
                "Anna",
                AuditEntry.What.OPENED,
                Optional.of("c-1"),
                Optional.empty(),
                Optional.of("because"));
    }
}
