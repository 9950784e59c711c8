package fi.perhelinja.store.contract;

import static fi.perhelinja.store.contract.Samples.AT;
import static fi.perhelinja.store.contract.Samples.newId;

import fi.perhelinja.conversation.Block;
import fi.perhelinja.conversation.ExchangeCall;
import fi.perhelinja.conversation.ExchangeCall.State;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.Shift.Status;
import fi.perhelinja.conversation.Wait;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.store.Rota;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import io.vertx.ext.unit.TestContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What every kind of rota must do. Others may be at work in it at the same time. */
public final class RotaContract {

    private final Rota rota;

    private RotaContract(Rota rota) {
        this.rota = rota;
    }

    /** @param rota whose store is open */
    public static Contract of(Rota rota) {
        RotaContract it = new RotaContract(rota);
        return new Contract("rota")
                .clause("shiftShouldComeBackAsItWasBegun", it::shiftShouldComeBackAsItWasBegun)
                .clause("shiftThatIsBegunAgainShouldGoOn", it::shiftThatIsBegunAgainShouldGoOn)
                .clause("renewingShouldChangeTheLeaseAlone", it::renewingShouldChangeTheLeaseAlone)
                .clause("changesOfTwoConsolesShouldBothStand", it::changesOfTwoConsolesShouldBothStand)
                .clause("endedShiftShouldNotBeRenewed", it::endedShiftShouldNotBeRenewed)
                .clause("renewedShiftShouldNotEndAsLost", it::renewedShiftShouldNotEndAsLost)
                .clause("modeShouldComeBackAsItWasSetLast", it::modeShouldComeBackAsItWasSetLast)
                .clause("waitsShouldComeInOrderAndBeForgotten", it::waitsShouldComeInOrderAndBeForgotten)
                .clause("blockShouldHoldUntilItIsLifted", it::blockShouldHoldUntilItIsLifted)
                .clause("blockThatIsOverShouldBeForgotten", it::blockThatIsOverShouldBeForgotten)
                .clause("originShouldBeTheLastAndBeForgotten", it::originShouldBeTheLastAndBeForgotten)
                .clause("callOfTheExchangeShouldGoOnlyForward", it::callOfTheExchangeShouldGoOnlyForward)
                .clause("callOfTheExchangeShouldBeOneHandlers", it::callOfTheExchangeShouldBeOneHandlers)
                .clause("callsOfOneCallerShouldBeFoundUntilForgotten", it::callsOfOneCallerShouldBeFoundUntilForgotten)
                .clause("queuesShouldBeKnownToHaveBeenWorkedIn", it::queuesShouldBeKnownToHaveBeenWorkedIn);
    }

    private static ExchangeCall call(String caller, Instant at) {
        return new ExchangeCall(newId(), "anna", Optional.of(caller), at, State.RINGING);
    }

    private static ExchangeCall call(ExchangeCall same, String handler, State state) {
        return new ExchangeCall(same.id(), handler, same.caller(), same.since(), state);
    }

    /** Told all at once, as of several nodes: whatever comes last, what follows stands. */
    private Future<?> callOfTheExchangeShouldGoOnlyForward(TestContext context) {
        ExchangeCall ringing = call(newId(), AT);
        ExchangeCall answered = call(ringing, ringing.handler(), State.ANSWERED);
        ExchangeCall ended = call(ringing, ringing.handler(), State.ENDED);
        return Future.all(rota.tell(ended), rota.tell(answered), rota.tell(ringing), rota.tell(answered))
                .compose(v -> rota.exchangeCalls(AT))
                .map(all -> {
                    context.assertEquals(
                            List.of(ended),
                            all.stream().filter(c -> c.id().equals(ended.id())).toList());
                    return all;
                })
                .compose(v -> rota.exchangeCalls(AT.plusMillis(1)))
                .map(later -> {
                    context.assertFalse(later.contains(ended));
                    return later;
                });
    }

    private Future<?> callOfTheExchangeShouldBeOneHandlers(TestContext context) {
        ExchangeCall ringing = call(newId(), AT);
        List<Future<ExchangeCall>> told = IntStream.range(0, 20)
                .mapToObj(i -> call(ringing, "h" + i, State.ANSWERED))
                .map(answered -> rota.tell(ringing).compose(v -> rota.tell(answered)))
                .toList();
        return Future.all(told).compose(v -> rota.exchangeCalls(AT)).map(all -> {
            ExchangeCall kept = all.stream()
                    .filter(c -> c.id().equals(ringing.id()))
                    .findFirst()
                    .orElseThrow();
            context.assertEquals(ringing.caller(), kept.caller());
            told.forEach(one -> context.assertEquals(kept, one.result()));
            return kept;
        });
    }

