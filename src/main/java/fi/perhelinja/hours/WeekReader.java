package fi.perhelinja.hours;

import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml;
import fi.perhelinja.text.Yaml.Fields;
import fi.perhelinja.text.Yaml.Items;
import fi.perhelinja.text.Yaml.Text;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the hours of a week: {@code {mon-thu: 9-15, fri: [9-12, 13-15]}}, or the windows alone for every day. */
final class WeekReader {

    private static final String EVERY_DAY = "every-day";
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final Problems problems;

    WeekReader(Problems problems) {
        this.problems = problems;
    }

    Week read(Yaml value) {
        if (!(value instanceof Fields)) {
            return Week.daily(windows(value));
        }
        Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
        Entry.of(value, problems).map(Entry::values).orElse(Map.of()).forEach((days, written) -> {
            List<Window> windows = windows(written);
            for (DayOfWeek day : days(days)) {
                if (week.put(day, windows) != null) {
                    problems.error(days.at(), "day-twice", "\"" + word(day) + "\" has hours twice.");
                }
            }
        });
        return new Week(week);
    }

    private List<DayOfWeek> days(Text key) {
        if (key.value().equals(EVERY_DAY)) {
            return List.of(DayOfWeek.values());
        }
        String[] ends = key.value().split("-", -1);
        int first = DAYS.indexOf(ends[0]);
        int last = DAYS.indexOf(ends[ends.length - 1]);
        if (ends.length > 2 || first < 0 || last < first) {
            List<String> known = new ArrayList<>(DAYS);
            known.addAll(List.of(EVERY_DAY, "mon-fri", "sat-sun"));
            problems.unknown(key.at(), "unknown-day", "day or days", key.value(), known);
            return List.of();
        }
        return List.of(DayOfWeek.values()).subList(first, last + 1);
    }

    private List<Window> windows(Yaml value) {
        List<Window> windows = new ArrayList<>();
        for (Yaml item : value instanceof Items list ? list.items() : List.of(value)) {
            Optional<Window> window = item instanceof Text text ? Window.parse(text.value()) : Optional.empty();
            window.ifPresentOrElse(
                    windows::add,
                    () -> problems.error(
                            item.at(), "hours", "Here hours are needed, as 9-15, 8:30-16, 22-06 or 0-24."));
        }
        windows.sort(Comparator.comparing(Window::from));
        for (int i = 1; i < windows.size(); i++) {
            Window before = windows.get(i - 1);
            if (!before.to().isAfter(before.from())
                    || before.to().isAfter(windows.get(i).from())) {
                problems.error(value.at(), "hours-overlap", before + " and " + windows.get(i) + " overlap.");
            }
        }
        return windows;
    }

    private static String word(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }
}
