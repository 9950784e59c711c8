package fi.perhelinja.store;

import fi.perhelinja.conversation.Reminder;
import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.Audited;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be written, as statements of the one connection that writes; each within a transaction that somebody else
 * begins and ends. Everything that may refuse refuses before it has changed anything.
 */
final class SqliteWrites implements AutoCloseable {

    /**
     * How long it is remembered that a conversation was erased. After that an append fails all the same, for its
     * number follows nothing.
     */
    static final Duration ERASED_REMEMBERED = Duration.ofDays(30);

    /** A commit ready to be kept. */
    record Row(String conversation, long number, Optional<String> revision, String body, Optional<PlaceRow> place) {}

    /** A row of the waiting list, ready to be kept. */
    record PlaceRow(boolean past, boolean onBoard, String queue, Optional<String> owner, long at, String body) {}

    private record Found(long place, long number) {}

    private final Connection connection;
    private final List<PreparedStatement> all = new ArrayList<>();
    private final PreparedStatement find;
    private final PreparedStatement findErased;
    private final PreparedStatement begin;
    private final PreparedStatement advance;
    private final PreparedStatement append;
    private final PreparedStatement clearReminders;
    private final PreparedStatement remind;
    private final PreparedStatement forget;
    private final PreparedStatement putPlace;
    private final PreparedStatement clearPlace;
    private final PreparedStatement has;

    SqliteWrites(Connection connection) throws SQLException {
        this.connection = connection;
        find = prepare("SELECT place, number FROM conversations WHERE id = ?");
        findErased = prepare("SELECT 1 FROM erased WHERE id = ?");
        begin = prepare("INSERT INTO conversations(id, number, revision) VALUES (?, ?, ?) RETURNING place");
        advance = prepare("UPDATE conversations SET number = ?, revision = coalesce(?, revision) WHERE place = ?");
        append = prepare("INSERT INTO commits(place, number, body) VALUES (?, ?, ?)");
        clearReminders = prepare("DELETE FROM reminders WHERE place = ?");
        remind = prepare("INSERT OR REPLACE INTO reminders(place, kind, due) VALUES (?, ?, ?)");
        forget = prepare("DELETE FROM reminders WHERE kind = ? AND due = ?"
                + " AND place = (SELECT place FROM conversations WHERE id = ?)");
        putPlace = prepare("INSERT OR REPLACE INTO places(place, past, queue, owner, at, body, shown)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        clearPlace = prepare("DELETE FROM places WHERE place = ?");
        has = prepare("INSERT OR IGNORE INTO had(worker, place) VALUES (?, ?)");
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        all.add(statement);
        return statement;
    }

    /**
     * @throws Store.Conflict when the number is not the next one
     * @throws Store.Gone when the conversation was erased
     */
    int append(Row row, List<Reminder> reminders) throws SQLException {
        Optional<Found> found = find(row.conversation());
        if (found.isEmpty() && isErased(row.conversation())) {
            throw new Store.Gone();
        }
        if (found.map(Found::number).orElse(0L) + 1 != row.number()) {
            throw new Store.Conflict();
        }
        long place = found.isPresent() ? advance(row, found.get()) : begin(row);
        append.setLong(1, place);
        append.setLong(2, row.number());
        append.setString(3, row.body());
        int rows = append.executeUpdate();
        replaceReminders(place, reminders);
        replacePlace(place, row.place());
        return rows;
    }

    private void replacePlace(long place, Optional<PlaceRow> row) throws SQLException {
        if (row.isEmpty()) {
            clearPlace.setLong(1, place);
            clearPlace.executeUpdate();
            return;
        }
        PlaceRow now = row.get();
        putPlace.setLong(1, place);
        putPlace.setInt(2, now.past() ? 1 : 0);
        putPlace.setString(3, now.queue());
        putPlace.setString(4, now.owner().orElse(null));
        putPlace.setLong(5, now.at());
        putPlace.setString(6, now.body());
        putPlace.setInt(7, now.onBoard() ? 1 : 0);
        putPlace.executeUpdate();
        if (now.owner().isPresent()) {
            has.setString(1, now.owner().get());
            has.setLong(2, place);
            has.executeUpdate();
        }
    }

    private Optional<Found> find(String conversation) throws SQLException {
        find.setString(1, conversation);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? Optional.of(new Found(row.getLong(1), row.getLong(2))) : Optional.empty();
        }
    }

