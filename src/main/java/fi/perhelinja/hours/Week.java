package fi.perhelinja.hours;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The windows of each weekday; a day that is absent is closed. Unmodifiable. */
public record Week(Map<DayOfWeek, List<Window>> days) {

    public static final Week CLOSED = new Week(Map.of());

    public Week(Map<DayOfWeek, List<Window>> days) {
        EnumMap<DayOfWeek, List<Window>> copy = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, windows) -> {
            if (!windows.isEmpty()) {
                copy.put(day, List.copyOf(windows));
            }
        });
        this.days = Collections.unmodifiableMap(copy);
    }

    /** The same windows on each day of the week. */
    public static Week daily(List<Window> windows) {
        EnumMap<DayOfWeek, List<Window>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, windows);
        }
        return new Week(days);
    }

    /** The windows that begin on that day, in the order in which they were written. */
    public List<Window> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }
}
