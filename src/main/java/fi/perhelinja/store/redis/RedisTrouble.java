package fi.perhelinja.store.redis;

import fi.perhelinja.store.Store;
import io.vertx.redis.client.impl.types.ErrorType;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Redis did not do what it was asked. Says why in words of our own: its own message may quote what was written. */
public final class RedisTrouble extends Store.Away {
    private static final long serialVersionUID = 1L;

    /** How Redis begins to say that it does not let somebody in. */
    private static final Pattern REFUSALS = Pattern.compile("WRONGPASS|NOAUTH");

    RedisTrouble(String why) {
        super("Redis " + why);
    }

    /** What keeps a line from being made, as far as an operator can mend it. */
    static RedisTrouble outOfReach(Optional<Throwable> cause) {
        for (Throwable it = cause.orElse(null); it != null; it = it.getCause()) {
            if (it instanceof SSLException) {
                return new RedisTrouble(
                        "is out of reach: its certificate is not one of store.trusted-file, or for another host");
            }
            if (it instanceof ErrorType refusal
                    && REFUSALS.matcher(String.valueOf(refusal.getMessage())).lookingAt()) {
                return new RedisTrouble("is out of reach: it does not know store.user with this password");
            }
        }
        return new RedisTrouble("is out of reach");
    }
}
