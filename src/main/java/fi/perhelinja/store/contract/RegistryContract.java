package fi.perhelinja.store.contract;

import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Audited;
import fi.perhelinja.staff.Credentials;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Role;
import fi.perhelinja.staff.Session;
import fi.perhelinja.store.Registry;
import fi.perhelinja.store.Store;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import io.vertx.ext.unit.TestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What every kind of registry must do. Nothing in it assumes that the registry is empty or nobody else uses it. */
public final class RegistryContract {

    private static final int RACES = 200;
    private static final Instant NOW = Samples.AT;
    private static final Duration DAY = Duration.ofDays(1);

    private final Registry registry;

    private RegistryContract(Registry registry) {
        this.registry = registry;
    }

    /** @param registry of an open store */
    public static Contract of(Registry registry) {
        RegistryContract it = new RegistryContract(registry);
        Contract contract = new Contract("registry");
        it.keepingAccounts(contract);
        it.keepingSessions(contract);
        it.keepingBriefly(contract);
        it.auditing(contract);
        return contract;
    }

    private void keepingAccounts(Contract contract) {
        contract.clause("accountShouldComeBackAsItWasAdded", this::accountShouldComeBackAsItWasAdded)
                .clause("addShouldFailWhenTheNameIsTaken", this::addShouldFailWhenTheNameIsTaken)
                .clause("changeShouldFailWhenSomebodyChangedBefore", this::changeShouldFailWhenSomebodyChangedBefore)
                .clause("racingChangesShouldLetExactlyOneThrough", this::racingChangesShouldLetExactlyOneThrough);
    }

    private void keepingSessions(Contract contract) {
        contract.clause("sessionShouldBeFoundByTokenAndTokenBefore", this::sessionShouldBeFoundByTokenAndTokenBefore)
                .clause("sessionsShouldBeFoundByMemberAndByProvider", this::sessionsShouldBeFoundByMemberAndByProvider)
                .clause("endedSessionShouldBeGoneForGood", this::endedSessionShouldBeGoneForGood)
                .clause("sweepShouldTakeOnlyWhatIsOver", this::sweepShouldTakeOnlyWhatIsOver);
    }

    private void keepingBriefly(Contract contract) {
        contract.clause("takeShouldGiveOnce", this::takeShouldGiveOnce)
                .clause("takeShouldGiveNothingAfterItsTime", this::takeShouldGiveNothingAfterItsTime)
                .clause("racingTakesShouldGiveToExactlyOne", this::racingTakesShouldGiveToExactlyOne);
    }

    private void auditing(Contract contract) {
        contract.clause("auditShouldChainEntriesWithoutAGap", this::auditShouldChainEntriesWithoutAGap)
                .clause("racingEntriesShouldMakeOneChain", this::racingEntriesShouldMakeOneChain);
    }

    private Future<?> accountShouldComeBackAsItWasAdded(TestContext context) {
        Account account = account();
        return registry.add(account)
                .compose(done -> registry.account(account.id()))
                .onSuccess(found -> context.assertEquals(Optional.of(account), found))
                .compose(done -> registry.accountNamed(account.signIn()))
                .onSuccess(found -> context.assertEquals(Optional.of(account), found))
                .compose(done -> registry.accountNamed("nobody-" + UUID.randomUUID()))
                .onSuccess(found -> context.assertEquals(Optional.empty(), found))
                .compose(done -> registry.accounts())
                .onSuccess(all -> context.assertTrue(all.contains(account)));
    }

    private Future<?> addShouldFailWhenTheNameIsTaken(TestContext context) {
        Account first = account();
        Account second = account();
        Account same = new Account(
                first.signIn(), second.member(), second.credentials(), false, second.created(), second.version());
        return registry.add(first).compose(done -> refused(context, registry.add(same)));
    }

    private Future<?> changeShouldFailWhenSomebodyChangedBefore(TestContext context) {
        Account read = account();
        return registry.add(read)
                .compose(done -> registry.change(read.disabled(true)))
                .onSuccess(changed -> context.assertEquals(read.version() + 1, changed.version()))
                .compose(done -> refused(context, registry.change(read.disabled(false))))
                .compose(done -> registry.account(read.id()))
                .onSuccess(found -> context.assertTrue(found.orElseThrow().disabled()));
    }

