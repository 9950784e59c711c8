package fi.perhelinja.store;

import fi.perhelinja.conversation.Block;
import fi.perhelinja.conversation.ExchangeCall;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.Wait;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The rota of a node alone: tables in the file of its {@link SqliteStore}, through the same one writer. */
final class SqliteRota implements Rota {

    private final SqliteStore store;
    private final RotaCodec codec = new RotaCodec();

    SqliteRota(SqliteStore store) {
        this.store = store;
    }

    @Override
    public Future<Shift> begin(Shift fresh) {
        return store.change(writes -> {
            Shift now = find(writes, fresh.worker().id())
                    .map(before -> fresh.goingOnFrom(before))
                    .orElse(fresh);
            put(writes, now);
            return now;
        });
    }

    @Override
    public Future<Boolean> renew(String worker, Instant until) {
        return change(worker, shift -> shift.until(until)).map(Optional::isPresent);
    }

    @Override
    public Future<Optional<Shift>> present(String worker, Shift.Status status, String reason, int capacity) {
        return change(worker, shift -> shift.present(status, reason, capacity));
    }

    @Override
    public Future<Optional<Shift>> assign(String worker, Set<String> queues, Set<Language> languages) {
        return change(worker, shift -> shift.assigned(queues, languages));
    }

    /** Read and written in the writer's own thread: nobody comes in between. */
    private Future<Optional<Shift>> change(String worker, UnaryOperator<Shift> change) {
        return store.change(writes -> {
            Optional<Shift> changed = find(writes, worker).map(change);
            if (changed.isPresent()) {
                put(writes, changed.get());
            }
            return changed;
        });
    }

    private Optional<Shift> find(SqliteWrites writes, String worker) throws SQLException {
        return writes.text("SELECT body FROM shifts WHERE worker = ?", worker).map(codec::shift);
    }

    private void put(SqliteWrites writes, Shift shift) throws SQLException {
        writes.run(
                "INSERT OR REPLACE INTO shifts(worker, until, body) VALUES (?, ?, ?)",
                shift.worker().id(),
                shift.until().toEpochMilli(),
                codec.encode(shift));
        for (String queue : shift.queues()) {
            writes.run(
                    "INSERT OR REPLACE INTO worked(queue, at) VALUES (?, ?)",
                    queue,
                    shift.until().toEpochMilli());
        }
    }

    @Override
    public Future<Void> end(String worker) {
        return store.write(writes -> writes.run("DELETE FROM shifts WHERE worker = ?", worker))
                .mapEmpty();
    }

    @Override
    public Future<Boolean> endIfLost(String worker, Instant until) {
        return store.write(writes ->
                        writes.run("DELETE FROM shifts WHERE worker = ? AND until <= ?", worker, until.toEpochMilli()))
                .map(rows -> rows > 0);
    }

    @Override
    public Future<List<Shift>> shifts() {
        return store.rows("SELECT body FROM shifts ORDER BY worker", row -> codec.shift(row.getString(1)));
    }

    @Override
    public Future<Void> set(QueueMode mode) {
        String body = codec.encode(mode);
        return store.write(writes ->
                        writes.run("INSERT OR REPLACE INTO queue_modes(queue, body) VALUES (?, ?)", mode.queue(), body))
                .mapEmpty();
    }

    @Override
    public Future<List<QueueMode>> modes() {
        return store.rows("SELECT body FROM queue_modes ORDER BY queue", row -> codec.mode(row.getString(1)));
    }

    @Override
    public Future<Void> keep(Wait wait) {
        return store.write(writes -> writes.run(
                        "INSERT INTO waits(at, queue, priority, seconds) VALUES (?, ?, ?, ?)",
                        wait.claimed().toEpochMilli(),
                        wait.queue(),
                        wait.priority().name(),
                        wait.seconds()))
                .mapEmpty();
    }

