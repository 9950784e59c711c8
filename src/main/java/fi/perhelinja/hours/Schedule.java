package fi.perhelinja.hours;

import fi.perhelinja.text.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When something is open.
 *
 * @param closedOn holidays and eves on which the weekly hours do not hold
 * @param exceptions days whose hours differ; the first that covers a day holds, before week and holidays
 * @param validFrom first day on which this is known to hold; empty when always
 * @param validTo last such day; outside these the standing is unknown, for old hours are no hours
 */
public record Schedule(
        String id,
        Kind kind,
        Week week,
        Set<Holiday> closedOn,
        List<OtherHours> exceptions,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    /** All hours of the guide are told in the time of Finland. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    /** How far ahead the next change is looked for, days: over any summer break. */
    static final int HORIZON = 400;

    public enum Kind {
        WEEKLY,
        ALWAYS,
        BY_APPOINTMENT,
        UNKNOWN
    }

    public enum State {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    /**
     * Whether it is open at an instant.
     *
     * @param changes when it opens or closes next; empty when it never does, or nobody knows
     */
    public record Standing(State state, Optional<Instant> changes) {}

    /** From one day to another, both included, other hours than usual; {@code why} may be empty. */
    public record OtherHours(LocalDate from, LocalDate to, Week week, Localized why) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private record Span(Instant start, Instant end) {}

    public Schedule {
        closedOn = Set.copyOf(closedOn);
        exceptions = List.copyOf(exceptions);
    }

    /** A schedule without holidays, exceptions or an end. */
    public static Schedule of(String id, Kind kind, Week week) {
        return new Schedule(id, kind, week, Set.of(), List.of(), Optional.empty(), Optional.empty());
    }

    public Standing standing(ZonedDateTime at) {
        return standing(at.toInstant());
    }

    public Standing standing(Instant at) {
        if (kind == Kind.ALWAYS) {
            return new Standing(State.OPEN, Optional.empty());
        }
        return kind == Kind.WEEKLY ? weekly(at) : new Standing(State.UNKNOWN, Optional.empty());
    }

    private Standing weekly(Instant at) {
        LocalDate today = at.atZone(ZONE).toLocalDate();
        LocalDate last = today.plusDays(HORIZON);
        @Nullable Instant until = null;
        // Yesterday first: its night may still go on.
        for (LocalDate day = today.minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span span : spans(day)) {
                if (!span.end.isAfter(at)) {
                    continue;
                }
                if (until == null && span.start.isAfter(at)) {
                    return closed(today, Optional.of(span.start));
                }
                if (until != null && span.start.isAfter(until)) {
                    return new Standing(State.OPEN, Optional.of(until));
                }
                until = until == null || span.end.isAfter(until) ? span.end : until;
            }
            if (until != null && day.isAfter(until.atZone(ZONE).toLocalDate())) {
                return new Standing(State.OPEN, Optional.of(until));
            }
        }
        return until == null ? closed(today, Optional.empty()) : new Standing(State.OPEN, Optional.empty());
    }

    private Standing closed(LocalDate today, Optional<Instant> opens) {
        return valid(today) ? new Standing(State.CLOSED, opens) : new Standing(State.UNKNOWN, Optional.empty());
    }

    private boolean valid(LocalDate day) {
        return validFrom.filter(day::isBefore).isEmpty()
                && validTo.filter(day::isAfter).isEmpty();
    }

    private List<Span> spans(LocalDate day) {
        return windows(day).stream()
                .map(w -> new Span(w.start(day, ZONE), w.end(day, ZONE)))
                .filter(s -> s.end.isAfter(s.start))
                .sorted(Comparator.comparing(Span::start))
                .toList();
    }

    /** The windows that begin on {@code day}: its exception, else none on its holidays, else those of the week. */
    public List<Window> windows(LocalDate day) {
        if (kind == Kind.ALWAYS) {
            return List.of(Window.WHOLE_DAY);
        }
        if (!valid(day)) {
            return List.of();
        }
        Optional<OtherHours> exception =
                exceptions.stream().filter(e -> e.covers(day)).findFirst();
        if (exception.isPresent()) {
            return exception.get().week().on(day.getDayOfWeek());
        }
        return closedOn.stream().anyMatch(h -> h.on(day)) ? List.of() : week.on(day.getDayOfWeek());
    }
}
