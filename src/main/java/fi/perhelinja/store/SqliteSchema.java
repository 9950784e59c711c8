package fi.perhelinja.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables, and how an older file comes up to date. The file says in {@code user_version} how many steps it has
 * had.
 */
final class SqliteSchema {

    /**
     * Steps in the order in which they were published. One that was published never changes; a new one is added at
     * the end.
     */
    static final List<List<String>> STEPS = List.of(List.of(
            // place: a small key that grows, so that new commits lie side by side instead of all over the file.
            "CREATE TABLE conversations(place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number INTEGER NOT NULL,"
                    + " revision TEXT)",
            "CREATE TABLE commits(place INTEGER NOT NULL, number INTEGER NOT NULL, body TEXT NOT NULL,"
                    + " UNIQUE(place, number))",
            "CREATE TABLE reminders(place INTEGER NOT NULL, kind TEXT NOT NULL, due INTEGER NOT NULL,"
                    + " PRIMARY KEY(place, kind)) WITHOUT ROWID",
            "CREATE INDEX reminders_due ON reminders(due)",
            "CREATE TABLE revisions(revision TEXT PRIMARY KEY, files TEXT NOT NULL) WITHOUT ROWID",
            "CREATE TABLE erased(id TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID",
            "CREATE TABLE pulse(one INTEGER PRIMARY KEY CHECK (one = 1), at INTEGER NOT NULL)"));

    private SqliteSchema() {}

    /** @throws IllegalStateException when a newer version of the service wrote the file */
    static void bringUpToDate(Connection connection) throws SQLException {
        int had = version(connection);
        if (had > STEPS.size()) {
            throw new IllegalStateException("the store was written by a newer version (schema " + had
                    + ", this version knows " + STEPS.size() + ")");
        }
        for (int step = had; step < STEPS.size(); step++) {
            take(connection, step);
        }
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    /** The tables and the number that says so change together, or not at all. */
    private static void take(Connection connection, int step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            for (String sql : STEPS.get(step)) {
                statement.execute(sql);
            }
            statement.execute("PRAGMA user_version = " + (step + 1));
            statement.execute("COMMIT");
        }
    }
}
