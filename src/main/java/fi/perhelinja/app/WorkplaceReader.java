package fi.perhelinja.app;

import fi.perhelinja.conversation.Clock;
import fi.perhelinja.conversation.Estimate;
import fi.perhelinja.conversation.WrapUpRules;
import fi.perhelinja.conversation.WrapUpRules.Field;
import fi.perhelinja.desk.Workplace;
import fi.perhelinja.desk.Workplace.Callers;
import fi.perhelinja.desk.Workplace.Levels;
import fi.perhelinja.text.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code workers} and what is promised of {@code call-backs}: how the work of the staff is set. */
final class WorkplaceReader {

    /** A shift is renewed every ten seconds: less than this would take a hiccup for a loss. */
    private static final int LEAST_LOST_SECONDS = 30;

    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_MINUTES = 1_440;
    private static final int MOST_DAYS = 30;
    private static final int MOST_AT_ONCE = 50;
    private static final int MOST_WAITS = 1_000;

    private WorkplaceReader() {}

    /**
     * @param callBacks {@code call-backs}: what is promised to who is called back
     * @param exchange {@code exchange}: what is made of calls that a telephone exchange tells of
     */
    static Workplace read(Entry workers, Entry callBacks, Entry exchange) {
        int most = SettingsReader.number(workers, "at-once-most", 1, MOST_AT_ONCE);
        Workplace workplace = new Workplace(
                Duration.ofSeconds(SettingsReader.number(workers, "lost-seconds", LEAST_LOST_SECONDS, MOST_SECONDS)),
                Duration.ofMinutes(SettingsReader.number(workers, "ignored-minutes", 1, MOST_MINUTES)),
                SettingsReader.number(workers, "at-once", 1, most),
                most,
                levels(SettingsReader.section(workers, "service-levels")),
                wrapUp(SettingsReader.section(workers, "wrap-up")),
                estimate(SettingsReader.section(workers, "estimate")),
                SettingsReader.number(callBacks, "answer-within-working-days", 1, MOST_DAYS),
                new Callers(
                        exchange.text("secret-file").isPresent(),
                        Duration.ofDays(SettingsReader.number(exchange, "callers-days", 1, SettingsReader.MOST_DAYS))));
        return workplace;
    }

    private static Levels levels(Entry levels) {
        return new Levels(
                seconds(levels, "warn-seconds"),
                seconds(levels, "breach-seconds"),
                seconds(levels, "danger-warn-seconds"),
                seconds(levels, "danger-breach-seconds"));
    }

    private static Duration seconds(Entry entry, String key) {
        return Duration.ofSeconds(SettingsReader.number(entry, key, 1, MOST_SECONDS));
    }

    private static Estimate estimate(Entry estimate) {
        return new Estimate(
                Duration.ofMinutes(SettingsReader.number(estimate, "window-minutes", 1, MOST_MINUTES)),
                SettingsReader.number(estimate, "at-least", 2, MOST_WAITS));
    }

    private static WrapUpRules wrapUp(Entry wrapUp) {
        List<WrapUpRules.Outcome> outcomes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Entry outcome : wrapUp.entries("outcomes")) {
            String id = outcome.needText("id");
            outcome.need("name");
            outcomes.add(new WrapUpRules.Outcome(id, outcome.localized("name"), clock(outcome)));
            if (!ids.add(id)) {
                wrapUp.problems().error(outcome.at("id"), "twice", "There is another outcome \"" + id + "\".");
            }
            outcome.close();
        }
        if (outcomes.isEmpty()) {
            wrapUp.problems().error(wrapUp.at("outcomes"), "missing-key", "At least one outcome is needed.");
        }
        return new WrapUpRules(outcomes, required(wrapUp));
    }

    /** The time limit of the law that such an outcome begins. */
    private static Optional<Clock.Kind> clock(Entry outcome) {
        Optional<String> tag = outcome.text("clock");
        Optional<Clock.Kind> kind = tag.flatMap(Clock.Kind::find);
        if (tag.isPresent() && kind.isEmpty()) {
            List<String> known =
                    Arrays.stream(Clock.Kind.values()).map(Clock.Kind::tag).toList();
            outcome.problems().unknown(outcome.at("clock"), "unknown-clock", "time limit", tag.get(), known);
        }
        return kind;
    }

    private static Set<Field> required(Entry wrapUp) {
        Map<String, Field> known = new LinkedHashMap<>();
        Arrays.stream(Field.values()).forEach(field -> known.put(field.tag(), field));
        Set<Field> required = new HashSet<>();
        wrapUp.texts("required")
                .forEach(tag -> Optional.ofNullable(known.get(tag.value().strip()))
                        .ifPresentOrElse(
                                required::add,
                                () -> wrapUp.problems()
                                        .unknown(
                                                tag.at(),
                                                "unknown-field",
                                                "field of a wrap-up",
                                                tag.value(),
                                                known.keySet())));
        return required;
    }
}
