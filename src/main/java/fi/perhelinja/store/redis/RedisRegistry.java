package fi.perhelinja.store.redis;

import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.Audited;
import fi.perhelinja.staff.Session;
import fi.perhelinja.store.Registry;
import fi.perhelinja.store.RegistryCodec;
import fi.perhelinja.store.Store;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The registry of many nodes. Sessions of a member are looked for among all: there are hundreds, and that is rarely asked. */
final class RedisRegistry implements Registry {

    /** Most that are swept away at a time; what is left waits for the next sweep. */
    private static final String SWEPT = "1000";

    private final RedisLink link;
    private final Keys keys;
    private final RedisAudit audit;
    private final RegistryCodec codec = new RegistryCodec();

    RedisRegistry(RedisLink link, Keys keys) {
        this.link = link;
        this.keys = keys;
        audit = new RedisAudit(link, keys);
    }

    @Override
    public Future<Optional<Account>> account(String id) {
        return link.ask(Command.HGET, keys.registry("accounts"), id)
                .map(found -> Answer.text(found).map(this::readAccount));
    }

    /** @param row version, tab, account */
    private Account readAccount(String row) {
        String[] parts = row.split("\t", 2);
        return codec.account(parts[1], Long.parseLong(parts[0]));
    }

    @Override
    public Future<Optional<Account>> accountNamed(String signIn) {
        return link.ask(Command.HGET, keys.registry("names"), signIn)
                .compose(found -> Answer.text(found)
                        .map(this::account)
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    @Override
    public Future<List<Account>> accounts() {
        return link.ask(Command.HVALS, keys.registry("accounts"))
                .map(found -> Answer.texts(found).stream()
                        .map(this::readAccount)
                        .sorted(Comparator.comparing(Account::signIn))
                        .toList());
    }

    @Override
    public Future<Void> add(Account account) {
        return write(account, "", 0).mapEmpty();
    }

    @Override
    public Future<Account> change(Account account) {
        return write(account, String.valueOf(account.version()), account.version() + 1);
    }

    private Future<Account> write(Account account, String follows, long next) {
        String body = codec.encode(account);
        return link.runOnce(
                        Script.ACCOUNT,
                        List.of(keys.registry("accounts"), keys.registry("names")),
                        List.of(account.id(), follows, String.valueOf(next), body, account.signIn()))
                .compose(done -> Answer.yes(done) ? Future.succeededFuture(codec.account(body, next)) : conflict());
    }

    private static <T> Future<T> conflict() {
        return Future.failedFuture(new Store.Conflict());
    }

    @Override
    public Future<Void> begin(Session session) {
        return write(session, "", 0).mapEmpty();
    }

    @Override
    public Future<Session> change(Session session) {
        return write(session, String.valueOf(session.version()), session.version() + 1);
    }

    private Future<Session> write(Session session, String follows, long next) {
        String body = codec.encode(session);
        return link.runOnce(
                        Script.SESSION,
                        sessionKeys(),
                        List.of(
                                session.id(),
                                follows,
                                String.valueOf(next),
                                session.token(),
                                session.earlier().map(Session.Earlier::token).orElse(""),
                                String.valueOf(session.ends().toEpochMilli()),
                                body))
                .compose(done -> Answer.yes(done) ? Future.succeededFuture(codec.session(body, next)) : conflict());
    }

    private List<String> sessionKeys() {
        return List.of(keys.registry("sessions"), keys.registry("tokens"), keys.registry("session-ends"));
    }

    @Override
    public Future<Optional<Session>> session(String tokenHash) {
        return link.ask(Command.HGET, keys.registry("tokens"), tokenHash)
                .compose(found -> Answer.text(found)
                        .map(this::sessionOfId)
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    @Override
    public Future<Optional<Session>> sessionOfId(String id) {
        return link.ask(Command.HGET, keys.registry("sessions"), id)
                .map(found -> Answer.text(found).map(this::readSession));
    }

    /** @param row version, token and token before, each with a tab after it, and the session */
    private Session readSession(String row) {
        String[] parts = row.split("\t", 4);
        return codec.session(parts[3], Long.parseLong(parts[0]));
    }

    @Override
    public Future<List<Session>> sessionsOf(String member) {
        return sessions(session -> session.member().id().equals(member));
    }

    @Override
    public Future<List<Session>> sessionsWithSid(String sid) {
        return sessions(
                session -> session.provider().flatMap(Session.Provider::sid).equals(Optional.of(sid)));
    }

    private Future<List<Session>> sessions(Predicate<Session> which) {
        return link.ask(Command.HVALS, keys.registry("sessions"))
                .map(found -> Answer.texts(found).stream()
                        .map(this::readSession)
                        .filter(which)
                        .toList());
    }

    @Override
    public Future<Void> end(String sessionId) {
        return link.run(Script.END, sessionKeys(), List.of("", "0", sessionId)).mapEmpty();
    }

    @Override
    public Future<Void> sweep(Instant now) {
        String time = String.valueOf(now.toEpochMilli());
        return link.run(Script.END, sessionKeys(), List.of(time, SWEPT))
                .compose(done -> link.run(
                        Script.SWEEP,
                        List.of(keys.registry("kept-until"), keys.registry("kept")),
                        List.of(time, SWEPT)))
                .mapEmpty();
    }

    @Override
    public Future<Void> keepBriefly(String key, String value, Instant until) {
        String time = String.valueOf(until.toEpochMilli());
        return link.run(Script.KEEP, keptKeys(), List.of(key, time + "\t" + value, key, time))
                .mapEmpty();
    }

    private List<String> keptKeys() {
        return List.of(keys.registry("kept"), keys.registry("kept-until"));
    }

    @Override
    public Future<Optional<String>> take(String key, Instant now) {
        return link.runOnce(Script.TAKE, keptKeys(), List.of(key))
                .map(taken -> Answer.text(taken)
                        .map(kept -> kept.split("\t", 2))
                        .filter(kept -> Long.parseLong(kept[0]) > now.toEpochMilli())
                        .map(kept -> kept[1]));
    }

    @Override
    public Future<Audited> audit(AuditEntry entry) {
        return audit.add(entry);
    }

    @Override
    public Future<List<Audited>> audited(long since, int atMost) {
        return audit.read(since, atMost);
    }
}
