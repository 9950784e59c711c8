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

    private static final List<String> FIRST = List.of(
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
            "CREATE TABLE pulse(one INTEGER PRIMARY KEY CHECK (one = 1), at INTEGER NOT NULL)");

    /** Who works here, who is signed in, and what staff did. */
    private static final List<String> REGISTRY = List.of(
            "CREATE TABLE accounts(id TEXT PRIMARY KEY, sign_in TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,"
                    + " body TEXT NOT NULL) WITHOUT ROWID",
            "CREATE TABLE sessions(id TEXT PRIMARY KEY, token TEXT NOT NULL UNIQUE, earlier TEXT NOT NULL,"
                    + " member TEXT NOT NULL, sid TEXT NOT NULL, ends INTEGER NOT NULL, version INTEGER NOT NULL,"
                    + " body TEXT NOT NULL) WITHOUT ROWID",
            "CREATE INDEX sessions_earlier ON sessions(earlier)",
            "CREATE INDEX sessions_member ON sessions(member)",
            "CREATE INDEX sessions_sid ON sessions(sid)",
            "CREATE INDEX sessions_ends ON sessions(ends)",
            "CREATE TABLE kept(key TEXT PRIMARY KEY, value TEXT NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID",
            "CREATE TABLE audit(number INTEGER PRIMARY KEY, at INTEGER NOT NULL, member TEXT NOT NULL,"
                    + " name TEXT NOT NULL, what TEXT NOT NULL, conversation TEXT, about TEXT, reason TEXT,"
                    + " hash TEXT NOT NULL)",
            "CREATE INDEX audit_conversation ON audit(conversation) WHERE conversation IS NOT NULL",
            "CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit"
                    + " BEGIN SELECT RAISE(ABORT, 'the audit cannot be changed'); END",
            "CREATE TRIGGER audit_whole BEFORE DELETE ON audit"
                    + " BEGIN SELECT RAISE(ABORT, 'the audit cannot be deleted'); END",
            // INSERT OR REPLACE fires no trigger for what it deletes.
            "CREATE TRIGGER audit_appended BEFORE INSERT ON audit"
                    + " WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM audit)"
                    + " BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END");

    /** The waiting list, who is at work, and how long people waited. */
    private static final List<String> WORK = List.of(
            "CREATE TABLE places(place INTEGER PRIMARY KEY, past INTEGER NOT NULL, queue TEXT NOT NULL, owner TEXT,"
                    + " at INTEGER NOT NULL, body TEXT NOT NULL)",
            "CREATE INDEX places_now ON places(place) WHERE past = 0",
            "CREATE INDEX places_past ON places(at) WHERE past = 1",
            "CREATE INDEX places_past_queue ON places(queue, at) WHERE past = 1",
            "CREATE INDEX places_past_owner ON places(owner, at) WHERE past = 1",
            "CREATE TABLE shifts(worker TEXT PRIMARY KEY, until INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID",
            "CREATE TABLE worked(queue TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID",
            "CREATE TABLE queue_modes(queue TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID",
            "CREATE TABLE waits(at INTEGER NOT NULL, queue TEXT NOT NULL, priority TEXT NOT NULL,"
                    + " seconds INTEGER NOT NULL)",
            "CREATE INDEX waits_at ON waits(at)");

    /** Who of the staff ever had a conversation. */
    private static final List<String> HISTORY = List.of(
            "CREATE TABLE had(worker TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY(worker, place)) WITHOUT ROWID",
            "CREATE INDEX had_place ON had(place)",
            "INSERT INTO had(worker, place) SELECT owner, place FROM places WHERE owner IS NOT NULL",
            "DROP INDEX places_past_owner");

    /** Who is kept out, and where those came from who wait or have a worker; both as keyed hashes. */
    private static final List<String> BLOCKS = List.of(
            "CREATE TABLE origins(conversation TEXT PRIMARY KEY, origin TEXT NOT NULL, at INTEGER NOT NULL)"
                    + " WITHOUT ROWID",
            "CREATE TABLE blocks(id TEXT PRIMARY KEY, since INTEGER NOT NULL, until INTEGER NOT NULL,"
                    + " body TEXT NOT NULL) WITHOUT ROWID");

    /** What is kept apart from the commits, sealed. */
    private static final List<String> VAULT = List.of(
            "CREATE TABLE vault(conversation TEXT NOT NULL, name TEXT NOT NULL, sealed TEXT NOT NULL,"
                    + " until INTEGER NOT NULL, PRIMARY KEY(conversation, name)) WITHOUT ROWID",
            "CREATE INDEX vault_until ON vault(until)");

    /** Calls that the telephone exchange told of, with the caller's number as a keyed hash. */
    private static final List<String> EXCHANGE = List.of(
            "CREATE TABLE exchange_calls(id TEXT PRIMARY KEY, caller TEXT NOT NULL, at INTEGER NOT NULL,"
                    + " body TEXT NOT NULL) WITHOUT ROWID",
            "CREATE INDEX exchange_calls_at ON exchange_calls(at)",
            "CREATE INDEX exchange_calls_caller ON exchange_calls(caller, at)");

    /** A row may be past and stand on the board all the same: a time limit of the law runs in it. */
    private static final List<String> SHOWN = List.of(
            "ALTER TABLE places ADD COLUMN shown INTEGER NOT NULL DEFAULT 0",
            "UPDATE places SET shown = 1 WHERE past = 0",
            "DROP INDEX places_now",
            "CREATE INDEX places_shown ON places(place) WHERE shown = 1");

    /**
     * Steps in the order in which they were published. One that was published never changes; a new one is added at
     * the end.
     */
    static final List<List<String>> STEPS = List.of(FIRST, REGISTRY, WORK, HISTORY, BLOCKS, VAULT, EXCHANGE, SHOWN);

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
