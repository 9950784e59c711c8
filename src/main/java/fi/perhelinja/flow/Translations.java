package fi.perhelinja.flow;

import fi.perhelinja.flow.Wording.Translation;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml;
import fi.perhelinja.text.Yaml.Fields;
import fi.perhelinja.text.Yaml.Mark;
import fi.perhelinja.text.Yaml.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of one flow in one other language, by where they stand.
 *
 * <pre>{@code
 * flow: family-line
 * language: sv
 * title: {text: Familjelinjen, of: 3fa9c1d2}
 * steps:
 *   age:
 *     ask: {text: Hur gammalt är barnet?, of: 91ab03ce}
 *     choices: {under-1: {text: Under ett år, of: 07ff2b1a}}
 * slots:
 *   about: {child: {text: Barnet, of: 5d2c0e77}}
 * }</pre>
 */
final class Translations {

    private static final String TEXT = "text";
    private static final String OF = "of";

    private final Language language;
    private final Mark at;
    private final Map<String, Translation> texts = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();

    private Translations(Language language, Mark at) {
        this.language = language;
        this.at = at;
    }

    static Translations read(String flow, Language language, Entry entry, Problems problems) {
        Translations translations = new Translations(language, entry.at());
        if (entry.need("flow")) {
            same(entry, "flow", flow, problems);
        }
        if (entry.need("language")) {
            same(entry, "language", language.tag(), problems);
        }
        entry.value("title").ifPresent(v -> translations.gather("title", v, problems));
        entry.value("steps").ifPresent(v -> translations.gather("steps", v, problems));
        entry.value("slots").ifPresent(v -> translations.gather("slots", v, problems));
        entry.close();
        return translations;
    }

    private static void same(Entry entry, String key, String expected, Problems problems) {
        String written = entry.text(key).orElse(expected);
        if (!written.equals(expected)) {
            problems.error(
                    entry.at(key),
                    "file-name",
                    "The file is named for the " + key + " \"" + expected + "\", and says \"" + written + "\".");
        }
    }

    private void gather(String key, Yaml value, Problems problems) {
        if (value instanceof Text text) {
            put(key, new Translation(text.value().strip(), Optional.empty(), text.at()), text, problems);
        } else if (value instanceof Fields map
                && map.get(TEXT).filter(v -> v instanceof Text).isPresent()) {
            leaf(key, map, problems);
        } else if (value instanceof Fields map) {
            map.fields().forEach(f -> gather(key + "/" + f.key().value(), f.value(), problems));
        } else {
            problems.error(value.at(), "kind", "Here a text or a map is needed, and this is " + value.kind() + ".");
        }
    }

    private void leaf(String key, Fields map, Problems problems) {
        Entry.of(map, problems).ifPresent(entry -> {
            Optional<Text> text = entry.textAt(TEXT);
            Optional<String> of = entry.text(OF);
            entry.close();
            of.filter(o -> !o.matches("[0-9a-f]{" + Wording.HASH_DIGITS + "}"))
                    .ifPresent(o -> problems.error(
                            entry.at(OF), "hash", "\"" + o + "\" is no hash of a source text.", stamp()));
            text.ifPresent(t -> put(key, new Translation(t.value().strip(), of, t.at()), t, problems));
        });
    }

    private static Optional<String> stamp() {
        return Optional.of("Leave \"of\" out and let `texts stamp` write it.");
    }

    private void put(String key, Translation translation, Text text, Problems problems) {
        if (text.nothing() || translation.text().isEmpty()) {
            problems.error(text.at(), "empty-text", "A translation is empty.", Optional.of("Leave the key out."));
        } else {
            texts.put(key, translation);
        }
    }

    Language language() {
        return language;
    }

    Mark at() {
        return at;
    }

    /** The translation of the text that stands at {@code key}; counts as used. */
    Optional<Translation> take(String key) {
        taken.add(key);
        return Optional.ofNullable(texts.get(key));
    }

    /** Tells every translation of a text that the flow does not have. */
    void close(Problems problems) {
        texts.forEach((key, translation) -> {
            if (!taken.contains(key)) {
                problems.unknown(translation.at(), "unknown-text", "text of the flow", key, taken);
            }
        });
    }
}
