package fi.perhelinja.flow;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Yaml.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One flow file with its translations.
 *
 * @param name as the file is named
 * @param at where the name stands in the file
 * @param uses patterns and sub-flows that it says it uses, with the place of each
 * @param patterns what it answers for all flows, to the step where the answer begins
 * @param slots that it declares
 * @param steps in the order of the file
 */
public record Flow(
        String name,
        Mark at,
        Wording title,
        Optional<String> owner,
        Optional<LocalDate> reviewBy,
        Languages languages,
        Map<String, Mark> uses,
        Map<Pattern, Target> patterns,
        Map<String, Slot> slots,
        Optional<Target> start,
        Map<String, Step> steps) {

    /**
     * @param complete languages that every text must be translated to
     * @param partial languages that some texts are translated to
     */
    public record Languages(Language source, List<Language> complete, List<Language> partial) {

        public Languages {
            complete = List.copyOf(complete);
            partial = List.copyOf(partial);
        }
    }

    public Flow {
        uses = Collections.unmodifiableMap(new LinkedHashMap<>(uses));
        patterns = Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** Every text that somebody outside the team may read or hear. */
    public List<Wording> wordings() {
        List<Wording> all = new ArrayList<>(List.of(title));
        for (Slot slot : slots.values()) {
            if (slot instanceof Slot.OneOf oneOf) {
                oneOf.values().values().forEach(v -> v.label().ifPresent(all::add));
            }
        }
        for (Step step : steps.values()) {
            all.addAll(step.texts());
            step.head().script().ifPresent(all::add);
            step.head().explain().ifPresent(all::add);
            if (step instanceof Ask ask) {
                ask.choices().forEach(c -> c.label().ifPresent(all::add));
            }
        }
        return all;
    }
}
