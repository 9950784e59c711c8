package fi.perhelinja.bench;

import fi.perhelinja.app.House;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.desk.Accounts;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import fi.perhelinja.web.StaffClient;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.WebSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.HdrHistogram.Histogram;

/**
 * What the staff wait for. A change of the waiting list, until all consoles that watch it show it; and a resident's words,
 * until the worker's console shows them, understood and durable by then; beside a bare echo of Vert.x at the same pace, with
 * as many sockets in the same process.
 */
public final class StaffBench {

    private static final String QUEUE = "family-guidance";
    private static final int WORKERS = 50;
    private static final int WAITING = 300;
    private static final int OPEN = 500;

    /** Opened at a time. */
    private static final int AT_ONCE = 50;

    /** Changes of the waiting list that are measured, after as many that are not. */
    private static final int CHANGES = 100;

    private static final int BETWEEN_CHANGES_MILLIS = 100;

    /** A line sets out this often, of one resident after the other: each writes every five seconds. */
    private static final int PACE_MILLIS = 10;

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final StaffBenchClients clients = new StaffBenchClients(vertx, WORKERS + OPEN + 1);
    private final House house;
    private final List<StaffBenchClients.Console> consoles = new ArrayList<>();
    private final List<StaffBenchClients.Guest> guests = new ArrayList<>();

    private StaffBench(House house) {
        this.house = house;
    }

    public static void main(String[] args) throws Exception {
        House house = BenchHouse.open(Files.createTempDirectory("perhelinja-bench"), 2);
        StaffBench bench = new StaffBench(house);
        bench.begin();
        bench.board();
        bench.words();
        house.close().await();
        bench.echo();
        bench.vertx.close().await();
    }

    private void begin() throws Exception {
        StaffBenchClients.Console supervisor = console("supervisor", Role.SUPERVISOR);
        supervisor
                .ask("q-1", new StaffIn.SetQueue("q-1", QUEUE, QueueMode.Mode.OPEN, ""))
                .await();
        supervisor.close();
        for (int i = 0; i < WORKERS; i++) {
            consoles.add(console("worker" + i, Role.WORKER));
        }
        more(WAITING);
    }

    private StaffBenchClients.Console console(String name, Role role) throws Exception {
        Member member = new Member("", name, "", Set.of(role), Set.of(QUEUE), Set.of(Language.FI));
        house.accounts()
                .add(new Accounts.Draft(name, member, StaffClient.PASSWORD), new Accounts.By("bench", "bench"))
                .await();
        StaffClient browser = new StaffClient("http://127.0.0.1:" + house.port()).signIn(name);
        return clients.console(house.port(), browser).await();
    }

    /** Residents who wait, until there are so many. */
    private void more(int wanted) {
        while (guests.size() < wanted) {
            List<Future<StaffBenchClients.Guest>> some = new ArrayList<>();
            for (int i = guests.size(); i < wanted && some.size() < AT_ONCE; i++) {
                some.add(clients.guest(house.port())
                        .compose(guest -> guest.ask("w-1", new ResidentIn.Wish("w-1", Pattern.PERSON))
                                .map(guest)));
            }
            Future.all(some).await();
            some.forEach(guest -> guests.add(guest.result()));
        }
    }

    /** One resident comes and goes, with all the others waiting. */
    private void board() {
        Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
        StaffBenchClients.Guest guest = clients.guest(house.port()).await();
        for (int i = -CHANGES; i < CHANGES; i++) {
            if (i == 0) {
                micros.reset();
                clients.boards.reset();
            }
            String id = "c-" + i;
            boolean comes = i % 2 == 0;
            ResidentIn frame = comes ? new ResidentIn.Wish(id, Pattern.PERSON) : new ResidentIn.StopWaiting(id);
            Future<Long> all = clients.onAll(consoles, guest.conversation(), comes);
            long begun = System.nanoTime();
            guest.ask(id, frame);
            micros.recordValue(TimeUnit.NANOSECONDS.toMicros(all.await() - begun));
            vertx.timer(BETWEEN_CHANGES_MILLIS, TimeUnit.MILLISECONDS).await();
        }
        System.out.printf(
                "staff: %d waiting, %d consoles watching: %s%n",
                WAITING, WORKERS, told("from a change to the last screen", micros));
        System.out.printf("  %,d bytes an update%n", clients.boards.average());
    }

    /** Every worker has as many as another, and all residents write in turn. */
    private void words() {
        more(OPEN);
        for (int i = 0; i < OPEN; i++) {
            StaffBenchClients.Console console = consoles.get(i % WORKERS);
            String conversation = guests.get(i).conversation();
            String id = "k-" + i;
            console.ask(id, new StaffIn.Claim(id, conversation)).await();
            console.open(conversation).await();
        }
        StaffBenchClients.Clock clock = clients.new Clock();
        consoles.forEach(console -> console.clock(clock));
        paced(clock, n -> {
            String words = "vauva ei nuku ku tunnin pätkis, mitä mä teen? " + clock.mark(n);
            guests.get(n % OPEN).send(new ResidentIn.Say("s-" + n, words));
        });
        System.out.printf(
                "staff: %d open conversations, %d lines a second: %s%n",
                OPEN, 1_000 / PACE_MILLIS, told("from a resident to the worker's screen", clock.micros));
    }

    private void echo() {
        HttpServer server = vertx.createHttpServer()
                .webSocketHandler(socket -> socket.textMessageHandler(socket::writeTextMessage))
                .listen(0, "127.0.0.1")
                .await();
        StaffBenchClients.Clock clock = clients.new Clock();
        List<WebSocket> sockets = new ArrayList<>();
        for (int i = 0; i < OPEN; i++) {
            WebSocket socket = clients.connect(server.actualPort(), "/").await();
            socket.textMessageHandler(clock::came);
            sockets.add(socket);
        }
        String words = "x".repeat(200);
        paced(clock, n -> sockets.get(n % OPEN).writeTextMessage(words + clock.mark(n)));
        System.out.printf(
                "staff: bare echo of Vert.x, %d sockets, the same pace: %s%n",
                OPEN, told("", clock.micros).trim());
    }

    private void paced(StaffBenchClients.Clock clock, IntConsumer send) {
        int warm = (int) (WARM_UP.toMillis() / PACE_MILLIS);
        int all = warm + (int) (MEASURED.toMillis() / PACE_MILLIS);
        long begun = System.nanoTime();
        for (int n = 0; n < all; n++) {
            if (n == warm) {
                clock.micros.reset();
            }
            long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            long due = (long) n * PACE_MILLIS - passed;
            if (due > 0) {
                vertx.timer(due, TimeUnit.MILLISECONDS).await();
            }
            send.accept(n);
        }
        // What is under way still comes.
        vertx.timer(2, TimeUnit.SECONDS).await();
    }

    private static String told(String what, Histogram micros) {
        return String.format(
                "%s p50 %.2f ms, p99 %.2f ms (%,d)",
                what,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getTotalCount());
    }
}
