package fi.perhelinja.conversation;

import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.World;
import fi.perhelinja.text.Language;
import fi.perhelinja.understanding.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the clerk knows beside the conversation itself: the flows, what words mean, the services and their hours. */
public interface Knowledge {

    /** The flows that new conversations begin with. */
    Flows current();

    /** The flows of a revision; empty when they are not at hand, and are to be fetched from the store first. */
    Optional<Flows> flows(String revision);

    Understanding understanding();

    /** The world as it is at {@code now}, with those who are at work. */
    World world(Instant now, Staffing staffing);

    /** Cards of services as they stand at {@code now}; ids that the directory does not know are left out. */
    List<Card> cards(List<String> services, Language language, Instant now);

    /** Ids of services by words, best first. */
    default List<String> search(String words, Optional<String> municipality, int atMost) {
        return List.of();
    }

    /** What workers have at hand. */
    default Workbench workbench() {
        return Workbench.EMPTY;
    }

    /** What carry-on codes are made of. */
    default CodeWords codeWords() {
        return CodeWords.NONE;
    }

    /** The line of a municipality on which our own call handlers answer; empty while its number is not known. */
    default Optional<Card.Way> line(Optional<String> municipality, Language language, Instant now) {
        return Optional.empty();
    }

    /** What answers a question asked in passing about hours or contact details. */
    List<Card> aside(Optional<String> topic, Optional<String> municipality, Language language, Instant now);
}
