package fi.perhelinja.desk;

import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Place.Stage;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.StaffEvent.Cause;
import fi.perhelinja.conversation.Worker;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sees to it that nobody waits for a worker who is not there: what somebody had whose connection is lost, or who leaves a
 * resident without an answer, goes back to the head of its queue. Every node may do it: of two that do, one is told that
 * there is nothing left to give back.
 */
final class Sweeps {

    /** Waits are kept so long: for the estimate, and for the day's figures. */
    private static final Duration WAITS_KEPT = Duration.ofDays(2);

    /** So long it is known where somebody came from who waited or had a worker: misuse is answered at once, or not. */
    private static final Duration ORIGINS_KEPT = Duration.ofDays(1);

    private final Desk desk;

    Sweeps(Desk desk) {
        this.desk = desk;
    }

    Future<Void> run() {
        Instant now = desk.tools().clock().instant();
        Future<List<Place>> places = desk.tools().store().board();
        Future<List<Shift>> shifts = desk.tools().rota().shifts();
        return Conversations.patiently(Future.all(places, shifts))
                .compose(read -> giveBack(places.result(), shifts.result(), now))
                .compose(given -> endLost(shifts.result(), now))
                .compose(ended -> Conversations.patiently(desk.tools().rota().sweep(now.minus(WAITS_KEPT))))
                .compose(swept -> Conversations.patiently(desk.tools().rota().forget(now.minus(ORIGINS_KEPT), now)))
                .compose(forgotten -> desk.exchange().forget(now))
                .compose(forgotten -> desk.safe().forget(now))
                .mapEmpty();
    }

    private Future<Void> giveBack(List<Place> places, List<Shift> shifts, Instant now) {
        Map<String, Shift> byWorker = new HashMap<>();
        shifts.forEach(shift -> byWorker.put(shift.worker().id(), shift));
        List<Future<Told>> all = places.stream()
                .flatMap(place ->
                        cause(place, byWorker, now).map(cause -> desk.shifts().giveBack(place, cause)).stream())
                .toList();
        return all.isEmpty() ? Future.succeededFuture() : Future.join(all).mapEmpty();
    }

    /** Why it goes back; empty when it stays. */
    private Optional<Cause> cause(Place place, Map<String, Shift> shifts, Instant now) {
        if (place.owner().isEmpty() || !place.goesBack()) {
            return Optional.empty();
        }
        Optional<Shift> shift = place.owner().map(Worker::id).flatMap(id -> Optional.ofNullable(shifts.get(id)));
        if (shift.map(s -> lost(s, now)).orElse(lateEnough(place, now))) {
            return Optional.of(Cause.LOST);
        }
        return ignored(place, now) ? Optional.of(Cause.IGNORED) : Optional.empty();
    }

    /** Who got it without ever having been at work, from a supervisor, has as long to come. */
    private boolean lateEnough(Place place, Instant now) {
        Duration lost = desk.tools().workplace().lost();
        return place.ownedSince().map(since -> since.plus(lost).isBefore(now)).orElse(true);
    }

    private boolean lost(Shift shift, Instant now) {
        Instant renewed = shift.until().minus(Shifts.LEASE);
        return !renewed.plus(desk.tools().workplace().lost()).isAfter(now);
    }

    private boolean ignored(Place place, Instant now) {
        Duration ignored = desk.tools().workplace().ignored();
        return place.stage() == Stage.ATTENDED
                && place.kind() == Place.Kind.CHAT
                && place.unanswered()
                        .filter(since -> !since.plus(ignored).isAfter(now))
                        .isPresent();
    }

    private Future<Void> endLost(List<Shift> shifts, Instant now) {
        List<Future<Boolean>> all = shifts.stream()
                .filter(shift -> lost(shift, now))
                .map(shift -> desk.tools().rota().endIfLost(shift.worker().id(), shift.until()))
                .toList();
        return all.isEmpty()
                ? Future.succeededFuture()
                : Future.join(all)
                        .onSuccess(done -> desk.tools().bell().ringBoard())
                        .mapEmpty();
    }
}
