package fi.perhelinja.cli;

import fi.perhelinja.desk.Accounts;
import fi.perhelinja.store.Bell;
import fi.perhelinja.store.LocalBell;
import fi.perhelinja.store.Registry;
import fi.perhelinja.store.SqliteStore;
import fi.perhelinja.store.Store;
import fi.perhelinja.store.redis.RedisAddress;
import fi.perhelinja.store.redis.RedisStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The data of a service: in a folder, when it does not run right now, or in Redis. */
final class StoreFolder {

    /** For each question to the store; seconds. */
    private static final long PATIENCE_SECONDS = 60;

    private static final String HELD = "another process has the store open";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "data",
            description = "The folder with the data, as the setting data.folder names it. Default: data.")
    private Path folder = Path.of("data");

    @Mixin
    private RedisOptions redis = new RedisOptions();

    /** What a command works with. */
    record Open(Store store, Accounts accounts) {
        <T> T wait(Future<T> doing) throws ExecutionException, InterruptedException, TimeoutException {
            return doing.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** What a command does; the number is its exit code. */
    interface Work {
        int on(Open open) throws Exception;
    }

    /** Whoever works on the data folder by hand, as the audit names them. */
    static Accounts.By operator() {
        return new Accounts.By("operator", System.getProperty("user.name", "operator"));
    }

    /** @param begin whether a folder without a store is begun; else it is told that there is none */
    int use(CommandSpec spec, boolean begin, Work work) throws Exception {
        Optional<RedisAddress> address;
        try {
            address = redis.redis();
        } catch (RedisOptions.Wrong e) {
            return Failing.wrong(spec, String.valueOf(e.getMessage()));
        }
        Path file = folder.resolve(SqliteStore.FILE);
        if (address.isEmpty() && !begin && !Files.exists(file)) {
            return Failing.wrong(spec, "There is no store in " + folder + ". Which folder is it? --data FOLDER");
        }
        Vertx vertx = Vertx.vertx();
        Open open = address.map(where -> open(vertx, where)).orElseGet(() -> open(vertx, file));
        try {
            open.wait(open.store().open());
            return work.on(open);
        } catch (ExecutionException e) {
            return told(spec, e);
        } finally {
            open.wait(open.store().close());
            open.wait(vertx.close());
        }
    }

    private static Open open(Vertx vertx, Path file) {
        SqliteStore store = new SqliteStore(vertx, file, InstantSource.system());
        return new Open(store, accounts(vertx, store.registry(), new LocalBell()));
    }

    /** The service may run meanwhile: its screens hear what is done here. */
    private static Open open(Vertx vertx, RedisAddress address) {
        RedisStore store = new RedisStore(vertx, address);
        return new Open(store, accounts(vertx, store.registry(), store.bell()));
    }

    private static Accounts accounts(Vertx vertx, Registry registry, Bell bell) {
        return new Accounts(vertx, registry, bell, InstantSource.system());
    }

    private int told(CommandSpec spec, ExecutionException e) throws ExecutionException {
        String message =
                Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse("");
        if (message.startsWith(HELD)) {
            return Failing.wrong(
                    spec,
                    "The service runs on " + folder
                            + " and holds the store. Keep accounts in the console (as an admin),"
                            + " or stop the service first.");
        }
        if (e.getCause() instanceof Store.Away) {
            return Failing.wrong(spec, message + ".");
        }
        throw e;
    }
}
