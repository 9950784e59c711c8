package fi.perhelinja.web;

import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Audited;
import fi.perhelinja.staff.Right;
import fi.perhelinja.store.Registry;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;

/** Reading what staff did. Reading it is written down too. */
final class AuditRoutes {

    /** Entries of one answer. */
    private static final int PAGE = 500;

    private final Guard guard;
    private final Registry registry;
    private final InstantSource clock;

    AuditRoutes(Guard guard, Registry registry, InstantSource clock) {
        this.guard = guard;
        this.registry = registry;
        this.clock = clock;
    }

    void mount(Router router) {
        router.get("/staff/audit").handler(guard.with(Right.AUDIT, this::read));
    }

    /** {@code ?since=NUMBER}: at most {@value #PAGE} entries with a greater number. */
    private Future<Void> read(RoutingContext ctx, Visitor visitor) {
        long since = since(ctx);
        return registry.audit(AuditEntry.by(visitor.member(), What.AUDIT_READ, clock.instant()))
                .compose(done -> registry.audited(since, PAGE))
                .compose(entries -> {
                    JsonArray all = new JsonArray();
                    entries.forEach(entry -> all.add(json(entry)));
                    return Answer.ok(ctx, new JsonObject().put("entries", all));
                });
    }

    private static long since(RoutingContext ctx) {
        String since = Optional.ofNullable(ctx.request().getParam("since")).orElse("0");
        if (!since.matches("\\d{1,18}")) {
            throw new Bodies.Unfit();
        }
        return Long.parseLong(since);
    }

    private static JsonObject json(Audited audited) {
        AuditEntry entry = audited.entry();
        JsonObject json = new JsonObject()
                .put("number", audited.number())
                .put("at", entry.at().toString())
                .put("member", entry.member())
                .put("name", entry.name())
                .put("what", entry.what().tag())
                .put("hash", audited.hash());
        entry.conversation().ifPresent(c -> json.put("conversation", c));
        entry.about().ifPresent(a -> json.put("about", a));
        entry.reason().ifPresent(r -> json.put("reason", r));
        return json;
    }
}
