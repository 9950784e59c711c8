package fi.perhelinja.cli;

import fi.perhelinja.store.LocalBell;
import fi.perhelinja.store.SqliteStore;
import fi.perhelinja.store.Store;
import fi.perhelinja.store.contract.BellContract;
import fi.perhelinja.store.contract.Contract;
import fi.perhelinja.store.contract.PlaceContract;
import fi.perhelinja.store.contract.RegistryContract;
import fi.perhelinja.store.contract.RotaContract;
import fi.perhelinja.store.contract.StoreContract;
import fi.perhelinja.store.contract.VaultContract;
import fi.perhelinja.store.redis.Deployment;
import fi.perhelinja.store.redis.Deployment.Weight;
import fi.perhelinja.store.redis.RedisAddress;
import fi.perhelinja.store.redis.RedisStore;
import fi.perhelinja.store.redis.ThrowAway;
import io.vertx.core.Vertx;
import io.vertx.core.file.FileSystem;
import io.vertx.ext.unit.TestOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code selftest}: whether a store is set, and does, as the service needs it. */
@Command(
        name = "selftest",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at how Redis is set, says what is wrong and how to mend it, and then holds the store to its contracts:",
            "appending, conflicts, reading, reminders, the waiting list, the bell, shifts, accounts, erasing. It does so under",
            "keys of its own that nobody else uses, and takes them away again; the service may run meanwhile. The embedded",
            "store is tried in a folder of its own inside the folder of data, on the same disk."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja selftest --store redis://redis-1",
            "  perhelinja selftest --data data",
            "",
            "Exit codes: 0 all is well (notes apart), 1 something is wrong, 2 it could not be done as it was asked."
        })
public final class SelftestCommand implements Callable<Integer> {

    /** For each clause; milliseconds. */
    private static final long TIMEOUT_MILLIS = 60_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "data",
            description = "The folder with the data, as the setting data.folder names it. Default: data.")
    private Path folder = Path.of("data");

    @Mixin
    private RedisOptions redis = new RedisOptions();

    private int wrong;

    @Override
    public Integer call() throws IOException {
        Optional<RedisAddress> address;
        try {
            address = redis.redis();
        } catch (RedisOptions.Wrong e) {
            return Failing.wrong(spec, String.valueOf(e.getMessage()));
        }
        if (address.isEmpty() && !Files.isDirectory(folder)) {
            return Failing.wrong(spec, "There is no folder " + folder + ". Which folder is it? --data FOLDER");
        }
        Vertx vertx = Vertx.vertx();
        try {
            if (address.isPresent()) {
                shared(vertx, address.get());
            } else {
                embedded(vertx);
            }
        } catch (Store.Away | IllegalStateException e) {
            return Failing.wrong(spec, e.getMessage() + ". Rights and addresses: running.md, Many nodes.");
        } finally {
            vertx.close().await();
        }
        say(wrong == 0 ? Weight.WELL : Weight.WRONG, wrong == 0 ? "Nothing is wrong." : "Wrong: " + wrong + ".");
        return wrong == 0 ? 0 : Failing.FOUND;
    }

    private void shared(Vertx vertx, RedisAddress address) {
        Deployment.look(vertx, address).await().forEach(found -> say(found.weight(), found.sentence()));
        RedisAddress beside = ThrowAway.beside(address);
        RedisStore store = new RedisStore(vertx, beside);
        try {
            store.open().await();
            hold(vertx, StoreContract.of(store));
            hold(vertx, PlaceContract.of(store));
            hold(vertx, RotaContract.of(store.rota()));
            hold(vertx, RegistryContract.of(store.registry()));
            hold(vertx, VaultContract.of(store, store.vault()));
            hold(vertx, BellContract.of(vertx, store.bell()));
        } finally {
            store.close().await();
            ThrowAway.clear(vertx, beside).await();
        }
    }

    private void embedded(Vertx vertx) throws IOException {
        Path aside = Files.createTempDirectory(folder, "selftest-");
        SqliteStore store = new SqliteStore(vertx, aside.resolve(SqliteStore.FILE), InstantSource.system());
        try {
            store.open().await();
            hold(vertx, StoreContract.of(store));
            hold(vertx, PlaceContract.of(store));
            hold(vertx, RotaContract.of(store.rota()));
            hold(vertx, RegistryContract.of(store.registry()));
            hold(vertx, VaultContract.of(store, store.vault()));
            hold(vertx, BellContract.of(vertx, new LocalBell()));
        } finally {
            store.close().await();
            FileSystem files = vertx.fileSystem();
            files.deleteRecursive(aside.toString()).await();
        }
    }

    private void hold(Vertx vertx, Contract contract) {
        List<String> broken = contract.sentences().stream()
                .filter(sentence -> !holds(vertx, contract, sentence))
                .toList();
        if (broken.isEmpty()) {
            say(
                    Weight.WELL,
                    contract.name() + ": all " + contract.sentences().size() + " clauses of its contract hold.");
        }
    }

    private boolean holds(Vertx vertx, Contract contract, String sentence) {
        try {
            contract.suite(sentence)
                    .run(vertx, new TestOptions().setTimeout(TIMEOUT_MILLIS))
                    .awaitSuccess(TIMEOUT_MILLIS);
            return true;
        } catch (Exception | AssertionError e) {
            // The clauses use words of their own alone.
            say(Weight.WRONG, contract.name() + ": " + sentence + " does not hold: " + e.getMessage() + ".");
            return false;
        }
    }

    private void say(Weight weight, String sentence) {
        if (weight == Weight.WRONG) {
            wrong++;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-6s%s%n", weight.name().toLowerCase(Locale.ROOT), sentence);
        out.flush();
    }
}
