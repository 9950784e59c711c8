package fi.perhelinja.flow;

import fi.perhelinja.flow.Flow.Languages;
import fi.perhelinja.flow.Wording.Translation;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml;
import fi.perhelinja.text.Yaml.Mark;
import fi.perhelinja.text.Yaml.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A flow file while it is being read: its head, and what its steps need to know of the whole. */
final class FlowSource {

    /** Most steps of one flow. */
    static final int MOST_STEPS = 500;

    /** Names of steps, slots and flows. */
    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final String name;
    private final Entry entry;
    private final List<Translations> translations;
    private final Lists lists;
    private final Problems problems;
    private final Set<String> stepNames = new LinkedHashSet<>();
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private Language language = Language.FI;

    FlowSource(String name, Entry entry, List<Translations> translations, Lists lists, Problems problems) {
        this.name = name;
        this.entry = entry;
        this.translations = translations;
        this.lists = lists;
        this.problems = problems;
    }

    Flow read() {
        Languages languages = languages();
        language = languages.source();
        Mark at = entry.at("flow");
        String written = entry.needText("flow");
        if (!written.isEmpty() && !written.equals(name)) {
            problems.error(at, "file-name", "The file is named \"" + name + "\", and the flow \"" + written + "\".");
        }
        entry.need("title");
        entry.need("steps");
        SlotSource.read(entry, this).forEach(slots::put);
        Map<Text, Yaml> bodies = entry.entry("steps").map(Entry::values).orElse(Map.of());
        bodies.keySet().forEach(k -> stepNames.add(k.value()));
        Map<Pattern, Target> patterns = patterns();
        Optional<Target> start = start(patterns);
        Flow flow = new Flow(
                name,
                at,
                wording("title", entry.textAt("title"), entry.at()),
                entry.text("owner"),
                entry.date("review-by"),
                languages,
                uses(),
                patterns,
                slots,
                start,
                steps(bodies));
        entry.close();
        translations.forEach(t -> t.close(problems));
        return flow;
    }

    private Languages languages() {
        Optional<Entry> map = entry.entry("languages");
        Language source = map.flatMap(m -> language(m, "source")).orElse(Language.FI);
        Languages languages = new Languages(
                source,
                map.map(m -> languages(m, "complete")).orElse(List.of()),
                map.map(m -> languages(m, "partial")).orElse(List.of()));
        map.ifPresent(Entry::close);
        return languages;
    }

    private Optional<Language> language(Entry map, String key) {
        return languages(map, key).stream().findFirst();
    }

    private List<Language> languages(Entry map, String key) {
        List<String> spoken = Language.SPOKEN.stream().map(Language::tag).toList();
        List<Language> found = new ArrayList<>();
        for (Text tag : map.texts(key)) {
            Language.find(tag.value())
                    .filter(Language::spoken)
                    .ifPresentOrElse(
                            found::add,
                            () -> problems.unknown(tag.at(), "unknown-language", "language", tag.value(), spoken));
        }
        return found;
    }

    private Map<String, Mark> uses() {
        Map<String, Mark> uses = new LinkedHashMap<>();
        entry.texts("uses").forEach(t -> uses.put(t.value().strip(), t.at()));
        return uses;
    }

    private Map<Pattern, Target> patterns() {
        Map<Pattern, Target> patterns = new EnumMap<>(Pattern.class);
        List<String> tags =
                java.util.Arrays.stream(Pattern.values()).map(Pattern::tag).toList();
        entry.entry("patterns")
                .ifPresent(map -> map.values()
                        .forEach((tag, step) -> Pattern.find(tag.value())
                                .ifPresentOrElse(
                                        p -> target(step).ifPresent(t -> patterns.put(p, t)),
                                        () -> problems.unknown(
                                                tag.at(), "unknown-pattern", "pattern", tag.value(), tags))));
        return patterns;
    }

    private Optional<Target> start(Map<Pattern, Target> patterns) {
        if (patterns.isEmpty()) {
            entry.need("start");
        }
        return entry.value("start").flatMap(this::target);
    }

    private Map<String, Step> steps(Map<Text, Yaml> written) {
        Map<String, Step> steps = new LinkedHashMap<>();
        if (written.size() > MOST_STEPS) {
            problems.error(entry.at("steps"), "too-large", "A flow has at most " + MOST_STEPS + " steps.");
            return steps;
        }
        written.forEach((key, value) -> {
            named(key);
            Entry.of(value, problems)
                    .flatMap(e -> new StepSource(this, key, e).read())
                    .ifPresent(step -> steps.put(step.name(), step));
        });
        return steps;
    }

    /** Tells a name that is not written as names are. */
    void named(Text name) {
        if (!NAME.matcher(name.value()).matches()) {
            problems.error(
                    name.at(),
                    "name",
                    "A name has small letters a-z, digits and hyphens, begins with a letter and is at most 64 long: \""
                            + name.value() + "\" is none.");
        }
    }

    /** The step that {@code value} names. One that is not there is a problem, and no target. */
    Optional<Target> target(Yaml value) {
        Optional<String> step = word(value);
        if (step.isPresent() && !stepNames.contains(step.get())) {
            problems.unknown(value.at(), "unknown-step", "step", step.get(), stepNames);
            return Optional.empty();
        }
        return step.map(s -> new Target(name, s, value.at()));
    }

    Optional<String> word(Yaml value) {
        if (value instanceof Text text && !text.nothing()) {
            return Optional.of(text.value().strip());
        }
        problems.error(value.at(), "kind", "Here a name is needed, and this is " + value.kind() + ".");
        return Optional.empty();
    }

    /** A text with its translations. Names in braces that nobody knows are problems. */
    Wording wording(String key, Optional<Text> text, Mark otherwise) {
        Map<Language, Translation> others = new EnumMap<>(Language.class);
        for (Translations file : translations) {
            file.take(key).ifPresent(t -> others.put(file.language(), t));
        }
        String words = text.map(Text::value).orElse("");
        Mark at = text.map(Text::at).orElse(otherwise);
        for (String placeholder : Wording.placeholders(words)) {
            if (!knowsSlot(placeholder) && !lists.words().contains(placeholder)) {
                Set<String> known = new LinkedHashSet<>(slots.keySet());
                known.addAll(lists.words());
                problems.unknown(at, "unknown-placeholder", "slot or word in braces", placeholder, known);
            }
        }
        return new Wording(key, language, words, at, others);
    }

    Optional<Slot> slot(String slotName) {
        return Optional.ofNullable(slots.get(slotName)).or(() -> Optional.ofNullable(OwnSlots.ALL.get(slotName)));
    }

    private boolean knowsSlot(String slotName) {
        return slot(slotName).isPresent();
    }

    /** The name of a slot that this file declares, or that the engine sets itself. */
    Optional<String> slotName(Yaml value) {
        Optional<String> word = word(value);
        if (word.isPresent() && !knowsSlot(word.get())) {
            Collection<String> known = new LinkedHashSet<>(slots.keySet());
            known.addAll(OwnSlots.ALL.keySet());
            problems.unknown(value.at(), "unknown-slot", "slot", word.get(), known);
            return Optional.empty();
        }
        return word;
    }

    /** Tells a value that the slot cannot have. */
    void checkValue(String slotName, String value, Mark at) {
        slot(slotName)
                .flatMap(s -> s.domain(lists))
                .filter(d -> !d.contains(value))
                .ifPresent(d -> problems.unknown(at, "unknown-value", "value of " + slotName, value, d));
    }

    String name() {
        return name;
    }

    Lists lists() {
        return lists;
    }

    Problems problems() {
        return problems;
    }
}
