package fi.perhelinja.desk;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Command;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.House;
import fi.perhelinja.store.Bell;
import fi.perhelinja.store.LocalBell;
import fi.perhelinja.store.SqliteStore;
import fi.perhelinja.text.Language;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What a desk stands on, with a real store in a real file. */
final class Node implements AutoCloseable {

    static final Duration KEEP = Duration.ofDays(30);

    final Vertx vertx = Vertx.vertx();
    final HandClock clock = new HandClock();
    final LocalBell bell = new LocalBell();
    private final Path file;
    SqliteStore store;

    Node(Path folder) {
        file = folder.resolve("perhelinja.db");
        store = new SqliteStore(vertx, file, clock);
        store.open().await();
    }

    /** A desk with nothing at hand; several stand on one store, as on several nodes. */
    Desk desk() {
        return desk(House.flows(), bell);
    }

    Desk desk(Bell heard) {
        return desk(House.flows(), heard);
    }

    Desk desk(Flows flows, Bell heard) {
        SmallKnowledge knowledge = new SmallKnowledge(flows);
        Desk desk = new Desk(new Desk.Tools(
                vertx,
                store,
                heard,
                knowledge,
                knowledge,
                clock,
                KEEP,
                store.rota(),
                store.vault(),
                new Seal(java.util.List.of("5".repeat(2 * Seal.KEY_BYTES))),
                Workplace.USUAL));
        desk.start().await();
        return desk;
    }

    static Desk.Entry open(Desk desk) {
        return desk.open(Channel.CHAT, Language.FI, "family-line").await();
    }

    static Told speak(Desk desk, String conversation, String id, Language language) {
        return desk.tell(conversation, new Command.Speak(Optional.of(id), language), Author.RESIDENT)
                .await();
    }

    void restart() {
        store.close().await();
        store = new SqliteStore(vertx, file, clock);
        store.open().await();
    }

    @Override
    public void close() {
        store.close().await();
        vertx.close().await();
    }
}
