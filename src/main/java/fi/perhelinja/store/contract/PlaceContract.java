package fi.perhelinja.store.contract;

import static fi.perhelinja.store.contract.Samples.AT;
import static fi.perhelinja.store.contract.Samples.newId;
import static fi.perhelinja.store.contract.Samples.opened;
import static fi.perhelinja.store.contract.Samples.said;

import fi.perhelinja.conversation.Clock;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Place.Stage;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.store.Store;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import io.vertx.ext.unit.TestContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every kind of store must do with the waiting list. Others may wait in it at the same time. */
public final class PlaceContract {

    private static final Worker ANNA = new Worker("w-1", "Anna", "sosiaaliohjaaja");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int MANY = 1_000;

    private final Store store;

    private PlaceContract(Store store) {
        this.store = store;
    }

    /** @param store open */
    public static Contract of(Store store) {
        PlaceContract it = new PlaceContract(store);
        return new Contract("places")
                .clause("boardShouldHaveTheRowOfTheLastAppend", it::boardShouldHaveTheRowOfTheLastAppend)
                .clause("rowShouldGoWhenTheConversationHasNone", it::rowShouldGoWhenTheConversationHasNone)
                .clause("rowShouldStayAsItWasWhenTheAppendFails", it::rowShouldStayAsItWasWhenTheAppendFails)
                .clause("boardShouldHaveNothingThatIsPast", it::boardShouldHaveNothingThatIsPast)
                .clause("pastShouldStayOnTheBoardWhileAClockRuns", it::pastShouldStayOnTheBoardWhileAClockRuns)
                .clause("pastShouldComeNewestFirstByQueueAndOwner", it::pastShouldComeNewestFirstByQueueAndOwner)
                .clause("pastShouldComeToWhoeverHadIt", it::pastShouldComeToWhoeverHadIt)
                .clause("eraseShouldTakeTheRowToo", it::eraseShouldTakeTheRowToo);
    }

    private static Place place(String id, long number, Stage stage, String queue, Optional<Worker> owner) {
        return place(id, number, stage, queue, owner, Optional.empty());
    }

    private static Place place(
            String id, long number, Stage stage, String queue, Optional<Worker> owner, Optional<Clock> clock) {
        return new Place(
                id,
                number,
                stage,
                Place.Kind.CHAT,
                queue,
                Priority.HIGH,
                AT,
                true,
                Language.SV,
                Channel.CHAT,
                Optional.of("parenting"),
                List.of("self_harm"),
                Map.of("topic", "parenting"),
                owner,
                owner.map(o -> AT),
                AT,
                Optional.of(AT),
                Optional.of(new Place.Transfer(Optional.of("youth"), Optional.empty(), "ruotsiksi", AT)),
                List.of(ANNA),
                Optional.empty(),
                Optional.empty(),
                clock,
                Optional.empty());
    }

    /** Past, and something that the law gives a time to is to be done in it. */
    private static Place owed(String id, long number, boolean done) {
        Clock clock = new Clock(
                Clock.Kind.NEED_OF_SUPPORT,
                ANNA,
                DAY,
                List.of(DAY.plusDays(1)),
                DAY.plusMonths(3),
                List.of(new Clock.Mark(Clock.Stage.URGENCY, ANNA, AT)),
                Optional.of(true),
                done);
        return place(id, number, Stage.PAST, "family-guidance", Optional.of(ANNA), Optional.of(clock));
    }

    private static Place waiting(String id, long number) {
        return place(id, number, Stage.WAITING, "family-guidance", Optional.empty());
    }

    private Future<?> boardShouldHaveTheRowOfTheLastAppend(TestContext context) {
        String id = newId();
        Place last = waiting(id, 2);
        return store.append(opened(id), List.of(), Optional.of(waiting(id, 1)))
                .compose(done -> store.append(said(id, 2, "hei"), List.of(), Optional.of(last)))
                .compose(done -> expect(context, id, List.of(last)));
    }

    private Future<?> rowShouldGoWhenTheConversationHasNone(TestContext context) {
        String id = newId();
        return store.append(opened(id), List.of(), Optional.of(waiting(id, 1)))
                .compose(done -> store.append(said(id, 2, "hei"), List.of(), Optional.empty()))
                .compose(done -> expect(context, id, List.of()));
    }

    private Future<?> rowShouldStayAsItWasWhenTheAppendFails(TestContext context) {
        String id = newId();
        Place row = waiting(id, 1);
        return store.append(opened(id), List.of(), Optional.of(row))
                .compose(done -> store.append(said(id, 3, "hei"), List.of(), Optional.of(waiting(id, 3))))
                .transform(failed -> {
                    context.assertTrue(failed.failed());
                    return expect(context, id, List.of(row));
                });
    }

