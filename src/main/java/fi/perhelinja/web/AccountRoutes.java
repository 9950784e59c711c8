package fi.perhelinja.web;

import fi.perhelinja.desk.Accounts;
import fi.perhelinja.desk.Accounts.By;
import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.Credentials;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Right;
import fi.perhelinja.staff.Role;
import fi.perhelinja.store.Store;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Keeping accounts while the service runs. Answers never hold a hash or a secret, but for what was just made. */
final class AccountRoutes {

    private static final int CREATED = 201;

    private final Guard guard;
    private final Accounts accounts;

    AccountRoutes(Guard guard, Accounts accounts) {
        this.guard = guard;
        this.accounts = accounts;
    }

    void mount(Router router) {
        router.get("/staff/accounts").handler(guard.with(Right.ACCOUNTS, this::list));
        router.post("/staff/accounts").handler(guard.with(Right.ACCOUNTS, this::add));
        router.patch("/staff/accounts/:id").handler(guard.with(Right.ACCOUNTS, this::change));
    }

    private Future<Void> list(RoutingContext ctx, Visitor visitor) {
        return accounts.registry().accounts().compose(all -> {
            JsonArray list = new JsonArray();
            all.forEach(account -> list.add(json(account)));
            return Answer.ok(ctx, new JsonObject().put("accounts", list));
        });
    }

    private static JsonObject json(Account account) {
        Credentials credentials = account.credentials();
        JsonObject json = SignIn.json(account.member())
                .put("signIn", account.signIn())
                .put("disabled", account.disabled())
                .put("code", credentials.code().isPresent())
                .put("created", account.created().toString())
                .put("passwordChanged", credentials.passwordChanged().toString());
        credentials.lockedUntil().map(Instant::toString).ifPresent(until -> json.put("lockedUntil", until));
        return json;
    }

    /** Without {@code password} one is made, and told once. */
    private Future<Void> add(RoutingContext ctx, Visitor visitor) {
        JsonObject body = Bodies.object(ctx);
        String signIn = Account.folded(Bodies.needText(body, "signIn")).orElseThrow(Bodies.Unfit::new);
        Member member = new Member(
                "",
                Bodies.needText(body, "name"),
                Bodies.needText(body, "title"),
                Bodies.roles(body).filter(r -> !r.isEmpty()).orElseThrow(Bodies.Unfit::new),
                Bodies.queues(body).orElse(Set.of()),
                Bodies.languages(body).filter(l -> !l.isEmpty()).orElseThrow(Bodies.Unfit::new));
        Optional<String> given = Bodies.text(body, "password");
        Optional<Trouble> fault = given.flatMap(password -> SignIn.fault(password, signIn));
        if (fault.isPresent()) {
            return Answer.problem(ctx, fault.get());
        }
        String password = given.orElseGet(Accounts::newPassword);
        return accounts.add(new Accounts.Draft(signIn, member, password), By.member(visitor.member()))
                .compose(account -> Answer.send(
                        ctx,
                        CREATED,
                        given.isPresent() ? json(account) : json(account).put("password", password)))
                .recover(cause -> cause instanceof Store.Conflict
                        ? Answer.problem(ctx, Trouble.NAME_TAKEN)
                        : Future.failedFuture(cause));
    }

    /**
     * Any of {@code name, title, roles, queues, languages, disabled, unlock}; or alone {@code password} (a text, or {@code
     * true} for one made here), or {@code code} (true for a new second factor, false for none).
     */
    private Future<Void> change(RoutingContext ctx, Visitor visitor) {
        JsonObject body = Bodies.object(ctx);
        String id = ctx.pathParam("id");
        By by = By.member(visitor.member());
        if (body.containsKey("password")) {
            return password(ctx, id, body, by);
        }
        if (body.containsKey("code")) {
            return Bodies.flag(body, "code").orElse(false)
                    ? shown(ctx, accounts.newCode(id, by), AccountRoutes::json)
                    : shown(ctx, accounts.noCode(id, by), AccountRoutes::json);
        }
        if (body.containsKey("disabled")) {
            boolean disabled = Bodies.flag(body, "disabled").orElse(false);
            return shown(ctx, accounts.disable(id, disabled, by), AccountRoutes::json);
        }
        if (body.containsKey("unlock")) {
            return shown(ctx, accounts.unlock(id, by), AccountRoutes::json);
        }
        return shown(ctx, accounts.change(id, changed(body), by), AccountRoutes::json);
    }

    /** All of the body is read before anything is done. */
    private static UnaryOperator<Member> changed(JsonObject body) {
        Optional<String> name = Bodies.text(body, "name").filter(n -> !n.isBlank());
        Optional<String> title = Bodies.text(body, "title").filter(t -> !t.isBlank());
        Optional<Set<Role>> roles = Bodies.roles(body);
        Optional<Set<String>> queues = Bodies.queues(body);
        Optional<Set<Language>> languages = Bodies.languages(body);
        return member -> new Member(
                member.id(),
                name.orElse(member.name()),
                title.orElse(member.title()),
                roles.orElse(member.roles()),
                queues.orElse(member.queues()),
                languages.orElse(member.languages()));
    }

    private Future<Void> password(RoutingContext ctx, String id, JsonObject body, By by) {
        boolean made = body.getValue("password") instanceof Boolean yes && yes;
        String password = made ? Accounts.newPassword() : Bodies.needText(body, "password");
        return accounts.registry().account(id).compose(found -> {
            Optional<Trouble> fault = found.flatMap(account -> SignIn.fault(password, account.signIn()));
            return fault.isPresent()
                    ? Answer.problem(ctx, fault.get())
                    : shown(
                            ctx,
                            accounts.password(id, password, by),
                            account -> made ? json(account).put("password", password) : json(account));
        });
    }

    private static JsonObject json(Accounts.NewCode code) {
        return json(code.account()).put("secret", code.secret()).put("uri", code.uri());
    }

    private static <T> Future<Void> shown(RoutingContext ctx, Future<Optional<T>> doing, Function<T, JsonObject> json) {
        return doing.compose(found -> found.map(done -> Answer.ok(ctx, json.apply(done)))
                .orElseGet(() -> Answer.problem(ctx, Trouble.NOT_FOUND)));
    }
}
