package fi.perhelinja.desk;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Call;
import fi.perhelinja.conversation.CallCommand;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.ExchangeCall;
import fi.perhelinja.conversation.ExchangeCall.State;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.protocol.StaffOut;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Takes what a telephone exchange tells of calls, and says which telephones ring. Of a caller there is a keyed hash here and
 * nothing else. All of it may come twice, or late, and to any node. Safe for any thread.
 *
 * <p>Only what the exchange tells is kept; the call itself begins when its handler's console takes it, by the id that it has
 * here, so that two consoles that take it begin one.
 */
public final class Exchange {

    /** A call that was announced so long ago cannot still ring: what would have told of its end was lost. */
    private static final Duration RINGS = Duration.ofMinutes(5);

    /** So long a call that was answered is told of. */
    private static final Duration TALKS = Duration.ofHours(2);

    /** Of the command by which the exchange hangs up, beside the one that took the call. */
    private static final String ENDED = "-ended";

    /** What came of telling. */
    public enum Told {
        DONE,
        /** Somebody else has answered that call already. */
        ANOTHERS
    }

    private final Desk desk;
    private final Map<String, Optional<StaffOut.Before>> before = new ConcurrentHashMap<>();

    Exchange(Desk desk) {
        this.desk = desk;
    }

    /** Completes when it is durable. */
    public Future<Told> tell(ExchangeCall news) {
        return Conversations.patiently(desk.tools().rota().tell(news))
                .onSuccess(call -> desk.tools().bell().ringBoard())
                .compose(call -> call.over() ? hangUp(call).map(call) : Future.succeededFuture(call))
                .map(call -> call.over() || call.handler().equals(news.handler()) ? Told.DONE : Told.ANOTHERS);
    }

    /** If its handler has taken it and the caller is still on the line there. */
    private Future<?> hangUp(ExchangeCall call) {
        Desk.Wish wish = conversation -> conversation
                .call()
                .filter(Call::live)
                .map(live -> new CallCommand.HangUp(Optional.of(call.id() + ENDED), live.handler()));
        return desk.tell(conversationOf(call), wish, Author.STAFF);
    }

    private static String conversationOf(ExchangeCall call) {
        return Desk.conversationOfCall(call.handler(), call.id());
    }

    /** Calls that are not over, the oldest first, by the handler whose they are. */
    Future<Map<String, List<StaffOut.Ring>>> rings() {
        if (!desk.tools().workplace().callers().told()) {
            return Future.succeededFuture(Map.of());
        }
        Instant now = desk.now();
        return desk.tools()
                .rota()
                .exchangeCalls(now.minus(TALKS))
                .map(all -> all.stream().filter(call -> goesOn(call, now)).toList())
                .compose(this::told);
    }

    private static boolean goesOn(ExchangeCall call, Instant now) {
        return call.state() == State.ANSWERED
                || (call.state() == State.RINGING && call.since().isAfter(now.minus(RINGS)));
    }

    private Future<Map<String, List<StaffOut.Ring>>> told(List<ExchangeCall> calls) {
        before.keySet().retainAll(calls.stream().map(ExchangeCall::id).collect(Collectors.toSet()));
        List<Future<Boolean>> finished = calls.stream().map(this::finished).toList();
        List<Future<Optional<StaffOut.Before>>> hints =
                calls.stream().map(this::before).toList();
        List<Future<?>> all = new ArrayList<>(finished);
        all.addAll(hints);
        return Future.all(all)
                .map(done -> IntStream.range(0, calls.size())
                        .filter(i -> !finished.get(i).result())
                        .mapToObj(i -> Map.entry(
                                calls.get(i).handler(),
                                ring(calls.get(i), hints.get(i).result())))
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static StaffOut.Ring ring(ExchangeCall call, Optional<StaffOut.Before> before) {
        return new StaffOut.Ring(call.id(), conversationOf(call), call.state(), call.since(), before);
    }

    /** Whether its handler has wrapped it up, though the exchange has told of no end. */
    private Future<Boolean> finished(ExchangeCall call) {
        Predicate<Conversation> past = conversation ->
                conversation.place().filter(p -> p.stage() == Place.Stage.PAST).isPresent();
        return call.state() == State.RINGING
                ? Future.succeededFuture(false)
                : desk.read(conversationOf(call))
                        .map(found -> found.filter(past).isPresent());
    }

    /** How often the same number called before. That does not change while the call goes on. */
    private Future<Optional<StaffOut.Before>> before(ExchangeCall call) {
        Optional<StaffOut.Before> known = before.get(call.id());
        if (known != null || call.caller().isEmpty()) {
            return Future.succeededFuture(known == null ? Optional.empty() : known);
        }
        Duration kept = desk.tools().workplace().callers().kept();
        return desk.tools()
                .rota()
                .exchangeCallsOf(call.caller().get(), call.since().minus(kept))
                .map(all -> count(all, call, (int) kept.toDays()))
                .onSuccess(counted -> before.put(call.id(), counted));
    }

    private static Optional<StaffOut.Before> count(List<ExchangeCall> all, ExchangeCall call, int days) {
        List<Instant> earlier = all.stream()
                .filter(c -> !c.id().equals(call.id()) && !c.since().isAfter(call.since()))
                .map(ExchangeCall::since)
                .toList();
        return earlier.stream()
                .max(Comparator.naturalOrder())
                .map(last -> new StaffOut.Before(earlier.size(), last, days));
    }

    /** Forgets calls that are older than they are kept. */
    Future<Void> forget(Instant now) {
        Duration kept = desk.tools().workplace().callers().kept();
        return Conversations.patiently(desk.tools().rota().forgetExchangeCalls(now.minus(kept)));
    }
}
