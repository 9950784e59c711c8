package fi.perhelinja.flow;

import fi.perhelinja.flow.Ask.Option;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.Step.Head;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Yaml.Fields;
import fi.perhelinja.text.Yaml.Mark;
import fi.perhelinja.text.Yaml.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A step while it is being read: each kind asks it for its own keys. */
final class StepSource {

    /** The key that names the kind, to the kind's reader; in the order in which they are looked for. */
    private static final Map<String, Function<StepSource, Step>> KINDS = kinds();

    private final FlowSource flow;
    private final Text name;
    private final Entry entry;
    private Optional<Head> head = Optional.empty();

    StepSource(FlowSource flow, Text name, Entry entry) {
        this.flow = flow;
        this.name = name;
        this.entry = entry;
    }

    private static Map<String, Function<StepSource, Step>> kinds() {
        Map<String, Function<StepSource, Step>> kinds = new LinkedHashMap<>();
        kinds.put("say", Say::read);
        kinds.put("ask", Ask::read);
        kinds.put("choose", Choose::read);
        kinds.put("offer", Offer::read);
        kinds.put("run", Run::read);
        kinds.put("hand-over", HandOver::read);
        kinds.put("call-back", CallBack::read);
        kinds.put("end", End::read);
        return kinds;
    }

    Optional<Step> read() {
        List<String> found = KINDS.keySet().stream().filter(entry::has).toList();
        if (found.isEmpty()) {
            List<String> keys =
                    entry.values().keySet().stream().map(Text::value).toList();
            Optional<String> mend = keys.stream()
                    .flatMap(k -> fi.perhelinja.text.Suggestion.mend(k, KINDS.keySet()).stream())
                    .findFirst();
            flow.problems()
                    .error(
                            name.at(),
                            "no-kind",
                            "The step \"" + name.value() + "\" has no kind; one of: "
                                    + String.join(", ", KINDS.keySet()) + ".",
                            mend);
            return Optional.empty();
        }
        if (found.size() > 1) {
            error("two-kinds", "The step \"" + name.value() + "\" is both " + String.join(" and ", found) + ".");
            return Optional.empty();
        }
        String kind = found.get(0);
        head = Optional.of(new Head(
                flow.name(),
                name.value(),
                flow.name() + "/" + name.value(),
                kind,
                name.at(),
                text("script", "script"),
                entry.text("note"),
                text("explain", "explain"),
                slots("forget"),
                entry.value("take-up").flatMap(flow::slotName)));
        Function<StepSource, Step> reader = Optional.ofNullable(KINDS.get(kind)).orElseThrow();
        Step step = reader.apply(this);
        entry.close();
        return Optional.of(step);
    }

    Head head() {
        return head.orElseThrow();
    }

    void error(String rule, String sentence) {
        flow.problems().error(name.at(), rule, sentence);
    }

    /** The map under {@code key}, read like a step's own; close it when it is read. */
    StepSource body(String key) {
        return optionalBody(key)
                .orElseGet(() -> Entry.of(new Fields(List.of(), entry.at(key)), flow.problems())
                        .map(e -> new StepSource(flow, name, e))
                        .orElseThrow());
    }

    Optional<StepSource> optionalBody(String key) {
        return entry.entry(key).map(e -> new StepSource(flow, name, e));
    }

    void close() {
        entry.close();
    }

    Mark placeOf(String key) {
        return entry.at(key);
    }

    Wording need(String key) {
        return flow.wording(wordingKey(key), entry.textAt(key), entry.at(key));
    }

    /** @param as the last part of the key by which translations know it */
    Optional<Wording> text(String key, String as) {
        return entry.textAt(key).map(t -> flow.wording(wordingKey(as), Optional.of(t), t.at()));
    }

    private String wordingKey(String key) {
        return "steps/" + name.value() + "/" + key;
    }

