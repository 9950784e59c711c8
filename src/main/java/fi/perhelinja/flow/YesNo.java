package fi.perhelinja.flow;

import fi.perhelinja.flow.Effect.Choice;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bare "joo" or "nej" for a question whose choices begin with yes and no. People answer so, and a question that does not
 * understand it is no conversation. Only one word, and only where one choice is plainly meant: in doubt it is asked again.
 */
final class YesNo {

    private static final List<Set<String>> WORDS = List.of(
            Set.of("kylla", "kyl", "joo", "juu", "jep", "on", "ja", "jo", "japp", "jo da", "yes", "yeah", "yep"),
            Set.of("ei", "en", "eip", "nej", "na", "nae", "no", "nope", "inte", "int"));

    /** Values that say it outright: they win over "En ole varma", which begins with a no as well. */
    private static final Set<String> PLAIN = Set.of(OwnSlots.YES, OwnSlots.NO);

    private YesNo() {}

    /** @param typed what was typed, in plain words ({@link Hearing#plain}) */
    static Optional<Choice> among(List<Choice> choices, String typed) {
        List<Choice> found = WORDS.stream()
                .filter(words -> words.contains(typed))
                .findFirst()
                .map(words -> choices.stream()
                        .filter(c -> words.contains(first(Hearing.plain(c.label()))))
                        .toList())
                .orElse(List.of());
        return only(found)
                .or(() -> only(
                        found.stream().filter(c -> PLAIN.contains(c.value())).toList()));
    }

    private static Optional<Choice> only(List<Choice> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String first(String label) {
        int end = label.indexOf(' ');
        return end < 0 ? label : label.substring(0, end);
    }
}