    private boolean isErased(String conversation) throws SQLException {
        findErased.setString(1, conversation);
        try (ResultSet row = findErased.executeQuery()) {
            return row.next();
        }
    }

    private long begin(Row row) throws SQLException {
        begin.setString(1, row.conversation());
        begin.setLong(2, row.number());
        begin.setString(3, row.revision().orElse(null));
        try (ResultSet place = begin.executeQuery()) {
            return place.getLong(1);
        }
    }

    private long advance(Row row, Found found) throws SQLException {
        advance.setLong(1, row.number());
        advance.setString(2, row.revision().orElse(null));
        advance.setLong(3, found.place());
        advance.executeUpdate();
        return found.place();
    }

    private void replaceReminders(long place, List<Reminder> reminders) throws SQLException {
        clearReminders.setLong(1, place);
        clearReminders.executeUpdate();
        for (Reminder reminder : reminders) {
            remind.setLong(1, place);
            remind.setString(2, reminder.kind().name());
            remind.setLong(3, reminder.due().toEpochMilli());
            remind.executeUpdate();
        }
    }

    int forget(Reminder reminder) throws SQLException {
        forget.setString(1, reminder.kind().name());
        forget.setLong(2, reminder.due().toEpochMilli());
        forget.setString(3, reminder.conversation());
        return forget.executeUpdate();
    }

    /** @param now epoch milliseconds */
    int erase(String conversation, long now) throws SQLException {
        Optional<Found> found = find(conversation);
        if (found.isEmpty()) {
            return 0;
        }
        long place = found.get().place();
        int rows = run("DELETE FROM commits WHERE place = ?", place);
        run("DELETE FROM reminders WHERE place = ?", place);
        run("DELETE FROM places WHERE place = ?", place);
        run("DELETE FROM had WHERE place = ?", place);
        run("DELETE FROM origins WHERE conversation = ?", conversation);
        run("DELETE FROM vault WHERE conversation = ?", conversation);
        run("DELETE FROM conversations WHERE place = ?", place);
        run("INSERT OR REPLACE INTO erased(id, at) VALUES (?, ?)", conversation, now);
        run("DELETE FROM erased WHERE at < ?", now - ERASED_REMEMBERED.toMillis());
        return rows;
    }

    int keepRevision(String revision, String files) throws SQLException {
        return run("INSERT OR IGNORE INTO revisions(revision, files) VALUES (?, ?)", revision, files);
    }

    int dropRevisionsUnused(String current) throws SQLException {
        return run(
                "DELETE FROM revisions WHERE revision <> ?"
                        + " AND revision NOT IN (SELECT revision FROM conversations WHERE revision IS NOT NULL)",
                current);
    }

    /** Takes what was kept briefly away, and gives it. */
    Optional<String> take(String key, long now) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM kept WHERE key = ? RETURNING value, until")) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getLong(2) > now ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Adds to the audit. The one thread that writes reads the last hash, so the chain has no forks. */
    Audited audit(AuditEntry entry) throws SQLException {
        // To the millisecond: as it is kept, and so as it is hashed.
        AuditEntry kept = entry.at(entry.at().truncatedTo(ChronoUnit.MILLIS));
        Audited next = Audited.following(Audited.BEGINNING, 1, kept);
        try (PreparedStatement last =
                        connection.prepareStatement("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1");
                ResultSet row = last.executeQuery()) {
            if (row.next()) {
                next = Audited.following(row.getString(2), row.getLong(1) + 1, kept);
            }
        }
        run(
                "INSERT INTO audit(number, at, member, name, what, conversation, about, reason, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                next.number(),
                kept.at().toEpochMilli(),
                kept.member(),
                kept.name(),
                kept.what().name(),
                kept.conversation().orElse(null),
                kept.about().orElse(null),
                kept.reason().orElse(null),
                next.hash());
        return next;
    }

    int beat(long now) throws SQLException {
        return run("INSERT OR REPLACE INTO pulse(one, at) VALUES (1, ?)", now);
    }

    /** Moves everything from the write-ahead log into the file, and cuts the log. Not within a transaction. */
    boolean emptyLog() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return row.getInt("busy") == 0;
        }
    }

    /** The first column of the first row, within the transaction that is going on. */
    Optional<String> text(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Runs a statement that is too rare to be kept ready. */
    int run(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** Runs a statement that has no values, such as {@code COMMIT}. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : all) {
            statement.close();
        }
        connection.close();
    }
}
