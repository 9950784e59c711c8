package fi.perhelinja.hours;

import fi.perhelinja.hours.Schedule.Kind;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml;
import fi.perhelinja.text.Yaml.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads schedules.
 *
 * <pre>
 * schedules:
 *   weekdays: {hours: {mon-fri: 9-15}}
 *   night:    {hours: {every-day: [9-12, 22-06]}, closed-on: []}
 *   office:
 *     hours: {mon-thu: 8:30-16, fri: 9-14}
 *     closed-on: [public-holidays, christmas-eve]      # this and midsummer-eve when it is not said
 *     exceptions:
 *       - {on: 2026-12-31, hours: 9-12}
 *       - {from: 2026-07-01, to: 2026-07-31, closed: true, why: {fi: Kesätauko}}
 *     valid-from: 2026-01-01
 *     valid-to: 2026-12-31
 *   line:  {hours: always}                             # or by-appointment, or unknown
 * </pre>
 */
public final class HoursReader {

    private static final Map<String, Kind> WORDS =
            Map.of("always", Kind.ALWAYS, "by-appointment", Kind.BY_APPOINTMENT, "unknown", Kind.UNKNOWN);
    private static final String PUBLIC_HOLIDAYS = "public-holidays";

    private HoursReader() {}

    /** @param file the path as its author knows it */
    public static Reading<Schedules> read(String file, String content) {
        Problems problems = new Problems();
        Map<String, Schedule> schedules = new LinkedHashMap<>();
        Entry.read(file, content, problems).ifPresent(root -> {
            root.entry("schedules")
                    .ifPresent(all -> all.values()
                            .forEach((id, value) -> Entry.of(value, problems)
                                    .ifPresent(entry -> schedules.put(id.value(), schedule(id.value(), entry)))));
            root.close();
        });
        return new Reading<>(new Schedules(schedules), problems.all());
    }

    private static Schedule schedule(String id, Entry entry) {
        entry.need("hours");
        Optional<Yaml> hours = entry.value("hours");
        Kind kind = Kind.WEEKLY;
        Week week = Week.CLOSED;
        if (hours.isPresent()
                && hours.get() instanceof Text word
                && Window.parse(word.value()).isEmpty()) {
            kind = entry.oneOf("hours", "hours", WORDS.keySet()).map(WORDS::get).orElse(Kind.UNKNOWN);
        } else {
            week = week(entry, "hours");
        }
        Optional<LocalDate> from = entry.date("valid-from");
        Optional<LocalDate> to = entry.date("valid-to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            entry.problems().error(entry.at("valid-to"), "date-order", "\"valid-to\" is before \"valid-from\".");
        }
        Schedule schedule = new Schedule(id, kind, week, closedOn(entry), exceptions(entry), from, to);
        entry.close();
        return schedule;
    }

    private static Set<Holiday> closedOn(Entry entry) {
        if (!entry.has("closed-on")) {
            return withPublic(EnumSet.of(Holiday.CHRISTMAS_EVE, Holiday.MIDSUMMER_EVE));
        }
        EnumSet<Holiday> days = EnumSet.noneOf(Holiday.class);
        for (Text word : entry.texts("closed-on")) {
            if (word.value().equals(PUBLIC_HOLIDAYS)) {
                withPublic(days);
            } else {
                Holiday.find(word.value())
                        .ifPresentOrElse(
                                days::add,
                                () -> entry.problems()
                                        .unknown(word.at(), "unknown-holiday", "holiday", word.value(), names()));
            }
        }
        return days;
    }

    private static EnumSet<Holiday> withPublic(EnumSet<Holiday> days) {
        Arrays.stream(Holiday.values()).filter(Holiday::isPublic).forEach(days::add);
        return days;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(PUBLIC_HOLIDAYS));
        Arrays.stream(Holiday.values()).map(Holiday::id).forEach(names::add);
        return names;
    }

    private static List<Schedule.OtherHours> exceptions(Entry schedule) {
        List<Schedule.OtherHours> out = new ArrayList<>();
        for (Entry entry : schedule.entries("exceptions")) {
            Optional<LocalDate> on = entry.date("on");
            Optional<LocalDate> from = entry.date("from").or(() -> on);
            Optional<LocalDate> to = entry.date("to").or(() -> from);
            boolean closed = entry.flag("closed", false);
            Localized why = entry.localized("why");
            Week week = closed ? Week.CLOSED : week(entry, "hours");
            if (from.isEmpty()) {
                entry.problems().error(entry.at(), "missing-key", "An exception needs \"on\", or \"from\" and \"to\".");
            } else if (closed == entry.has("hours")) {
                entry.problems()
                        .error(entry.at(), "exception", "An exception has either \"hours\" or \"closed: true\".");
            } else if (to.orElseThrow().isBefore(from.get())) {
                entry.problems().error(entry.at("to"), "date-order", "\"to\" is before \"from\".");
            } else {
                out.add(new Schedule.OtherHours(from.get(), to.orElseThrow(), week, why));
            }
            entry.close();
        }
        return out;
    }

    private static Week week(Entry entry, String key) {
        return entry.value(key)
                .map(value -> new WeekReader(entry.problems()).read(value))
                .orElse(Week.CLOSED);
    }
}
