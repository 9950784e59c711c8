package fi.perhelinja.bench;

import fi.perhelinja.app.House;
import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.store.redis.RealRedis;
import fi.perhelinja.store.redis.RedisAddress;
import fi.perhelinja.store.redis.RedisStore;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What a hundred thousand conversations that are over cost: at the start of a node, and on the waiting list. */
final class StoredBench {

    private static final int STORED = Integer.getInteger("bench.stored", 100_000);
    private static final int WAITING = 300;
    private static final int AT_ONCE = 128;
    private static final int LOOKS = 50;
    private static final int PAST_AT_MOST = 100;
    private static final String QUEUE = "family-guidance";
    private static final Duration KEEP = Duration.ofDays(30);

    private final Vertx vertx;
    private final RealRedis redis;
    private final Callable<House> house;
    private final Instant now = Instant.now();
    private final AtomicInteger next = new AtomicInteger();

    StoredBench(Vertx vertx, RealRedis redis, Callable<House> house) {
        this.vertx = vertx;
        this.redis = redis;
        this.house = house;
    }

    void run() throws Exception {
        RedisStore store = new RedisStore(vertx, RedisAddress.parse(redis.url()).orElseThrow());
        store.open().await();
        fill(store, "waiting-", WAITING, false);
        tell("with " + WAITING + " that wait and nothing else", store);
        long before = NodesBench.figure(redis, "memory", "used_memory");
        long begun = System.nanoTime();
        fill(store, "past-", STORED, true);
        System.out.printf(
                Locale.ROOT,
                "  %,d conversations of four commits stored in %.0f s, %.2f KB of Redis's memory each%n",
                STORED,
                (System.nanoTime() - begun) / 1e9,
                (NodesBench.figure(redis, "memory", "used_memory") - before) / 1e3 / STORED);
        tell(String.format(Locale.ROOT, "with %,d that are past beside them", STORED), store);
        store.close().await();
        redis.kill();
        begun = System.nanoTime();
        redis.start();
        System.out.printf(
                "  Redis itself, killed, has read its log again in %.1f s%n", (System.nanoTime() - begun) / 1e9);
    }

    private void tell(String when, RedisStore store) throws Exception {
        long begun = System.nanoTime();
        House opened = house.call();
        double open = (System.nanoTime() - begun) / 1e6;
        opened.close().await();
        begun = System.nanoTime();
        for (int i = 0; i < LOOKS; i++) {
            store.board().await();
        }
        double board = (System.nanoTime() - begun) / 1e6 / LOOKS;
        begun = System.nanoTime();
        for (int i = 0; i < LOOKS; i++) {
            store.past(Optional.of(QUEUE), Optional.empty(), PAST_AT_MOST).await();
        }
        double past = (System.nanoTime() - begun) / 1e6 / LOOKS;
        begun = System.nanoTime();
        for (int i = 0; i < LOOKS; i++) {
            store.due(now, PAST_AT_MOST).await();
        }
        double due = (System.nanoTime() - begun) / 1e6 / LOOKS;
        System.out.printf(
                Locale.ROOT,
                "  %s: a node starts in %.0f ms (guide read and all); waiting list of %d read in %.1f ms,"
                        + " history in %.1f ms, what is due in %.1f ms%n",
                when,
                open,
                store.board().await().size(),
                board,
                past,
                due);
    }

    private void fill(RedisStore store, String prefix, int many, boolean past) {
        next.set(0);
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Promise<Void> end = Promise.promise();
            further(store, prefix, many, past, end);
            all.add(end.future());
        }
        Future.all(all).await();
    }

    private void further(RedisStore store, String prefix, int many, boolean past, Promise<Void> end) {
        int which = next.getAndIncrement();
        if (which >= many) {
            end.complete();
            return;
        }
        append(store, commits(prefix + which, past), 0, Conversation.none(prefix + which))
                .onSuccess(done -> further(store, prefix, many, past, end))
                .onFailure(end::fail);
    }

    private Future<Void> append(RedisStore store, List<Commit> commits, int place, Conversation before) {
        if (place == commits.size()) {
            return Future.succeededFuture();
        }
        Conversation after = before.with(commits.get(place));
        return store.append(commits.get(place), after.reminders(KEEP), after.place())
                .compose(done -> append(store, commits, place + 1, after));
    }

    private List<Commit> commits(String id, boolean past) {
        List<Choice> choices = IntStream.range(0, 12)
                .mapToObj(i -> new Choice("choice-" + i, "Yksi kahdestatoista aiheesta, nimittäin " + i))
                .toList();
        List<Event> opened = List.of(
                new Event.Opened(Channel.CHAT, Language.FI, "family-line", "revision", "0".repeat(64)),
                new Event.GuideAsked(
                        "family-line/mind", "Mitä sinulla on mielessä?", Optional.of("topic"), choices, true));
        List<Event> said = List.of(new Event.Said("a-1", "vauva ei nuku ku tunnin pätkis ja mä oon ihan loppu", false));
        List<Event> queued =
                List.of(new Event.Queued("family-line/queue", "Etsin työntekijän.", QUEUE, Priority.NORMAL, Map.of()));
        List<Event> over = List.of(new Event.StoppedWaiting("a-2"));
        List<List<Event>> all = past ? List.of(opened, said, queued, over) : List.of(opened, said, queued);
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Commit(id, i + 1, now.plusMillis(i), Author.RESIDENT, all.get(i)))
                .toList();
    }
}
