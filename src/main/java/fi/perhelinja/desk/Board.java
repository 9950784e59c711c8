package fi.perhelinja.desk;

import fi.perhelinja.conversation.Block;
import fi.perhelinja.conversation.CallBack;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.Staffing;
import fi.perhelinja.conversation.Wait;
import fi.perhelinja.flow.World;
import fi.perhelinja.hours.Schedule;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Right;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The waiting list on this node: the latest snapshot of it, read again when the bell rings for it, and now and then by
 * itself. Screens of the staff watch it, residents' followers ask it for their place, and the clerk for who is at work.
 * Safe for any thread.
 */
public final class Board {

    /** After a ring so long until it reads, so that many rings become one reading. */
    private static final long GATHER_MILLIS = 50;

    /** How often it reads by itself: a ring may be lost, and leases run out in silence. */
    private static final long LOOK_MILLIS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Board.class);

    private final Desk.Tools tools;
    private final Exchange exchange;
    private final Vertx vertx;
    private final Set<Runnable> watchers = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<Runnable>> watchersOf = new ConcurrentHashMap<>();
    private final AtomicLong readings = new AtomicLong();
    private volatile Counted latest = new Counted(0, Snapshot.NOTHING, List.of(), Map.of());
    private Runnable deafen = () -> {};
    private long timer = -1;
    private boolean gathering;
    private boolean reading;
    private boolean again;
    private boolean stopped;

    /**
     * A snapshot with what is counted from it once for all screens: there may be hundreds.
     *
     * @param reading its number, in the order in which readings began
     * @param turns of those who wait in the chat: 1 for who is next in its queue
     */
    record Counted(long reading, Snapshot snapshot, List<StaffOut.QueueStanding> queues, Map<String, Integer> turns) {}

    Board(Desk.Tools tools, Exchange exchange) {
        this.tools = tools;
        this.exchange = exchange;
        this.vertx = tools.vertx();
    }

    synchronized Future<Void> start() {
        deafen = tools.bell().listenToBoard(this::rung);
        timer = vertx.setPeriodic(LOOK_MILLIS, id -> look());
        return refresh();
    }

    synchronized void stop() {
        stopped = true;
        deafen.run();
        vertx.cancelTimer(timer);
    }

    private synchronized void rung() {
        if (!gathering && !stopped) {
            gathering = true;
            vertx.setTimer(GATHER_MILLIS, id -> gathered());
        }
    }

    private synchronized void gathered() {
        gathering = false;
        look();
    }

    /** One reading at a time; what is rung about meanwhile is read after it. */
    private synchronized void look() {
        if (stopped) {
            return;
        }
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        again = false;
        refresh().onComplete(done -> {
            if (done.failed()) {
                LOG.warn("the waiting list could not be read: {}", done.cause().toString());
            }
            looked();
        });
    }

    private synchronized void looked() {
        reading = false;
        if (again) {
            look();
        }
    }

    /** Reads it now; completes when every watcher has been told. */
    Future<Void> refresh() {
        long reading = reading();
        Instant now = tools.clock().instant();
        Instant window = now.minus(tools.workplace().estimate().window());
        Instant since = window.isBefore(midnight(now)) ? window : midnight(now);
        Future<List<Place>> places = tools.store().board();
        Future<List<Shift>> shifts = tools.rota().shifts();
        Future<List<QueueMode>> modes = tools.rota().modes();
        Future<List<Wait>> waits = tools.rota().waits(since);
        Future<Map<String, Instant>> worked = tools.rota().worked();
        Future<List<Block>> blocks = tools.rota().blocks();
        Future<Map<String, List<StaffOut.Ring>>> rings = exchange.rings();
        return Conversations.patiently(Future.all(List.of(places, shifts, modes, waits, worked, blocks, rings)))
                .map(done -> new Snapshot(
                        Snapshot.inOrder(places.result(), latest()),
                        shifts.result().stream()
                                .filter(s -> s.standing(now))
                                .sorted(Comparator.comparing(s -> s.worker().name()))
                                .toList(),
                        modes.result().stream().collect(Collectors.toMap(QueueMode::queue, Function.identity())),
                        waits.result(),
                        blocks.result(),
                        worked.result(),
                        rings.result(),
                        now))
                .onSuccess(read -> take(reading, read))
                .mapEmpty();
    }

    private static Instant midnight(Instant now) {
        return now.atZone(Schedule.ZONE).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    /** The number of a reading that begins. */
    long reading() {
        return readings.incrementAndGet();
    }

    /**
     * Readings may overlap; one that began earlier and ended later has nothing new. Screens of conversations that nobody
     * waits in, by far the most, hear nothing of it.
     */
    void take(long reading, Snapshot read) {
        Snapshot before;
        synchronized (this) {
            if (latest.reading() > reading) {
                return;
            }
            before = latest();
            latest = new Counted(reading, read, standings(read), read.turns());
        }
        watchers.forEach(Runnable::run);
        Set<String> concerned = new HashSet<>(before.places().keySet());
        concerned.addAll(read.places().keySet());
        concerned.forEach(
                conversation -> watchersOf.getOrDefault(conversation, Set.of()).forEach(Runnable::run));
    }

    /** @return closes the watching */
    Runnable watch(Runnable watcher) {
        // An object of its own: the same watcher may watch twice.
        Runnable own = () -> watcher.run();
        watchers.add(own);
        return () -> watchers.remove(own);
    }

    /**
     * The same, for who is concerned with one conversation alone: called only while it has a row.
     *
     * @return closes the watching
     */
    Runnable watch(String conversation, Runnable watcher) {
        Runnable own = () -> watcher.run();
        watchersOf.compute(conversation, (id, there) -> {
            Set<Runnable> all = there == null ? ConcurrentHashMap.newKeySet() : there;
            all.add(own);
            return all;
        });
        return () -> watchersOf.computeIfPresent(conversation, (id, there) -> {
            there.remove(own);
            return there.isEmpty() ? null : there;
        });
    }

    Snapshot latest() {
        return latest.snapshot();
    }

    Counted counted() {
        return latest;
    }

    /** Who is at work, for the clerk. */
    Staffing staffing() {
        return latest().staffing(tools.workplace().callBackDays(), tools.clock().instant());
    }

    /**
     * Shows the waiting list, as far as the member may see it: all of it first, then what changes. Lives on the context
     * that it is called on, and shows there.
     */
    public BoardScreen show(Member member, Follower.Screen<StaffOut> screen) {
        return BoardScreen.begin(this, vertx, member, screen);
    }

    /** Whoever is at work, by id. */
    public Optional<Shift> shift(String worker) {
        return latest().shift(worker);
    }

    /** The member with the queues and languages that the shift has now, which a supervisor may have changed. */
    public Member atWork(Member member) {
        return latest().shift(member.id())
                .filter(shift -> member.may(Right.CONVERSE))
                .map(shift -> new Member(
                        member.id(), member.name(), member.title(), member.roles(), shift.queues(), shift.languages()))
                .orElse(member);
    }

    /** How the wait of a conversation goes on; empty when it does not wait in the chat. */
    Optional<ResidentOut.Waiting> waiting(String conversation) {
        Counted now = latest;
        return now.snapshot()
                .place(conversation)
                .filter(Place::waitsInChat)
                .map(place -> waiting(now, place, tools.clock().instant()));
    }

    private ResidentOut.Waiting waiting(Counted counted, Place place, Instant at) {
        Snapshot now = counted.snapshot();
        String queue = place.queue();
        int next = counted.turns().getOrDefault(place.conversation(), 0);
        Duration waited = Duration.between(place.since(), at);
        return new ResidentOut.Waiting(
                next,
                now.estimate(queue, next, waited, tools.workplace().estimate(), at),
                now.workers(queue, at) > 0,
                now.mode(queue).message());
    }

    /**
     * Those who wait to be called.
     *
     * @param soonDue of them those whose promise can be kept on one day more, at most
     * @param breached of them those to whom the promise was not kept
     */
    public record ToBeCalled(int waiting, int soonDue, int breached) {}

    /** Who waits to be called, counted. */
    public ToBeCalled toBeCalled() {
        Instant now = tools.clock().instant();
        List<CallBack.Due> all =
                latest().toBeCalled().map(back -> back.due(now)).toList();
        return new ToBeCalled(
                all.size(),
                Collections.frequency(all, CallBack.Due.SOON),
                Collections.frequency(all, CallBack.Due.BREACHED));
    }

    /** How every queue stands. */
    private List<StaffOut.QueueStanding> standings(Snapshot now) {
        Instant at = tools.clock().instant();
        World world = tools.knowledge().world(at, now.staffing(tools.workplace().callBackDays(), at));
        return tools.knowledge().current().lists().queues().stream()
                .sorted()
                .map(queue -> standing(now, queue, world, at))
                .toList();
    }

    private StaffOut.QueueStanding standing(Snapshot now, String queue, World world, Instant at) {
        List<Place> waiting = now.waiting(queue);
        Instant midnight = midnight(at);
        List<Wait> today = now.waits().stream()
                .filter(w -> w.queue().equals(queue) && !w.claimed().isBefore(midnight))
                .toList();
        Workplace.Levels levels = tools.workplace().levels();
        return new StaffOut.QueueStanding(
                queue,
                world.open(queue),
                tools.knowledge().workbench().chats().contains(queue),
                world.callsBack(queue),
                now.mode(queue),
                waiting.size(),
                now.workers(queue, at),
                now.estimate(
                        queue,
                        waiting.size() + 1,
                        Duration.ZERO,
                        tools.workplace().estimate(),
                        at),
                today.size(),
                (int) today.stream()
                        .filter(w -> levels.inTime(w.priority(), w.seconds()))
                        .count());
    }
}
