package fi.perhelinja.conversation;

import java.time.Instant;
import java.util.List;

/**
 * What one decision added to a conversation. All of it is stored and shown, or none.
 *
 * @param number from 1, without gaps
 */
public record Commit(String conversation, long number, Instant at, Author author, List<Event> events) {

    public Commit {
        events = List.copyOf(events);
    }
}
