package fi.perhelinja.web;

import fi.perhelinja.desk.Accounts;
import fi.perhelinja.desk.Desk;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** All that is served over HTTP: the widget and its page, residents' sockets, health and metrics. */
public final class WebServer {

    public static final String SUBPROTOCOL = "perhelinja.v1";
    public static final String STAFF_SUBPROTOCOL = "perhelinja.staff.v1";
    public static final String STAFF_PATH = "/v1/staff";
    public static final String RESIDENT_PATH = "/v1/resident";

    private final Vertx vertx;
    private final Reception reception;
    private final Pages pages;
    private final Operations operations;
    private final StaffEntrance entrance;
    private final Optional<ExchangeRoutes> exchange;
    private final StaffRoom staff;
    private final List<Door> doors = new CopyOnWriteArrayList<>();
    private Optional<WorkshopEntrance> workshop = Optional.empty();
    private String deployment = "";

    /**
     * @param key makes of network addresses what they are known again by
     * @param files what is served as it is, path below the root to content
     * @param start the flow that a conversation begins with when its client names none
     */
    public WebServer(
            Desk desk,
            Accounts accounts,
            WebSettings settings,
            OriginKey key,
            String start,
            Map<String, byte[]> files,
            PrometheusMeterRegistry registry) {
        vertx = desk.tools().vertx();
        reception = new Reception(desk, settings, key, start, registry, accounts.registry());
        pages = new Pages(files);
        operations = new Operations(vertx, reception, registry);
        entrance = new StaffEntrance(vertx, reception, accounts);
        exchange = settings.exchange().map(set -> new ExchangeRoutes(reception, accounts.registry(), set));
        staff = StaffRoom.of(reception, entrance.visitors(), accounts.registry());
    }

    /** Lets authors into the workshop. Before the doors are opened. */
    public void open(Workshop guide) {
        workshop = Optional.of(new WorkshopEntrance(
                vertx,
                guide,
                new WorkshopSignedIn(entrance.visitors()),
                reception.desk.tools().clock()));
    }

    /** Opens the doors. */
    public Future<Void> start() {
        DeploymentOptions options = new DeploymentOptions().setInstances(reception.settings.instances());
        return vertx.deployVerticle(this::door, options)
                .onSuccess(id -> deployment = id)
                .mapEmpty();
    }

    private Door door() {
        Door door = new Door(reception, this::routes);
        doors.add(door);
        return door;
    }

    private Router routes(Door door) {
        Router router = Router.router(vertx);
        router.route().handler(new Headers(reception.settings.framedBy()));
        router.get(RESIDENT_PATH).handler(door::resident);
        router.get(STAFF_PATH).handler(ctx -> door.staff(ctx, staff));
        operations.mount(router);
        entrance.mount(router);
        exchange.ifPresent(it -> it.mount(router));
        workshop.ifPresent(it -> it.mount(router));
        router.route().handler(pages);
        return router;
    }

    /** What it serves beside files: for a test that nothing is forgotten. */
    public List<Route> routes() {
        return routes(doors.get(0)).getRoutes();
    }

    /** Who of the staff is at the door. */
    public Visitors visitors() {
        return entrance.visitors();
    }

    /** The port that it listens on. */
    public int port() {
        return doors.get(0).port();
    }

    /**
     * Lets nobody in any more, tells every socket to go elsewhere once its frame in hand is answered, and closes.
     * Takes at most as long as {@link WebSettings#drain}.
     */
    public Future<Void> stop() {
        reception.closing = true;
        Future<Void> empty =
                Future.join(doors.stream().map(Door::empty).toList()).mapEmpty();
        return empty.timeout(reception.settings.drain().toMillis(), TimeUnit.MILLISECONDS)
                .otherwiseEmpty()
                .compose(v -> deployment.isEmpty() ? Future.<Void>succeededFuture() : vertx.undeploy(deployment))
                .eventually(() -> workshop.map(WorkshopEntrance::close).orElseGet(Future::succeededFuture));
    }
}
