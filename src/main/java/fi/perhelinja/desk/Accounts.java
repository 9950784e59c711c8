package fi.perhelinja.desk;

import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Credentials;
import fi.perhelinja.staff.LockOut;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Passwords;
import fi.perhelinja.staff.Session;
import fi.perhelinja.staff.Totp;
import fi.perhelinja.store.Bell;
import fi.perhelinja.store.Registry;
import fi.perhelinja.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/**
 * Keeps accounts: every change is written into the audit first, and reaches the sessions of its member at once. Safe for
 * any thread.
 */
public final class Accounts {

    /** Threads that hash passwords; each takes 19 MiB while it does. */
    private static final int HASHERS = 2;

    /** How often a change is tried again after somebody else changed the account. */
    private static final int TRIES = 20;

    /** Random bytes of an account's id. */
    private static final int ID_BYTES = 12;

    private static final String BELL = "session/";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Registry registry;
    private final Bell bell;
    private final InstantSource clock;
    private final WorkerExecutor hashers;

    /** Who changes accounts, as the audit tells it. */
    public record By(String id, String name) {
        public static By member(Member member) {
            return new By(member.id(), member.name());
        }

        AuditEntry entry(What what, String account, Instant at) {
            return new AuditEntry(at, id, name, what, Optional.empty(), Optional.of(account), Optional.empty());
        }
    }

    /** What a new account begins with. {@code member.id} is made here. */
    public record Draft(String signIn, Member member, String password) {}

    /** A new second factor, to be shown once. */
    public record NewCode(Account account, String secret, String uri) {}

    public Accounts(Vertx vertx, Registry registry, Bell bell, InstantSource clock) {
        this.registry = registry;
        this.bell = bell;
        this.clock = clock;
        hashers = vertx.createSharedWorkerExecutor("perhelinja-passwords", HASHERS);
    }

    /** What is rung, by {@link Bell#listen}, when this session has changed or ended. */
    public static String bellOf(String session) {
        return BELL + session;
    }

    public Registry registry() {
        return registry;
    }

    /** Hashing, off the event loop. */
    public <T> Future<T> slowly(Callable<T> hashing) {
        return hashers.executeBlocking(hashing, false);
    }

    public static String newPassword() {
        return Passwords.generated(bytes(Passwords.GENERATED_BYTES));
    }

    private static byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** @return fails with {@link Store.Conflict} when the sign-in name is taken */
    public Future<Account> add(Draft draft, By by) {
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(ID_BYTES));
        Instant now = clock.instant();
        Member given = draft.member();
        Member member = new Member(id, given.name(), given.title(), given.roles(), given.queues(), given.languages());
        return hash(draft.password())
                .map(hash -> new Account(draft.signIn(), member, Credentials.fresh(hash, now), false, now, 0))
                .compose(account -> registry.accountNamed(account.signIn())
                        .compose(taken -> taken.isPresent()
                                ? Future.failedFuture(new Store.Conflict())
                                : registry.audit(by.entry(What.ACCOUNT_ADDED, id, now)))
                        .compose(done -> registry.add(account))
                        .map(account));
    }

    public Future<String> hash(String password) {
        return slowly(() -> Passwords.hash(password, bytes(Passwords.SALT_BYTES)));
    }

    /** Another name, title, roles, queues or languages: whoever is signed in has them at once. */
    public Future<Optional<Account>> change(String id, UnaryOperator<Member> change, By by) {
        return audited(id, by, account -> account.with(change.apply(account.member())), false);
    }

    /** Ends all sessions when it disables. */
    public Future<Optional<Account>> disable(String id, boolean disabled, By by) {
        return audited(id, by, account -> account.disabled(disabled), disabled);
    }

    /** Ends all sessions: whoever knew the old password may be in one. */
    public Future<Optional<Account>> password(String id, String password, By by) {
        return hash(password)
                .compose(hash ->
                        audited(id, by, a -> a.with(a.credentials().withPassword(hash, clock.instant())), true));
    }

    public Future<Optional<Account>> unlock(String id, By by) {
        return audited(id, by, account -> account.with(LockOut.cleared(account.credentials())), false);
    }

    /** A new second factor. From now on nobody comes in without its codes. */
    public Future<Optional<NewCode>> newCode(String id, By by) {
        Credentials.SecondFactor fresh = Totp.fresh(bytes(Totp.SECRET_BYTES));
        return audited(id, by, a -> a.with(a.credentials().withCode(Optional.of(fresh))), true)
                .map(found -> found.map(a -> new NewCode(a, fresh.secret(), Totp.uri(fresh.secret(), a.signIn()))));
    }

    public Future<Optional<Account>> noCode(String id, By by) {
        return audited(id, by, a -> a.with(a.credentials().withCode(Optional.empty())), false);
    }

    private Future<Optional<Account>> audited(String id, By by, UnaryOperator<Account> change, boolean endsSessions) {
        return registry.account(id).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(found);
            }
            return registry.audit(by.entry(What.ACCOUNT_CHANGED, id, clock.instant()))
                    .compose(done -> change(id, a -> Optional.of(change.apply(a))))
                    .compose(changed -> reachSessions(changed, endsSessions));
        });
    }

    /**
     * Changes an account as it stands, again and again while others change it too; for what is nobody's decision, such as
     * counting failures. Empty when there is none or {@code change} wants none.
     */
    public Future<Optional<Account>> change(String id, Change change) {
        return change(id, change, TRIES);
    }

    /** An account to what it shall be; empty to leave it. */
    public interface Change {
        Optional<Account> of(Account account);
    }

    private Future<Optional<Account>> change(String id, Change change, int tries) {
        return registry.account(id).compose(found -> {
            Optional<Account> wanted = found.flatMap(change::of);
            if (wanted.isEmpty()) {
                return Future.succeededFuture(wanted);
            }
            return registry.change(wanted.get())
                    .map(Optional::of)
                    .recover(cause -> cause instanceof Store.Conflict && tries > 0
                            ? change(id, change, tries - 1)
                            : Future.failedFuture(cause));
        });
    }

    private Future<Optional<Account>> reachSessions(Optional<Account> changed, boolean ends) {
        if (changed.isEmpty()) {
            return Future.succeededFuture(changed);
        }
        Member member = changed.get().member();
        return registry.sessionsOf(member.id())
                .compose(sessions -> Future.all(sessions.stream()
                        .map(session -> ends ? end(session.id()) : give(session.id(), member, TRIES))
                        .toList()))
                .map(changed);
    }

    private Future<Void> give(String session, Member member, int tries) {
        return registry.sessionOfId(session)
                .compose(found -> found.isEmpty() || found.get().member().equals(member)
                        ? Future.<Void>succeededFuture()
                        : registry.change(found.get().with(member)).<Void>mapEmpty())
                .recover(cause -> cause instanceof Store.Conflict && tries > 0
                        ? give(session, member, tries - 1)
                        : Future.failedFuture(cause))
                .onSuccess(done -> ring(session));
    }

    /** Ends a session, and tells whoever watches it. Safe to repeat. */
    public Future<Void> end(String session) {
        return registry.end(session).onSuccess(done -> ring(session));
    }

    /** Ends several. */
    public Future<Void> end(List<Session> sessions) {
        Set<String> ids = Set.copyOf(sessions.stream().map(Session::id).toList());
        return Future.all(ids.stream().map(this::end).toList()).mapEmpty();
    }

    private void ring(String session) {
        bell.ring(new Bell.Ring(bellOf(session), 0));
    }
}
