package fi.perhelinja.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From a time to a time. When {@code to} is not after {@code from}, it is the next day's: 22–6 is a night, and midnight as
 * {@code to} is the end of the day.
 */
public record Window(LocalTime from, LocalTime to) {

    public static final Window WHOLE_DAY = new Window(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?:[:.](\\d{2}))?");
    private static final int HOURS_OF_DAY = 24;
    private static final int MINUTES_OF_HOUR = 60;
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    /** Reads {@code 9-15}, {@code 8:30-16}, {@code 22-06} or {@code 0-24}; empty for anything else. */
    public static Optional<Window> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<LocalTime> from = time(form.group(1), form.group(2), false);
        return from.flatMap(f -> time(form.group(3), form.group(4), true).map(t -> new Window(f, t)))
                .filter(w -> !w.from.equals(w.to) || w.equals(WHOLE_DAY));
    }

    private static Optional<LocalTime> time(String hours, @Nullable String minutes, boolean end) {
        int hour = Integer.parseInt(hours);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (end && hour == HOURS_OF_DAY && minute == 0) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        boolean onClock = hour < HOURS_OF_DAY && minute < MINUTES_OF_HOUR;
        return onClock ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** Whether it ends on the day after it began, later than at midnight. */
    public boolean pastMidnight() {
        return !to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from);
    }

    /** When it begins on {@code day}. In the hour that spring skips, an hour later. */
    Instant start(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    /** When a window that began on {@code day} ends. In the hour that autumn repeats, its first time. */
    Instant end(LocalDate day, ZoneId zone) {
        LocalDate endDay = to.isAfter(from) ? day : day.plusDays(1);
        return LocalDateTime.of(endDay, to).atZone(zone).toInstant();
    }

    @Override
    public String toString() {
        return from.format(WRITTEN) + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.format(WRITTEN));
    }
}
