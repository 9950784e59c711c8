package fi.perhelinja.bench;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.Reminder;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.store.SqliteStore;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Durable appends a second: conversations that append side by side, each its next commit when the last one is
 * durable. With one conversation it is the disk that is measured, with many what the groups make of it.
 */
public final class StoreBench {

    private static final int[] CONVERSATIONS = {1, 16, 256, 2_048};
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(5);
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

    private final SqliteStore store;
    private final Histogram micros = new ConcurrentHistogram(TimeUnit.SECONDS.toMicros(60), 3);
    private volatile long measuredFrom;
    private volatile long until;

    private StoreBench(SqliteStore store) {
        this.store = store;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("perhelinja-bench");
        Vertx vertx = Vertx.vertx();
        try {
            System.out.println(
                    "store: durable appends of about 1 KB with two reminders, SQLite, WAL, synchronous=FULL");
            for (int conversations : CONVERSATIONS) {
                SqliteStore store =
                        new SqliteStore(vertx, folder.resolve(conversations + ".db"), InstantSource.system());
                store.open().await();
                System.out.println(new StoreBench(store).run(conversations));
                store.close().await();
            }
        } finally {
            vertx.close().await();
            delete(folder);
        }
    }

    private String run(int conversations) {
        measuredFrom = System.nanoTime() + WARM_UP.toNanos();
        until = measuredFrom + MEASURED.toNanos();
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < conversations; i++) {
            all.add(talk("bench-" + i));
        }
        Future.all(all).await();
        return String.format(
                "  %5d conversations: %,8.0f appends/s, p50 %.2f ms, p99 %.2f ms, most %.2f ms",
                conversations,
                micros.getTotalCount() / (double) MEASURED.toSeconds(),
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }

    private Future<Void> talk(String id) {
        Promise<Void> end = Promise.promise();
        next(id, 1, end);
        return end.future();
    }

    /** Not a chain of futures: one of so many links would not fit on a stack. */
    private void next(String id, long number, Promise<Void> end) {
        long begun = System.nanoTime();
        if (begun - until > 0) {
            end.complete();
            return;
        }
        store.append(commit(id, number), reminders(id)).onComplete(done -> {
            if (done.failed()) {
                end.fail(done.cause());
                return;
            }
            if (begun - measuredFrom >= 0) {
                micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun));
            }
            next(id, number + 1, end);
        });
    }

    private static Commit commit(String id, long number) {
        Event event = number == 1
                ? new Event.Opened(Channel.CHAT, Language.FI, "family-line", "revision", "0".repeat(64))
                : new Event.Said("a-" + number, "vauva ei nuku ku tunnin pätkis ja mä oon ihan loppu", false);
        List<Choice> choices = IntStream.range(0, 12)
                .mapToObj(i -> new Choice("choice-" + i, "Yksi kahdestatoista aiheesta, nimittäin " + i))
                .toList();
        Event asked = new Event.GuideAsked(
                "family-line/mind", "Mitä sinulla on mielessä?", Optional.of("topic"), choices, true);
        return new Commit(id, number, AT, Author.RESIDENT, List.of(event, asked));
    }

    private static List<Reminder> reminders(String id) {
        return List.of(
                new Reminder(id, Reminder.Kind.SILENCE, AT.plusSeconds(600)),
                new Reminder(id, Reminder.Kind.CLOSE, AT.plusSeconds(86_400)));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
