package fi.perhelinja.store.contract;

import static fi.perhelinja.store.contract.Samples.newId;

import fi.perhelinja.store.Bell;
import fi.perhelinja.store.Bell.Ring;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.unit.TestContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What every kind of bell must do. As a ring may be lost, and a listening may take a while to begin, the contract
 * rings until it is heard: a bell that is deaf for ever fails by its timeout.
 */
public final class BellContract {

    /** Between one ring and the next; milliseconds. */
    private static final long AGAIN_MILLIS = 20;

    private final Vertx vertx;
    private final Bell bell;

    private BellContract(Vertx vertx, Bell bell) {
        this.vertx = vertx;
        this.bell = bell;
    }

    public static Contract of(Vertx vertx, Bell bell) {
        BellContract it = new BellContract(vertx, bell);
        return new Contract("bell")
                .clause("ringShouldReachAListener", it::ringShouldReachAListener)
                .clause("ringShouldReachEveryListener", it::ringShouldReachEveryListener)
                .clause("ringShouldTellThatItWasErased", it::ringShouldTellThatItWasErased)
                .clause("ringShouldReachNobodyElse", it::ringShouldReachNobodyElse)
                .clause("closedListenerShouldHearNoMore", it::closedListenerShouldHearNoMore)
                .clause("closingShouldBeSafeToRepeat", it::closingShouldBeSafeToRepeat)
                .clause("failingListenerShouldNotSilenceTheOthers", it::failingListenerShouldNotSilenceTheOthers)
                .clause("ringWithoutListenersShouldDoNothing", it::ringWithoutListenersShouldDoNothing)
                .clause("ringForTheBoardShouldReachItsListeners", it::ringForTheBoardShouldReachItsListeners)
                .clause("signShouldReachWhoWatchesTheConversation", it::signShouldReachWhoWatchesTheConversation);
    }

    private Future<?> ringShouldReachAListener(TestContext context) {
        Ring ring = new Ring(newId(), 7);
        return ringUntil(ring, hearing(ring));
    }

    private Future<?> ringShouldReachEveryListener(TestContext context) {
        Ring ring = new Ring(newId(), 7);
        return ringUntil(ring, Future.all(hearing(ring), hearing(ring), hearing(ring)));
    }

    private Future<?> ringShouldTellThatItWasErased(TestContext context) {
        Ring ring = new Ring(newId(), Bell.ERASED);
        return ringUntil(ring, hearing(ring));
    }

    private Future<?> ringShouldReachNobodyElse(TestContext context) {
        Ring ring = new Ring(newId(), 7);
        List<Ring> wrong = new CopyOnWriteArrayList<>();
        Runnable close = bell.listen(newId(), wrong::add);
        return ringUntil(ring, hearing(ring)).map(done -> {
            close.run();
            context.assertEquals(List.of(), wrong);
            return done;
        });
    }

    private Future<?> closedListenerShouldHearNoMore(TestContext context) {
        String id = newId();
        List<Ring> heard = new CopyOnWriteArrayList<>();
        bell.listen(id, heard::add).run();
        Ring ring = new Ring(id, 7);
        return ringUntil(ring, hearing(ring)).map(done -> {
            context.assertEquals(List.of(), heard);
            return done;
        });
    }

    private Future<?> closingShouldBeSafeToRepeat(TestContext context) {
        Ring ring = new Ring(newId(), 7);
        Future<Void> other = hearing(ring);
        Runnable close = bell.listen(ring.conversation(), heard -> {});
        close.run();
        close.run();
        return ringUntil(ring, other);
    }

    private Future<?> failingListenerShouldNotSilenceTheOthers(TestContext context) {
        Ring ring = new Ring(newId(), 7);
        Runnable close = bell.listen(ring.conversation(), heard -> {
            throw new IllegalStateException("a listener that fails, as the contract wants it to");
        });
        return ringUntil(ring, hearing(ring)).onComplete(done -> close.run());
    }

    private Future<?> ringWithoutListenersShouldDoNothing(TestContext context) {
        bell.ring(new Ring(newId(), 7));
        return Future.succeededFuture();
    }

    private Future<?> ringForTheBoardShouldReachItsListeners(TestContext context) {
        Promise<Void> heard = Promise.promise();
        Runnable close = bell.listenToBoard(heard::tryComplete);
        return until(bell::ringBoard, heard.future()).onComplete(done -> close.run());
    }

    private Future<?> signShouldReachWhoWatchesTheConversation(TestContext context) {
        Bell.Sign sign = new Bell.Sign(newId(), "resident", "typing", true);
        Promise<Bell.Sign> seen = Promise.promise();
        List<Bell.Sign> wrong = new CopyOnWriteArrayList<>();
        Runnable other = bell.watch(newId(), wrong::add);
        Runnable close = bell.watch(sign.conversation(), seen::tryComplete);
        return until(() -> bell.sign(sign), seen.future()).map(done -> {
            close.run();
            other.run();
            context.assertEquals(sign, seen.future().result());
            context.assertEquals(List.of(), wrong);
            return done;
        });
    }

    /** Completes with the first ring that comes, and fails when that is another than {@code expected}. */
    private Future<Void> hearing(Ring expected) {
        Promise<Void> promise = Promise.promise();
        Runnable close = bell.listen(expected.conversation(), heard -> {
            if (heard.equals(expected)) {
                promise.tryComplete();
            } else {
                promise.tryFail("another ring was heard");
            }
        });
        return promise.future().onComplete(done -> close.run());
    }

    private Future<?> ringUntil(Ring ring, Future<?> heard) {
        return until(() -> bell.ring(ring), heard);
    }

    private Future<?> until(Runnable rings, Future<?> heard) {
        long timer = vertx.setPeriodic(0, AGAIN_MILLIS, tick -> rings.run());
        return heard.onComplete(done -> vertx.cancelTimer(timer));
    }
}
