package fi.perhelinja.scene;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What all clients of a chaos scene share: where they connect, whom they tell, and whether it is over. */
final class Storm {

    /** What everybody gets, after the last fault, to come to an end. */
    private static final long PATIENCE_SECONDS = 240;

    private final Proxy proxy;
    private final Witness witness;
    private final CountDownLatch calm = new CountDownLatch(1);
    private volatile long calmedNanos;

    Storm(Proxy proxy, Witness witness) {
        this.proxy = proxy;
        this.witness = witness;
    }

    Proxy proxy() {
        return proxy;
    }

    Witness witness() {
        return witness;
    }

    /** Nobody begins anything new from now on. */
    void calm() {
        calmedNanos = System.nanoTime();
        calm.countDown();
    }

    boolean rages() {
        return calm.getCount() > 0;
    }

    /** Whether somebody who is not done by now never will be. */
    boolean hopeless() {
        return !rages() && System.nanoTime() - calmedNanos > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    }

    /** So long nothing is done, or until it is calm. */
    void rest(long millis) throws InterruptedException {
        if (!calm.await(millis, TimeUnit.MILLISECONDS)) {
            return;
        }
        // It is calm: a short breath, so that nobody spins.
        new CountDownLatch(1).await(Math.min(millis, 200), TimeUnit.MILLISECONDS);
    }
}
