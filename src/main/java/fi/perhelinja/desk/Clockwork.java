package fi.perhelinja.desk;

import fi.perhelinja.conversation.Reminder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what is due: asks who has fallen silent, ends what is over, deletes what was promised to be deleted, and
 * brings back what a worker left lying.
 * Every node may run one: two that take the same reminder meet at the number of the conversation, and one of them
 * comes to nothing.
 */
public final class Clockwork {

    /** How often it looks for what is due; milliseconds. */
    private static final long TICK_MILLIS = 5_000;

    /** Reminders taken at a time, carried out side by side. */
    private static final int BATCH = 100;

    /** Batches in one tick; what is left waits for the next. */
    private static final int BATCHES = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final Desk desk;
    private final Vertx vertx;
    private final Sweeps sweeps;
    private final Dues dues;
    private long timer = -1;
    private Future<Integer> running = Future.succeededFuture(0);

    public Clockwork(Desk desk) {
        this.desk = desk;
        this.vertx = desk.tools().vertx();
        sweeps = new Sweeps(desk);
        dues = new Dues(desk);
    }

    public synchronized void start() {
        if (timer < 0) {
            timer = vertx.setPeriodic(TICK_MILLIS, TICK_MILLIS, id -> tick());
        }
    }

    /** Takes nothing more on, and waits for what is being carried out. */
    public synchronized Future<Void> stop() {
        vertx.cancelTimer(timer);
        timer = -1;
        return running.otherwise(0).mapEmpty();
    }

    private synchronized void tick() {
        if (timer >= 0 && running.isComplete()) {
            running = run();
        }
    }

    /** Carries out all that is due now. */
    Future<Integer> run() {
        return run(0, BATCHES)
                .onFailure(cause -> LOG.warn("what is due could not be read: {}", cause.toString()))
                .compose(done -> sweeps.run().map(done))
                .onFailure(cause -> LOG.warn("the waiting list could not be swept: {}", cause.toString()));
    }

    private Future<Integer> run(int before, int batches) {
        Desk.Tools tools = desk.tools();
        return Conversations.patiently(tools.store().due(tools.clock().instant(), BATCH))
                .compose(this::carryOut)
                .compose(done -> done == BATCH && batches > 1
                        ? run(before + done, batches - 1)
                        : Future.succeededFuture(before + done));
    }

    /** @return how many were carried out; those that failed are due still, and wait for the next tick */
    private Future<Integer> carryOut(List<Reminder> due) {
        List<Future<Boolean>> all = due.stream().map(this::carryOut).toList();
        return Future.join(all)
                .map(done -> (int) all.stream().filter(Future::result).count());
    }

    private Future<Boolean> carryOut(Reminder reminder) {
        return dues.carryOut(reminder).map(true).recover(cause -> {
            LOG.warn("a reminder {} could not be carried out: {}", reminder.kind(), cause.toString());
            return Future.succeededFuture(false);
        });
    }
}
