package fi.perhelinja.store.contract;

import static fi.perhelinja.store.contract.Samples.newId;
import static fi.perhelinja.store.contract.Samples.opened;
import static fi.perhelinja.store.contract.Samples.said;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Reminder;
import fi.perhelinja.store.Store;
import io.vertx.core.Future;
import io.vertx.ext.unit.TestContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every kind of store must do. Nothing in it assumes that the store is empty or that nobody else uses it. */
public final class StoreContract {

    private static final int RACES = 1_000;

    /** Long ago, so that reminders of the contract come before any others that are due. */
    private static final Instant LONG_AGO = Instant.parse("1971-01-01T00:00:00Z");

    private final Store store;

    private StoreContract(Store store) {
        this.store = store;
    }

    /** @param store open */
    public static Contract of(Store store) {
        StoreContract it = new StoreContract(store);
        Contract contract = new Contract("store");
        it.appending(contract);
        it.erasing(contract);
        it.reminding(contract);
        it.revising(contract);
        return contract.clause("checkShouldSucceedWhenItCanBeWritten", context -> store.check());
    }

    private void appending(Contract contract) {
        contract.clause("readShouldGiveWhatWasAppendedInOrder", this::readShouldGiveWhatWasAppendedInOrder)
                .clause("readShouldGiveOnlyWhatCameSince", this::readShouldGiveOnlyWhatCameSince)
                .clause("conversationsShouldNameEachThatIsNotErasedInOrder", this::conversationsShouldNameEachInOrder)
                .clause("readShouldBeEmptyForNoSuchConversation", this::readShouldBeEmptyForNoSuchConversation)
                .clause("appendShouldFailWhenTheNumberIsTaken", this::appendShouldFailWhenTheNumberIsTaken)
                .clause("appendShouldFailWhenANumberIsLeftOut", this::appendShouldFailWhenANumberIsLeftOut)
                .clause("appendShouldFailWhenThereIsNothingToFollow", this::appendShouldFailWhenThereIsNothingToFollow)
                .clause("failedAppendShouldChangeNothing", this::failedAppendShouldChangeNothing)
                .clause("racingAppendsShouldLetExactlyOneThrough", this::racingAppendsShouldLetExactlyOneThrough)
                .clause("conversationsShouldNotHinderEachOther", this::conversationsShouldNotHinderEachOther)
                .clause("anyWordsShouldComeBackAsTheyWere", this::anyWordsShouldComeBackAsTheyWere);
    }

    private void erasing(Contract contract) {
        contract.clause("readShouldFailWhenErased", this::readShouldFailWhenErased)
                .clause("appendShouldFailWhenErased", this::appendShouldFailWhenErased)
                .clause("eraseShouldBeSafeToRepeat", this::eraseShouldBeSafeToRepeat)
                .clause("eraseShouldTakeTheRemindersToo", this::eraseShouldTakeTheRemindersToo);
    }

    private void reminding(Contract contract) {
        contract.clause("dueShouldGiveWhatIsDueOldestFirst", this::dueShouldGiveWhatIsDueOldestFirst)
                .clause("dueShouldNotGiveWhatIsYetToCome", this::dueShouldNotGiveWhatIsYetToCome)
                .clause("dueShouldGiveNoMoreThanAsked", this::dueShouldGiveNoMoreThanAsked)
                .clause("appendShouldReplaceTheReminders", this::appendShouldReplaceTheReminders)
                .clause("forgetShouldTakeThatReminderOnly", this::forgetShouldTakeThatReminderOnly)
                .clause("forgetShouldLeaveALaterOneOfTheSameKind", this::forgetShouldLeaveALaterOneOfTheSameKind);
    }

    private void revising(Contract contract) {
        contract.clause("revisionShouldComeBackAsItWasKept", this::revisionShouldComeBackAsItWasKept)
                .clause("revisionShouldBeEmptyWhenNotKept", this::revisionShouldBeEmptyWhenNotKept)
                .clause("dropShouldSpareRevisionsInUseAndTheCurrentOne", this::dropShouldSpareRevisionsInUse);
    }

