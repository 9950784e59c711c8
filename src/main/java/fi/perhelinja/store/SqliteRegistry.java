package fi.perhelinja.store;

import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.Audited;
import fi.perhelinja.staff.Session;
import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The registry of a node alone: tables in the file of its {@link SqliteStore}, through the same one writer. */
final class SqliteRegistry implements Registry {

    private static final String SESSIONS = "SELECT body, version FROM sessions WHERE ";
    private static final String ACCOUNTS = "SELECT body, version FROM accounts ";

    private final SqliteStore store;
    private final RegistryCodec codec = new RegistryCodec();

    SqliteRegistry(SqliteStore store) {
        this.store = store;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What a write brings back beside its number of rows; the last try of it counts. */
    private static final class Gotten<T> {
        private volatile Optional<T> value = Optional.empty();

        private int put(Optional<T> now) {
            value = now;
            return 1;
        }
    }

    @Override
    public Future<Optional<Account>> account(String id) {
        return first(ACCOUNTS + "WHERE id = ?", this::account, id);
    }

    @Override
    public Future<Optional<Account>> accountNamed(String signIn) {
        return first(ACCOUNTS + "WHERE sign_in = ?", this::account, signIn);
    }

    @Override
    public Future<List<Account>> accounts() {
        return rows(ACCOUNTS + "ORDER BY sign_in", this::account);
    }

    private Account account(ResultSet row) throws SQLException {
        return codec.account(row.getString(1), row.getLong(2));
    }

    @Override
    public Future<Void> add(Account account) {
        String body = codec.encode(account);
        return store.write(writes -> mustChange(writes.run(
                        "INSERT INTO accounts(id, sign_in, version, body) VALUES (?, ?, 0, ?) ON CONFLICT DO NOTHING",
                        account.id(),
                        account.signIn(),
                        body)))
                .mapEmpty();
    }

    @Override
    public Future<Account> change(Account account) {
        String body = codec.encode(account);
        long next = account.version() + 1;
        return store.write(writes -> mustChange(writes.run(
                        "UPDATE accounts SET version = ?, body = ? WHERE id = ? AND version = ?",
                        next,
                        body,
                        account.id(),
                        account.version())))
                .map(done -> codec.account(body, next));
    }

    @Override
    public Future<Void> begin(Session session) {
        String body = codec.encode(session);
        return store.write(writes -> writes.run(
                        "INSERT INTO sessions(id, token, earlier, member, sid, ends, version, body)"
                                + " VALUES (?, ?, ?, ?, ?, ?, 0, ?)",
                        session.id(),
                        session.token(),
                        earlier(session),
                        session.member().id(),
                        sid(session),
                        session.ends().toEpochMilli(),
                        body))
                .mapEmpty();
    }

    @Override
    public Future<Optional<Session>> session(String tokenHash) {
        return first(SESSIONS + "token = ?1 OR earlier = ?1", this::session, tokenHash);
    }

    @Override
    public Future<Optional<Session>> sessionOfId(String id) {
        return first(SESSIONS + "id = ?", this::session, id);
    }

    @Override
    public Future<List<Session>> sessionsOf(String member) {
        return rows(SESSIONS + "member = ?", this::session, member);
    }

    @Override
    public Future<List<Session>> sessionsWithSid(String sid) {
        return rows(SESSIONS + "sid = ?", this::session, sid);
    }

    private Session session(ResultSet row) throws SQLException {
        return codec.session(row.getString(1), row.getLong(2));
    }

    @Override
    public Future<Session> change(Session session) {
        String body = codec.encode(session);
        long next = session.version() + 1;
        return store.write(writes -> mustChange(writes.run(
                        "UPDATE sessions SET token = ?, earlier = ?, version = ?, body = ? WHERE id = ? AND version = ?",
                        session.token(),
                        earlier(session),
                        next,
                        body,
                        session.id(),
                        session.version())))
                .map(done -> codec.session(body, next));
    }

    private static String earlier(Session session) {
        return session.earlier().map(Session.Earlier::token).orElse("");
    }

    private static String sid(Session session) {
        return session.provider().flatMap(Session.Provider::sid).orElse("");
    }

    /** Nothing changed: somebody else was there before. */
    private static int mustChange(int rows) {
        if (rows == 0) {
            throw new Store.Conflict();
        }
        return rows;
    }

    @Override
    public Future<Void> end(String sessionId) {
        return store.write(writes -> writes.run("DELETE FROM sessions WHERE id = ?", sessionId))
                .mapEmpty();
    }

    @Override
    public Future<Void> sweep(Instant now) {
        long millis = now.toEpochMilli();
        return store.write(writes -> writes.run("DELETE FROM sessions WHERE ends <= ?", millis)
                        + writes.run("DELETE FROM kept WHERE until <= ?", millis))
                .mapEmpty();
    }

    @Override
    public Future<Void> keepBriefly(String key, String value, Instant until) {
        return store.write(writes -> writes.run(
                        "INSERT OR REPLACE INTO kept(key, value, until) VALUES (?, ?, ?)",
                        key,
                        value,
                        until.toEpochMilli()))
                .mapEmpty();
    }

    @Override
    public Future<Optional<String>> take(String key, Instant now) {
        Gotten<String> taken = new Gotten<>();
        return store.write(writes -> taken.put(writes.take(key, now.toEpochMilli())))
                .map(done -> taken.value);
    }

    @Override
    public Future<Audited> audit(AuditEntry entry) {
        Gotten<Audited> written = new Gotten<>();
        return store.write(writes -> written.put(Optional.of(writes.audit(entry))))
                .map(done -> written.value.orElseThrow());
    }

    @Override
    public Future<List<Audited>> audited(long since, int atMost) {
        return rows(
                "SELECT number, at, member, name, what, conversation, about, reason, hash FROM audit"
                        + " WHERE number > ? ORDER BY number LIMIT ?",
                SqliteRegistry::audited,
                since,
                atMost);
    }

    private static Audited audited(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                AuditEntry.What.valueOf(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)));
        return new Audited(row.getLong(1), entry, row.getString(9));
    }

    private <T> Future<Optional<T>> first(String sql, Row<T> reader, Object... values) {
        return rows(sql, reader, values).map(all -> all.stream().findFirst());
    }

    private <T> Future<List<T>> rows(String sql, Row<T> reader, Object... values) {
        return store.read(connection -> rows(connection, sql, reader, values));
    }

    private static <T> List<T> rows(Connection connection, String sql, Row<T> reader, Object... values)
            throws SQLException {
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
    }
}
