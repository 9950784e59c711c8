package fi.perhelinja.desk;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.StaffCommand;
import fi.perhelinja.conversation.StaffEvent.Cause;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Right;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is at work. A shift is a lease that is renewed for as long as a console of the worker is connected to any node. A
 * console that closes ends nothing by itself: it may be a page that is read anew, or a lift. Safe for any thread.
 */
public final class Shifts {

    /** How often shifts of this node are renewed; milliseconds. */
    private static final long RENEW_MILLIS = 10_000;

    /** So long without a renewal, a shift does not count any more. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Shifts.class);

    private final Desk desk;

    /** Consoles that are open on this node, by worker. */
    private final Map<String, Integer> consoles = new ConcurrentHashMap<>();

    private long timer = -1;

    Shifts(Desk desk) {
        this.desk = desk;
    }

    /** A console of the member is connected: the shift begins, or goes on as it was. Each goes with one {@link #leave}. */
    public Future<Shift> begin(Member member) {
        consoles.merge(member.id(), 1, Integer::sum);
        keepRenewing();
        Instant now = now();
        Shift fresh = new Shift(
                Worker.of(member),
                Shift.Status.AVAILABLE,
                "",
                member.may(Right.CONVERSE) ? member.queues() : Set.of(),
                member.languages(),
                desk.tools().workplace().capacity(),
                member.may(Right.SUPERVISE),
                now,
                now.plus(LEASE));
        return told(desk.tools().rota().begin(fresh)).onFailure(cause -> leave(member.id()));
    }

    /** One console of the worker is gone. */
    public void leave(String worker) {
        consoles.computeIfPresent(worker, (id, open) -> open > 1 ? open - 1 : null);
    }

    /** The worker signs off: all that they have goes back to its queue, and the shift is over, on whatever consoles. */
    public Future<Void> end(String worker) {
        return told(desk.tools().rota().end(worker)).compose(ended -> returnAll(worker, Cause.SIGNED_OFF));
    }

    /**
     * Whether the worker has as many as their shift allows, wrap-ups that are due counted in. Of two consoles on which
     * they claim in the same moment, both may be told that there is room: it is a limit for people, not for machines.
     */
    public Future<Boolean> full(String worker) {
        Future<List<Place>> places = desk.tools().store().board();
        Future<List<Shift>> shifts = desk.tools().rota().shifts();
        return Conversations.patiently(Future.all(places, shifts)).map(read -> {
            long has = places.result().stream().filter(p -> has(p, worker)).count();
            return shifts.result().stream().anyMatch(s -> s.worker().id().equals(worker) && has >= s.capacity());
        });
    }

    /** Gives all that a worker has back to its queue. Safe to repeat. */
    Future<Void> returnAll(String worker, Cause cause) {
        return Conversations.patiently(desk.tools().store().board())
                .compose(places -> Future.join(places.stream()
                                .filter(place -> has(place, worker) && place.goesBack())
                                .map(place -> giveBack(place, cause))
                                .toList())
                        .mapEmpty());
    }

    private static boolean has(Place place, String worker) {
        return place.stage() != Place.Stage.PAST
                && place.owner().filter(o -> o.id().equals(worker)).isPresent();
    }

    Future<Told> giveBack(Place place, Cause cause) {
        StaffCommand release =
                new StaffCommand.Release(Optional.empty(), place.owner().orElseThrow(), cause);
        return desk.tell(place.conversation(), release, Author.CLOCK);
    }

    /** @return as it stands now; empty when there is no such shift */
    public Future<Optional<Shift>> present(String worker, Shift.Status status, String reason, int capacity) {
        int most = Math.max(1, Math.min(capacity, desk.tools().workplace().mostAtOnce()));
        return told(desk.tools().rota().present(worker, status, reason, most));
    }

    /** @return as it stands now; empty when there is no such shift */
    public Future<Optional<Shift>> assign(String worker, Set<String> queues, Set<Language> languages) {
        return told(desk.tools().rota().assign(worker, queues, languages));
    }

    /** Opens or closes a queue. */
    public Future<Void> setQueue(Worker by, String queue, QueueMode.Mode mode, String message) {
        return told(desk.tools().rota().set(new QueueMode(queue, mode, message, by.name(), now())));
    }

    private <T> Future<T> told(Future<T> writing) {
        return Conversations.patiently(writing)
                .onSuccess(done -> desk.tools().bell().ringBoard());
    }

    private synchronized void keepRenewing() {
        if (timer < 0) {
            timer = desk.tools().vertx().setPeriodic(RENEW_MILLIS, id -> renew());
        }
    }

    synchronized void stop() {
        desk.tools().vertx().cancelTimer(timer);
        timer = -1;
    }

    /** Renews the shifts of all whose console is open here. */
    Future<Void> renew() {
        Instant until = now().plus(LEASE);
        List<Future<Boolean>> all = consoles.keySet().stream()
                .map(worker -> desk.tools().rota().renew(worker, until))
                .toList();
        return Future.join(all)
                .onFailure(cause -> LOG.warn("shifts could not be renewed: {}", cause.toString()))
                .mapEmpty();
    }

    private Instant now() {
        return desk.tools().clock().instant();
    }
}
