package fi.perhelinja.web;

import fi.perhelinja.store.Store;
import io.vertx.core.VertxException;
import java.io.UncheckedIOException;

/** What a failed future tells. */
final class Failure {

    private Failure() {}

    /**
     * Whether the same may succeed a little later: the store is slow, full or away. Anything else is a fault of our
     * own.
     */
    static boolean mayPass(Throwable cause) {
        return !(cause instanceof RuntimeException)
                || cause instanceof Store.Full
                || cause instanceof Store.Away
                || cause instanceof Store.Conflict
                || cause instanceof VertxException
                || cause instanceof UncheckedIOException;
    }

    /** The kind of it. Its message might quote what somebody wrote, and is never told. */
    static String named(Throwable cause) {
        Throwable inner = cause.getCause();
        String name = cause.getClass().getName();
        return inner == null ? name : name + " by " + inner.getClass().getName();
    }
}
