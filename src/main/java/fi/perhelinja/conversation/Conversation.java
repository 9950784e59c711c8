package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Event.Ending;
import fi.perhelinja.conversation.Event.Opened;
import fi.perhelinja.conversation.Place.Kind;
import fi.perhelinja.conversation.Place.Stage;
import fi.perhelinja.conversation.Standing.Phase;
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.State;
import fi.perhelinja.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A conversation as its commits tell it. Immutable: a further commit gives a further conversation. */
public final class Conversation {

    /** After so long without a word the guide asks whether the resident is still there. */
    public static final Duration SILENCE = Duration.ofMinutes(10);

    /** After so long without a word the conversation is over. Long enough to come back to after a night's sleep. */
    public static final Duration IDLE = Duration.ofHours(24);

    /** A conversation may have at most so many commits; beyond that something is broken or somebody plays. */
    public static final int MOST_COMMITS = 2_000;

    /** Notes of a call may have at most so many UTF-16 units. */
    public static final int LONGEST_NOTES = 8_000;

    /** A message may have at most so many UTF-16 units. */
    public static final int LONGEST_TEXT = 2_000;

    private final String id;
    private final List<Commit> commits;
    private final Map<String, Long> known;
    private final Fold fold;

    private Conversation(String id, List<Commit> commits, Map<String, Long> known, Fold fold) {
        this.id = id;
        this.commits = commits;
        this.known = known;
        this.fold = fold;
    }

    /** A conversation without a commit: what {@link Command.Open} is put to. */
    public static Conversation none(String id) {
        return new Conversation(id, List.of(), Map.of(), Fold.NOTHING);
    }

    /** @throws IllegalArgumentException when the numbers do not follow each other from 1 */
    public static Conversation of(String id, List<Commit> commits) {
        return none(id).with(commits);
    }

    public Conversation with(Commit commit) {
        return with(List.of(commit));
    }

    /** @throws IllegalArgumentException when the numbers do not follow the last one */
    public Conversation with(List<Commit> further) {
        List<Commit> all = new ArrayList<>(commits);
        Map<String, Long> ids = new HashMap<>(known);
        Fold now = fold;
        for (Commit commit : further) {
            now = now.at(commit.number(), commit.at());
            if (commit.number() != all.size() + 1L) {
                throw new IllegalArgumentException("commit " + commit.number() + " does not follow " + all.size());
            }
            all.add(commit);
            for (Event event : commit.events()) {
                now = event.on(now);
                event.commandId().ifPresent(known -> ids.putIfAbsent(known, commit.number()));
            }
        }
        return new Conversation(id, Collections.unmodifiableList(all), ids, now);
    }

    public String id() {
        return id;
    }

    /** The number of the last commit; 0 when there is none. */
    public long number() {
        return commits.size();
    }

    public List<Commit> commits() {
        return commits;
    }

    /** Empty when no such conversation was opened. */
    public Optional<Opened> opened() {
        return fold.opened();
    }

    public Language language() {
        return fold.language();
    }

    /** Where the flow stands. */
    public Optional<State> state() {
        return fold.state();
    }

    public Optional<Ending> ending() {
        return fold.ending();
    }

    Attendance attendance() {
        return fold.attendance();
    }

    /** Who has it. */
    public Optional<Worker> owner() {
        return fold.attendance().owner();
    }

    /** Whether a worker has it in hand: the guide is silent. */
    boolean attended() {
        return owner().isPresent() && fold.attendance().outcome().isEmpty();
    }

    /** The phone call that it is, if it is one. */
    public Optional<Call> call() {
        return fold.call();
    }

    /** Numbers that the resident gave: what stands for each in the conversation, to its name in the vault. */
    public Map<String, String> numbers() {
        return fold.after().numbers();
    }

    /** The call-back that was asked for. */
    public Optional<CallBack> callBack() {
        return fold.after().callBack();
    }

    /** The time limit of the law that runs in it, or ran last. */
    public Optional<Clock> clock() {
        return fold.after().clock();
    }

    /** Whether a number that the resident gave may still be called: who fell silent may come back, who left may not. */
    public boolean needsNumbers() {
        boolean goesOn = fold.ending().filter(e -> e != Ending.IDLE).isEmpty();
        return !numbers().isEmpty() && (goesOn || toBeCalled());
    }

    boolean toBeCalled() {
        return place().filter(p -> p.kind() == Kind.CALL_BACK && p.stage() != Stage.PAST)
                .isPresent();
    }

