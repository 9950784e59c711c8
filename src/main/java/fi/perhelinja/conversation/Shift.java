package fi.perhelinja.conversation;

import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody of the staff at work, from the moment that a console is open until it is closed, or its lease has run out
 * because a node or a network died.
 *
 * @param queues that the person takes now; a supervisor may change them
 * @param reason why not available: {@code break}, {@code meeting}, {@code phone}, {@code notes}, or empty
 * @param capacity most conversations at once
 * @param until the lease: renewed while the console is connected
 */
public record Shift(
        Worker worker,
        Status status,
        String reason,
        Set<String> queues,
        Set<Language> languages,
        int capacity,
        boolean supervises,
        Instant since,
        Instant until) {

    public enum Status {
        AVAILABLE,
        /** Has enough in hand, and takes nothing new. */
        BUSY,
        AWAY
    }

    public Shift {
        queues = Set.copyOf(queues);
        languages = Set.copyOf(languages);
    }
}