    Optional<Next> needNext() {
        return entry.need("next") ? needRules("next") : Optional.empty();
    }

    Optional<Next> needRules(String key) {
        return entry.value(key).map(v -> new RuleSource(flow).read(v));
    }

    Optional<Target> target(String key) {
        return entry.value(key).flatMap(flow::target);
    }

    String needName(String key) {
        return entry.value(key).flatMap(flow::word).orElse("");
    }

    String needSlot(String key) {
        entry.need(key);
        return entry.value(key).flatMap(flow::slotName).orElse("");
    }

    List<String> slots(String key) {
        return entry.items(key).stream()
                .flatMap(v -> flow.slotName(v).stream())
                .distinct()
                .toList();
    }

    Map<String, String> slotsBy(List<String> keys) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String key : keys) {
            entry.value(key).flatMap(flow::slotName).ifPresent(slot -> found.put(key, slot));
        }
        return found;
    }

    Map<String, Mark> services() {
        Map<String, Mark> found = new LinkedHashMap<>();
        for (Text service : entry.texts("services")) {
            found.put(service.value(), service.at());
            if (!flow.lists().services().contains(service.value())) {
                flow.problems()
                        .unknown(
                                service.at(),
                                "unknown-service",
                                "service",
                                service.value(),
                                flow.lists().services());
            }
        }
        return found;
    }

    String needQueue() {
        entry.need("queue");
        return entry.oneOf("queue", "queue", flow.lists().queues()).orElse("");
    }

    Priority priority() {
        List<String> tags = Arrays.stream(Priority.values())
                .map(p -> p.name().toLowerCase(Locale.ROOT))
                .toList();
        return entry.oneOf("priority", "priority", tags)
                .map(p -> Priority.valueOf(p.toUpperCase(Locale.ROOT)))
                .orElse(Priority.NORMAL);
    }

    boolean flag(String key, boolean otherwise) {
        return entry.flag(key, otherwise);
    }

    Optional<Integer> number(String key, int least, int most) {
        return entry.number(key, least, most);
    }

    Optional<Outcome> outcome(String key) {
        Set<String> known = new LinkedHashSet<>();
        Arrays.stream(Outcome.values()).forEach(o -> known.add(o.tag()));
        known.add(End.BACK);
        return entry.oneOf(key, "outcome", known).flatMap(Outcome::find);
    }

    /** The choices: a list of values, or a map of value to label. */
    List<Option> options() {
        String slot = entry.text("into").orElse("");
        List<Option> options = new ArrayList<>();
        if (entry.value("choices").filter(v -> v instanceof Fields).isPresent()) {
            entry.entry("choices")
                    .map(Entry::values)
                    .orElse(Map.of())
                    .forEach((value, label) -> flow.word(label)
                            .ifPresent(l -> options.add(new Option(
                                    value.value(),
                                    Optional.of(flow.wording(
                                            wordingKey("choices/" + value.value()),
                                            Optional.of((Text) label),
                                            label.at())),
                                    value.at()))));
        } else {
            entry.texts("choices")
                    .forEach(value -> options.add(new Option(value.value(), Optional.empty(), value.at())));
        }
        Set<String> seen = new LinkedHashSet<>();
        for (Option option : options) {
            flow.checkValue(slot, option.value(), option.at());
            if (!seen.add(option.value())) {
                flow.problems().error(option.at(), "duplicate-value", "\"" + option.value() + "\" is here twice.");
            }
        }
        closed(slot, options);
        return options;
    }

    /** Choices need a slot with a closed set of values: a number or a text has none to choose from. */
    private void closed(String slot, List<Option> options) {
        boolean open =
                flow.slot(slot).filter(s -> s.domain(flow.lists()).isEmpty()).isPresent();
        if (open && !options.isEmpty()) {
            flow.problems()
                    .error(placeOf("choices"), "choices", "\"" + slot + "\" is no one-of slot, and takes no choices.");
        }
    }
}
