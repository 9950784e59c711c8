package fi.perhelinja.store;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Reminder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Reads, on connections and threads of their own: in WAL mode they neither wait for the writer nor hold it up. */
final class SqliteReads {

    /** Connections and threads. */
    static final int READERS = 4;

    /** Reads that may wait or run; one more is refused. */
    static final int READS_WAITING = 20_000;

    /** Kinds that this version knows; a reminder of a newer version's kind is left to that version. */
    private static final String KINDS =
            Arrays.stream(Reminder.Kind.values()).map(k -> "'" + k.name() + "'").collect(Collectors.joining(","));

    /** A question, asked in a reader's thread. */
    interface Read<T> {
        T on(Connection connection) throws SQLException;
    }

    private final CommitCodec codec = new CommitCodec();
    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(READERS);
    private final AtomicInteger pending = new AtomicInteger();
    private final WorkerExecutor workers;

    SqliteReads(Vertx vertx, SqliteFile file) throws SQLException {
        for (int i = 0; i < READERS; i++) {
            connections.add(file.reader());
        }
        workers =
                vertx.createSharedWorkerExecutor("perhelinja-store-readers-" + System.identityHashCode(this), READERS);
    }

    Future<List<Commit>> commits(String conversation, long since) {
        return read(connection -> {
            List<Commit> commits = commits(connection, conversation, since);
            if (commits.isEmpty() && isErased(connection, conversation)) {
                throw new Store.Gone();
            }
            return commits;
        });
    }

    private List<Commit> commits(Connection connection, String conversation, long since) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT c.number, c.body FROM commits c JOIN conversations v USING (place)"
                        + " WHERE v.id = ? AND c.number > ? ORDER BY c.number")) {
            statement.setString(1, conversation);
            statement.setLong(2, since);
            try (ResultSet rows = statement.executeQuery()) {
                List<Commit> commits = new ArrayList<>();
                while (rows.next()) {
                    commits.add(codec.decode(conversation, rows.getLong(1), rows.getString(2)));
                }
                return commits;
            }
        }
    }

    private static boolean isErased(Connection connection, String conversation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM erased WHERE id = ?")) {
            statement.setString(1, conversation);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    Future<List<Reminder>> due(Instant now, int atMost) {
        return read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT v.id, r.kind, r.due FROM reminders r JOIN conversations v USING (place)"
                            + " WHERE r.due <= ? AND r.kind IN (" + KINDS + ") ORDER BY r.due LIMIT ?")) {
                statement.setLong(1, now.toEpochMilli());
                statement.setInt(2, atMost);
                try (ResultSet rows = statement.executeQuery()) {
                    List<Reminder> due = new ArrayList<>();
                    while (rows.next()) {
                        Reminder.Kind kind = Reminder.Kind.valueOf(rows.getString(2));
                        due.add(new Reminder(rows.getString(1), kind, Instant.ofEpochMilli(rows.getLong(3))));
                    }
                    return due;
                }
            }
        });
    }

    Future<Optional<String>> revision(String revision) {
        return read(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT files FROM revisions WHERE revision = ?")) {
                statement.setString(1, revision);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    <T> Future<T> read(Read<T> read) {
        if (pending.incrementAndGet() > READS_WAITING) {
            pending.decrementAndGet();
            return Future.failedFuture(new Store.Full());
        }
        Future<T> result = workers.executeBlocking(
                () -> {
                    // As many connections as threads: there is always one.
                    Connection connection = connections.take();
                    try {
                        return read.on(connection);
                    } finally {
                        connections.add(connection);
                    }
                },
                false);
        return result.onComplete(done -> pending.decrementAndGet());
    }

    /** Waits for the reads that run. */
    Future<Void> close() {
        return workers.close().onComplete(done -> connections.forEach(SqliteReads::closeQuietly));
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing was written by it, so nothing can be lost with it.
            return;
        }
    }
}
