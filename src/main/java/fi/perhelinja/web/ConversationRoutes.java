package fi.perhelinja.web;

import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.desk.Desk;
import fi.perhelinja.desk.Export;
import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Right;
import fi.perhelinja.store.Registry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Locale;
import java.util.Optional;

/**
 * Exporting and erasing a conversation: the resident by its token, staff by a right and with a reason. What staff do is in
 * the audit before it is done.
 */
final class ConversationRoutes {

    /** Of one address in a minute. An export reads all of a conversation. */
    private static final int REQUESTS_PER_MINUTE = 10;

    /** So long a browser need not ask again whether a page may ask. */
    private static final String PREFLIGHT_SECONDS = "600";

    private static final String BEARER = "Bearer ";
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    /** Bytes of a body with a code. */
    private static final long LONGEST_BODY = 1_000;

    private final Guard guard;
    private final Reception reception;
    private final Registry registry;
    private final Tries tries = new Tries(REQUESTS_PER_MINUTE);

    ConversationRoutes(Guard guard, Reception reception, Registry registry) {
        this.guard = guard;
        this.reception = reception;
        this.registry = registry;
    }

    void mount(Router router) {
        router.route("/v1/conversation/*").handler(this::fromPages);
        router.post("/v1/conversation/export").handler(ctx -> resident(ctx, this::exportOwn));
        router.post("/v1/conversation/erase").handler(ctx -> resident(ctx, this::eraseOwn));
        router.post("/v1/conversation/carry-on").handler(ctx -> resident(ctx, this::carryOn));
        router.post("/v1/conversation/come-in")
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY))
                .handler(this::comeIn);
        router.post("/staff/conversations/:id/export")
                .handler(guard.with(Right.EXPORT, (ctx, who) -> staff(ctx, who, What.EXPORTED, this::export)));
        router.post("/staff/conversations/:id/erase")
                .handler(guard.with(Right.ERASE, (ctx, who) -> staff(ctx, who, What.ERASED, this::erase)));
    }

    /**
     * The widget asks from pages of other sites too: those that may open a socket may ask here, and no other. The token
     * comes in a header that the widget sets itself; no cookie is ever sent along.
     */
    private void fromPages(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        ctx.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (!Origins.allowed(request, reception.settings.residents().origins())) {
            Answer.problem(ctx, Trouble.WRONG_ORIGIN);
            return;
        }
        Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                .ifPresent(origin -> ctx.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin));
        if (HttpMethod.OPTIONS.equals(request.method())) {
            ctx.response()
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "POST")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS)
                    .setStatusCode(NO_CONTENT)
                    .end();
        } else {
            ctx.next();
        }
    }

    private interface Act {
        Future<Void> on(RoutingContext ctx, Conversation conversation);
    }

    /** The token comes in a header alone: addresses are kept in logs and histories. */
    private void resident(RoutingContext ctx, Act act) {
        String header = Optional.ofNullable(ctx.request().getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        if (!tries.take(reception.address(ctx.request()))) {
            Answer.problem(ctx, Trouble.TOO_MANY_TRIES);
        } else if (!header.startsWith(BEARER)) {
            Answer.problem(ctx, Trouble.NOT_SIGNED_IN);
        } else {
            reception
                    .desk
                    .enter(header.substring(BEARER.length()).strip())
                    .compose(found -> found.map(Desk.Entry::conversation)
                            .map(conversation -> act.on(ctx, conversation))
                            .orElseGet(() -> Answer.problem(ctx, Trouble.NOT_FOUND)))
                    .onFailure(cause -> Answer.failed(ctx, cause));
        }
    }

    private Future<Void> exportOwn(RoutingContext ctx, Conversation conversation) {
        return download(
                ctx,
                Export.forResident(conversation, reception.desk.tools().clock().instant()));
    }

    private Future<Void> eraseOwn(RoutingContext ctx, Conversation conversation) {
        return erase(ctx, conversation);
    }

    /** A code with which the resident goes on by phone. The words are said in no address and no header. */
    private Future<Void> carryOn(RoutingContext ctx, Conversation conversation) {
        if (!reception.codeTries.given(conversation.id())) {
            return Answer.problem(ctx, Trouble.TOO_MANY_TRIES);
        }
        return reception
                .carrying
                .toPhone(conversation)
                .compose(given -> given.words()
                        .map(words -> Answer.ok(ctx, toSay(words, conversation)))
                        .orElseGet(() -> Answer.problem(ctx, Trouble.REFUSED)));
    }

    /** The words, how long they hold, and where to say them, as far as that is known. */
    private JsonObject toSay(String words, Conversation conversation) {
        JsonObject answer = new JsonObject().put("words", words).put("minutes", reception.carrying.minutes());
        reception
                .carrying
                .line(conversation)
                .map(line -> new JsonObject()
                        .put("name", line.name())
                        .put("number", line.address())
                        .put("href", line.href().orElse(""))
                        .put("hours", line.hours().orElse(""))
                        .put("standing", line.standing().name().toLowerCase(Locale.ROOT))
                        .put("changes", line.changesInWords().orElse("")))
                .ifPresent(line -> answer.put("line", line));
        return answer;
    }

    /** The caller types the code that the handler gave, and gets a token of their own. */
    private void comeIn(RoutingContext ctx) {
        if (!reception.codeTries.fromAddress(reception.address(ctx.request()))) {
            Answer.problem(ctx, Trouble.TOO_MANY_TRIES);
            return;
        }
        try {
            reception
                    .carrying
                    .comeIn(Bodies.needText(Bodies.object(ctx), "code"))
                    .compose(token -> token.map(it -> Answer.ok(ctx, new JsonObject().put("token", it)))
                            .orElseGet(() -> Answer.problem(ctx, Trouble.WRONG_CODE)))
                    .onFailure(cause -> Answer.failed(ctx, cause));
        } catch (Bodies.Unfit unfit) {
            Answer.failed(ctx, unfit);
        }
    }

    private Future<Void> export(RoutingContext ctx, Conversation conversation) {
        return download(
                ctx, Export.whole(conversation, reception.desk.tools().clock().instant()));
    }

    private static Future<Void> download(RoutingContext ctx, String json) {
        ctx.response().putHeader("Content-Disposition", "attachment; filename=\"conversation.json\"");
        return Answer.text(ctx, OK, json);
    }

    private Future<Void> erase(RoutingContext ctx, Conversation conversation) {
        return reception
                .desk
                .erase(conversation.id())
                .compose(done -> ctx.response()
                        .setStatusCode(NO_CONTENT)
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end());
    }

    private Future<Void> staff(RoutingContext ctx, Visitor visitor, What what, Act act) {
        JsonObject body = Bodies.object(ctx);
        String reason = Bodies.text(body, "reason").orElse("").strip();
        if (reason.isEmpty()) {
            return Answer.problem(ctx, Trouble.REASON_NEEDED);
        }
        return reception.desk.read(ctx.pathParam("id")).compose(found -> {
            if (found.isEmpty()) {
                return Answer.problem(ctx, Trouble.NOT_FOUND);
            }
            AuditEntry entry = AuditEntry.by(
                            visitor.member(),
                            what,
                            reception.desk.tools().clock().instant())
                    .in(found.get().id())
                    .because(reason);
            return registry.audit(entry).compose(done -> act.on(ctx, found.get()));
        });
    }
}
