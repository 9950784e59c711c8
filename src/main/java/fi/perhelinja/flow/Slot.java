package fi.perhelinja.flow;

import fi.perhelinja.text.PhoneNumber;
import fi.perhelinja.text.Yaml.Mark;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a conversation may come to know. Slots are one namespace for the whole conversation; a flow declares those
 * that it reads or fills.
 */
public sealed interface Slot {

    /** Longest text that a slot keeps, characters. */
    int LONGEST_TEXT = 2_000;

    About about();

    /** The value as it is kept; empty when it is none that this slot can hold. */
    Optional<String> accept(String value, Lists lists);

    /** All values that it may have; empty when they are not a closed set. */
    Optional<Set<String>> domain(Lists lists);

    default String name() {
        return about().name();
    }

    default Mark at() {
        return about().at();
    }

    /**
     * @param sensitive reaches neither statistics nor a log
     * @param keep how long it is kept, {@code until-closed}; empty for as long as the conversation
     */
    record About(String name, boolean sensitive, Optional<String> keep, Mark at) {}

    /** {@code {one-of: [child, self]}} or, with labels, {@code {one-of: {child: Lapsi, self: Minä}}}. */
    record OneOf(About about, Map<String, Value> values) implements Slot {

        public OneOf {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public Optional<String> accept(String value, Lists lists) {
            return Optional.of(value).filter(values::containsKey);
        }

        @Override
        public Optional<Set<String>> domain(Lists lists) {
            return Optional.of(values.keySet());
        }
    }

    /** @param label its own words; else those of the questions that offer it */
    record Value(Optional<Wording> label, Mark at) {}

    /** {@code {one-of: municipalities}}: a named list. */
    record Listed(About about, String list) implements Slot {

        @Override
        public Optional<String> accept(String value, Lists lists) {
            return Optional.of(value).filter(v -> values(lists).contains(v));
        }

        @Override
        public Optional<Set<String>> domain(Lists lists) {
            return Optional.of(values(lists));
        }

        private Set<String> values(Lists lists) {
            return lists.values().getOrDefault(list, Map.of()).keySet();
        }
    }

    /** {@code {phone: true}}. Kept as {@code +} and digits, or as what stands for a number that is kept elsewhere. */
    record Phone(About about) implements Slot {

        @Override
        public Optional<String> accept(String value, Lists lists) {
            return PhoneNumber.isCovered(value)
                    ? Optional.of(value)
                    : PhoneNumber.parse(value).map(PhoneNumber::e164);
        }

        @Override
        public Optional<Set<String>> domain(Lists lists) {
            return Optional.empty();
        }
    }

    /** {@code {text: true}}: the resident's own words. */
    record Words(About about) implements Slot {

        @Override
        public Optional<String> accept(String value, Lists lists) {
            String text = value.strip();
            return Optional.of(text.substring(0, Math.min(text.length(), LONGEST_TEXT)))
                    .filter(t -> !t.isEmpty());
        }

        @Override
        public Optional<Set<String>> domain(Lists lists) {
            return Optional.empty();
        }
    }
}
