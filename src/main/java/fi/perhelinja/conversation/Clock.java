package fi.perhelinja.conversation;

import fi.perhelinja.hours.Schedule;
import fi.perhelinja.hours.StatutoryTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A time limit of the law that runs since somebody of the staff was told something: what is to be done by when, and what was
 * done by whom. It runs until all is done, or until it is dropped with a reason.
 *
 * @param keeper who began it by their wrap-up
 * @param received the day in Finland on which the staff were told
 * @param decisionDays the working days within which it is decided whether to assess; the last of them is the last day
 * @param finishBy the last day for the assessment to be done
 * @param marks what was done, in its order
 * @param urgent what the assessment of the urgency came to, once it is made
 * @param dropped whether it was ended before all was done
 */
public record Clock(
        Kind kind,
        Worker keeper,
        LocalDate received,
        List<LocalDate> decisionDays,
        LocalDate finishBy,
        List<Mark> marks,
        Optional<Boolean> urgent,
        boolean dropped) {

    /** UTF-16 units of the reason for which one is dropped. */
    public static final int LONGEST_REASON = 500;

    public enum Kind {
        /** A contact for assessing the need of support. */
        NEED_OF_SUPPORT,
        /** A child welfare notification that a worker took. */
        CHILD_WELFARE;

        /** As settings and the wire name it: {@code child-welfare}. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> find(String tag) {
            return Arrays.stream(values()).filter(k -> k.tag().equals(tag)).findFirst();
        }
    }

    /** In the order in which they are done. */
    public enum Stage {
        /** Assess at once how urgent it is. */
        URGENCY,
        /** Decide whether the need of support is assessed, and begin. */
        DECISION,
        /** The assessment is done. */
        ASSESSMENT;

        /** As the wire names it. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Mark(Stage stage, Worker worker, Instant at) {}

    public Clock {
        decisionDays = List.copyOf(decisionDays);
        marks = List.copyOf(marks);
    }

    static Clock started(Kind kind, Worker keeper, Instant received) {
        StatutoryTimes times = StatutoryTimes.of(received);
        return new Clock(
                kind,
                keeper,
                times.received(),
                times.decisionDays(),
                times.finishBy(),
                List.of(),
                Optional.empty(),
                false);
    }

    /** What is to be done next; empty when nothing is. */
    public Optional<Stage> next() {
        return dropped
                ? Optional.empty()
                : Arrays.stream(Stage.values()).filter(stage -> !done(stage)).findFirst();
    }

    boolean done(Stage stage) {
        return marks.stream().anyMatch(mark -> mark.stage() == stage);
    }

    public boolean running() {
        return next().isPresent();
    }

    /** Whether what is next should have been done before the day in Finland on which {@code now} is. */
    public boolean late(Instant now) {
        LocalDate today = now.atZone(Schedule.ZONE).toLocalDate();
        return next().filter(stage -> today.isAfter(lastDay(stage))).isPresent();
    }

    /** The last day on which that is done in time. */
    public LocalDate lastDay(Stage stage) {
        return switch (stage) {
            case URGENCY -> received;
            case DECISION -> decisionDays.get(decisionDays.size() - 1);
            case ASSESSMENT -> finishBy;
        };
    }

    /** @param answer to how urgent it is; of that stage alone */
    Clock marked(Mark mark, Optional<Boolean> answer) {
        List<Mark> all = new ArrayList<>(marks);
        all.removeIf(m -> m.stage() == mark.stage());
        all.add(mark);
        return new Clock(kind, keeper, received, decisionDays, finishBy, all, answer.or(() -> urgent), dropped);
    }

    Clock ended() {
        return new Clock(kind, keeper, received, decisionDays, finishBy, marks, urgent, true);
    }
}
