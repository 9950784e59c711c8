package fi.perhelinja.app;

import fi.perhelinja.conversation.Knowledge;
import fi.perhelinja.desk.Accounts;
import fi.perhelinja.desk.Clockwork;
import fi.perhelinja.desk.Desk;
import fi.perhelinja.desk.Seal;
import fi.perhelinja.desk.Shelf;
import fi.perhelinja.store.Store;
import fi.perhelinja.web.OriginKey;
import fi.perhelinja.web.Visitors;
import fi.perhelinja.web.WebServer;
import fi.perhelinja.web.Workshop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Route;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The whole service, put together in one place. */
public final class House {

    /**
     * What a house is built around.
     *
     * @param files what is served as it is, path to content
     * @param guide what authors see of it
     */
    public record Plan(
            Settings settings,
            Knowledge knowledge,
            Shelf shelf,
            Map<String, byte[]> files,
            InstantSource clock,
            Workshop.Source guide) {}

    private final Vertx vertx;
    private final PrometheusMeterRegistry registry;
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Store store;
    private final Desk desk;
    private final Accounts accounts;
    private final Clockwork clockwork;
    private final WebServer web;

    private House(Plan plan, OriginKey key, Seal seal) {
        Settings settings = plan.settings();
        registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        vertx = vertx(registry, settings);
        Storeroom room = Storeroom.of(vertx, settings, plan.clock());
        store = room.store();
        desk = new Desk(new Desk.Tools(
                vertx,
                store,
                room.bell(),
                plan.knowledge(),
                plan.shelf(),
                plan.clock(),
                settings.keep(),
                room.rota(),
                room.vault(),
                seal,
                settings.workplace()));
        clockwork = new Clockwork(desk);
        accounts = new Accounts(vertx, room.registry(), room.bell(), plan.clock());
        web = new WebServer(desk, accounts, settings.web(), key, settings.start(), plan.files(), registry);
        web.open(new Workshop(vertx, plan.guide(), store::revision, settings.start(), Optional.empty()));
        measure(room);
    }

    /** Builds a house and opens its doors. When anything of it fails, what was opened is closed again. */
    public static Future<House> open(Plan plan) {
        OriginKey key;
        Seal seal;
        try {
            makePrivate(plan.settings().data());
            key = KeyFile.origins(plan.settings());
            seal = KeyFile.numbers(plan.settings());
        } catch (IOException e) {
            return Future.failedFuture(e);
        }
        House house = new House(plan, key, seal);
        Promise<House> opened = Promise.promise();
        house.store
                .open()
                .compose(v -> house.desk.start())
                .compose(v -> house.web.start())
                .onSuccess(v -> {
                    house.clockwork.start();
                    opened.complete(house);
                })
                .onFailure(cause -> house.close().onComplete(closed -> opened.fail(cause)));
        return opened.future();
    }

    /** Only the service's own user may look into the folder where conversations are. */
    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static Vertx vertx(PrometheusMeterRegistry registry, Settings settings) {
        MicrometerMetricsOptions metrics = new MicrometerMetricsOptions()
                .setEnabled(settings.web().metrics())
                .setDisabledMetricsCategories(Set.of(
                        MetricsDomain.EVENT_BUS.toCategory(),
                        // Each line to Redis has a client of its own, and each would be a gauge of the same name.
                        MetricsDomain.NET_CLIENT.toCategory(),
                        MetricsDomain.NAMED_POOLS.toCategory(),
                        MetricsDomain.NET_SERVER.toCategory()));
        return Vertx.builder()
                .with(new VertxOptions().setMetricsOptions(metrics))
                .withMetrics(new MicrometerMetricsFactory(registry))
                .build();
    }

    private void measure(Storeroom room) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
        Gauge.builder("perhelinja.store.waiting", room, it -> it.waiting().getAsInt())
                .description("Writes that wait to become durable")
                .register(registry);
        Gauge.builder(
                        "perhelinja.conversations.open",
                        room,
                        it -> it.listening().getAsInt())
                .description("Conversations that somebody has on a screen")
                .register(registry);
    }

    Desk desk() {
        return desk;
    }

    /** Who may work here. */
    public Accounts accounts() {
        return accounts;
    }

    /** What it serves beside files. */
    public List<Route> routes() {
        return web.routes();
    }

    /** Who of them is at the door. */
    public Visitors visitors() {
        return web.visitors();
    }

    /** The port that it listens on. */
    public int port() {
        return web.port();
    }

    /**
     * Sends everybody elsewhere, finishes what is in hand, and closes. Safe after a failed start too. A promise of its own tells
     * when it is done: an answer that an event loop has to carry would never come, since by then there is none.
     */
    public Future<Void> close() {
        Promise<Void> closed = Promise.promise();
        web.stop()
                .transform(done -> clockwork.stop())
                .transform(done -> {
                    desk.stop();
                    return Future.succeededFuture();
                })
                .transform(done -> store.close())
                .onComplete(done -> {
                    collections.close();
                    registry.close();
                    vertx.close().onComplete(closed);
                });
        return closed.future();
    }
}
