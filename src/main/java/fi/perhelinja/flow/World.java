package fi.perhelinja.flow;

import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a flow may ask of the world around it, at one instant. An implementation answers the same for as long as a turn
 * lasts.
 */
public interface World {

    /** Ids of services for these slots (topic, municipality, …), what is open now first. */
    List<String> services(Map<String, String> slots, int atMost);

    /** Whether a service of this id exists in the directory. */
    boolean knows(String service);

    /** Whether somebody takes conversations of this queue now. */
    boolean open(String queue);

    /** The same for one of that priority: one in danger may be let in where others are not. */
    default boolean open(String queue, Priority priority) {
        return open(queue);
    }

    /** What a supervisor who closed the queue wants to be told to those who ask for a person meanwhile, in their words. */
    default Optional<String> closedBecause(String queue) {
        return Optional.empty();
    }

    /** Whether workers take nothing from this resident for a while, for misuse; the guide may go on. */
    default boolean keptOut() {
        return false;
    }

    /** Whether requests to be called back are taken to this queue. */
    boolean callsBack(String queue);

    /**
     * Words that texts may use beside slots, as {@code {line-number}} or {@code {line-hours}}; empty when there is none.
     */
    Optional<String> word(String name, Language language);

    /** The same where a word goes by what was answered: {@code {called-by}} by the days on which somebody can be called. */
    default Optional<String> word(String name, Language language, Map<String, String> slots) {
        return word(name, language);
    }
}
