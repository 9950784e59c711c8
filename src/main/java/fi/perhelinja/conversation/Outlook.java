package fi.perhelinja.conversation;

import fi.perhelinja.directory.Contact;
import fi.perhelinja.directory.Directory;
import fi.perhelinja.directory.Queue;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.World;
import fi.perhelinja.hours.HoursWords;
import fi.perhelinja.hours.Schedule;
import fi.perhelinja.hours.Schedules;
import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The world as flows may ask of it, at one instant. */
final class Outlook implements World {

    static final String LINE_NAME = "line-name";
    static final String LINE_NUMBER = "line-number";
    static final String LINE_HOURS = "line-hours";
    static final String LINE_STANDING = "line-standing";
    static final String KEPT_OUT_UNTIL = "kept-out-until";
    static final String CALLED_BY = "called-by";

    /** The words that texts of flows may use beside slots. */
    static final Set<String> WORDS =
            Set.of(LINE_NAME, LINE_NUMBER, LINE_HOURS, LINE_STANDING, KEPT_OUT_UNTIL, CALLED_BY);

    private final Directory directory;
    private final Schedules schedules;
    private final Staffing staffing;
    private final Instant now;

    Outlook(Directory directory, Schedules schedules, Staffing staffing, Instant now) {
        this.directory = directory;
        this.schedules = schedules;
        this.staffing = staffing;
        this.now = now;
    }

    @Override
    public List<String> services(Map<String, String> slots, int atMost) {
        return directory.find(slots, atMost).stream()
                .flatMap(id -> directory.service(id).stream())
                .sorted(Comparator.comparing(service -> !Guide.open(directory, schedules, service, now)))
                .map(service -> service.id())
                .toList();
    }

    @Override
    public boolean knows(String service) {
        return directory.service(service).isPresent();
    }

    @Override
    public boolean open(String queue) {
        return open(queue, Priority.NORMAL);
    }

    /**
     * Workers take chats of the queue, one of them is at work, and it is their time or a supervisor's wish. Who is kept out
     * is let in when in danger: behind the address of a misuser there may be a child of the same household.
     */
    @Override
    public boolean open(String queue, Priority priority) {
        return (priority == Priority.DANGER || !keptOut()) && worked(queue);
    }

    @Override
    public boolean keptOut() {
        return staffing.keptOut().isPresent();
    }

    @Override
    public Optional<String> closedBecause(String queue) {
        return staffing.closedBecause(queue);
    }

    private boolean worked(String queue) {
        Optional<Queue> chat = directory.queue(queue).filter(Queue::chat);
        return switch (staffing.open(queue)) {
            case STAFFED -> chat.filter(q -> open(schedules, q.schedule(), now)).isPresent();
            case OPENED -> chat.isPresent();
            case CLOSED, NOBODY -> false;
        };
    }

    @Override
    public boolean callsBack(String queue) {
        return !keptOut() && directory.queue(queue).filter(Queue::callBacks).isPresent() && staffing.callsBack(queue);
    }

    @Override
    public Optional<String> word(String name, Language language) {
        if (name.equals(KEPT_OUT_UNTIL)) {
            return staffing.keptOut().map(until -> HoursWords.moment(until, now, language));
        }
        if (name.equals(CALLED_BY)) {
            return word(name, language, Map.of());
        }
        return directory.line(Optional.empty()).flatMap(line -> word(name, line, language));
    }

    /** The promise is the same as the one that is written down. */
    @Override
    public Optional<String> word(String name, Language language, Map<String, String> slots) {
        if (!name.equals(CALLED_BY)) {
            return word(name, language);
        }
        Instant by = CallBack.promise(now, staffing.callBackDays(), CallBack.times(slots));
        return Optional.of(HoursWords.day(by.minusSeconds(1), now, language));
    }

    private Optional<String> word(String name, Contact line, Language language) {
        Optional<Schedule> schedule = line.schedule().map(schedules::get);
        return switch (name) {
            case LINE_NAME -> Optional.of(line.name().in(language));
            case LINE_NUMBER -> line.address();
            case LINE_HOURS -> schedule.flatMap(s -> HoursWords.hours(s, language));
            case LINE_STANDING -> schedule.map(s -> HoursWords.standing(s, now, language));
            default -> Optional.empty();
        };
    }

    static boolean open(Schedules schedules, Optional<String> schedule, Instant now) {
        return schedule.map(schedules::get)
                .filter(s -> s.standing(now).state() == Schedule.State.OPEN)
                .isPresent();
    }
}
