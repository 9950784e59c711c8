package fi.perhelinja.store.redis;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Reminder;
import fi.perhelinja.store.Bell;
import fi.perhelinja.store.CommitCodec;
import fi.perhelinja.store.Registry;
import fi.perhelinja.store.Rota;
import fi.perhelinja.store.Store;
import fi.perhelinja.store.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The store of many nodes, in Redis. What it acknowledges is as durable as that Redis is set to make it: see the decision
 * record about Redis for what each of its settings promises.
 */
public final class RedisStore implements Store {

    /** How long it is remembered that a conversation was erased. */
    private static final Duration ERASED_REMEMBERED = Duration.ofDays(30);

    /** Most rows asked of one part at a time. */
    private static final int PAGE = 1_000;

    private final Keys keys;
    private final RedisLink link;
    private final RedisBell bell;
    private final RedisRevisions revisions;
    private final CommitCodec codec = new CommitCodec();
    private final Counting counting;
    private final PastRows past;

    public RedisStore(Vertx vertx, RedisAddress address) {
        keys = new Keys(address.prefix());
        link = new RedisLink(vertx, address);
        bell = new RedisBell(vertx, link, address, keys);
        revisions = new RedisRevisions(vertx, link, keys);
        counting = new Counting(keys);
        past = new PastRows(link, keys);
    }

    /** Who is at work, in the same Redis. Open while this store is. */
    public Rota rota() {
        return new RedisRota(link, keys);
    }

    /** Who works here, in the same Redis. Open while this store is. */
    public Registry registry() {
        return new RedisRegistry(link, keys);
    }

    /** What no commit may hold, in the same Redis. Open while this store is. */
    public Vault vault() {
        return new RedisVault(link, keys);
    }

    /** The bell of all nodes on the same Redis. Rings while this store is open. */
    public RedisBell bell() {
        return bell;
    }

    /** How many calls wait: for a gauge. */
    public int waiting() {
        return link.waiting();
    }

    @Override
    public Future<Void> open() {
        return link.open()
                .compose(v -> link.ask(Command.SETNX, keys.layout(), Keys.LAYOUT))
                .compose(v -> link.ask(Command.GET, keys.layout()))
                .compose(found -> Answer.text(found).equals(Optional.of(Keys.LAYOUT))
                        ? Future.succeededFuture()
                        : Future.failedFuture(new IllegalStateException(
                                "what is in Redis is laid out otherwise, by another version of the service")))
                .onSuccess(v -> bell.open())
                .onFailure(cause -> link.close())
                .mapEmpty();
    }

    @Override
    public Future<Void> append(Commit commit, List<Reminder> reminders, Optional<Place> place) {
        return told(counting.append(commit, codec.encode(commit), reminders, place))
                .onSuccess(done -> bell.rungByStore(new Bell.Ring(commit.conversation(), commit.number())));
    }

    /** A write behind it, which no replica has before it has all that was written before. */
    @Override
    public Future<Void> settled(String conversation) {
        return link.settled(keys.of(conversation).pulse());
    }

    /** Counts the indexes of a conversation anew, of which {@code commits} is all. */
    Future<Void> count(List<Commit> commits, List<Reminder> reminders, Optional<Place> place, List<String> workers) {
        return told(counting.count(commits, reminders, place, workers));
    }

    private Future<Void> told(Counting.Writing writing) {
        return link.runDurably(Script.APPEND, writing.keys(), writing.values())
                .compose(answer -> switch (Answer.text(answer).orElse("")) {
                    case "OK" -> Future.succeededFuture();
                    case "CONFLICT" -> Future.failedFuture(new Conflict());
                    case "GONE" -> Future.failedFuture(new Gone());
                    default -> Future.failedFuture(new RedisTrouble("answered otherwise than it was asked"));
                });
    }

    @Override
    public Future<List<Commit>> read(String conversation, long since) {
        Keys.Part part = keys.of(conversation);
        return link.ask(Command.XRANGE, part.log(conversation), (since + 1) + "-0", "+")
                .compose(found -> {
                    List<Commit> commits = Answer.entries(found).stream()
                            .map(entry -> codec.decode(
                                    conversation, entry.number(), entry.values().get(1)))
                            .toList();
                    return commits.isEmpty() ? nothing(part, conversation) : Future.succeededFuture(commits);
                });
    }

