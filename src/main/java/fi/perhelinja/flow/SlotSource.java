package fi.perhelinja.flow;

import fi.perhelinja.flow.Slot.About;
import fi.perhelinja.flow.Slot.Value;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Yaml;
import fi.perhelinja.text.Yaml.Fields;
import fi.perhelinja.text.Yaml.Items;
import fi.perhelinja.text.Yaml.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the slots that a flow declares. */
final class SlotSource {

    /** Until when a value may be kept. */
    private static final List<String> KEEP = List.of("until-closed");

    private SlotSource() {}

    static Map<String, Slot> read(Entry flow, FlowSource source) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        flow.entry("slots")
                .ifPresent(map -> map.values().forEach((name, value) -> {
                    source.named(name);
                    if (OwnSlots.ALL.containsKey(name.value())) {
                        source.problems()
                                .error(
                                        name.at(),
                                        "own-slot",
                                        "The engine sets \"" + name.value() + "\" itself; it is not declared.");
                    } else {
                        Entry.of(value, source.problems())
                                .flatMap(e -> slot(name, e, source))
                                .ifPresent(s -> slots.put(s.name(), s));
                    }
                }));
        return slots;
    }

    private static Optional<Slot> slot(Text name, Entry entry, FlowSource source) {
        About about = new About(
                name.value(), entry.flag("sensitive", false), entry.oneOf("keep", "time to keep", KEEP), name.at());
        Optional<Yaml> oneOf = entry.value("one-of");
        boolean phone = entry.flag("phone", false);
        boolean text = entry.flag("text", false);
        entry.close();
        int kinds = (oneOf.isPresent() ? 1 : 0) + (phone ? 1 : 0) + (text ? 1 : 0);
        if (kinds != 1) {
            source.problems()
                    .error(
                            name.at(),
                            "slot-kind",
                            "A slot has one kind: \"one-of\", \"phone: true\" or \"text: true\".");
            return Optional.empty();
        }
        if (phone) {
            return Optional.of(new Slot.Phone(about));
        }
        return oneOf.isPresent() ? oneOf(about, oneOf.get(), source) : Optional.of(new Slot.Words(about));
    }

    private static Optional<Slot> oneOf(About about, Yaml value, FlowSource source) {
        Map<String, Value> values = new LinkedHashMap<>();
        if (value instanceof Text list) {
            return listed(about, list, source);
        } else if (value instanceof Items items) {
            for (Yaml item : items.items()) {
                source.word(item).ifPresent(word -> put(values, word, new Value(Optional.empty(), item.at()), source));
            }
        } else if (value instanceof Fields fields) {
            fields.fields()
                    .forEach(f -> source.word(f.value()).ifPresent(word -> {
                        String key = "slots/" + about.name() + "/" + f.key().value();
                        Wording label = source.wording(
                                key, Optional.of((Text) f.value()), f.value().at());
                        put(
                                values,
                                f.key().value(),
                                new Value(Optional.of(label), f.key().at()),
                                source);
                    }));
        }
        return Optional.of(new Slot.OneOf(about, values));
    }

    private static Optional<Slot> listed(About about, Text list, FlowSource source) {
        Map<String, ?> known = source.lists().values();
        if (!known.containsKey(list.value())) {
            source.problems().unknown(list.at(), "unknown-list", "list", list.value(), known.keySet());
            return Optional.empty();
        }
        return Optional.of(new Slot.Listed(about, list.value()));
    }

    private static void put(Map<String, Value> values, String word, Value value, FlowSource source) {
        if (values.putIfAbsent(word, value) != null) {
            source.problems().error(value.at(), "duplicate-value", "\"" + word + "\" is here twice.");
        }
    }
}
