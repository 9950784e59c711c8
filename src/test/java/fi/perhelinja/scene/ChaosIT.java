package fi.perhelinja.scene;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.conversation.StaffEvent;
import fi.perhelinja.desk.Accounts;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Role;
import fi.perhelinja.store.redis.RedisAddress;
import fi.perhelinja.store.redis.RedisStore;
import fi.perhelinja.text.Language;
import fi.perhelinja.web.StaffClient;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes behind the proxy on one Redis, residents and workers who talk through it, and things that go wrong: nodes and
 * Redis are killed and held still. In the end the {@link Checker} looks at what each client saw and what the store has.
 *
 * <p>Short, and with one Redis, by itself. {@code -Dscene.minutes=5 -Dscene.residents=300 -Dscene.workers=20} for longer and
 * more, {@code -Dscene.seed} for another plan; {@code -Dscene.redis=cluster} or {@code sentinel} for other deployments.
 */
class ChaosIT {

    private static final int RESIDENTS = Integer.getInteger("scene.residents", 60);
    private static final int WORKERS = Integer.getInteger("scene.workers", 6);
    private static final long SEED = Long.getLong("scene.seed", 7);
    private static final String REDIS = System.getProperty("scene.redis", "standalone");
    private static final Duration LASTS = Duration.ofSeconds(60L * Integer.getInteger("scene.minutes", 0));
    private static final Duration SHORT = Duration.ofSeconds(30);

    private static final Accounts.By TEST = new Accounts.By("test", "test");

    private final Vertx vertx = Vertx.vertx();
    private final Witness witness = new Witness();
    private final ExecutorService everybody = Executors.newFixedThreadPool(RESIDENTS + WORKERS + 1);
    private final Map<String, String> workers = new LinkedHashMap<>();

    @Test
    void nothingIsLostDoubledOrShownWithoutRightWhateverGoesWrong(@TempDir Path folder) throws Exception {
        int port = Served.freePort();
        try (Deployment redis = Deployment.start(REDIS, folder);
                Nodes nodes = new Nodes(folder.resolve("nodes"), Proxy.address(port), redis)) {
            RedisStore store =
                    new RedisStore(vertx, RedisAddress.parse(redis.url()).orElseThrow());
            store.open().await();
            prepare(store);
            nodes.start();
            Map<Faults.Kind, Integer> faults;
            try (Proxy proxy = Proxy.start(vertx, folder.resolve("proxy"), port, nodes.ports())) {
                System.out.printf("chaos: seed %d, Redis %s, through %s%n", SEED, REDIS, proxy);
                faults = play(new Storm(proxy, witness), nodes, redis);
            }
            verify(store, faults);
            store.close().await();
        } finally {
            everybody.shutdownNow();
            vertx.close().await();
        }
    }

    private void prepare(RedisStore store) {
        store.rota()
                .set(new QueueMode(
                        ManyIT.QUEUE,
                        QueueMode.Mode.OPEN,
                        "",
                        "test",
                        InstantSource.system().instant()))
                .await();
        Accounts accounts = new Accounts(vertx, store.registry(), store.bell(), InstantSource.system());
        for (int i = 0; i < WORKERS; i++) {
            String name = "w" + i;
            Member member = new Member("", name, "", Set.of(Role.WORKER), Set.of(ManyIT.QUEUE), Set.of(Language.FI));
            workers.put(
                    name,
                    accounts.add(new Accounts.Draft(name, member, StaffClient.PASSWORD), TEST)
                            .await()
                            .member()
                            .id());
        }
    }

    private Map<Faults.Kind, Integer> play(Storm storm, Nodes nodes, Deployment redis) throws Exception {
        long until = System.nanoTime() + (LASTS.isZero() ? SHORT : LASTS).toNanos();
        List<StormResident> residents = new ArrayList<>();
        for (int i = 0; i < RESIDENTS; i++) {
            residents.add(new StormResident(storm, "r" + i, SEED + i));
        }
        List<StormWorker> staff = new ArrayList<>();
        workers.forEach((name, id) -> staff.add(new StormWorker(storm, name, id, SEED + name.hashCode())));
        Faults faults = new Faults(nodes, redis, SEED, until);
        List<Future<Void>> living = new ArrayList<>();
        staff.forEach(worker -> living.add(everybody.submit(worker::live)));
        residents.forEach(resident -> living.add(everybody.submit(resident::live)));
        try {
            faults.call();
        } finally {
            storm.calm();
        }
        for (Future<Void> one : living) {
            one.get();
        }
        together(staff.stream().map(worker -> worker::settle));
        together(residents.stream().map(resident -> resident::settle));
        return faults.done();
    }

    private void together(Stream<Callable<Void>> all) throws Exception {
        for (Future<Void> one : everybody.invokeAll(all.toList())) {
            one.get();
        }
    }

    private void verify(RedisStore store, Map<Faults.Kind, Integer> faults) {
        Map<String, Set<String>> queues = new LinkedHashMap<>();
        workers.values().forEach(id -> queues.put(id, Set.of(ManyIT.QUEUE)));
        List<Checker.Finding> findings = new ArrayList<>();
        List<Commit> all = new ArrayList<>();
        witness.residents().forEach((conversation, resident) -> {
            List<Commit> commits = store.read(conversation, 0).await();
            all.addAll(commits);
            findings.addAll(Checker.check(new Checker.Story(
                    conversation,
                    resident,
                    commits,
                    witness.acks().stream()
                            .filter(ack -> ack.conversation().equals(conversation))
                            .toList(),
                    witness.screens().stream()
                            .filter(screen -> screen.conversation().equals(conversation))
                            .toList(),
                    witness.looks().stream()
                            .filter(look -> look.conversation().equals(conversation))
                            .toList(),
                    queues)));
        });
        tell(all, faults, findings);
        assertThat(witness.wrongs()).isEmpty();
        assertThat(findings).isEmpty();
        assertThat(witness.acks()).hasSizeGreaterThan(RESIDENTS);
    }

    private void tell(List<Commit> commits, Map<Faults.Kind, Integer> faults, List<Checker.Finding> findings) {
        long residents = count(commits, Event.Said.class);
        long staff = count(commits, StaffEvent.WorkerSaid.class);
        Histogram micros = witness.micros();
        System.out.printf(
                Locale.ROOT,
                "  %d residents, %d workers, %d conversations, %,d commits: %,d lines by residents and %,d by workers%n"
                        + "  %s%n  %,d acknowledged; p50 %.0f ms, p99 %.1f s, slowest %.1f s; %,d looks of workers%n  %s%n",
                RESIDENTS,
                WORKERS,
                witness.residents().size(),
                commits.size(),
                residents,
                staff,
                faults,
                witness.acks().size(),
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e6,
                micros.getMaxValue() / 1e6,
                witness.looks().size(),
                witness.counts());
        for (Checker.Kind kind : Checker.Kind.values()) {
            System.out.printf(
                    "  %d %s%n",
                    findings.stream().filter(f -> f.kind() == kind).count(),
                    kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    private static long count(List<Commit> commits, Class<? extends Event> kind) {
        return commits.stream()
                .flatMap(commit -> commit.events().stream())
                .filter(kind::isInstance)
                .count();
    }
}