    private Future<List<Commit>> nothing(Keys.Part part, String conversation) {
        return link.ask(Command.EXISTS, part.erased(conversation))
                .compose(erased ->
                        Answer.yes(erased) ? Future.failedFuture(new Gone()) : Future.succeededFuture(List.of()));
    }

    @Override
    public Future<List<Place>> board() {
        return ofAll(part -> link.ask(Command.HVALS, part.board()).map(Answer::texts))
                .map(rows -> rows.stream().map(counting::place).toList());
    }

    @Override
    public Future<List<Place>> past(Optional<String> queue, Optional<String> owner, int atMost) {
        return ofAll(part -> past.of(part, queue, owner, atMost))
                .map(rows -> rows.stream()
                        .sorted(Comparator.comparing(PastRows.Row::at).reversed())
                        .limit(atMost)
                        .map(row -> counting.place(row.json()))
                        .toList());
    }

    @Override
    public Future<List<String>> conversations(String after, int atMost) {
        String from = after.isEmpty() ? "-" : "(" + after;
        return ofAll(part -> link.ask(
                                Command.ZRANGE, part.all(), from, "+", "BYLEX", "LIMIT", "0", String.valueOf(atMost))
                        .map(Answer::texts))
                .map(ids -> ids.stream().sorted().limit(atMost).toList());
    }

    @Override
    public Future<List<Reminder>> due(Instant now, int atMost) {
        return ofAll(part -> due(part, now, atMost, 0, new ArrayList<>()))
                .map(all -> all.stream()
                        .sorted(Comparator.comparing(Reminder::due))
                        .limit(atMost)
                        .toList());
    }

    /** Reminders of a kind that this version does not know are left to that which does. */
    private Future<List<Reminder>> due(Keys.Part part, Instant now, int atMost, int seen, List<Reminder> found) {
        return link.ask(
                        Command.ZRANGE,
                        part.due(),
                        "-inf",
                        String.valueOf(now.toEpochMilli()),
                        "BYSCORE",
                        "LIMIT",
                        String.valueOf(seen),
                        String.valueOf(Math.min(PAGE, atMost)),
                        "WITHSCORES")
                .compose(answer -> {
                    List<String> rows = Answer.texts(answer);
                    found.addAll(Counting.reminders(rows));
                    int read = rows.size() / 2;
                    boolean all = read < Math.min(PAGE, atMost) || found.size() >= atMost;
                    return all ? Future.succeededFuture(found) : due(part, now, atMost, seen + read, found);
                });
    }

    @Override
    public Future<Void> forget(Reminder reminder) {
        Keys.Part part = keys.of(reminder.conversation());
        return link.run(
                        Script.FORGET,
                        List.of(part.due(), part.about(reminder.conversation())),
                        List.of(
                                reminder.conversation(),
                                reminder.kind().name(),
                                String.valueOf(reminder.due().toEpochMilli())))
                .mapEmpty();
    }

    @Override
    public Future<Void> erase(String conversation) {
        return link.runDurably(
                        Script.ERASE,
                        keys.of(conversation).erasing(conversation),
                        List.of(conversation, String.valueOf(ERASED_REMEMBERED.toMillis()), keys.bell()))
                .mapEmpty();
    }

    @Override
    public Future<Void> keepRevision(String revision, Map<String, String> files) {
        return revisions.keep(revision, files);
    }

    @Override
    public Future<Optional<Map<String, String>>> revision(String revision) {
        return revisions.read(revision);
    }

    @Override
    public Future<Integer> dropRevisionsUnused(String current) {
        return ofAll(part -> link.ask(Command.HKEYS, part.revisions()).map(Answer::texts))
                .compose(used -> revisions.drop(current, used));
    }

    /** A write to each part, by the same road as any other: no master that has one may be missing. */
    @Override
    public Future<Void> check() {
        String now = String.valueOf(System.currentTimeMillis());
        return ofAll(part -> link.ask(Command.SET, part.pulse(), now).map(List::of))
                .mapEmpty();
    }

    @Override
    public Future<Void> close() {
        revisions.close();
        return bell.close().eventually(link::close);
    }

    /** Asks each part, and gives what all of them gave. */
    private <T> Future<List<T>> ofAll(Function<Keys.Part, Future<List<T>>> question) {
        List<Future<List<T>>> all = keys.parts().stream().map(question).toList();
        return Future.all(all)
                .map(done ->
                        all.stream().flatMap(each -> each.result().stream()).toList());
    }

    RedisLink link() {
        return link;
    }

    Keys keys() {
        return keys;
    }
}
