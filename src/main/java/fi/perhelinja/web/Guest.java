package fi.perhelinja.web;

import io.vertx.core.Future;

/** A socket that came in through a door. Lives on one event loop. */
interface Guest {

    /** Looks at the time; called about once a second. */
    void tick(long nowNanos);

    /**
     * Tells the client to go elsewhere, once the frame in hand is answered.
     *
     * @return completes when the socket is closed
     */
    Future<Void> leave(int afterMillis);
}
