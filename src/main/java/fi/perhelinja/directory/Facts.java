package fi.perhelinja.directory;

import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml;
import fi.perhelinja.text.Yaml.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What the readers of all files of the directory read alike. */
final class Facts {

    /** Languages without which a text is not ready to be shown. */
    static final List<Language> NEEDED = List.of(Language.FI, Language.SV, Language.EN);

    private static final String CHECK = "check";
    private static final List<String> STATUSES = List.of("verified", CHECK);

    private Facts() {}

    /** The maps below {@code key}, each with its id. */
    static void each(Entry root, String key, BiConsumer<Text, Entry> reader) {
        root.entry(key)
                .ifPresent(all -> all.values()
                        .forEach((id, value) -> Entry.of(value, root.problems()).ifPresent(entry -> {
                            reader.accept(id, entry);
                            entry.close();
                        })));
    }

    /** Words in all languages that are needed; one text alone serves as a name that is the same in all. */
    static Localized words(Entry entry, String key) {
        Localized words = entry.localized(key);
        if (entry.value(key).filter(v -> v instanceof Yaml.Fields).isPresent()) {
            String missing = NEEDED.stream()
                    .filter(l -> words.exactly(l).isEmpty())
                    .map(Language::tag)
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                entry.problems()
                        .error(entry.at(key), "missing-language", "\"" + key + "\" has no words in: " + missing + ".");
            }
        }
        return words;
    }

    static Localized neededWords(Entry entry, String key) {
        entry.need(key);
        return words(entry, key);
    }

    /** {@code source}, {@code verified-on}, {@code status} and {@code why}. */
    static Verification verification(Entry entry) {
        String source = entry.needText("source");
        Optional<LocalDate> on = seen(entry);
        boolean sure =
                !entry.oneOf("status", "status", STATUSES).orElse("verified").equals(CHECK);
        String why = entry.text("why").orElse("");
        if (!sure && why.isEmpty()) {
            entry.problems().error(entry.at("status"), "missing-key", "\"why\" is missing: what is to be checked?");
        }
        if (sure && on.isEmpty() && !entry.has("verified-on")) {
            entry.problems()
                    .error(
                            entry.at(),
                            "missing-key",
                            "\"verified-on\" is missing; what was never verified has \"status: check\".");
        }
        return new Verification(source, on, sure, why);
    }

    /** A day, a month or a year; of the last two the first day, so that nothing seems fresher than it is. */
    private static Optional<LocalDate> seen(Entry entry) {
        return entry.textAt("verified-on").flatMap(text -> {
            String day = text.value().strip();
            try {
                return Optional.of(
                        switch (day.length()) {
                            case 4 -> Year.parse(day).atDay(1);
                            case 7 -> YearMonth.parse(day).atDay(1);
                            default -> LocalDate.parse(day);
                        });
            } catch (DateTimeException e) {
                entry.problems()
                        .error(
                                text.at(),
                                "date",
                                "\"" + day + "\" is no day, month or year; write it as 2026-11-22, 2026-11 or 2026.");
                return Optional.empty();
            }
        });
    }

    /** Those of a list of names that are known; the others are problems. */
    static List<String> known(Entry entry, String key, String what, Collection<String> known) {
        List<String> names = new ArrayList<>();
        for (Text text : entry.texts(key)) {
            known(text, what, known, entry.problems()).ifPresent(names::add);
        }
        return names;
    }

    static Optional<String> known(Text text, String what, Collection<String> known, Problems problems) {
        String word = text.value().strip();
        if (known.contains(word)) {
            return Optional.of(word);
        }
        problems.unknown(text.at(), "unknown-" + what, what, word, known);
        return Optional.empty();
    }
}