    @Override
    public Future<List<Wait>> waits(Instant since) {
        return store.rows(
                "SELECT queue, priority, at, seconds FROM waits WHERE at >= ? ORDER BY at, rowid",
                row -> new Wait(
                        row.getString(1),
                        Priority.valueOf(row.getString(2)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getLong(4)),
                since.toEpochMilli());
    }

    @Override
    public Future<Map<String, Instant>> worked() {
        return store.rows(
                        "SELECT queue, at FROM worked",
                        row -> Map.entry(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
                .map(rows -> {
                    Map<String, Instant> worked = new TreeMap<>();
                    rows.forEach(row -> worked.put(row.getKey(), row.getValue()));
                    return worked;
                });
    }

    @Override
    public Future<Void> sweep(Instant before) {
        return store.write(writes -> writes.run("DELETE FROM waits WHERE at < ?", before.toEpochMilli()))
                .mapEmpty();
    }

    @Override
    public Future<Void> keepOrigin(String conversation, String origin, Instant at) {
        return store.write(writes -> writes.run(
                        "INSERT OR REPLACE INTO origins(conversation, origin, at) VALUES (?, ?, ?)",
                        conversation,
                        origin,
                        at.toEpochMilli()))
                .mapEmpty();
    }

    @Override
    public Future<Optional<String>> origin(String conversation) {
        return store.rows("SELECT origin FROM origins WHERE conversation = ?", row -> row.getString(1), conversation)
                .map(rows -> rows.stream().findFirst());
    }

    @Override
    public Future<Void> keep(Block block) {
        return store.write(writes -> writes.run(
                        "INSERT OR REPLACE INTO blocks(id, since, until, body) VALUES (?, ?, ?, ?)",
                        block.id(),
                        block.since().toEpochMilli(),
                        block.until().toEpochMilli(),
                        codec.encode(block)))
                .mapEmpty();
    }

    @Override
    public Future<List<Block>> blocks() {
        return store.rows("SELECT body FROM blocks ORDER BY since DESC, id", row -> codec.block(row.getString(1)));
    }

    @Override
    public Future<Optional<Block>> lift(String block) {
        return store.change(writes -> writes.text("DELETE FROM blocks WHERE id = ? RETURNING body", block)
                .map(codec::block));
    }

    @Override
    public Future<ExchangeCall> tell(ExchangeCall news) {
        return store.change(writes -> {
            ExchangeCall now = writes.text("SELECT body FROM exchange_calls WHERE id = ?", news.id())
                    .map(codec::exchangeCall)
                    .map(known -> known.after(news))
                    .orElse(news);
            writes.run(
                    "INSERT OR REPLACE INTO exchange_calls(id, caller, at, body) VALUES (?, ?, ?, ?)",
                    now.id(),
                    now.caller().orElse(""),
                    now.since().toEpochMilli(),
                    codec.encode(now));
            return now;
        });
    }

    @Override
    public Future<List<ExchangeCall>> exchangeCalls(Instant since) {
        return store.rows(
                "SELECT body FROM exchange_calls WHERE at >= ? ORDER BY at, id",
                row -> codec.exchangeCall(row.getString(1)),
                since.toEpochMilli());
    }

    @Override
    public Future<List<ExchangeCall>> exchangeCallsOf(String caller, Instant since) {
        return store.rows(
                "SELECT body FROM exchange_calls WHERE caller = ? AND at >= ? ORDER BY at, id",
                row -> codec.exchangeCall(row.getString(1)),
                caller,
                since.toEpochMilli());
    }

    @Override
    public Future<Void> forgetExchangeCalls(Instant before) {
        return store.write(writes -> writes.run("DELETE FROM exchange_calls WHERE at < ?", before.toEpochMilli()))
                .mapEmpty();
    }

    @Override
    public Future<Void> forget(Instant origins, Instant now) {
        return store.write(writes -> writes.run("DELETE FROM origins WHERE at < ?", origins.toEpochMilli())
                        + writes.run("DELETE FROM blocks WHERE until <= ?", now.toEpochMilli()))
                .mapEmpty();
    }
}
