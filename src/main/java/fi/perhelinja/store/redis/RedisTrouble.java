package fi.perhelinja.store.redis;

import fi.perhelinja.store.Store;

/** Redis did not do what it was asked. Says why in words of our own: its own message may quote what was written. */
public final class RedisTrouble extends Store.Away {
    private static final long serialVersionUID = 1L;

    RedisTrouble(String why) {
        super("Redis " + why);
    }
}
