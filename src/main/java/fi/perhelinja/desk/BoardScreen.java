package fi.perhelinja.desk;

import fi.perhelinja.conversation.Access;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.protocol.StaffOut.QueueStanding;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Right;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The waiting list on one screen of the staff: what the member may see of it, whole at first and then what changed; and
 * whether the member's telephone rings. What comes while the screen is slow becomes one further frame. Lives on one context.
 */
public final class BoardScreen {

    private final Board board;
    private final Member member;
    private final Follower.Screen<StaffOut> screen;
    private final Context context;
    private Runnable blind = () -> {};
    private Map<String, Place> shown = Map.of();
    private List<Shift> shifts = List.of();
    private List<QueueStanding> queues = List.of();
    private StaffOut.Phone phone = new StaffOut.Phone(List.of(), Map.of());
    private boolean first = true;
    private boolean busy;
    private boolean again;
    private boolean closed;

    private BoardScreen(Board board, Vertx vertx, Member member, Follower.Screen<StaffOut> screen) {
        this.board = board;
        this.member = member;
        this.screen = screen;
        context = vertx.getOrCreateContext();
    }

    static BoardScreen begin(Board board, Vertx vertx, Member member, Follower.Screen<StaffOut> screen) {
        BoardScreen begun = new BoardScreen(board, vertx, member, screen);
        begun.blind = board.watch(() -> begun.context.runOnContext(v -> begun.look()));
        begun.context.runOnContext(v -> begun.look());
        return begun;
    }

    /** Shows nothing from now on. Safe to repeat; on any thread. */
    public void close() {
        blind.run();
        context.runOnContext(v -> closed = true);
    }

    private void look() {
        if (busy || closed) {
            again = busy;
            return;
        }
        again = false;
        List<StaffOut> news = new ArrayList<>();
        news(board.counted()).ifPresent(news::add);
        phone(board.latest()).ifPresent(news::add);
        if (!news.isEmpty()) {
            busy = true;
            Future.join(news.stream().map(screen).toList())
                    .onComplete(taken -> context.runOnContext(v -> {
                        busy = false;
                        if (again) {
                            look();
                        }
                    }));
        }
    }

    private Optional<StaffOut.Board> news(Board.Counted counted) {
        Snapshot latest = counted.snapshot();
        Map<String, Place> now = visible(latest);
        List<Place> changed = now.values().stream()
                .filter(place -> !place.equals(shown.get(place.conversation())))
                .toList();
        List<String> gone =
                shown.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        List<Shift> atWork =
                latest.shifts().stream().map(s -> s.until(Instant.EPOCH)).toList();
        List<QueueStanding> standings = counted.queues();
        Optional<List<Shift>> newShifts = Optional.of(latest.shifts()).filter(s -> first || !atWork.equals(shifts));
        Optional<List<QueueStanding>> newQueues = Optional.of(standings).filter(q -> first || !q.equals(queues));
        boolean nothing = changed.isEmpty() && gone.isEmpty() && newShifts.isEmpty() && newQueues.isEmpty();
        boolean full = first;
        shown = now;
        shifts = atWork;
        queues = standings;
        first = false;
        return full || !nothing
                ? Optional.of(new StaffOut.Board(full, changed, gone, newShifts, newQueues))
                : Optional.empty();
    }

    /** Whose telephone it is, and nobody else, sees it ring. */
    private Optional<StaffOut.Phone> phone(Snapshot latest) {
        if (!member.may(Right.TAKE_CALLS)) {
            return Optional.empty();
        }
        StaffOut.Phone now =
                new StaffOut.Phone(latest.rings().getOrDefault(member.id(), List.of()), latest.alike(member.id()));
        boolean same = now.equals(phone);
        phone = now;
        return same ? Optional.empty() : Optional.of(now);
    }

    /** A supervisor sees all rows; the others those that they could open. */
    private Map<String, Place> visible(Snapshot latest) {
        Member now = board.atWork(member);
        Map<String, Place> visible = new LinkedHashMap<>();
        latest.places().values().stream()
                .filter(place -> now.may(Right.SUPERVISE) || Access.of(place, now) != Access.NONE)
                .forEach(place -> visible.put(place.conversation(), place));
        return visible;
    }
}