    private Future<?> callsOfOneCallerShouldBeFoundUntilForgotten(TestContext context) {
        String caller = newId();
        // Long ago, so that what others have there at the same time is not forgotten with it.
        Instant then = Instant.parse("1999-01-01T00:00:00Z");
        ExchangeCall first = call(caller, then);
        ExchangeCall second = call(caller, then.plusSeconds(60));
        return Future.all(rota.tell(second), rota.tell(first), rota.tell(call(newId(), then)))
                .compose(v -> rota.exchangeCallsOf(caller, then))
                .compose(both -> {
                    context.assertEquals(List.of(first, second), both);
                    return rota.forgetExchangeCalls(then.plusSeconds(60));
                })
                .compose(v -> rota.exchangeCallsOf(caller, Instant.EPOCH))
                .map(left -> {
                    context.assertEquals(List.of(second), left);
                    return left;
                });
    }

    private static Shift shift(String worker, Instant until) {
        return new Shift(
                new Worker(worker, "Anna", "sosiaaliohjaaja"),
                Status.AVAILABLE,
                "",
                Set.of("family-guidance"),
                Set.of(Language.FI, Language.SV),
                3,
                false,
                AT,
                until);
    }

    private Future<?> shiftShouldComeBackAsItWasBegun(TestContext context) {
        Shift shift = shift(newId(), AT.plusSeconds(30));
        return rota.begin(shift).compose(begun -> {
            context.assertEquals(shift, begun);
            return expect(context, shift.worker().id(), List.of(shift));
        });
    }

    private Future<?> shiftThatIsBegunAgainShouldGoOn(TestContext context) {
        String worker = newId();
        Shift later = new Shift(
                new Worker(worker, "Anna B.", ""),
                Status.AVAILABLE,
                "",
                Set.of("youth"),
                Set.of(),
                5,
                true,
                AT.plusSeconds(60),
                AT.plusSeconds(90));
        return rota.begin(shift(worker, AT.plusSeconds(30)))
                .compose(done -> rota.present(worker, Status.AWAY, "break", 2))
                .compose(done -> rota.begin(later))
                .map(now -> {
                    context.assertEquals(Status.AWAY, now.status());
                    context.assertEquals(Set.of("family-guidance"), now.queues());
                    context.assertEquals(AT, now.since());
                    context.assertEquals(later.until(), now.until());
                    context.assertEquals(later.worker(), now.worker());
                    return now;
                });
    }

    private Future<?> renewingShouldChangeTheLeaseAlone(TestContext context) {
        Shift shift = shift(newId(), AT.plusSeconds(30));
        String worker = shift.worker().id();
        return rota.begin(shift)
                .compose(done -> rota.renew(worker, AT.plusSeconds(60)))
                .compose(renewed -> {
                    context.assertTrue(renewed);
                    return expect(context, worker, List.of(shift.until(AT.plusSeconds(60))));
                });
    }

    private Future<?> changesOfTwoConsolesShouldBothStand(TestContext context) {
        Shift shift = shift(newId(), AT.plusSeconds(30));
        String worker = shift.worker().id();
        return rota.begin(shift)
                .compose(done -> Future.all(
                        rota.present(worker, Status.BUSY, "", 7),
                        rota.assign(worker, Set.of("youth"), Set.of(Language.EN)),
                        rota.renew(worker, AT.plusSeconds(90))))
                .compose(done -> expect(
                        context,
                        worker,
                        List.of(shift.present(Status.BUSY, "", 7)
                                .assigned(Set.of("youth"), Set.of(Language.EN))
                                .until(AT.plusSeconds(90)))));
    }

    private Future<?> endedShiftShouldNotBeRenewed(TestContext context) {
        String worker = newId();
        return rota.begin(shift(worker, AT))
                .compose(done -> rota.end(worker))
                .compose(done -> rota.end(worker))
                .compose(done -> rota.renew(worker, AT.plusSeconds(60)))
                .compose(renewed -> {
                    context.assertFalse(renewed);
                    return rota.present(worker, Status.AWAY, "", 1);
                })
                .compose(now -> {
                    context.assertEquals(Optional.empty(), now);
                    return expect(context, worker, List.of());
                });
    }

    private Future<?> renewedShiftShouldNotEndAsLost(TestContext context) {
        String worker = newId();
        Shift shift = shift(worker, AT.plusSeconds(60));
        return rota.begin(shift)
                .compose(done -> rota.endIfLost(worker, AT.plusSeconds(30)))
                .compose(ended -> {
                    context.assertFalse(ended);
                    return expect(context, worker, List.of(shift));
                })
                .compose(done -> rota.endIfLost(worker, AT.plusSeconds(60)))
                .compose(ended -> {
                    context.assertTrue(ended);
                    return expect(context, worker, List.of());
                });
    }