    /** Whether it goes on by phone: its call is not wrapped up, and its caller has not gone on in the chat. */
    public boolean onPhone() {
        return fold.call().filter(c -> !c.over()).isPresent() && channel() == Channel.PHONE;
    }

    /** Whether that handler has a call in it that is not wrapped up. */
    boolean owesWrapUp(Worker handler) {
        return fold.call()
                .filter(call -> !call.over() && handler.is(call.handler()))
                .isPresent();
    }

    Channel channel() {
        return fold.state()
                .map(State::channel)
                .or(() -> opened().map(Opened::channel))
                .orElse(Channel.CHAT);
    }

    /** Whether the secret of that hash opens it. */
    public boolean opensTo(Predicate<String> secret) {
        return opened().map(Opened::tokenHash).filter(secret).isPresent()
                || fold.doors().stream().anyMatch(secret);
    }

    /** Signals of danger heard so far. */
    public List<String> signals() {
        return fold.signals();
    }

    /** Whether the resident is kept out at {@code now}. */
    public boolean blockedAt(Instant now) {
        return fold.blocked().filter(now::isBefore).isPresent();
    }

    /** Whether the resident did anything after commit {@code number}. */
    public boolean heardSince(long number) {
        return commits.stream().skip(Math.max(0, number)).anyMatch(c -> c.author() == Author.RESIDENT);
    }

    /**
     * Its row of the waiting list; empty when it never waited for anybody, or went on without. What a worker handed back
     * to the guide is past, until it waits again. A call is its handler's until it is wrapped up, and its caller waits for
     * nobody before that.
     */
    public Optional<Place> place() {
        return Row.of(this, fold);
    }

    /**
     * As it was when a worker last had it or it last waited: what the resident tells the guide after that is for nobody of
     * the staff.
     */
    public Conversation amongPeople() {
        boolean guided = fold.attendance().waiting().isEmpty();
        return fold.attendance()
                .before()
                .filter(before -> guided)
                .map(before -> of(id, commits.subList(0, (int) before.number())))
                .orElse(this);
    }

    /** Whether somebody of the staff ever had it. */
    public boolean had(String worker) {
        return commits.stream()
                .flatMap(commit -> commit.events().stream())
                .flatMap(event -> Attendance.taker(event).stream())
                .anyMatch(taker -> taker.id().equals(worker));
    }

    Optional<String> topic() {
        return slot("topic");
    }

    /** Where the family lives, once that is known. */
    public Optional<String> municipality() {
        return slot("municipality");
    }

    private Optional<String> slot(String name) {
        return state().flatMap(s -> Optional.ofNullable(s.slots().get(name)));
    }

    /** The number of the commit that a client's command led to. */
    public Optional<Long> numberOf(String commandId) {
        return Optional.ofNullable(known.get(commandId));
    }

    public Standing standing(Duration keep) {
        Phase phase = phase();
        List<Answer> answers = state().map(State::answers).orElse(List.of());
        Optional<State.Question> question = switch (phase) {
            case ENDED -> Optional.empty();
            case ATTENDED -> fold.attendance().asking();
            case GUIDED, QUEUED -> state().flatMap(State::question);
        };
        Optional<Line.Who> worker = owner().filter(w -> phase == Phase.ATTENDED).map(Line.Who::of);
        return new Standing(
                phase,
                language(),
                question,
                answers,
                worker,
                deletion(keep),
                callBack().map(CallBack::status));
    }

    Phase phase() {
        if (fold.ending().isPresent()) {
            return Phase.ENDED;
        } else if (attended()) {
            return Phase.ATTENDED;
        }
        return fold.attendance().waiting().filter(w -> w.kind() == Kind.CHAT).isPresent() ? Phase.QUEUED : Phase.GUIDED;
    }

    Instant deletion(Duration keep) {
        return new Upcoming(this).deletion(keep);
    }

    Optional<Instant> blocked() {
        return fold.blocked();
    }

    /**
     * What is to happen by itself from here on.
     *
     * @param keep how long the text is kept after the end
     */
    public List<Reminder> reminders(Duration keep) {
        return commits.isEmpty() ? List.of() : new Upcoming(this).reminders(keep);
    }

    /** When the last commit came. */
    Instant touched() {
        return commits.isEmpty()
                ? Instant.EPOCH
                : commits.get(commits.size() - 1).at();
    }

    /** When the resident was last heard. */
    Instant heard() {
        for (int i = commits.size() - 1; i >= 0; i--) {
            if (commits.get(i).author() == Author.RESIDENT) {
                return commits.get(i).at();
            }
        }
        return Instant.EPOCH;
    }
}
