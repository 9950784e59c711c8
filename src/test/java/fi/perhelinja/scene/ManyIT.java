package fi.perhelinja.scene;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.ResidentView;
import fi.perhelinja.conversation.StaffEvent;
import fi.perhelinja.conversation.StaffLine;
import fi.perhelinja.conversation.StaffView;
import fi.perhelinja.staff.Role;
import fi.perhelinja.store.SqliteStore;
import fi.perhelinja.web.TestConsole;
import fi.perhelinja.web.TestGuide;
import fi.perhelinja.web.TestHouse;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many residents and workers at once, with lines cut at random on both sides: every line is there once, in order, on every
 * screen that may see it, and on no other. When all is over, what everybody saw is held against the commits in the store.
 *
 * <p>A minute long; {@code -Dscene.minutes=5} for longer, {@code -Dscene.residents} and {@code -Dscene.workers} for more.
 */
class ManyIT {

    static final String QUEUE = "family-guidance";

    private static final int RESIDENTS = Integer.getInteger("scene.residents", 200);
    private static final int WORKERS = Integer.getInteger("scene.workers", 20);
    private static final Duration LASTS = Duration.ofMinutes(Integer.getInteger("scene.minutes", 1));

    /** What everybody gets to come to an end. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Workers who are lost for good once, who sign off once, and who are of the second queue. */
    private static final int LOST = 2;

    private static final int SIGN_OFF = 2;
    private static final int SECOND_LINE = 4;

    private final Chronicle chronicle = new Chronicle();
    private final Map<String, Set<String>> queues = new HashMap<>();
    private final ExecutorService everybody = Executors.newFixedThreadPool(RESIDENTS + WORKERS);

    @Test
    void everyLineOnceInOrderAtEverybodyWhoMaySeeItAndAtNobodyElse(@TempDir Path folder) throws Exception {
        try (TestHouse house = TestHouse.open(
                folder,
                "consoles.frames-at-once: 100000",
                "consoles.open-at-most: 10000",
                "residents.frames-at-once: 100000",
                "residents.sockets-per-address: 10000",
                "staff.sign-ins-per-minute: 1000",
                "workers.at-once: 20",
                "workers.at-once-most: 20",
                "workers.lost-seconds: 30")) {
            TestConsole supervisor = house.console("Sirpa", Role.SUPERVISOR);
            supervisor.openQueue(QUEUE);
            supervisor.cut();
            play(house);
        } finally {
            everybody.shutdownNow();
        }
        verify(folder);
        tell();
    }

    private void play(TestHouse house) throws Exception {
        List<BusyWorker> workers = workers(house);
        List<BusyResident> residents = new ArrayList<>();
        for (int i = 0; i < RESIDENTS; i++) {
            residents.add(new BusyResident(house, chronicle, i));
        }
        long until = System.nanoTime() + LASTS.toNanos();
        together(Stream.concat(
                residents.stream().<Callable<Void>>map(resident -> () -> resident.act(until)),
                workers.stream().map(worker -> () -> worker.act(until))));
        together(workers.stream().map(worker -> worker::settle));
        together(residents.stream().map(resident -> resident::settle));
    }

