package fi.perhelinja.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.perhelinja.desk.Accounts;
import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Credentials;
import fi.perhelinja.staff.Credentials.SecondFactor;
import fi.perhelinja.staff.LockOut;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Passwords;
import fi.perhelinja.staff.Totp;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Whether somebody is who they say. Neither the answer nor the time that it takes tells whether there is an account of
 * that name: a name without one is hashed for, counted and locked all the same.
 */
final class PasswordCheck {

    /** Names without an account whose tries are counted. */
    private static final long STRANGERS = 10_000;

    private final Accounts accounts;
    private final InstantSource clock;
    private final Cache<String, Credentials> strangers = Caffeine.newBuilder()
            .maximumSize(STRANGERS)
            .expireAfterWrite(LockOut.LONGEST)
            .build();

    /** What was typed. {@code code} is empty when none was. */
    record Try(String name, String password, String code) {
        /** Without the words: this may come into a log. */
        @Override
        public String toString() {
            return "Try[***]";
        }
    }

    /**
     * @param trouble why not, when not
     * @param locked how long the account is locked
     */
    record Outcome(Optional<Member> member, Optional<Trouble> trouble, Duration locked) {
        static Outcome of(Trouble trouble) {
            return new Outcome(Optional.empty(), Optional.of(trouble), Duration.ZERO);
        }

        static Outcome locked(Credentials credentials, Instant now) {
            Duration wait = credentials
                    .lockedUntil()
                    .map(until -> Duration.between(now, until))
                    .orElse(Duration.ZERO);
            return new Outcome(Optional.empty(), Optional.of(Trouble.LOCKED), wait);
        }
    }

    PasswordCheck(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    Future<Outcome> check(Try typed) {
        String name = Account.folded(typed.name()).orElse("");
        return accounts.registry().accountNamed(name).compose(found -> {
            Optional<Account> usable = found.filter(account -> !account.disabled());
            return usable.isPresent() ? counted(usable.get(), typed) : stranger(name, typed.password());
        });
    }

    private Future<Outcome> stranger(String name, String password) {
        Instant now = clock.instant();
        Credentials before =
                Optional.ofNullable(strangers.getIfPresent(name)).orElseGet(() -> Credentials.fresh("", now));
        if (LockOut.holds(before, now)) {
            return Future.succeededFuture(Outcome.locked(before, now));
        }
        strangers.asMap().merge(name, LockOut.tried(before, now), (old, fresh) -> LockOut.tried(old, now));
        return accounts.slowly(() -> Passwords.matches(password, Passwords.nobodys()))
                .compose(never -> failed("", "", What.SIGN_IN_FAILED))
                .map(Outcome.of(Trouble.WRONG_SIGN_IN));
    }

    /** Counts the try, durably, before the password is looked at. */
    private Future<Outcome> counted(Account account, Try typed) {
        Instant now = clock.instant();
        return accounts.change(
                        account.id(),
                        a -> LockOut.holds(a.credentials(), now) || a.disabled()
                                ? Optional.empty()
                                : Optional.of(a.with(LockOut.tried(a.credentials(), now))))
                .compose(changed -> changed.isPresent() ? looked(changed.get(), typed) : locked(account.id(), now));
    }

    private Future<Outcome> locked(String id, Instant now) {
        return accounts.registry()
                .account(id)
                .map(found ->
                        found.map(a -> Outcome.locked(a.credentials(), now)).orElse(Outcome.of(Trouble.WRONG_SIGN_IN)));
    }

    private Future<Outcome> looked(Account account, Try typed) {
        String hash = account.credentials().password();
        return accounts.slowly(() -> Passwords.matches(typed.password(), hash)).compose(right -> {
            if (!right) {
                return refused(account, Trouble.WRONG_SIGN_IN);
            }
            if (account.credentials().code().isPresent() && typed.code().isBlank()) {
                return Future.succeededFuture(Outcome.of(Trouble.CODE_NEEDED));
            }
            return admitted(account, typed);
        });
    }

    private Future<Outcome> admitted(Account account, Try typed) {
        Instant now = clock.instant();
        boolean weak = Passwords.isWeak(account.credentials().password());
        Future<Optional<String>> better =
                weak ? accounts.hash(typed.password()).map(Optional::of) : Future.succeededFuture(Optional.empty());
        // The code is looked at in the account as it is when it changes: of two with the same code, one comes in.
        return better.compose(hash -> accounts.change(account.id(), a -> cleared(a, typed, now, hash)))
                .compose(changed -> changed.isPresent()
                        ? Future.succeededFuture(
                                new Outcome(Optional.of(changed.get().member()), Optional.empty(), Duration.ZERO))
                        : refused(account, Trouble.WRONG_CODE));
    }

    private static Optional<Account> cleared(Account account, Try typed, Instant now, Optional<String> better) {
        Credentials clear = LockOut.cleared(account.credentials());
        Credentials hashed = better.map(clear::rehashed).orElse(clear);
        if (account.disabled()) {
            return Optional.empty();
        }
        if (hashed.code().isEmpty()) {
            return Optional.of(account.with(hashed));
        }
        Optional<SecondFactor> taken = Totp.taken(hashed.code().get(), typed.code(), now);
        return taken.map(factor -> account.with(hashed.withCode(taken)));
    }

    private Future<Outcome> refused(Account account, Trouble trouble) {
        boolean locked = account.credentials().lockedUntil().isPresent();
        String id = account.id();
        String name = account.member().name();
        return failed(id, name, What.SIGN_IN_FAILED)
                .compose(done -> locked ? failed(id, name, What.LOCKED_OUT) : Future.succeededFuture())
                .map(Outcome.of(trouble));
    }

    private Future<Void> failed(String id, String name, What what) {
        AuditEntry entry =
                new AuditEntry(clock.instant(), id, name, what, Optional.empty(), Optional.empty(), Optional.empty());
        return accounts.registry().audit(entry).mapEmpty();
    }
}
