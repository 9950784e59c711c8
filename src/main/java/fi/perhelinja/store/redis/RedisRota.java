package fi.perhelinja.store.redis;

import fi.perhelinja.conversation.Block;
import fi.perhelinja.conversation.ExchangeCall;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.Wait;
import fi.perhelinja.store.Rota;
import fi.perhelinja.store.RotaCodec;
import fi.perhelinja.store.Store;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rota of many nodes. What two may change at once is read, changed, and put into the place of exactly what was read;
 * whoever comes second reads again.
 */
final class RedisRota implements Rota {

    /** How often it reads again; each time somebody gets through. */
    private static final int TRIES = 50;

    /** Most that are swept away at a time; what is left waits for the next sweep. */
    private static final String SWEPT = "1000";

    private final RedisLink link;
    private final Keys keys;
    private final RotaCodec codec = new RotaCodec();

    RedisRota(RedisLink link, Keys keys) {
        this.link = link;
        this.keys = keys;
    }

    @Override
    public Future<Shift> begin(Shift fresh) {
        return change(
                        fresh.worker().id(),
                        TRIES,
                        before -> Optional.of(before.map(fresh::goingOnFrom).orElse(fresh)))
                .map(Optional::orElseThrow);
    }

    @Override
    public Future<Boolean> renew(String worker, Instant until) {
        return change(worker, shift -> shift.until(until)).map(Optional::isPresent);
    }

    @Override
    public Future<Optional<Shift>> present(String worker, Shift.Status status, String reason, int capacity) {
        return change(worker, shift -> shift.present(status, reason, capacity));
    }

    @Override
    public Future<Optional<Shift>> assign(String worker, Set<String> queues, Set<Language> languages) {
        return change(worker, shift -> shift.assigned(queues, languages));
    }

    private Future<Optional<Shift>> change(String worker, UnaryOperator<Shift> change) {
        return change(worker, TRIES, before -> before.map(change));
    }

    private Future<Optional<Shift>> change(String worker, int tries, UnaryOperator<Optional<Shift>> change) {
        return link.ask(Command.HGET, keys.rota("shifts"), worker).compose(found -> {
            Optional<String> before = Answer.text(found);
            Optional<Shift> after = change.apply(before.map(codec::shift));
            if (after.isEmpty()) {
                return Future.succeededFuture(after);
            }
            return swap("shifts", worker, before.orElse(""), codec.encode(after.get()), after)
                    .compose(done -> done ? Future.succeededFuture(after) : again(worker, tries, change));
        });
    }

    private Future<Optional<Shift>> again(String worker, int tries, UnaryOperator<Optional<Shift>> change) {
        return tries == 0 ? Future.failedFuture(new Store.Conflict()) : change(worker, tries - 1, change);
    }

    /** Puts {@code after} into the place of exactly {@code before}; nothing stands for nothing there. */
    private Future<Boolean> swap(String hash, String field, String before, String after, Optional<Shift> shift) {
        List<String> values = new ArrayList<>(List.of(field, before, after));
        values.add(shift.map(s -> String.valueOf(s.until().toEpochMilli())).orElse(""));
        shift.ifPresent(s -> values.addAll(s.queues()));
        return link.run(Script.SWAP, List.of(keys.rota(hash), keys.rota("worked")), values)
                .map(Answer::yes);
    }

    @Override
    public Future<Void> end(String worker) {
        return link.ask(Command.HDEL, keys.rota("shifts"), worker).mapEmpty();
    }

    @Override
    public Future<Boolean> endIfLost(String worker, Instant until) {
        return link.ask(Command.HGET, keys.rota("shifts"), worker).compose(found -> {
            Optional<String> before =
                    Answer.text(found).filter(row -> !codec.shift(row).until().isAfter(until));
            return before.isEmpty()
                    ? Future.succeededFuture(false)
                    : swap("shifts", worker, before.get(), "", Optional.empty());
        });
    }

    @Override
    public Future<List<Shift>> shifts() {
        return link.ask(Command.HVALS, keys.rota("shifts"))
                .map(found -> Answer.texts(found).stream()
                        .map(codec::shift)
                        .sorted(Comparator.comparing(shift -> shift.worker().id()))
                        .toList());
    }

    @Override
    public Future<Void> set(QueueMode mode) {
        return link.ask(Command.HSET, keys.rota("modes"), mode.queue(), codec.encode(mode))
                .mapEmpty();
    }

    @Override
    public Future<List<QueueMode>> modes() {
        return link.ask(Command.HVALS, keys.rota("modes"))
                .map(found -> Answer.texts(found).stream()
                        .map(codec::mode)
                        .sorted(Comparator.comparing(QueueMode::queue))
                        .toList());
    }

    /** With a mark, so that two alike are two, and one whose answer was lost stays one. */
    @Override
    public Future<Void> keep(Wait wait) {
        return link.ask(
                        Command.ZADD,
                        keys.rota("waits"),
                        String.valueOf(wait.claimed().toEpochMilli()),
                        Counting.mark() + " " + codec.encode(wait))
                .mapEmpty();
    }

    @Override
    public Future<List<Wait>> waits(Instant since) {
        return link.ask(Command.ZRANGE, keys.rota("waits"), String.valueOf(since.toEpochMilli()), "+inf", "BYSCORE")
                .map(found -> Answer.texts(found).stream()
                        .map(row -> codec.wait(row.substring(row.indexOf(' ') + 1)))
                        .toList());
    }

