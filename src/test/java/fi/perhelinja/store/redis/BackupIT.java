package fi.perhelinja.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.staff.Role;
import fi.perhelinja.store.Move;
import fi.perhelinja.store.Move.Side;
import fi.perhelinja.store.SqliteStore;
import fi.perhelinja.web.TestClient;
import fi.perhelinja.web.TestHouse;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups are made and laid back as running.md tells it, and hold all that there was. */
class BackupIT {

    private static final Duration KEEP = Duration.ofDays(30);

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private SqliteStore embedded;

    @BeforeEach
    void fill() throws Exception {
        try (TestHouse house = TestHouse.open(folder.resolve("house"))) {
            house.console("Bo", Role.WORKER);
            for (int i = 0; i < 3; i++) {
                TestClient resident = house.client();
                resident.open();
                resident.say("r-" + i, "vauva ei nuku");
            }
        }
        embedded = embedded(folder.resolve("house"));
    }

    @AfterEach
    void close() {
        embedded.close().await();
        vertx.close().await();
    }

    @Test
    void copyOfTheEmbeddedStoreWhileItRuns() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy")).resolve(SqliteStore.FILE);
        Path file = folder.resolve("house").resolve(SqliteStore.FILE);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            // What `sqlite3 FILE ".backup COPY"` does.
            statement.executeUpdate("backup to '" + copy + "'");
        }
        SqliteStore restored = embedded(copy.getParent());
        assertThat(Move.holdings(side(restored))).isEqualTo(Move.holdings(side(embedded)));
        restored.close().await();
    }

    @Test
    void copyOfTheAppendOnlyFilesWhileRedisRuns() throws Exception {
        try (RealRedis redis = RealRedis.start(folder.resolve("redis"))) {
            Move.Holdings all = moveTo(redis);
            redis.say("CONFIG SET auto-aof-rewrite-percentage 0");
            redis.say("BGREWRITEAOF");
            await(redis, "aof_rewrite_in_progress:0", "aof_rewrite_scheduled:0");
            Path copy = copied(folder.resolve("redis"), "appendonly");
            try (RealRedis restored = RealRedis.start(copy)) {
                assertThat(held(restored)).isEqualTo(all);
            }
        }
    }

    @Test
    void snapshotIsReadBeforeTheAppendOnlyFilesBegin() throws Exception {
        try (RealRedis redis = RealRedis.start(folder.resolve("redis"))) {
            Move.Holdings all = moveTo(redis);
            redis.say("BGSAVE");
            await(redis, "rdb_bgsave_in_progress:0");
            Path copy = copied(folder.resolve("redis"), "dump.rdb");
            try (RealRedis first = RealRedis.start(copy, "--appendonly", "no")) {
                assertThat(held(first)).isEqualTo(all);
                first.say("CONFIG SET appendonly yes");
                await(first, "aof_rewrite_in_progress:0", "aof_rewrite_scheduled:0", "aof_enabled:1");
            }
            try (RealRedis again = RealRedis.start(copy)) {
                assertThat(held(again)).isEqualTo(all);
            }
        }
    }

    private static void await(RealRedis redis, String... signs) throws IOException {
        while (!Stream.of(signs).allMatch(redis.say("INFO persistence")::contains)) {
            Thread.onSpinWait();
        }
    }

    private Move.Holdings moveTo(RealRedis redis) {
        RedisStore shared = shared(redis);
        new Move(side(embedded), side(shared), KEEP).run();
        Move.Holdings all = Move.holdings(side(shared));
        shared.close().await();
        assertThat(all.conversations()).isEqualTo(3);
        return all;
    }

    private Move.Holdings held(RealRedis redis) {
        RedisStore shared = shared(redis);
        Move.Holdings all = Move.holdings(side(shared));
        shared.close().await();
        return all;
    }

    private Path copied(Path from, String named) throws IOException {
        Path to = Files.createDirectory(folder.resolve("copy"));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(f -> from.relativize(f).toString().startsWith(named))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        return to;
    }

    private RedisStore shared(RealRedis redis) {
        RedisStore store = new RedisStore(vertx, redis.address());
        store.open().await();
        return store;
    }

    private SqliteStore embedded(Path data) {
        SqliteStore store = new SqliteStore(vertx, data.resolve(SqliteStore.FILE), InstantSource.system());
        store.open().await();
        return store;
    }

    private static Side side(SqliteStore store) {
        return new Side(store, store.rota(), store.registry(), store.vault());
    }

    private static Side side(RedisStore store) {
        return new Side(store, store.rota(), store.registry(), store.vault());
    }
}
