package fi.perhelinja.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;

/** All that the page of the workshop asks for. */
final class WorkshopEntrance {

    /** Longest body of a request; bytes. */
    private static final long BODY_BYTES = 32_768;

    private static final int TOO_LARGE = 413;

    private final Workshop workshop;
    private final WorkshopRoutes routes;
    private final WorkshopTalks talks;
    private final WorkshopCompare compare;
    private final WorkshopRehearse rehearse;

    WorkshopEntrance(Vertx vertx, Workshop workshop, WorkshopDoor door, InstantSource clock) {
        this.workshop = workshop;
        routes = new WorkshopRoutes(workshop, door, new WorkshopEvents(vertx, workshop));
        talks = new WorkshopTalks(workshop, door, clock);
        compare = new WorkshopCompare(workshop, door);
        rehearse = new WorkshopRehearse(workshop, door);
    }

    void mount(Router router) {
        BodyHandler bodies = BodyHandler.create(false).setBodyLimit(BODY_BYTES);
        router.route(WorkshopRoutes.API + "/*").failureHandler(WorkshopEntrance::failed);
        rehearse.mount(router);
        router.post(WorkshopRoutes.API + "/*").handler(bodies);
        routes.mount(router);
        talks.mount(router);
        compare.mount(router);
        router.route(WorkshopRoutes.API + "/*")
                .handler(ctx -> WorkshopRoutes.refuse(ctx, Trouble.NOT_FOUND, "There is nothing at this address."));
    }

    Future<Void> close() {
        return workshop.close();
    }

    private static void failed(RoutingContext ctx) {
        if (ctx.failure() instanceof Bodies.Unfit || ctx.statusCode() == TOO_LARGE) {
            WorkshopRoutes.refuse(ctx, Trouble.BAD_REQUEST, "What was sent does not fit.");
        } else if (ctx.failure() != null) {
            Answer.failed(ctx, ctx.failure());
        } else {
            ctx.next();
        }
    }
}
