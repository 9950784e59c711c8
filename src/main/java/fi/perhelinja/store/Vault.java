package fi.perhelinja.store;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps, apart from the commits, what no commit may hold: numbers to be called, sealed by a key that no store has. What is
 * kept here can be taken away for good while the conversation stays. Safe for any thread; a completed write is durable. It
 * is opened and closed with its {@link Store}, and what it keeps of a conversation goes when that is erased.
 */
public interface Vault {

    /**
     * Keeps it in the place of what was kept of the same conversation by the same name. Safe to repeat. The conversation
     * need not have been opened yet, or have a commit that names it: what is kept without one is forgotten at its time.
     *
     * @param sealed never anything in clear
     * @param until when it is forgotten, should nobody drop it before
     */
    Future<Void> keep(String conversation, String name, String sealed, Instant until);

    /** As it was kept; empty when it was not, or is dropped or forgotten. */
    Future<Optional<String>> read(String conversation, String name);

    /** What is kept of a conversation. */
    record Kept(String name, String sealed, Instant until) {}

    /** All that is kept of a conversation, by name. */
    Future<List<Kept>> kept(String conversation);

    /** Takes away all that is kept of a conversation. Safe to repeat. */
    Future<Void> drop(String conversation);

    /**
     * Forgets what was kept until {@code now} or earlier.
     *
     * @return how many were forgotten
     */
    Future<Integer> forget(Instant now);
}
