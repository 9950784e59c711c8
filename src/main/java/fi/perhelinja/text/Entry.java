package fi.perhelinja.text;

import fi.perhelinja.text.Yaml.Field;
import fi.perhelinja.text.Yaml.Fields;
import fi.perhelinja.text.Yaml.Items;
import fi.perhelinja.text.Yaml.Mark;
import fi.perhelinja.text.Yaml.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A map of a file while it is being read, key by key. What a key holds is said by the method that asks for it; what is of
 * another kind is a problem and counts as absent. {@link #close} tells the keys that nobody asked for.
 */
public final class Entry {

    private final Fields fields;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    private Entry(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /** The map that {@code value} is; empty, with a problem, when it is something else. */
    public static Optional<Entry> of(Yaml value, Problems problems) {
        if (value instanceof Fields map) {
            return Optional.of(new Entry(map, problems));
        }
        problems.error(value.at(), "kind", "Here a map is needed, and this is " + value.kind() + ".");
        return Optional.empty();
    }

    /** The map at the root of a file; an empty file is an empty map. */
    public static Optional<Entry> read(String file, String content, Problems problems) {
        Reading<Optional<Yaml>> reading = Yaml.read(file, content);
        problems.addAll(reading.problems());
        boolean empty = reading.value().isEmpty() && !reading.blocked();
        Yaml root = reading.value().orElse(new Text("", true, new Mark(file, 1, 1)));
        if (empty || (root instanceof Text text && text.nothing())) {
            return Optional.of(new Entry(new Fields(List.of(), root.at()), problems));
        }
        return of(root, problems);
    }

    public Mark at() {
        return fields.at();
    }

    /** Where the value of {@code key} stands; the map itself when there is none. */
    public Mark at(String key) {
        return fields.get(key).map(Yaml::at).orElse(fields.at());
    }

    public Problems problems() {
        return problems;
    }

    public boolean has(String key) {
        return value(key).isPresent();
    }

    /** The value as it was written; empty when the key is absent or nothing stands after it. */
    public Optional<Yaml> value(String key) {
        asked.add(key);
        return fields.get(key).filter(v -> !(v instanceof Text t && t.nothing()));
    }

    /** All keys with their values; counts as having asked for every one of them. */
    public Map<Text, Yaml> values() {
        Map<Text, Yaml> all = new LinkedHashMap<>();
        for (Field field : fields.fields()) {
            asked.add(field.key().value());
            all.put(field.key(), field.value());
        }
        return all;
    }

    public Optional<Text> textAt(String key) {
        return value(key).flatMap(v -> asText(v));
    }

    public Optional<String> text(String key) {
        return textAt(key).map(t -> t.value().strip());
    }

    /** A text that must be there; "" with a problem when it is not. */
    public String needText(String key) {
        need(key);
        return text(key).orElse("");
    }

    /** Tells a problem when the key is absent. */
    public boolean need(String key) {
        boolean there = has(key);
        if (!there) {
            problems.error(fields.at(), "missing-key", "\"" + key + "\" is missing.");
        }
        return there;
    }

    /** A list of texts, or one text alone. */
    public List<Text> texts(String key) {
        List<Text> out = new ArrayList<>();
        for (Yaml item : items(key)) {
            asText(item).ifPresent(out::add);
        }
        return out;
    }

    public List<String> words(String key) {
        return texts(key).stream().map(t -> t.value().strip()).toList();
    }

    /** What a list holds; a value that is no list counts as a list of one. */
    public List<Yaml> items(String key) {
        return value(key)
                .map(v -> v instanceof Items list ? list.items() : List.of(v))
                .orElse(List.of());
    }

    public Optional<Entry> entry(String key) {
        return value(key).flatMap(v -> of(v, problems));
    }

    /** The maps of a list. */
    public List<Entry> entries(String key) {
        return items(key).stream().flatMap(v -> of(v, problems).stream()).toList();
    }

    public boolean flag(String key, boolean otherwise) {
        return oneOf(key, "value", List.of("true", "false")).map("true"::equals).orElse(otherwise);
    }

    public Optional<Integer> number(String key, int least, int most) {
        return textAt(key).flatMap(text -> {
            if (text.value().matches("-?\\d{1,9}")) {
                int number = Integer.parseInt(text.value());
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            }
            problems.error(
                    text.at(), "number", "\"" + key + "\" is a whole number from " + least + " to " + most + ".");
            return Optional.empty();
        });
    }

    /** A day, {@code 2026-11-22}. */
    public Optional<LocalDate> date(String key) {
        return textAt(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text.value().strip()));
            } catch (DateTimeException e) {
                problems.error(text.at(), "date", "\"" + text.value() + "\" is no day; write it as 2026-11-22.");
                return Optional.empty();
            }
        });
    }

    /** A text that must be one of {@code known}. */
    public Optional<String> oneOf(String key, String what, Collection<String> known) {
        return textAt(key)
                .map(t -> {
                    String word = t.value().strip();
                    if (known.contains(word)) {
                        return word;
                    }
                    problems.unknown(t.at(), "unknown-" + what.replace(' ', '-'), what, word, known);
                    return "";
                })
                .filter(w -> !w.isEmpty());
    }

    /** Words by language, {@code {fi: …, sv: …}}; a text alone serves all languages. Absent: no words in any. */
    public Localized localized(String key) {
        Map<Language, String> texts = new LinkedHashMap<>();
        Optional<Yaml> value = value(key);
        if (value.isPresent() && value.get() instanceof Text text) {
            return Localized.same(text.value().strip());
        }
        value.flatMap(v -> of(v, problems))
                .ifPresent(map -> map.values()
                        .forEach((tag, words) -> Language.find(tag.value())
                                .ifPresentOrElse(
                                        language -> asText(words)
                                                .ifPresent(t -> texts.put(
                                                        language, t.value().strip())),
                                        () -> problems.unknown(
                                                tag.at(), "unknown-language", "language", tag.value(), tags()))));
        return new Localized(texts);
    }

    /** Tells every key that nobody asked for. Called when all has been read. */
    public void close() {
        for (Field field : fields.fields()) {
            String key = field.key().value();
            if (!asked.contains(key)) {
                problems.unknown(field.key().at(), "unknown-key", "key", key, asked);
            }
        }
    }

    private Optional<Text> asText(Yaml value) {
        if (value instanceof Text text && !text.nothing()) {
            return Optional.of(text);
        }
        problems.error(value.at(), "kind", "Here text is needed, and this is " + value.kind() + ".");
        return Optional.empty();
    }

    private static List<String> tags() {
        return Language.SPOKEN.stream().map(Language::tag).toList();
    }
}
