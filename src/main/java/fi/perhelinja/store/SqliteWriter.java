package fi.perhelinja.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. What waits is written in groups, one transaction each: a disk makes some hundreds or
 * thousands of writes durable a second, whatever their size, and so many share one. Nobody hears of success before
 * the commit.
 */
final class SqliteWriter {

    /** Writes that may wait; one more is refused, so that a slow disk shows at once and memory stays bounded. */
    static final int WRITES_WAITING = 10_000;

    /** Most writes in one transaction: bounds how long the first of them waits for the last. */
    static final int GROUP = 512;

    /** When the log could not be emptied, for a backup was reading it, so long until the next try. */
    private static final long TIDY_AGAIN_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** How often the thread looks whether it should end; milliseconds. */
    private static final long IDLE_MILLIS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteWriter.class);

    /**
     * One write, and how many rows it changed. Throws {@link Store.Conflict} or {@link Store.Gone} before it changes
     * any.
     */
    interface Write {
        int on(SqliteWrites writes) throws SQLException;
    }

    private final Vertx vertx;
    private final SqliteWrites writes;
    private final BlockingQueue<Job> waiting = new ArrayBlockingQueue<>(WRITES_WAITING);
    private final Promise<Void> stopped = Promise.promise();
    private final Thread thread = new Thread(this::work, "perhelinja-store-writer");
    private volatile boolean closing;
    private boolean wiped;
    private long tidyAt = System.nanoTime();

    SqliteWriter(Vertx vertx, SqliteWrites writes) {
        this.vertx = vertx;
        this.writes = writes;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** @return completes on the caller's context, after the commit */
    Future<Integer> submit(Write write) {
        Job job = new Job(write, vertx.getOrCreateContext());
        if (closing) {
            return Future.failedFuture(new IllegalStateException("the store is closed"));
        }
        if (!waiting.offer(job)) {
            return Future.failedFuture(new Store.Full());
        }
        if (stopped.future().isComplete()) {
            failTheLate();
        }
        return job.promise.future();
    }

    int waiting() {
        return waiting.size();
    }

    /** Writes what waits, then ends. */
    Future<Void> close() {
        closing = true;
        return stopped.future();
    }

    private void work() {
        try {
            List<Job> group = new ArrayList<>(GROUP);
            while (gather(group)) {
                write(group);
                group.clear();
            }
            writes.close();
            stopped.complete();
        } catch (SQLException | InterruptedException | RuntimeException e) {
            LOG.error("the store's writer ended: {}", e.toString());
            closing = true;
            stopped.fail(e);
        }
        failTheLate();
    }

    /** Whoever came in between the last look and the end must not wait for ever. */
    private void failTheLate() {
        for (Job late = waiting.poll(); late != null; late = waiting.poll()) {
            late.fail(new IllegalStateException("the store is closed"));
        }
    }

    private boolean gather(List<Job> group) throws InterruptedException {
        while (group.isEmpty()) {
            Job first = waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                group.add(first);
                waiting.drainTo(group, GROUP - 1);
            } else if (closing) {
                return false;
            } else {
                tidy();
            }
        }
        return true;
    }

    /**
     * One transaction for all. When a statement breaks, its job fails and the others are done again without it: one
     * write that cannot be kept takes no other down. When the begin or the commit breaks, all fail.
     */
    private void write(List<Job> group) {
        List<Job> left = new ArrayList<>(group);
        while (!left.isEmpty()) {
            Job at = null;
            try {
                writes.execute("BEGIN IMMEDIATE");
                for (Job job : left) {
                    at = job;
                    job.run(writes);
                }
                at = null;
                writes.execute("COMMIT");
                tidy();
                left.forEach(Job::release);
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.error("the store cannot write: {}", e.toString());
                rollback();
                List<Job> failed = at == null ? List.copyOf(left) : List.of(at);
                failed.forEach(job -> job.fail(e));
                left.removeAll(failed);
            }
        }
    }

    private void rollback() {
        try {
            writes.execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite rolls back by itself after the graver errors, and then there is nothing left to roll back.
            LOG.debug("rollback: {}", e.toString());
        }
    }

    /** What a job of this group did wipes out words: see {@link #tidy}. Called by jobs, in the writer's thread. */
    void wiped() {
        wiped = true;
    }

    /**
     * Erased words still stand in the write-ahead log until it is emptied; so that is done before anybody is told
     * that they are gone. When somebody reads the log meanwhile, it is done later: an erasing must not stop the
     * writing for long.
     */
    private void tidy() {
        if (!wiped || System.nanoTime() - tidyAt < 0) {
            return;
        }
        try {
            wiped = !writes.emptyLog();
        } catch (SQLException e) {
            LOG.warn("the store's log could not be emptied: {}", e.toString());
        }
        tidyAt = System.nanoTime() + (wiped ? TIDY_AGAIN_NANOS : 0);
    }

    /** A write on its way, and whom to tell. */
    private static final class Job {
        private final Write write;
        private final Context context;
        private final Promise<Integer> promise = Promise.promise();
        private Future<Integer> outcome = Future.failedFuture("not written");

        Job(Write write, Context context) {
            this.write = write;
            this.context = context;
        }

        private void run(SqliteWrites writes) throws SQLException {
            try {
                outcome = Future.succeededFuture(write.on(writes));
            } catch (Store.Conflict | Store.Gone refusal) {
                outcome = Future.failedFuture(refusal);
            }
        }

        private void release() {
            tell(outcome);
        }

        private void fail(Throwable cause) {
            tell(Future.failedFuture(cause));
        }

        private void tell(Future<Integer> result) {
            try {
                context.runOnContext(v -> result.onComplete(promise));
            } catch (RejectedExecutionException e) {
                // The caller's event loop has ended; whoever still looks at the future may do so.
                result.onComplete(promise);
            }
        }
    }
}
