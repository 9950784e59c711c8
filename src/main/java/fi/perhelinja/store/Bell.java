package fi.perhelinja.store;

import java.util.function.Consumer;

/**
 * Tells every node that a conversation, or the waiting list, has something new. Rings may be lost or doubled; what is
 * rung about is in the store. Signs, which are kept nowhere, go the same way.
 */
public interface Bell {

    /** @param number the newest number, or {@link #ERASED}, or {@link #DOUBT} */
    record Ring(String conversation, long number) {}

    long ERASED = -1;

    /** Rings may have been missed: whoever hears this looks into the store. */
    long DOUBT = -2;

    void ring(Ring ring);

    /** @return closes the listening */
    Runnable listen(String conversation, Consumer<Ring> listener);

    /** Something of the waiting list or of who is at work is new. */
    void ringBoard();

    /** @return closes the listening */
    Runnable listenToBoard(Runnable listener);

    /**
     * Something that passes: it is not kept, and nobody misses it who was not there.
     *
     * @param by {@code resident} or {@code worker}
     * @param what {@code typing}, {@code here}, {@code who-is-here}
     */
    record Sign(String conversation, String by, String what, boolean on) {}

    void sign(Sign sign);

    /** @return closes the listening */
    Runnable watch(String conversation, Consumer<Sign> listener);
}
