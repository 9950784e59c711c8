package fi.perhelinja.flow;

import fi.perhelinja.text.Localized;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The named lists that a slot may draw its values from, and the names of things that live outside the flow files: what the
 * reader and the check hold the flows against.
 *
 * @param values list name ({@code municipalities}, {@code topics}, {@code signals}) to value to label
 * @param services ids of the directory
 * @param queues queues that a hand-over may name
 * @param words names that texts may use beside slots
 */
public record Lists(
        Map<String, Map<String, Localized>> values, Set<String> services, Set<String> queues, Set<String> words) {

    /** Name of the list of topics. */
    public static final String TOPICS = "topics";

    /** Name of the list of signals of danger. */
    public static final String SIGNALS = "signals";

    /** Name of the list of slots: what each is called on the screens of the staff. */
    public static final String SLOTS = "slots";

    /** Name of the list of professions: what residents see beside a worker's name. */
    public static final String PROFESSIONS = "professions";

    public Lists {
        values = new LinkedHashMap<>(values);
        services = Set.copyOf(services);
        queues = Set.copyOf(queues);
        words = Set.copyOf(words);
    }
}
