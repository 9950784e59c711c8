package fi.perhelinja.desk;

import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.store.Bell;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * One open screen of a conversation, of a resident or of the staff: a {@link View} says what it shows. Hears the bell,
 * reads what is new by number, and shows it; also looks by itself now and then, so that a ring that was lost delays words
 * and loses none.
 *
 * <p>Rings that come while it reads or while the screen is slow become one further look: it never reads twice at a
 * time, and holds nothing but a number and what it last showed in passing. Lives on the context that it was begun on, and
 * shows there.
 *
 * @param <F> the family of frames
 */
public final class Follower<F> {

    /** How often it looks by itself. */
    public static final Duration LOOK = Duration.ofSeconds(30);

    /** After a reading failed, so long until the next. */
    private static final long AGAIN_MILLIS = 1_000;

    /** Shows a frame; the future completes when the screen can take another. */
    public interface Screen<F> extends Function<F, Future<Void>> {}

    private final Desk desk;
    private final Vertx vertx;
    private final String conversation;
    private final View<F> view;
    private final Screen<F> screen;
    private final Context context;
    private final Runnable deafen;
    private final Runnable blind;
    private long timer;
    /** The last number that the screen has. */
    private long shown;

    /** The highest number that was rung. */
    private long heard;

    /** Whether the store is to be asked, whatever was rung. */
    private boolean doubtful = true;

    private boolean first = true;
    private boolean busy;
    private boolean resting;
    private Optional<F> passed = Optional.empty();
    private volatile boolean closed;

    private Follower(Desk desk, String conversation, long since, Duration look, View<F> view, Screen<F> screen) {
        this.desk = desk;
        this.vertx = desk.tools().vertx();
        this.conversation = conversation;
        this.view = view;
        this.screen = screen;
        this.shown = since;
        context = vertx.getOrCreateContext();
        deafen = desk.tools().bell().listen(conversation, ring -> context.runOnContext(v -> hear(ring)));
        blind = desk.board().watch(conversation, () -> context.runOnContext(v -> boardChanged()));
        // Screens that were opened together, after a restart, do not all look in the same moment.
        long millis = look.toMillis();
        timer = vertx.setTimer(ThreadLocalRandom.current().nextLong(millis) + 1, id -> lookByItself(millis));
    }

    /**
     * Begins to follow. The first frame comes at once, also when there is no new line: it tells how the conversation
     * stands.
     *
     * @param since the last number that the screen has
     */
    public static Follower<ResidentOut> begin(Desk desk, String conversation, long since, Screen<ResidentOut> screen) {
        return begin(desk, conversation, since, LOOK, screen);
    }

    static Follower<ResidentOut> begin(
            Desk desk, String conversation, long since, Duration look, Screen<ResidentOut> screen) {
        return begin(desk, conversation, since, look, new ResidentScreen(desk, conversation), screen);
    }

    /** The same for whatever the view shows. */
    public static <F> Follower<F> begin(Desk desk, String conversation, long since, View<F> view, Screen<F> screen) {
        return begin(desk, conversation, since, LOOK, view, screen);
    }

    static <F> Follower<F> begin(
            Desk desk, String conversation, long since, Duration look, View<F> view, Screen<F> screen) {
        Follower<F> follower = new Follower<>(desk, conversation, since, look, view, screen);
        follower.context.runOnContext(v -> follower.look());
        return follower;
    }

    /** Shows nothing from now on. Safe to repeat; on any thread. */
    public void close() {
        deafen.run();
        blind.run();
        context.runOnContext(v -> {
            closed = true;
            vertx.cancelTimer(timer);
        });
    }

    private void hear(Bell.Ring ring) {
        heard = Math.max(heard, ring.number());
        doubtful |= ring.number() == Bell.ERASED || ring.number() == Bell.DOUBT;
        look();
    }

    /** Who is at work, or who is next, is another: what is shown in passing may be too, and so may the right to look. */
    private void boardChanged() {
        if (!first && (view.heedsBoard() || !view.passing().equals(passed))) {
            look(true);
        }
    }

    private void lookByItself(long millis) {
        if (!closed) {
            timer = vertx.setTimer(millis, id -> lookByItself(millis));
            doubtful = true;
            look();
        }
    }

    private void look() {
        look(false);
    }

    private void look(boolean anyway) {
        if (busy || resting || closed || !(anyway || doubtful || heard > shown)) {
            return;
        }
        busy = true;
        long asked = heard;
        // What was rung about, the desk may have at hand; the store knows better when it is doubtful.
        Future<Optional<Conversation>> reading = doubtful ? desk.read(conversation) : desk.read(conversation, asked);
        doubtful = false;
        reading.compose(this::show)
                .onComplete(now -> context.runOnContext(v -> {
                    busy = false;
                    if (now.succeeded()) {
                        looked(asked, now.result());
                    } else {
                        rest();
                    }
                }));
    }

    private void looked(long asked, long number) {
        first = false;
        shown = number;
        // A ring about a number that the store does not have must not make it look for ever.
        heard = heard > asked ? heard : Math.min(heard, shown);
        look(!view.passing().equals(passed));
    }

    private void rest() {
        doubtful = true;
        resting = true;
        vertx.setTimer(AGAIN_MILLIS, id -> {
            resting = false;
            look();
        });
    }

    /** @return the number that the screen has now */
    private Future<Long> show(Optional<Conversation> found) {
        if (closed) {
            return Future.succeededFuture(shown);
        }
        Optional<F> last = found.map(view::shut).orElseGet(() -> Optional.of(view.gone()));
        if (last.isPresent()) {
            close();
            return screen.apply(last.get()).map(shown);
        }
        return news(found.orElseThrow()).compose(number -> passing().map(number));
    }

    private Future<Long> news(Conversation now) {
        if (now.number() <= shown && !first) {
            return Future.succeededFuture(shown);
        }
        long since = Math.min(shown, now.number());
        return screen.apply(view.news(now, since)).map(now.number());
    }

    private Future<Void> passing() {
        Optional<F> now = view.passing();
        boolean same = now.equals(passed);
        passed = now;
        return same || now.isEmpty() || closed ? Future.succeededFuture() : screen.apply(now.get());
    }
}
