package fi.perhelinja.web;

import fi.perhelinja.staff.Right;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** The door of the workshop in a service: for staff who may write the guide. */
final class WorkshopSignedIn implements WorkshopDoor {

    private final Guard guard;
    private final Visitors visitors;

    WorkshopSignedIn(Visitors visitors) {
        this.visitors = visitors;
        guard = new Guard(visitors);
    }

    @Override
    public Handler<RoutingContext> open(Action action) {
        return guard.with(Right.AUTHOR_GUIDE, (ctx, visitor) -> action.run(ctx, author(visitor)));
    }

    private Author author(Visitor visitor) {
        return new Author(
                visitor.member().id(),
                visitor.member().name(),
                visitor.csrf(),
                onRevoked -> visitors.watch(visitor, onRevoked));
    }

    @Override
    public String mode() {
        return "signed-in";
    }
}