    private Future<?> readShouldGiveWhatWasAppendedInOrder(TestContext context) {
        String id = newId();
        List<Commit> all = List.of(opened(id), said(id, 2, "hei"), said(id, 3, "vauva ei nuku"));
        return append(all).compose(done -> expectRead(context, id, 0, all));
    }

    private Future<?> readShouldGiveOnlyWhatCameSince(TestContext context) {
        String id = newId();
        List<Commit> all = List.of(opened(id), said(id, 2, "hei"), said(id, 3, "vauva ei nuku"));
        return append(all)
                .compose(done -> expectRead(context, id, 2, all.subList(2, 3)))
                .compose(done -> expectRead(context, id, 3, List.of()))
                .compose(done -> expectRead(context, id, 99, List.of()));
    }

    private Future<?> conversationsShouldNameEachInOrder(TestContext context) {
        String name = newId();
        List<String> ids = List.of(name + "-1", name + "-2", name + "-3");
        return append(List.of(opened(ids.get(1)), opened(ids.get(2)), opened(ids.get(0))))
                .compose(done -> store.erase(ids.get(2)))
                .compose(done -> store.conversations(name, 2))
                .onSuccess(named -> context.assertEquals(ids.subList(0, 2), named));
    }

    private Future<?> readShouldBeEmptyForNoSuchConversation(TestContext context) {
        return expectRead(context, newId(), 0, List.of());
    }

    private Future<?> appendShouldFailWhenTheNumberIsTaken(TestContext context) {
        String id = newId();
        return append(List.of(opened(id), said(id, 2, "first")))
                .compose(done -> expectFailure(context, Store.Conflict.class, append(said(id, 2, "second"))))
                .compose(done -> expectFailure(context, Store.Conflict.class, append(opened(id))));
    }

    private Future<?> appendShouldFailWhenANumberIsLeftOut(TestContext context) {
        String id = newId();
        return append(opened(id))
                .compose(done -> expectFailure(context, Store.Conflict.class, append(said(id, 3, "too far"))));
    }

    private Future<?> appendShouldFailWhenThereIsNothingToFollow(TestContext context) {
        return expectFailure(context, Store.Conflict.class, append(said(newId(), 2, "after nothing")));
    }

    private Future<?> failedAppendShouldChangeNothing(TestContext context) {
        String id = newId();
        List<Commit> all = List.of(opened(id), said(id, 2, "first"));
        Reminder reminder = new Reminder(id, Reminder.Kind.CLOSE, LONG_AGO);
        return append(opened(id))
                .compose(done -> store.append(all.get(1), List.of(reminder)))
                .compose(done -> expectFailure(context, Store.Conflict.class, append(said(id, 2, "second"))))
                .compose(done -> expectRead(context, id, 0, all))
                .compose(done -> expectDue(context, id, List.of(reminder)));
    }

    private Future<?> racingAppendsShouldLetExactlyOneThrough(TestContext context) {
        String id = newId();
        Future<Void> race = append(opened(id));
        for (int i = 0; i < RACES; i++) {
            long number = i + 2L;
            race = race.compose(done -> oneOfTwo(context, id, number));
        }
        return race.compose(done -> store.read(id, 0)).map(commits -> {
            context.assertEquals(RACES + 1, commits.size());
            return commits;
        });
    }

    private Future<Void> oneOfTwo(TestContext context, String id, long number) {
        Future<Boolean> left = append(said(id, number, "left")).map(true).recover(StoreContract::conflictIsFalse);
        Future<Boolean> right = append(said(id, number, "right")).map(true).recover(StoreContract::conflictIsFalse);
        return Future.join(left, right).map(both -> {
            context.assertTrue(left.result() ^ right.result(), "exactly one may take number " + number);
            return null;
        });
    }

    private static Future<Boolean> conflictIsFalse(Throwable cause) {
        return cause instanceof Store.Conflict ? Future.succeededFuture(false) : Future.failedFuture(cause);
    }

