package fi.perhelinja.store;

import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.Audited;
import fi.perhelinja.staff.Session;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps who may work here, who is signed in, and what staff did. Safe for any thread; a completed write is durable. It
 * is opened and closed with its {@link Store}.
 *
 * <p>What may be changed by two at once has a version. A change names the version that it follows and fails with
 * {@link Store.Conflict} when that is no longer the last; whoever changes then reads and tries again.
 */
public interface Registry {

    /** By id. */
    Future<Optional<Account>> account(String id);

    /** @param signIn as {@link Account#folded} gave it */
    Future<Optional<Account>> accountNamed(String signIn);

    /** All of them, by sign-in name. */
    Future<List<Account>> accounts();

    /** @return fails with {@link Store.Conflict} when the id or the sign-in name is taken */
    Future<Void> add(Account account);

    /**
     * @param account with the version that was read
     * @return as it is kept now, with its new version
     */
    Future<Account> change(Account account);

    Future<Void> begin(Session session);

    /** The session whose token, or token before, has this hash; whether that still holds is for the caller to see. */
    Future<Optional<Session>> session(String tokenHash);

    Future<Optional<Session>> sessionOfId(String id);

    /** Of a member, on whatever device. */
    Future<List<Session>> sessionsOf(String member);

    /** Those that a provider knows by this name of its own. */
    Future<List<Session>> sessionsWithSid(String sid);

    /**
     * @param session with the version that was read
     * @return as it is kept now; fails with {@link Store.Conflict} also when it has ended
     */
    Future<Session> change(Session session);

    /** Safe to repeat. */
    Future<Void> end(String sessionId);

    /** Forgets sessions that ended by themselves, and what was kept briefly and never taken. */
    Future<Void> sweep(Instant now);

    /** Keeps something until then, to be taken once: for example what a sign-in elsewhere must come back with. */
    Future<Void> keepBriefly(String key, String value, Instant until);

    /** Takes it: of two who try, one gets it. */
    Future<Optional<String>> take(String key, Instant now);

    /** Writes down what staff do. What is written can never be changed or taken away. */
    Future<Audited> audit(AuditEntry entry);

    /** Entries with a number above {@code since}, in order. */
    Future<List<Audited>> audited(long since, int atMost);
}
