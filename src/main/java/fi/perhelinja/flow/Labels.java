package fi.perhelinja.flow;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The words for values of slots: of the slot itself, else of its list, else of a question that offers the value. */
final class Labels {

    private final Map<String, Map<String, Function<Language, String>>> words = new HashMap<>();

    Labels(Map<String, Slot> slots, Collection<Step> steps, Lists lists) {
        for (Slot slot : slots.values()) {
            if (slot instanceof Slot.OneOf oneOf) {
                oneOf.values().forEach((value, v) -> v.label().ifPresent(l -> put(slot.name(), value, l::in)));
            } else if (slot instanceof Slot.Listed listed) {
                Map<String, Localized> labels = lists.values().getOrDefault(listed.list(), Map.of());
                labels.forEach((value, label) -> put(slot.name(), value, label::in));
            }
        }
        Language.SPOKEN.forEach(l -> put(OwnSlots.LANGUAGE, l.tag(), any -> l.ownName()));
        // In the order of addresses, so that the same flows give the same words every time.
        steps.stream().sorted(java.util.Comparator.comparing(Step::address)).forEach(this::add);
    }

    private void add(Step step) {
        if (step instanceof Ask ask) {
            ask.choices().forEach(o -> o.label().ifPresent(l -> put(ask.into(), o.value(), l::in)));
        }
    }

    private void put(String slot, String value, Function<Language, String> label) {
        words.computeIfAbsent(slot, s -> new HashMap<>()).putIfAbsent(value, label);
    }

    Optional<String> of(String slot, String value, Language language) {
        return Optional.ofNullable(words.getOrDefault(slot, Map.of()).get(value))
                .map(label -> label.apply(language))
                .filter(label -> !label.isEmpty());
    }
}
