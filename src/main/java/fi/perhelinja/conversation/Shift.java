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

    /** Whether it counts: its lease has not run out. */
    public boolean standing(Instant now) {
        return until.isAfter(now);
    }

    /** Whether whoever works it may be counted on in a queue. */
    public boolean serves(String queue, Instant now) {
        return standing(now) && status != Status.AWAY && queues.contains(queue);
    }

    /** The same worker's shift goes on with another console, or after a network that failed. */
    public Shift goingOnFrom(Shift before) {
        return new Shift(
                worker,
                before.status,
                before.reason,
                before.queues,
                before.languages,
                before.capacity,
                supervises,
                before.since,
                until);
    }

    public Shift until(Instant renewed) {
        return new Shift(worker, status, reason, queues, languages, capacity, supervises, since, renewed);
    }

    public Shift present(Status now, String why, int most) {
        return new Shift(worker, now, why, queues, languages, most, supervises, since, until);
    }

    public Shift assigned(Set<String> taken, Set<Language> spoken) {
        return new Shift(worker, status, reason, taken, spoken, capacity, supervises, since, until);
    }
}
