package fi.perhelinja.web;

import fi.perhelinja.desk.Accounts;
import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Passwords;
import fi.perhelinja.staff.Right;
import fi.perhelinja.staff.Role;
import fi.perhelinja.staff.Session;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in with a password, signing out, and who is signed in. */
final class SignIn {

    private final Reception reception;
    private final Visitors visitors;
    private final Guard guard;
    private final Accounts accounts;
    private final StaffSettings settings;
    private final Optional<OpenId> provider;
    private final PasswordCheck check;
    private final Tries tries;
    private final Consoles consoles;

    SignIn(Reception reception, Visitors visitors, Accounts accounts, Optional<OpenId> provider) {
        this.reception = reception;
        this.visitors = visitors;
        this.accounts = accounts;
        this.provider = provider;
        settings = reception.settings.staff();
        guard = new Guard(visitors);
        check = new PasswordCheck(accounts, reception.desk.tools().clock());
        tries = new Tries(settings.signInsPerMinute());
        consoles = new Consoles(reception.desk, accounts.registry());
    }

    void mount(Router router) {
        router.get("/staff/session").handler(this::session);
        router.post("/staff/sign-in").handler(this::signIn);
        router.post("/staff/sign-out").handler(guard.anybody(this::signOut));
        router.post("/staff/password").handler(guard.anybody(this::password));
    }

    /** Who is here; for nobody, by which ways one may come in. */
    private void session(RoutingContext ctx) {
        visitors.greet(ctx)
                .compose(found -> found.map(visitor -> Answer.ok(ctx, json(visitor)))
                        .orElseGet(
                                () -> Answer.problem(ctx, Trouble.NOT_SIGNED_IN, new JsonObject().put("ways", ways()))))
                .onFailure(cause -> Answer.failed(ctx, cause));
    }

    private JsonArray ways() {
        JsonArray ways = new JsonArray();
        if (settings.localAccounts()) {
            ways.add("password");
        }
        if (provider.isPresent()) {
            ways.add("provider");
        }
        return ways;
    }

    static JsonObject json(Visitor visitor) {
        JsonArray rights = new JsonArray();
        Arrays.stream(Right.values()).filter(visitor::may).map(SignIn::tag).forEach(rights::add);
        return new JsonObject()
                .put("member", json(visitor.member()))
                .put("rights", rights)
                .put("csrf", visitor.csrf())
                .put("expires", visitor.expires().toString());
    }

    private static String tag(Right right) {
        return right.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static JsonObject json(Member member) {
        return new JsonObject()
                .put("id", member.id())
                .put("name", member.name())
                .put("title", member.title())
                .put(
                        "roles",
                        new JsonArray(
                                member.roles().stream().sorted().map(Role::tag).toList()))
                .put("queues", new JsonArray(member.queues().stream().sorted().toList()))
                .put(
                        "languages",
                        new JsonArray(member.languages().stream()
                                .sorted()
                                .map(Language::tag)
                                .toList()));
    }

    private void signIn(RoutingContext ctx) {
        if (!visitors.fromOurPages(ctx.request())) {
            Answer.problem(ctx, Trouble.WRONG_ORIGIN);
        } else if (!settings.localAccounts()) {
            Answer.problem(ctx, Trouble.NO_PASSWORDS);
        } else if (!tries.take(reception.address(ctx.request()))) {
            Answer.problem(ctx, Trouble.TOO_MANY_TRIES);
        } else {
            JsonObject body = Bodies.object(ctx);
            PasswordCheck.Try typed = new PasswordCheck.Try(
                    Bodies.needText(body, "name"),
                    Bodies.needText(body, "password"),
                    Bodies.text(body, "code").orElse(""));
            check.check(typed).compose(outcome -> answer(ctx, outcome)).onFailure(cause -> Answer.failed(ctx, cause));
        }
    }

    private Future<Void> answer(RoutingContext ctx, PasswordCheck.Outcome outcome) {
        if (outcome.member().isEmpty()) {
            Trouble trouble = outcome.trouble().orElse(Trouble.WRONG_SIGN_IN);
            JsonObject wait = new JsonObject();
            if (trouble == Trouble.LOCKED) {
                wait.put("seconds", outcome.locked().toSeconds() + 1);
            }
            return Answer.problem(ctx, trouble, wait);
        }
        return visitors.sessions()
                .begin(ctx, outcome.member().get(), Optional.empty())
                .compose(session -> Answer.ok(ctx, json(visitors.visitor(session))));
    }

    /**
     * {@code {"next": …}} is where the console goes, to be signed out at the provider too. A console that has closed its socket
     * before hears nothing of the end any more, and its residents must not wait until it is missed.
     */
    private Future<Void> signOut(RoutingContext ctx, Visitor visitor) {
        return accounts.registry()
                .sessionOfId(visitor.session())
                .compose(found -> visitors.sessions().end(ctx, visitor).map(found))
                .onSuccess(found -> consoles.revoked(visitor))
                .compose(found -> farewell(found.flatMap(Session::provider), back(ctx)))
                .compose(next -> Answer.ok(ctx, new JsonObject().put("next", orNull(next))));
    }

    private String back(RoutingContext ctx) {
        return visitors.cookies().address(ctx.request()) + StaffEntrance.PAGE;
    }

    private Future<Optional<String>> farewell(Optional<Session.Provider> there, String back) {
        return provider.isPresent() && there.isPresent()
                ? provider.get()
                        .farewell(there.get().idToken(), back)
                        // The provider may be away: here the session has ended all the same.
                        .otherwise(Optional.empty())
                : Future.succeededFuture(Optional.empty());
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }

    /** Another password of one's own. Every session ends; this browser is signed in anew. */
    private Future<Void> password(RoutingContext ctx, Visitor visitor) {
        JsonObject body = Bodies.object(ctx);
        String old = Bodies.needText(body, "old");
        String wanted = Bodies.needText(body, "new");
        if (!tries.take(reception.address(ctx.request()))) {
            return Answer.problem(ctx, Trouble.TOO_MANY_TRIES);
        }
        return accounts.registry()
                .account(visitor.member().id())
                .compose(found -> found.map(account -> password(ctx, account, old, wanted))
                        .orElseGet(() -> Answer.problem(ctx, Trouble.NO_PASSWORDS)));
    }

    private Future<Void> password(RoutingContext ctx, Account account, String old, String wanted) {
        Optional<Trouble> fault = fault(wanted, account.signIn());
        if (fault.isPresent()) {
            return Answer.problem(ctx, fault.get());
        }
        String hash = account.credentials().password();
        return accounts.slowly(() -> Passwords.matches(old, hash))
                .compose(right -> right
                        ? accounts.password(account.id(), wanted, Accounts.By.member(account.member()))
                                .compose(done -> visitors.sessions().begin(ctx, account.member(), Optional.empty()))
                                .compose(session -> Answer.ok(ctx, json(visitors.visitor(session))))
                        : Answer.problem(ctx, Trouble.WRONG_SIGN_IN));
    }

    static Optional<Trouble> fault(String password, String signIn) {
        return Passwords.fault(password, signIn).map(fault -> switch (fault) {
            case TOO_SHORT -> Trouble.PASSWORD_TOO_SHORT;
            case TOO_LONG -> Trouble.PASSWORD_TOO_LONG;
            case NAME_IN_IT -> Trouble.PASSWORD_NAME_IN_IT;
        });
    }
}
