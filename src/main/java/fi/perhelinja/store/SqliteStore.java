package fi.perhelinja.store;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Reminder;
import fi.perhelinja.conversation.Worker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The store of a node alone: one SQLite file in WAL mode, {@code synchronous=FULL}, with group commit. SQLite rather
 * than a log of our own, though that would be faster: reports can be asked in SQL, and backups made with tools that
 * others trust.
 */
public final class SqliteStore implements Store {

    /** What its file is called, in the folder of data. */
    public static final String FILE = "perhelinja.db";

    private final Vertx vertx;
    private final Path path;
    private final InstantSource clock;
    private final CommitCodec codec = new CommitCodec();
    private final RotaCodec places = new RotaCodec();
    private volatile @Nullable Running running;

    private record Running(SqliteFile file, SqliteWriter writer, SqliteReads reads) {}

    /** @param path of the file; made, with its folder, when there is none */
    public SqliteStore(Vertx vertx, Path path, InstantSource clock) {
        this.vertx = vertx;
        this.path = path;
        this.clock = clock;
    }

    @Override
    public Future<Void> open() {
        return vertx.executeBlocking(() -> {
                    if (running != null) {
                        throw new IllegalStateException("the store is open already");
                    }
                    running = start();
                    return path;
                })
                .mapEmpty();
    }