    private Future<?> racingChangesShouldLetExactlyOneThrough(TestContext context) {
        Account read = account();
        return registry.add(read).compose(done -> {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < RACES; i++) {
                Credentials tried = read.credentials().with(i, Optional.empty());
                tries.add(registry.change(read.with(tried)).map(true).otherwise(false));
            }
            return Future.all(tries)
                    .onSuccess(all -> context.assertEquals(
                            1L, tries.stream().filter(Future::result).count()));
        });
    }

    private Future<?> sessionShouldBeFoundByTokenAndTokenBefore(TestContext context) {
        Session session = session(member(), Optional.empty());
        String next = hash();
        Session rotated = session.rotated(session.token(), next, NOW.plusSeconds(1));
        return registry.begin(session)
                .compose(done -> registry.session(session.token()))
                .onSuccess(found -> context.assertEquals(Optional.of(session), found))
                .compose(done -> registry.change(rotated))
                .compose(changed -> registry.session(session.token()))
                .onSuccess(
                        found -> context.assertEquals(next, found.orElseThrow().token()))
                .compose(done -> registry.session(next))
                .onSuccess(found ->
                        context.assertEquals(session.id(), found.orElseThrow().id()))
                .compose(done -> refused(context, registry.change(session)))
                .compose(done -> registry.session(hash()))
                .onSuccess(found -> context.assertEquals(Optional.empty(), found));
    }

    private Future<?> sessionsShouldBeFoundByMemberAndByProvider(TestContext context) {
        Member member = member();
        String sid = UUID.randomUUID().toString();
        Session here = session(member, Optional.empty());
        Session there =
                session(member, Optional.of(new Session.Provider("https://id.example.org", Optional.of(sid), "token")));
        return registry.begin(here)
                .compose(done -> registry.begin(there))
                .compose(done -> registry.sessionsOf(member.id()))
                .onSuccess(found -> context.assertEquals(Set.of(here, there), Set.copyOf(found)))
                .compose(done -> registry.sessionsWithSid(sid))
                .onSuccess(found -> context.assertEquals(List.of(there), found));
    }

    private Future<?> endedSessionShouldBeGoneForGood(TestContext context) {
        Session session = session(member(), Optional.empty());
        return registry.begin(session)
                .compose(done -> registry.end(session.id()))
                .compose(done -> registry.end(session.id()))
                .compose(done -> registry.session(session.token()))
                .onSuccess(found -> context.assertEquals(Optional.empty(), found))
                .compose(done -> refused(context, registry.change(session)));
    }

    private Future<?> sweepShouldTakeOnlyWhatIsOver(TestContext context) {
        Session session = session(member(), Optional.empty());
        return registry.begin(session)
                .compose(done -> registry.sweep(NOW))
                .compose(done -> registry.sessionOfId(session.id()))
                .onSuccess(found -> context.assertTrue(found.isPresent()))
                .compose(done -> registry.sweep(session.ends()))
                .compose(done -> registry.sessionOfId(session.id()))
                .onSuccess(found -> context.assertTrue(found.isEmpty()));
    }

    private Future<?> takeShouldGiveOnce(TestContext context) {
        String key = hash();
        return registry.keepBriefly(key, "value", NOW.plusSeconds(1))
                .compose(done -> registry.take(key, NOW))
                .onSuccess(taken -> context.assertEquals(Optional.of("value"), taken))
                .compose(done -> registry.take(key, NOW))
                .onSuccess(taken -> context.assertEquals(Optional.empty(), taken));
    }

    private Future<?> takeShouldGiveNothingAfterItsTime(TestContext context) {
        String key = hash();
        return registry.keepBriefly(key, "value", NOW)
                .compose(done -> registry.take(key, NOW))
                .onSuccess(taken -> context.assertEquals(Optional.empty(), taken));
    }

    private Future<?> racingTakesShouldGiveToExactlyOne(TestContext context) {
        String key = hash();
        return registry.keepBriefly(key, "value", NOW.plusSeconds(1)).compose(done -> {
            List<Future<Optional<String>>> takes = new ArrayList<>();
            for (int i = 0; i < RACES; i++) {
                takes.add(registry.take(key, NOW));
            }
            return Future.all(takes)
                    .onSuccess(all -> context.assertEquals(
                            1L,
                            takes.stream().filter(t -> t.result().isPresent()).count()));
        });
    }

    private Future<?> auditShouldChainEntriesWithoutAGap(TestContext context) {
        AuditEntry first = AuditEntry.by(member(), What.HISTORY_OPENED, NOW)
                .in(Samples.newId())
                .because("palaute: asiakas kysyi");
        AuditEntry second = AuditEntry.by(member(), What.BLOCKED, NOW).about("x");
        return registry.audit(first)
                .compose(one -> registry.audit(second).map(two -> List.of(one, two)))
                .compose(both -> registry.audited(both.get(0).number() - 1, Integer.MAX_VALUE)
                        .onSuccess(all -> {
                            context.assertTrue(all.containsAll(both));
                            context.assertEquals(first, both.get(0).entry());
                            expectChain(context, all);
                        }));
    }

    private Future<?> racingEntriesShouldMakeOneChain(TestContext context) {
        List<Future<Audited>> entries = new ArrayList<>();
        for (int i = 0; i < RACES; i++) {
            entries.add(registry.audit(AuditEntry.by(member(), What.OPENED, NOW).in(Samples.newId())));
        }
        return Future.all(entries)
                .compose(done -> registry.audited(entries.get(0).result().number() - 1, Integer.MAX_VALUE))
                .onSuccess(all -> {
                    context.assertTrue(all.size() >= RACES);
                    expectChain(context, all);
                });
    }

    private static void expectChain(TestContext context, List<Audited> all) {
        for (int i = 1; i < all.size(); i++) {
            Audited before = all.get(i - 1);
            context.assertTrue(all.get(i).follows(before.number(), before.hash()));
        }
    }

    private static Future<?> refused(TestContext context, Future<?> change) {
        return change.map("done")
                .otherwise(cause -> cause.getClass().getSimpleName())
                .onSuccess(what -> context.assertEquals(Store.Conflict.class.getSimpleName(), what));
    }

    private static Member member() {
        return new Member(
                UUID.randomUUID().toString(),
                "Änna",
                "sosiaaliohjaaja",
                Set.of(Role.WORKER),
                Set.of("family-guidance"),
                Set.of(Language.FI, Language.SV));
    }

    private static Account account() {
        Credentials credentials = new Credentials(
                "$argon2id$x", NOW, Optional.of(new Credentials.SecondFactor("ABC", 3)), 2, Optional.of(NOW));
        return new Account("name-" + UUID.randomUUID(), member(), credentials, false, NOW, 0);
    }

    private static Session session(Member member, Optional<Session.Provider> provider) {
        return new Session(hash(), hash(), Optional.empty(), hash(), member, provider, NOW, NOW, NOW, NOW.plus(DAY), 0);
    }

    private static String hash() {
        return UUID.randomUUID().toString();
    }
}