    private Future<?> modeShouldComeBackAsItWasSetLast(TestContext context) {
        String queue = newId();
        QueueMode closed = new QueueMode(queue, QueueMode.Mode.CLOSED, "koulutus", "Siv", AT);
        return rota.set(new QueueMode(queue, QueueMode.Mode.OPEN, "", "Siv", AT))
                .compose(done -> rota.set(closed))
                .compose(done -> rota.modes())
                .map(modes -> {
                    context.assertEquals(
                            List.of(closed),
                            modes.stream().filter(m -> m.queue().equals(queue)).toList());
                    return modes;
                });
    }

    private Future<?> waitsShouldComeInOrderAndBeForgotten(TestContext context) {
        String queue = newId();
        Wait old = new Wait(queue, Priority.NORMAL, AT, 10);
        Wait first = new Wait(queue, Priority.DANGER, AT.plusSeconds(60), 20);
        Wait second = new Wait(queue, Priority.NORMAL, AT.plusSeconds(90), 30);
        return Future.all(rota.keep(second), rota.keep(old), rota.keep(first))
                .compose(done -> expectWaits(context, queue, AT, List.of(old, first, second)))
                .compose(done -> expectWaits(context, queue, AT.plusSeconds(60), List.of(first, second)))
                .compose(done -> rota.sweep(AT.plusSeconds(60)))
                .compose(done -> expectWaits(context, queue, AT, List.of(first, second)));
    }

    private Future<?> expectWaits(TestContext context, String queue, Instant since, List<Wait> expected) {
        return rota.waits(since).map(waits -> {
            context.assertEquals(
                    expected,
                    waits.stream().filter(w -> w.queue().equals(queue)).toList());
            return waits;
        });
    }

    private static Block block(String id, Instant until) {
        return new Block(id, "c-1", Optional.of("a hash"), until, "solvaa", "Siv", AT);
    }

    private Future<?> blockShouldHoldUntilItIsLifted(TestContext context) {
        Block first = block(newId(), AT.plusSeconds(60));
        Block longer = block(first.id(), AT.plusSeconds(120));
        return rota.keep(first)
                .compose(done -> rota.keep(longer))
                .compose(done -> expectBlocks(context, first.id(), List.of(longer)))
                .compose(done -> rota.lift(first.id()))
                .compose(lifted -> {
                    context.assertEquals(Optional.of(longer), lifted);
                    return rota.lift(first.id());
                })
                .compose(again -> {
                    context.assertEquals(Optional.empty(), again);
                    return expectBlocks(context, first.id(), List.of());
                });
    }

    private Future<?> blockThatIsOverShouldBeForgotten(TestContext context) {
        Block over = block(newId(), AT.plusSeconds(60));
        Block holds = block(newId(), AT.plusSeconds(61));
        return Future.all(rota.keep(over), rota.keep(holds))
                .compose(done -> rota.forget(Instant.EPOCH, AT.plusSeconds(60)))
                .compose(done -> expectBlocks(context, over.id(), List.of()))
                .compose(done -> expectBlocks(context, holds.id(), List.of(holds)));
    }

    private Future<?> expectBlocks(TestContext context, String id, List<Block> expected) {
        return rota.blocks().map(all -> {
            context.assertEquals(
                    expected, all.stream().filter(b -> b.id().equals(id)).toList());
            return all;
        });
    }

    private Future<?> originShouldBeTheLastAndBeForgotten(TestContext context) {
        String conversation = newId();
        return rota.keepOrigin(conversation, "home", AT)
                .compose(done -> rota.keepOrigin(conversation, "library", AT.plusSeconds(60)))
                .compose(done -> rota.forget(AT.plusSeconds(60), Instant.EPOCH))
                .compose(done -> rota.origin(conversation))
                .compose(origin -> {
                    context.assertEquals(Optional.of("library"), origin);
                    return rota.forget(AT.plusSeconds(61), Instant.EPOCH);
                })
                .compose(done -> rota.origin(conversation))
                .map(origin -> {
                    context.assertEquals(Optional.empty(), origin);
                    return origin;
                });
    }

    private Future<?> queuesShouldBeKnownToHaveBeenWorkedIn(TestContext context) {
        String queue = newId();
        String worker = newId();
        return rota.begin(shift(worker, AT).assigned(Set.of(queue), Set.of()))
                .compose(done -> rota.renew(worker, AT.plusSeconds(40)))
                .compose(done -> rota.end(worker))
                .compose(done -> rota.worked())
                .map(worked -> {
                    context.assertEquals(AT.plusSeconds(40), worked.get(queue));
                    context.assertNull(worked.get(newId()));
                    return worked;
                });
    }

    private Future<?> expect(TestContext context, String worker, List<Shift> expected) {
        return rota.shifts().map(shifts -> {
            context.assertEquals(
                    expected,
                    shifts.stream().filter(s -> s.worker().id().equals(worker)).toList());
            return shifts;
        });
    }
}
