package fi.perhelinja.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * Workers take nothing for a while from where a misuser came from. It is known again by {@code origin}, a keyed hash of the
 * network address; the address itself is kept nowhere.
 *
 * @param id of the block
 * @param conversation in which the misuse was
 * @param origin empty when it was not known: then the conversation alone is closed
 * @param by name of the supervisor
 */
public record Block(
        String id,
        String conversation,
        Optional<String> origin,
        Instant until,
        String reason,
        String by,
        Instant since) {

    public boolean holds(Instant now) {
        return now.isBefore(until);
    }
}
