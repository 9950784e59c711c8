package fi.perhelinja.directory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody looks for, as far as they have told.
 *
 * @param about {@code child, self, partner, relative, professional}
 * @param childAge {@code unborn, under-1, from-1-to-6, from-7-to-12, from-13-to-17, adult}; of the writer when about self
 */
public record Need(
        Optional<String> topic, Optional<String> municipality, Optional<String> childAge, Optional<String> about) {

    private static final String SELF = "self";
    private static final Set<String> AGES_OF_YOUNG_WRITERS = Set.of("from-7-to-12", "from-13-to-17");

    /** From the slots of a flow by their usual names; other slots are left alone. */
    public static Need of(Map<String, String> slots) {
        return new Need(
                slot(slots, "topic"), slot(slots, "municipality"), slot(slots, "child-age"), slot(slots, "about"));
    }

    private static Optional<String> slot(Map<String, String> slots, String name) {
        return Optional.ofNullable(slots.get(name));
    }

    /** Whether the writer may well be under 18: it is about the writer, and of an age to write. */
    boolean byMinor() {
        return about.filter(SELF::equals).isPresent()
                && childAge.filter(AGES_OF_YOUNG_WRITERS::contains).isPresent();
    }
}
