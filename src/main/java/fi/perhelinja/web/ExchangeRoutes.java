package fi.perhelinja.web;

import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.desk.Exchange;
import fi.perhelinja.protocol.ExchangeSignature;
import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.Right;
import fi.perhelinja.store.Registry;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a telephone exchange tells that a call rings, was answered or is over. Who does not sign with the secret gets no further
 * than that. Shared by all doors of a node.
 */
final class ExchangeRoutes {

    /** Longest body; bytes. */
    static final long BODY_BYTES = 4_096;

    /** A request that was signed longer ago, or so far ahead, is not taken: it may have been caught and sent again. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** Signed requests, in the long run and in a burst: far more than any exchange of one county sends. */
    private static final int PER_SECOND = 50;

    private static final int AT_ONCE = 500;

    /** Of one address in a minute. Signed requests are not counted, so that nobody can shut the exchange out. */
    private static final int WRONG_PER_MINUTE = 60;

    private static final int NO_CONTENT = 204;
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeRoutes.class);

    private final Reception reception;
    private final Registry registry;
    private final ExchangeSettings settings;
    private final Tries wrong = new Tries(WRONG_PER_MINUTE);
    private final Bucket bucket = new Bucket(PER_SECOND, AT_ONCE, System.nanoTime());

    ExchangeRoutes(Reception reception, Registry registry, ExchangeSettings settings) {
        this.reception = reception;
        this.registry = registry;
        this.settings = settings;
    }

    void mount(Router router) {
        router.post(ExchangeSignature.PATH)
                .handler(BodyHandler.create(false).setBodyLimit(BODY_BYTES))
                .handler(this::signed)
                .failureHandler(ctx -> refuse(
                        ctx,
                        ctx.failed() && ctx.failure() == null
                                ? ExchangeTrouble.TOO_LARGE
                                : ExchangeTrouble.UNAVAILABLE));
    }

    private void signed(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        Optional<String> timestamp = Optional.ofNullable(request.getHeader(ExchangeSignature.TIMESTAMP));
        Optional<String> signature = Optional.ofNullable(request.getHeader(ExchangeSignature.SIGNATURE));
        Buffer body = Optional.ofNullable(ctx.body().buffer()).orElseGet(Buffer::buffer);
        if (timestamp.isEmpty() || signature.isEmpty()) {
            unsigned(ctx, ExchangeTrouble.NO_SIGNATURE);
        } else if (!signed(timestamp.get(), body.getBytes(), signature.get())) {
            unsigned(ctx, ExchangeTrouble.WRONG_SIGNATURE);
        } else if (!fresh(timestamp.get())) {
            refuse(ctx, ExchangeTrouble.WRONG_TIME);
        } else if (!room()) {
            refuse(ctx, ExchangeTrouble.TOO_MANY);
        } else {
            read(ctx, body);
        }
    }

    private boolean signed(String timestamp, byte[] body, String signature) {
        boolean fits = false;
        for (String secret : settings.secrets()) {
            fits |= ExchangeSignature.fits(secret, timestamp, body, signature);
        }
        return fits;
    }

    private void unsigned(RoutingContext ctx, ExchangeTrouble trouble) {
        boolean few = wrong.take(reception.address(ctx.request()));
        refuse(ctx, few ? trouble : ExchangeTrouble.TOO_MANY);
    }

    private boolean fresh(String timestamp) {
        try {
            Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp.strip()));
            return Duration.between(signed, now()).abs().compareTo(WINDOW) <= 0;
        } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
            return false;
        }
    }

    private synchronized boolean room() {
        return bucket.take(System.nanoTime());
    }

    private Instant now() {
        return reception.desk.tools().clock().instant();
    }

    private void read(RoutingContext ctx, Buffer body) {
        ExchangeNews news;
        try {
            news = reception.news(body, now());
        } catch (ExchangeNews.Unfit e) {
            refuse(ctx, ExchangeTrouble.BAD_BODY, new JsonObject().put("field", e.field()));
            return;
        }
        member(news.handler())
                .compose(member -> member.map(id -> tell(ctx, news, id))
                        .orElseGet(() -> refuse(ctx, ExchangeTrouble.UNKNOWN_HANDLER)))
                .onFailure(cause -> {
                    LOG.warn("news of the exchange could not be kept: {}", Failure.named(cause));
                    refuse(ctx, ExchangeTrouble.UNAVAILABLE);
                });
    }

    private Future<Void> tell(RoutingContext ctx, ExchangeNews news, String member) {
        return reception
                .desk
                .exchange()
                .tell(news.of(member))
                .compose(told -> told == Exchange.Told.ANOTHERS
                        ? refuse(ctx, ExchangeTrouble.ANOTHERS)
                        : ctx.response().setStatusCode(NO_CONTENT).end());
    }

    /** Who signs in with a password is known by name; who comes by a provider, by the id that the audit shows, while at work. */
    private Future<Optional<String>> member(String handler) {
        String name = settings.handlers().getOrDefault(handler, handler);
        Optional<String> folded = Account.folded(name);
        Future<Optional<Account>> found =
                folded.isPresent() ? registry.accountNamed(folded.get()) : Future.succeededFuture(Optional.empty());
        return found.map(account -> account.isPresent()
                ? account.filter(a -> !a.disabled() && a.member().may(Right.TAKE_CALLS))
                        .map(Account::id)
                : reception.desk.board().shift(name).map(Shift::worker).map(Worker::id));
    }

    private static Future<Void> refuse(RoutingContext ctx, ExchangeTrouble trouble) {
        return refuse(ctx, trouble, new JsonObject());
    }

    private static Future<Void> refuse(RoutingContext ctx, ExchangeTrouble trouble, JsonObject more) {
        if (ctx.response().ended()) {
            return Future.succeededFuture();
        }
        return Answer.send(
                ctx,
                trouble.status(),
                new JsonObject()
                        .put("problem", trouble.tag())
                        .put("sentence", trouble.sentence())
                        .mergeIn(more));
    }
}
