package fi.perhelinja.store;

import fi.perhelinja.conversation.Block;
import fi.perhelinja.conversation.ExchangeCall;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.Wait;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps who is at work, how the queues stand, how long people have waited and who is kept out. Safe for any thread; a
 * completed write is durable. It is opened and closed with its {@link Store}.
 *
 * <p>A shift is a lease: it counts for as long as it is renewed, and a node that dies renews nothing. What one console
 * changes of a shift leaves what another changed at the same time as it is.
 */
public interface Rota {

    /**
     * Begins a shift. When there is one of that worker, however old its lease, it goes on: with the queues, languages and
     * status that it had, and the name, rights and lease of {@code fresh}.
     *
     * @return as it stands now
     */
    Future<Shift> begin(Shift fresh);

    /** @return false when there is no such shift any more */
    Future<Boolean> renew(String worker, Instant until);

    /** @return as it stands now; empty when there is no such shift */
    Future<Optional<Shift>> present(String worker, Shift.Status status, String reason, int capacity);

    /** @return as it stands now; empty when there is no such shift */
    Future<Optional<Shift>> assign(String worker, Set<String> queues, Set<Language> languages);

    /** Safe to repeat. */
    Future<Void> end(String worker);

    /** Ends it unless its lease was renewed since. */
    Future<Boolean> endIfLost(String worker, Instant until);

    /** All that were begun and not ended, also those whose lease has run out; by worker's id. */
    Future<List<Shift>> shifts();

    Future<Void> set(QueueMode mode);

    /** Of the queues for which anything was ever decided. */
    Future<List<QueueMode>> modes();

    Future<Void> keep(Wait wait);

    /** Those that were over at {@code since} or later, in the order in which they were. */
    Future<List<Wait>> waits(Instant since);

    /** When somebody was last at work in each queue. */
    Future<Map<String, Instant>> worked();

    /** Forgets waits that were over before then. */
    Future<Void> sweep(Instant before);

    /**
     * Keeps where the resident of a conversation comes from, in the place of what was kept of it before; goes with the
     * conversation when that is erased.
     *
     * @param origin a keyed hash of the network address
     */
    Future<Void> keepOrigin(String conversation, String origin, Instant at);

    /** Where the resident of a conversation came from; empty when that was not kept, or is forgotten. */
    Future<Optional<String>> origin(String conversation);

    /** In the place of one of the same id. */
    Future<Void> keep(Block block);

    /** All that were not lifted or forgotten, also those that are over; the newest first. */
    Future<List<Block>> blocks();

    /** @return the block that was lifted; empty when there is none such */
    Future<Optional<Block>> lift(String block);

    /**
     * Keeps what a call is after something more was told of it ({@link ExchangeCall#after}), also when nodes tell of it at once.
     *
     * @return the call as it is kept now
     */
    Future<ExchangeCall> tell(ExchangeCall news);

    /** Those that were first told of at {@code since} or later, in that order. */
    Future<List<ExchangeCall>> exchangeCalls(Instant since);

    /** The same, of one caller. */
    Future<List<ExchangeCall>> exchangeCallsOf(String caller, Instant since);

    /** Forgets calls of the exchange that were first told of before then. */
    Future<Void> forgetExchangeCalls(Instant before);

    /** Forgets origins that were kept before then, and blocks that were over at {@code now}. */
    Future<Void> forget(Instant origins, Instant now);
}