    private Future<?> boardShouldHaveNothingThatIsPast(TestContext context) {
        String id = newId();
        Place past = place(id, 1, Stage.PAST, "family-guidance", Optional.of(ANNA));
        return store.append(opened(id), List.of(), Optional.of(past)).compose(done -> expect(context, id, List.of()));
    }

    private Future<?> pastShouldStayOnTheBoardWhileAClockRuns(TestContext context) {
        String id = newId();
        Place running = owed(id, 1, false);
        Place done = owed(id, 2, true);
        return store.append(opened(id), List.of(), Optional.of(running))
                .compose(v -> expect(context, id, List.of(running)))
                .compose(v -> expectPast(context, id, List.of(running)))
                .compose(v -> store.append(said(id, 2, "hei"), List.of(), Optional.of(done)))
                .compose(v -> expect(context, id, List.of()))
                .compose(v -> expectPast(context, id, List.of(done)))
                .compose(v -> store.append(said(id, 3, "hei"), List.of(), Optional.of(owed(id, 3, false))))
                .compose(v -> store.erase(id))
                .compose(v -> expect(context, id, List.of()));
    }

    private Future<?> expectPast(TestContext context, String id, List<Place> expected) {
        return store.past(Optional.empty(), Optional.of(ANNA.id()), MANY).map(all -> {
            context.assertEquals(
                    expected,
                    all.stream().filter(p -> p.conversation().equals(id)).toList());
            return all;
        });
    }

    private Future<?> pastShouldComeNewestFirstByQueueAndOwner(TestContext context) {
        String queue = newId();
        Worker owner = new Worker(newId(), "Bo", "");
        Place first = place(newId(), 1, Stage.PAST, queue, Optional.of(owner));
        Place second = place(newId(), 2, Stage.PAST, queue, Optional.empty());
        Place live = place(newId(), 1, Stage.ATTENDED, queue, Optional.of(owner));
        return store.append(opened(first.conversation()), List.of(), Optional.of(first))
                .compose(done -> store.append(opened(second.conversation()), List.of()))
                .compose(done -> store.append(said(second.conversation(), 2, "hei"), List.of(), Optional.of(second)))
                .compose(done -> store.append(opened(live.conversation()), List.of(), Optional.of(live)))
                .compose(done -> store.past(Optional.of(queue), Optional.empty(), MANY))
                .compose(past -> {
                    context.assertEquals(List.of(second, first), past);
                    return store.past(Optional.empty(), Optional.of(owner.id()), MANY);
                })
                .compose(past -> {
                    context.assertEquals(List.of(first), past);
                    return store.past(Optional.of(queue), Optional.empty(), 1);
                })
                .map(past -> {
                    context.assertEquals(List.of(second), past);
                    return past;
                });
    }

    private Future<?> pastShouldComeToWhoeverHadIt(TestContext context) {
        String id = newId();
        Worker first = new Worker(newId(), "Bo", "");
        Worker second = new Worker(newId(), "Cia", "");
        Place past = place(id, 3, Stage.PAST, "family-guidance", Optional.of(second));
        Place had = place(id, 1, Stage.ATTENDED, "family-guidance", Optional.of(first));
        return store.append(opened(id), List.of(), Optional.of(had))
                .compose(done -> store.append(said(id, 2, "hei"), List.of()))
                .compose(done -> store.append(said(id, 3, "hei"), List.of(), Optional.of(past)))
                .compose(done -> store.past(Optional.empty(), Optional.of(first.id()), MANY))
                .compose(found -> {
                    context.assertEquals(List.of(past), found);
                    return store.erase(id);
                })
                .compose(done -> store.past(Optional.empty(), Optional.of(first.id()), MANY))
                .map(found -> {
                    context.assertEquals(List.of(), found);
                    return found;
                });
    }

    private Future<?> eraseShouldTakeTheRowToo(TestContext context) {
        String id = newId();
        return store.append(opened(id), List.of(), Optional.of(waiting(id, 1)))
                .compose(done -> store.erase(id))
                .compose(done -> expect(context, id, List.of()));
    }

    private Future<?> expect(TestContext context, String id, List<Place> expected) {
        return store.board().map(all -> {
            context.assertEquals(
                    expected,
                    all.stream().filter(p -> p.conversation().equals(id)).toList());
            return all;
        });
    }
}