    private List<BusyWorker> workers(TestHouse house) throws Exception {
        List<BusyWorker.Fate> fates = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            String name = "worker" + i;
            Set<String> theirs = Set.of(i < WORKERS - SECOND_LINE ? QUEUE : TestGuide.SECOND_QUEUE);
            String id = house.account(name, theirs, Role.WORKER).id();
            queues.put(id, theirs);
            fates.add(new BusyWorker.Fate(id, name, i < LOST, i >= LOST && i < LOST + SIGN_OFF));
        }
        List<BusyWorker> workers = new ArrayList<>();
        for (BusyWorker.Fate fate : fates) {
            workers.add(new BusyWorker(house, chronicle, fate, List.copyOf(queues.keySet())));
        }
        return workers;
    }

    private void together(Stream<Callable<Void>> all) throws Exception {
        long most = LASTS.plus(PATIENCE).toSeconds();
        for (Future<Void> one : everybody.invokeAll(all.toList(), most, TimeUnit.SECONDS)) {
            one.get();
        }
    }

    private void verify(Path folder) {
        Vertx vertx = Vertx.vertx();
        SqliteStore store = new SqliteStore(vertx, folder.resolve(SqliteStore.FILE), InstantSource.system());
        store.open().await();
        Map<String, Chronicle.Talk> talks = new HashMap<>();
        chronicle
                .talks()
                .forEach(
                        talk -> assertThat(talks.put(talk.conversation(), talk)).isNull());
        assertThat(talks.keySet()).isEqualTo(chronicle.conversations());
        Map<String, List<Chronicle.Screen>> screens = new HashMap<>();
        chronicle
                .screens()
                .forEach(s -> screens.computeIfAbsent(s.conversation(), c -> new ArrayList<>())
                        .add(s));
        talks.forEach((id, talk) -> {
            List<Commit> commits = store.read(id, 0).await();
            Conversation conversation = Conversation.of(id, commits);
            Onlookers onlookers = new Onlookers(commits);
            assertThat(onlookers.wrongs()).isEmpty();
            chronicle
                    .looksAt(id)
                    .forEach((worker, looks) -> assertThat(lookedInVain(onlookers, worker, looks))
                            .as("commits at which %s was shown %s without any right", worker, id)
                            .isEmpty());
            verify(talk, conversation);
            screens.getOrDefault(id, List.of()).forEach(screen -> verify(screen, conversation));
            verifyAnswers(conversation);
        });
        store.close().await();
        vertx.close().await();
    }

    private List<Integer> lookedInVain(Onlookers onlookers, String worker, BitSet looks) {
        looks.stream().forEach(number -> chronicle.count("looks"));
        return looks.stream()
                .filter(number -> !onlookers.may(worker, queues.get(worker), number))
                .boxed()
                .toList();
    }

    private void verify(Chronicle.Talk talk, Conversation truth) {
        List<String> said = events(truth, Event.Said.class).map(Event.Said::id).toList();
        assertThat(talk.said()).isEqualTo(said);
        boolean whole = !talk.over() && chronicle.last(talk.conversation()) > 0;
        assertThat(talk.number()).isLessThanOrEqualTo(truth.number());
        assertThat(whole ? talk.number() : truth.number()).isEqualTo(truth.number());
        List<Line> lines = ResidentView.lines(truth, 0).stream()
                .filter(line -> commitOf(line) <= talk.number())
                .toList();
        assertThat(talk.seen()).isEqualTo(lines);
    }

    private static void verify(Chronicle.Screen screen, Conversation truth) {
        int[] lines = StaffView.lines(truth, 0).stream()
                .filter(line -> commitOf(line.line()) <= screen.number())
                .mapToInt(StaffLine::hashCode)
                .toArray();
        assertThat(screen.lines())
                .as("lines of %s up to %d", truth.id(), screen.number())
                .isEqualTo(lines);
        assertThat(screen.whole() ? screen.number() : truth.number()).isEqualTo(truth.number());
    }

    private void verifyAnswers(Conversation truth) {
        List<Chronicle.Answer> stored = events(truth, StaffEvent.WorkerSaid.class)
                .map(e -> new Chronicle.Answer(e.worker().id(), e.id().orElseThrow()))
                .toList();
        events(truth, StaffEvent.Returned.class)
                .forEach(e -> chronicle.count("returned: " + e.cause().name().toLowerCase(Locale.ROOT)));
        for (String worker : queues.keySet()) {
            assertThat(stored.stream().filter(a -> a.worker().equals(worker)))
                    .isEqualTo(chronicle.answers(truth.id()).stream()
                            .filter(a -> a.worker().equals(worker))
                            .toList());
        }
        assertThat(events(truth, StaffEvent.WorkerSaid.class))
                .allMatch(e -> e.text().endsWith(truth.id()));
    }

    private static <E> Stream<E> events(Conversation truth, Class<E> kind) {
        return truth.commits().stream()
                .flatMap(commit -> commit.events().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static long commitOf(Line line) {
        return Long.parseLong(line.key().substring(0, line.key().indexOf('.')));
    }

    private void tell() {
        System.out.printf(
                Locale.ROOT,
                "many: %d residents, %d workers, %d s, %d conversations: %,d lines by residents and %,d by workers, each once%n",
                RESIDENTS,
                WORKERS,
                LASTS.toSeconds(),
                chronicle.conversations().size(),
                chronicle.counted("by residents"),
                chronicle.counted("by workers"));
        System.out.printf(
                Locale.ROOT,
                "  %,d looks of workers, all with the right to; %d claims; lines cut: %d of residents, %d of workers%n",
                chronicle.counted("looks"),
                chronicle.counted("claims"),
                chronicle.counted("cuts of residents"),
                chronicle.counted("cuts of workers"));
        System.out.println("  " + chronicle.countedOf("returned") + " " + chronicle.countedOf("refused"));
        System.out.println(told("from a resident to the worker's screen", chronicle.toWorkers));
        System.out.println(told("from a worker to the resident's screen", chronicle.toResidents));
    }

    private static String told(String what, Histogram micros) {
        return String.format(
                Locale.ROOT,
                "  %s: %,d lines, p50 %.1f ms, p99 %.1f ms, most %.0f ms",
                what,
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }
}
