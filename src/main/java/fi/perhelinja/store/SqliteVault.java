package fi.perhelinja.store;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The vault of a node alone: a table in the file of its {@link SqliteStore}, through the same one writer. */
final class SqliteVault implements Vault {

    private final SqliteStore store;

    SqliteVault(SqliteStore store) {
        this.store = store;
    }

    @Override
    public Future<Void> keep(String conversation, String name, String sealed, Instant until) {
        return store.write(writes -> writes.run(
                        "INSERT OR REPLACE INTO vault(conversation, name, sealed, until) VALUES (?, ?, ?, ?)",
                        conversation,
                        name,
                        sealed,
                        until.toEpochMilli()))
                .mapEmpty();
    }

    @Override
    public Future<Optional<String>> read(String conversation, String name) {
        return store.rows(
                        "SELECT sealed FROM vault WHERE conversation = ? AND name = ?",
                        row -> row.getString(1),
                        conversation,
                        name)
                .map(rows -> rows.stream().findFirst());
    }

    @Override
    public Future<List<Kept>> kept(String conversation) {
        return store.rows(
                "SELECT name, sealed, until FROM vault WHERE conversation = ? ORDER BY name",
                row -> new Kept(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))),
                conversation);
    }

    @Override
    public Future<Void> drop(String conversation) {
        return store.wipe(writes -> writes.run("DELETE FROM vault WHERE conversation = ?", conversation))
                .mapEmpty();
    }

    @Override
    public Future<Integer> forget(Instant now) {
        return store.wipe(writes -> writes.run("DELETE FROM vault WHERE until <= ?", now.toEpochMilli()));
    }
}
