package fi.perhelinja.store;

import java.util.function.Consumer;

/**
 * Tells every node that a conversation has something new. Rings may be lost or doubled; what is rung about is in the
 * store.
 */
public interface Bell {

    /** @param number the newest number, or {@link #ERASED} */
    record Ring(String conversation, long number) {}

    long ERASED = -1;

    void ring(Ring ring);

    /** @return closes the listening */
    Runnable listen(String conversation, Consumer<Ring> listener);
}
