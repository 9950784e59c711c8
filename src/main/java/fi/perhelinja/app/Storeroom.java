package fi.perhelinja.app;

import fi.perhelinja.store.Bell;
import fi.perhelinja.store.LocalBell;
import fi.perhelinja.store.Registry;
import fi.perhelinja.store.Rota;
import fi.perhelinja.store.SqliteStore;
import fi.perhelinja.store.Store;
import fi.perhelinja.store.Vault;
import fi.perhelinja.store.redis.RedisAddress;
import fi.perhelinja.store.redis.RedisStore;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.function.IntSupplier;

/**
 * Everything that keeps something, of one kind: the embedded one, or Redis. Nothing beyond this knows which.
 *
 * @param waiting how many writes wait
 * @param listening how many conversations somebody on this node listens to
 */
record Storeroom(
        Store store, Rota rota, Registry registry, Vault vault, Bell bell, IntSupplier waiting, IntSupplier listening) {

    static Storeroom of(Vertx vertx, Settings settings, InstantSource clock) {
        return settings.redis().map(address -> redis(vertx, address)).orElseGet(() -> embedded(vertx, settings, clock));
    }

    private static Storeroom embedded(Vertx vertx, Settings settings, InstantSource clock) {
        SqliteStore store = new SqliteStore(vertx, settings.data().resolve(SqliteStore.FILE), clock);
        LocalBell bell = new LocalBell();
        return new Storeroom(
                store, store.rota(), store.registry(), store.vault(), bell, store::waiting, bell::conversations);
    }

    private static Storeroom redis(Vertx vertx, RedisAddress address) {
        RedisStore store = new RedisStore(vertx, address);
        return new Storeroom(
                store,
                store.rota(),
                store.registry(),
                store.vault(),
                store.bell(),
                store::waiting,
                store.bell()::conversations);
    }
}