    private Future<?> conversationsShouldNotHinderEachOther(TestContext context) {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String id = newId();
            List<Commit> commits = List.of(opened(id), said(id, 2, "conversation " + i));
            // The conflict lies in the same moment as the others' appends.
            all.add(append(commits).compose(done -> expectRead(context, id, 0, commits)));
            all.add(expectFailure(context, Store.Conflict.class, append(said(newId(), 2, "after nothing"))));
        }
        return Future.all(all);
    }

    private Future<?> anyWordsShouldComeBackAsTheyWere(TestContext context) {
        String id = newId();
        String words = "åäö 👩‍👧 \"quoted\" back\\slash\nnew\tline \u0000 مرحبا 'single'; DROP TABLE commits; --";
        List<Commit> all = List.of(opened(id), said(id, 2, words), said(id, 3, "x".repeat(100_000)));
        return append(all).compose(done -> expectRead(context, id, 0, all));
    }

    private Future<?> readShouldFailWhenErased(TestContext context) {
        String id = newId();
        return append(List.of(opened(id), said(id, 2, "hei")))
                .compose(done -> store.erase(id))
                .compose(done -> expectFailure(context, Store.Gone.class, store.read(id, 0)))
                .compose(done -> expectFailure(context, Store.Gone.class, store.read(id, 2)));
    }

    private Future<?> appendShouldFailWhenErased(TestContext context) {
        String id = newId();
        return append(opened(id))
                .compose(done -> store.erase(id))
                .compose(done -> expectFailure(context, Store.Gone.class, append(said(id, 2, "too late"))))
                .compose(done -> expectFailure(context, Store.Gone.class, append(opened(id))));
    }

    private Future<?> eraseShouldBeSafeToRepeat(TestContext context) {
        String id = newId();
        return append(opened(id))
                .compose(done -> store.erase(id))
                .compose(done -> store.erase(id))
                .compose(done -> store.erase(newId()))
                .compose(done -> expectFailure(context, Store.Gone.class, store.read(id, 0)));
    }

    private Future<?> eraseShouldTakeTheRemindersToo(TestContext context) {
        String id = newId();
        return store.append(opened(id), List.of(new Reminder(id, Reminder.Kind.SILENCE, LONG_AGO)))
                .compose(done -> store.erase(id))
                .compose(done -> expectDue(context, id, List.of()));
    }

    private Future<?> dueShouldGiveWhatIsDueOldestFirst(TestContext context) {
        String id = newId();
        Reminder later = new Reminder(id, Reminder.Kind.SILENCE, LONG_AGO.plusSeconds(60));
        Reminder sooner = new Reminder(id, Reminder.Kind.CLOSE, LONG_AGO);
        return store.append(opened(id), List.of(later, sooner))
                .compose(done -> expectDue(context, id, List.of(sooner, later)));
    }

    private Future<?> dueShouldNotGiveWhatIsYetToCome(TestContext context) {
        String id = newId();
        Reminder exactly = new Reminder(id, Reminder.Kind.SILENCE, LONG_AGO);
        Reminder after = new Reminder(id, Reminder.Kind.CLOSE, LONG_AGO.plusMillis(1));
        return store.append(opened(id), List.of(exactly, after))
                .compose(done -> store.due(LONG_AGO, Integer.MAX_VALUE))
                .map(due -> {
                    context.assertEquals(List.of(exactly), of(id, due));
                    return due;
                });
    }

    private Future<?> dueShouldGiveNoMoreThanAsked(TestContext context) {
        String id = newId();
        Reminder one = new Reminder(id, Reminder.Kind.SILENCE, LONG_AGO);
        Reminder two = new Reminder(id, Reminder.Kind.CLOSE, LONG_AGO);
        return store.append(opened(id), List.of(one, two))
                .compose(done -> store.due(LONG_AGO, 1))
                .map(due -> {
                    context.assertEquals(1, due.size());
                    return due;
                });
    }

    private Future<?> appendShouldReplaceTheReminders(TestContext context) {
        String id = newId();
        Reminder old = new Reminder(id, Reminder.Kind.SILENCE, LONG_AGO);
        Reminder fresh = new Reminder(id, Reminder.Kind.CLOSE, LONG_AGO.plusSeconds(1));
        return store.append(opened(id), List.of(old))
                .compose(done -> store.append(said(id, 2, "hei"), List.of(fresh)))
                .compose(done -> expectDue(context, id, List.of(fresh)))
                .compose(done -> store.append(said(id, 3, "hei"), List.of()))
                .compose(done -> expectDue(context, id, List.of()));
    }

    private Future<?> forgetShouldTakeThatReminderOnly(TestContext context) {
        String id = newId();
        Reminder one = new Reminder(id, Reminder.Kind.SILENCE, LONG_AGO);
        Reminder two = new Reminder(id, Reminder.Kind.CLOSE, LONG_AGO);
        return store.append(opened(id), List.of(one, two))
                .compose(done -> store.forget(one))
                .compose(done -> store.forget(one))
                .compose(done -> expectDue(context, id, List.of(two)));
    }

    private Future<?> forgetShouldLeaveALaterOneOfTheSameKind(TestContext context) {
        String id = newId();
        Reminder old = new Reminder(id, Reminder.Kind.SILENCE, LONG_AGO);
        Reminder later = new Reminder(id, Reminder.Kind.SILENCE, LONG_AGO.plusSeconds(1));
        return store.append(opened(id), List.of(old))
                .compose(done -> store.append(said(id, 2, "hei"), List.of(later)))
                .compose(done -> store.forget(old))
                .compose(done -> expectDue(context, id, List.of(later)));
    }

    private Future<?> revisionShouldComeBackAsItWasKept(TestContext context) {
        String revision = newId();
        Map<String, String> files = Map.of("a.yaml", "flow: a\ntitle: Äiti\n", "directory/b.yaml", "");
        return store.keepRevision(revision, files)
                .compose(done -> store.keepRevision(revision, files))
                .compose(done -> store.revision(revision))
                .map(found -> {
                    context.assertEquals(Optional.of(files), found);
                    return found;
                });
    }

    private Future<?> revisionShouldBeEmptyWhenNotKept(TestContext context) {
        return store.revision(newId()).map(found -> {
            context.assertEquals(Optional.empty(), found);
            return found;
        });
    }

    private Future<?> dropShouldSpareRevisionsInUse(TestContext context) {
        String used = newId();
        String current = newId();
        String unused = newId();
        Map<String, String> files = Map.of("a.yaml", "flow: a");
        return Future.all(List.of(
                        store.keepRevision(used, files),
                        store.keepRevision(current, files),
                        store.keepRevision(unused, files)))
                .compose(done -> append(opened(newId(), used)))
                .compose(done -> store.dropRevisionsUnused(current))
                .compose(dropped -> Future.all(store.revision(used), store.revision(current), store.revision(unused)))
                .map(found -> {
                    context.assertEquals(
                            List.of(Optional.of(files), Optional.of(files), Optional.empty()), found.list());
                    return found;
                });
    }

    private Future<Void> append(Commit commit) {
        return store.append(commit, List.of());
    }

    private Future<Void> append(List<Commit> commits) {
        Future<Void> last = Future.succeededFuture();
        for (Commit commit : commits) {
            last = last.compose(done -> append(commit));
        }
        return last;
    }

    private Future<Void> expectRead(TestContext context, String id, long since, List<Commit> expected) {
        return store.read(id, since).map(read -> {
            context.assertEquals(expected, read);
            return null;
        });
    }

    private Future<Void> expectDue(TestContext context, String id, List<Reminder> expected) {
        return store.due(LONG_AGO.plusSeconds(3_600), Integer.MAX_VALUE).map(due -> {
            context.assertEquals(expected, of(id, due));
            return null;
        });
    }

    private static List<Reminder> of(String id, List<Reminder> due) {
        return due.stream().filter(r -> r.conversation().equals(id)).toList();
    }

    private static Future<Void> expectFailure(TestContext context, Class<? extends Throwable> kind, Future<?> what) {
        return what.transform(result -> {
            context.assertTrue(result.failed(), "should have failed");
            context.assertEquals(kind, result.cause().getClass());
            return Future.succeededFuture();
        });
    }
}
