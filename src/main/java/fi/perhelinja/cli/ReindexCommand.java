package fi.perhelinja.cli;

import fi.perhelinja.store.Store;
import fi.perhelinja.store.redis.RedisAddress;
import fi.perhelinja.store.redis.RedisStore;
import fi.perhelinja.store.redis.Reindex;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reindex}: every index in Redis counted anew. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = {
            "Counts the waiting list, reminders, history and lists of conversations in Redis anew from the conversations",
            "themselves, and takes away rows that no conversation stands for. The service may run meanwhile."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  perhelinja reindex --store redis://redis-1",
            "",
            "Exit codes: 0 done, 1 some conversations could not be read, 2 it could not be done as it was asked."
        })
public final class ReindexCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

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
        return address.map(this::count)
                .orElseGet(() ->
                        Failing.wrong(spec, "Where is Redis? --store ADDRESS. The embedded store needs no counting."));
    }

    private int count(RedisAddress address) {
        Vertx vertx = Vertx.vertx();
        RedisStore store = new RedisStore(vertx, address);
        try {
            store.open().await();
            Reindex.Figures figures = new Reindex(store, Duration.ofDays(keepDays)).run();
            PrintWriter out = spec.commandLine().getOut();
            out.println(figures.conversations() + " conversations counted, " + figures.cleared() + " rows taken away, "
                    + figures.unreadable() + " conversations could not be read.");
            out.flush();
            return figures.unreadable() == 0 ? 0 : Failing.FOUND;
        } catch (Store.Away | IllegalStateException e) {
            return Failing.wrong(spec, e.getMessage() + ".");
        } finally {
            store.close().await();
            vertx.close().await();
        }
    }
}