    private Running start() throws IOException, SQLException {
        SqliteFile file = SqliteFile.hold(path);
        try {
            return start(file);
        } catch (SQLException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private Running start(SqliteFile file) throws SQLException {
        Connection connection = file.writer();
        try {
            SqliteSchema.bringUpToDate(connection);
            SqliteWriter writer = new SqliteWriter(vertx, new SqliteWrites(connection));
            Running started = new Running(file, writer, new SqliteReads(vertx, file));
            writer.start();
            return started;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Whatever goes wrong, also at once, is told by the future and in no other way. */
    private <T> Future<T> ask(Function<Running, Future<T>> question) {
        Running now = running;
        if (now == null) {
            return Future.failedFuture(new IllegalStateException("the store is not open"));
        }
        try {
            return question.apply(now);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    Future<Integer> write(SqliteWriter.Write write) {
        return ask(now -> now.writer().submit(write));
    }

    /** A write that takes something away for good: out of the write-ahead log too, when anything was taken. */
    Future<Integer> wipe(SqliteWriter.Write write) {
        return ask(now -> now.writer().submit(writes -> {
            int rows = write.on(writes);
            if (rows > 0) {
                now.writer().wiped();
            }
            return rows;
        }));
    }

    <T> Future<T> read(SqliteReads.Read<T> read) {
        return ask(now -> now.reads().read(read));
    }

    /** A write that brings something back; when it is tried again, the last try counts. */
    interface Change<T> {
        T on(SqliteWrites writes) throws SQLException;
    }

    <T> Future<T> change(Change<T> change) {
        Brought<T> brought = new Brought<>();
        return write(writes -> brought.by(change.on(writes))).map(done -> brought.what.orElseThrow());
    }

    /** What the writer's thread hands to whoever waits for it. */
    private static final class Brought<T> {
        private volatile Optional<T> what = Optional.empty();

        private int by(T now) {
            what = Optional.of(now);
            return 1;
        }
    }

    /** Reads one row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> Future<List<T>> rows(String sql, Row<T> reader, Object... values) {
        return read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    List<T> all = new ArrayList<>();
                    while (rows.next()) {
                        all.add(reader.of(rows));
                    }
                    return all;
                }
            }
        });
    }

    /** Who is at work, in the same file. Open while this store is. */
    public Rota rota() {
        return new SqliteRota(this);
    }

    /** What is kept apart from the commits, in the same file. Open while this store is. */
    public Vault vault() {
        return new SqliteVault(this);
    }

    /** Who works here, in the same file. Open while this store is. */
    public Registry registry() {
        return new SqliteRegistry(this);
    }

    @Override
    public Future<Void> append(Commit commit, List<Reminder> reminders, Optional<Place> place) {
        // Written as JSON here, so that the one thread that writes does nothing but write.
        SqliteWrites.Row row = new SqliteWrites.Row(
                commit.conversation(),
                commit.number(),
                revisionOf(commit),
                codec.encode(commit),
                place.map(now -> row(now, commit)));
        List<Reminder> kept = List.copyOf(reminders);
        return write(writes -> writes.append(row, kept)).mapEmpty();
    }

    private SqliteWrites.PlaceRow row(Place place, Commit commit) {
        return new SqliteWrites.PlaceRow(
                place.stage() == Place.Stage.PAST,
                place.onBoard(),
                place.queue(),
                place.owner().map(Worker::id),
                commit.at().toEpochMilli(),
                places.encode(place));
    }

    @Override
    public Future<List<Place>> board() {
        return rows("SELECT body FROM places WHERE shown = 1", row -> places.place(row.getString(1)));
    }

    @Override
    public Future<List<Place>> past(Optional<String> queue, Optional<String> owner, int atMost) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT body FROM places WHERE past = 1");
        queue.ifPresent(q -> {
            sql.append(" AND queue = ?");
            values.add(q);
        });
        owner.ifPresent(o -> {
            sql.append(" AND place IN (SELECT place FROM had WHERE worker = ?)");
            values.add(o);
        });
        values.add(atMost);
        sql.append(" ORDER BY at DESC, place DESC LIMIT ?");
        return rows(sql.toString(), row -> places.place(row.getString(1)), values.toArray());
    }

    /** The revision that the conversation stands on after this commit, when it says so. */
    private static Optional<String> revisionOf(Commit commit) {
        Optional<String> revision = Optional.empty();
        for (Event event : commit.events()) {
            if (event instanceof Event.Opened opened) {
                revision = Optional.of(opened.revision());
            } else if (event instanceof Event.Moved moved) {
                revision = Optional.of(moved.state().revision());
            }
        }
        return revision;
    }

    @Override
    public Future<List<String>> conversations(String after, int atMost) {
        return rows(
                "SELECT id FROM conversations WHERE id > ? ORDER BY id LIMIT ?",
                row -> row.getString(1),
                after,
                atMost);
    }

    @Override
    public Future<List<Commit>> read(String conversation, long since) {
        return ask(now -> now.reads().commits(conversation, since));
    }

    @Override
    public Future<List<Reminder>> due(Instant now, int atMost) {
        return ask(open -> open.reads().due(now, atMost));
    }

    @Override
    public Future<Void> forget(Reminder reminder) {
        return write(writes -> writes.forget(reminder)).mapEmpty();
    }

    @Override
    public Future<Void> erase(String conversation) {
        long at = clock.millis();
        return wipe(writes -> writes.erase(conversation, at)).mapEmpty();
    }

    @Override
    public Future<Void> keepRevision(String revision, Map<String, String> files) {
        JsonObject json = new JsonObject();
        new TreeMap<>(files).forEach(json::put);
        String text = json.encode();
        return write(writes -> writes.keepRevision(revision, text)).mapEmpty();
    }

    @Override
    public Future<Optional<Map<String, String>>> revision(String revision) {
        return ask(now -> now.reads().revision(revision)).map(found -> found.map(SqliteStore::files));
    }

    private static Map<String, String> files(String text) {
        Map<String, String> files = new TreeMap<>();
        new JsonObject(text).forEach(file -> files.put(file.getKey(), String.valueOf(file.getValue())));
        return files;
    }

    @Override
    public Future<Integer> dropRevisionsUnused(String current) {
        return write(writes -> writes.dropRevisionsUnused(current));
    }

    /** A write of its own, through the same queue and to the same disk as any other. */
    @Override
    public Future<Void> check() {
        long now = clock.millis();
        return write(writes -> writes.beat(now)).mapEmpty();
    }

    /** How many writes wait: for a gauge. */
    public int waiting() {
        Running now = running;
        return now == null ? 0 : now.writer().waiting();
    }

    @Override
    public Future<Void> close() {
        Running last = running;
        if (last == null) {
            return Future.succeededFuture();
        }
        return last.writer()
                .close()
                .eventually(() -> last.reads().close())
                .eventually(() -> vertx.executeBlocking(() -> {
                    last.file().close();
                    running = null;
                    return path;
                }));
    }
}
