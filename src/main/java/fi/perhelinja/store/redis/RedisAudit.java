package fi.perhelinja.store.redis;

import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.Audited;
import fi.perhelinja.store.RegistryCodec;
import fi.perhelinja.store.Store;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The audit of many nodes: a stream, in which each entry's hash covers the one before. The hash is made here, of what the
 * node believes to be the last entry; when another node was there before, Redis says which is, and the node makes it anew.
 * Entries of one node go one after the other, so that nodes alone compete.
 */
final class RedisAudit {

    /** How often it makes an entry anew; each time another node gets through. */
    private static final int TRIES = 200;

    /** Entries that may wait for their turn, and for how long; milliseconds. */
    private static final int WAITING = 1_000;

    private static final long PATIENCE_MILLIS = 8_000;

    private final RedisLink link;
    private final String stream;
    private final RegistryCodec codec = new RegistryCodec();
    private final AtomicInteger waiting = new AtomicInteger();
    private Future<?> last = Future.succeededFuture();

    /** What this node believes to be the last entry. */
    private volatile Believed believed = new Believed(0, Audited.BEGINNING);

    private record Believed(long number, String hash) {}

    RedisAudit(RedisLink link, Keys keys) {
        this.link = link;
        stream = keys.registry("audit");
    }

    synchronized Future<Audited> add(AuditEntry entry) {
        // To the millisecond: as it is kept, and so as it is hashed.
        AuditEntry kept = entry.at(entry.at().truncatedTo(ChronoUnit.MILLIS));
        String mark = Counting.mark();
        if (waiting.incrementAndGet() > WAITING) {
            waiting.decrementAndGet();
            return Future.failedFuture(new Store.Full());
        }
        long begun = System.nanoTime();
        Future<Audited> added = last.transform(done -> late(begun)
                ? Future.failedFuture(new RedisTrouble("did not answer in time"))
                : attempt(kept, mark, TRIES));
        last = added;
        return added.onComplete(done -> waiting.decrementAndGet());
    }

    private static boolean late(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) > PATIENCE_MILLIS;
    }

    private Future<Audited> attempt(AuditEntry entry, String mark, int tries) {
        Believed before = believed;
        Audited next = Audited.following(before.hash(), before.number() + 1, entry);
        return link.runDurably(
                        Script.AUDIT,
                        List.of(stream),
                        List.of(String.valueOf(next.number()), mark, before.hash(), next.hash(), codec.encode(entry)))
                .compose(answer -> {
                    String said = Answer.text(answer).orElse("");
                    if (said.equals("OK")) {
                        believed = new Believed(next.number(), next.hash());
                        return Future.succeededFuture(next);
                    }
                    String[] there = said.split(" ", 2);
                    // An empty audit has no hash: whatever was believed, it begins anew.
                    believed = there[0].equals("0")
                            ? new Believed(0, Audited.BEGINNING)
                            : new Believed(Long.parseLong(there[0]), there[1]);
                    return tries == 0 ? Future.failedFuture(new Store.Conflict()) : attempt(entry, mark, tries - 1);
                });
    }

    Future<List<Audited>> read(long since, int atMost) {
        return link.ask(Command.XRANGE, stream, (since + 1) + "-0", "+", "COUNT", String.valueOf(atMost))
                .map(found -> Answer.entries(found).stream()
                        .map(entry -> new Audited(
                                entry.number(),
                                codec.auditEntry(entry.values().get(2)),
                                entry.values().get(1)))
                        .toList());
    }
}
