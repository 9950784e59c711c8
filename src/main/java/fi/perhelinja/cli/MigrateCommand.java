package fi.perhelinja.cli;

import fi.perhelinja.store.Move;
import fi.perhelinja.store.SqliteStore;
import fi.perhelinja.store.Store;
import fi.perhelinja.store.redis.RedisAddress;
import fi.perhelinja.store.redis.RedisStore;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code migrate}: from the embedded store to Redis, and back. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "Carries conversations, call-back numbers, accounts, the audit, blocks and queues from one kind of store to the",
            "other, while no service writes to either. Leaves the source as it is. Safe to break off and to begin again. At the",
            "end both are read and compared: conversations, commits and a hash over all of them.",
            "Who is signed in signs in again; who was at work comes back by opening the console."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja migrate --from embedded --to redis --data data --store redis://redis-1",
            "  perhelinja migrate --from redis --to embedded --data data --store redis://redis-1",
            "",
            "Exit codes: 0 both hold the same, 1 they do not, 2 it could not be done as it was asked."
        })
public final class MigrateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Kinds of store. */
    enum Kind {
        embedded,
        redis
    }

    @Option(names = "--from", required = true, description = "embedded or redis.")
    private Kind from = Kind.embedded;

    @Option(names = "--to", required = true, description = "The other one.")
    private Kind to = Kind.redis;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "data",
            description = "The folder of the embedded store.")
    private Path folder = Path.of("data");

    @Option(
            names = "--keep-days",
            defaultValue = "${env:PERHELINJA_CONVERSATIONS_KEEP_DAYS:-30}",
            description = "As the setting conversations.keep-days. Default: 30.")
    private int keepDays = 30;

    @Mixin
    private RedisOptions redis = new RedisOptions();

    @Override
    public Integer call() {
        Optional<RedisAddress> address;
        try {
            address = redis.redis();
        } catch (RedisOptions.Wrong e) {
            return Failing.wrong(spec, String.valueOf(e.getMessage()));
        }
        Path file = folder.resolve(SqliteStore.FILE);
        if (from == to || address.isEmpty()) {
            return Failing.wrong(
                    spec, "Say --from embedded --to redis, or the other way, and where Redis is: --store ADDRESS");
        }
        if (from == Kind.embedded && !Files.exists(file)) {
            return Failing.wrong(spec, "There is no store in " + folder + ". Which folder is it? --data FOLDER");
        }
        return carry(file, address.get());
    }

    private int carry(Path file, RedisAddress address) {
        Vertx vertx = Vertx.vertx();
        SqliteStore embedded = new SqliteStore(vertx, file, InstantSource.system());
        RedisStore shared = new RedisStore(vertx, address);
        try {
            embedded.open().await();
            shared.open().await();
            Move.Side here = new Move.Side(embedded, embedded.rota(), embedded.registry(), embedded.vault());
            Move.Side there = new Move.Side(shared, shared.rota(), shared.registry(), shared.vault());
            return from == Kind.embedded ? carry(here, there) : carry(there, here);
        } catch (Store.Away | Move.Stopped | IllegalStateException e) {
            return Failing.wrong(spec, "It could not be carried: " + e.getMessage() + ".");
        } finally {
            embedded.close().await();
            shared.close().await();
            vertx.close().await();
        }
    }

    private int carry(Move.Side source, Move.Side target) {
        new Move(source, target, Duration.ofDays(keepDays)).run();
        Move.Holdings before = Move.holdings(source);
        Move.Holdings after = Move.holdings(target);
        PrintWriter out = spec.commandLine().getOut();
        out.println(from + ": " + line(before));
        out.println(to + ": " + line(after));
        out.println(before.equals(after) ? "Both hold the same." : "They do NOT hold the same.");
        out.flush();
        return before.equals(after) ? 0 : Failing.FOUND;
    }

    private static String line(Move.Holdings holdings) {
        return holdings.conversations() + " conversations, " + holdings.commits() + " commits, hash " + holdings.hash()
                + ", " + holdings.accounts() + " accounts, audit " + holdings.audit();
    }
}