    @Override
    public Future<Map<String, Instant>> worked() {
        return link.ask(Command.HGETALL, keys.rota("worked")).map(RedisRota::worked);
    }

    private static Map<String, Instant> worked(@Nullable Response found) {
        List<String> flat = Answer.texts(found);
        Map<String, Instant> worked = new TreeMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            worked.put(flat.get(i), Instant.ofEpochMilli(Long.parseLong(flat.get(i + 1))));
        }
        return worked;
    }

    @Override
    public Future<Void> sweep(Instant before) {
        return link.ask(Command.ZREMRANGEBYSCORE, keys.rota("waits"), "-inf", "(" + before.toEpochMilli())
                .mapEmpty();
    }

    @Override
    public Future<Void> keepOrigin(String conversation, String origin, Instant at) {
        Keys.Part part = keys.of(conversation);
        return link.run(
                        Script.KEEP,
                        List.of(part.origins(), part.originTimes()),
                        List.of(conversation, origin, conversation, String.valueOf(at.toEpochMilli())))
                .mapEmpty();
    }

    @Override
    public Future<Optional<String>> origin(String conversation) {
        return link.ask(Command.HGET, keys.of(conversation).origins(), conversation)
                .map(Answer::text);
    }

    @Override
    public Future<Void> keep(Block block) {
        return link.ask(Command.HSET, keys.rota("blocks"), block.id(), codec.encode(block))
                .mapEmpty();
    }

    @Override
    public Future<List<Block>> blocks() {
        return link.ask(Command.HVALS, keys.rota("blocks"))
                .map(found -> Answer.texts(found).stream()
                        .map(codec::block)
                        .sorted(Comparator.comparing(Block::since).reversed().thenComparing(Block::id))
                        .toList());
    }

    @Override
    public Future<Optional<Block>> lift(String block) {
        return link.ask(Command.HGET, keys.rota("blocks"), block).compose(found -> {
            Optional<String> row = Answer.text(found);
            return row.isEmpty()
                    ? Future.succeededFuture(Optional.empty())
                    : swap("blocks", block, row.get(), "", Optional.empty())
                            .map(done -> done ? row.map(codec::block) : Optional.<Block>empty());
        });
    }

    @Override
    public Future<Void> forget(Instant origins, Instant now) {
        List<Future<?>> all = new ArrayList<>();
        for (Keys.Part part : keys.parts()) {
            all.add(link.run(
                    Script.SWEEP,
                    List.of(part.originTimes(), part.origins()),
                    List.of("(" + origins.toEpochMilli(), SWEPT)));
        }
        return Future.all(all).compose(done -> blocks()).compose(blocks -> liftAll(blocks, now));
    }

    private Future<Void> liftAll(List<Block> blocks, Instant now) {
        List<Future<Boolean>> over = blocks.stream()
                .filter(block -> !block.holds(now))
                .map(block -> swap("blocks", block.id(), codec.encode(block), "", Optional.empty()))
                .toList();
        return over.isEmpty() ? Future.succeededFuture() : Future.all(over).mapEmpty();
    }

    @Override
    public Future<ExchangeCall> tell(ExchangeCall news) {
        return tell(news, TRIES);
    }

    private Future<ExchangeCall> tell(ExchangeCall news, int tries) {
        return link.ask(Command.HGET, keys.rota("exchange-calls"), news.id()).compose(found -> {
            Optional<String> before = Answer.text(found);
            ExchangeCall now = before.map(codec::exchangeCall)
                    .map(known -> known.after(news))
                    .orElse(news);
            return timed(now)
                    .compose(v ->
                            swap("exchange-calls", now.id(), before.orElse(""), codec.encode(now), Optional.empty()))
                    .compose(done -> {
                        if (done) {
                            return Future.succeededFuture(now);
                        }
                        return tries == 0 ? Future.failedFuture(new Store.Conflict()) : tell(news, tries - 1);
                    });
        });
    }

    /** Before the call itself: a time without a call is swept away in its turn, a call without a time never would be. */
    private Future<?> timed(ExchangeCall call) {
        return link.ask(
                Command.ZADD,
                keys.rota("exchange-call-times"),
                String.valueOf(call.since().toEpochMilli()),
                call.id());
    }

    @Override
    public Future<List<ExchangeCall>> exchangeCalls(Instant since) {
        return link.ask(Command.HVALS, keys.rota("exchange-calls"))
                .map(found -> Answer.texts(found).stream()
                        .map(codec::exchangeCall)
                        .filter(call -> !call.since().isBefore(since))
                        .sorted(Comparator.comparing(ExchangeCall::since).thenComparing(ExchangeCall::id))
                        .toList());
    }

    @Override
    public Future<List<ExchangeCall>> exchangeCallsOf(String caller, Instant since) {
        return exchangeCalls(since)
                .map(calls -> calls.stream()
                        .filter(call -> call.caller().equals(Optional.of(caller)))
                        .toList());
    }

    @Override
    public Future<Void> forgetExchangeCalls(Instant before) {
        return link.run(
                        Script.SWEEP,
                        List.of(keys.rota("exchange-call-times"), keys.rota("exchange-calls")),
                        List.of("(" + before.toEpochMilli(), SWEPT))
                .mapEmpty();
    }
}
