package fi.perhelinja.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.function.UnaryOperator;

/** Who may come into the workshop. */
interface WorkshopDoor {

    /**
     * An author at the workshop.
     *
     * @param id whose talks are whose; "" on one's own machine
     * @param csrf what every request that changes something must carry
     * @param watch runs what it is given when the author may not stay; gives back how to stop watching
     */
    record Author(String id, String name, String csrf, UnaryOperator<Runnable> watch) {}

    /** What a route does for an author. */
    interface Action {
        Future<Void> run(RoutingContext ctx, Author author);
    }

    /** Lets authors through to {@code action}, and nobody else. */
    Handler<RoutingContext> open(Action action);

    /** {@code own-machine} or {@code signed-in}. */
    String mode();
}
