package fi.perhelinja.conversation;

import fi.perhelinja.hours.SafeTimes;
import fi.perhelinja.hours.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody waits to be called. What they said of it is a rule and not a wish: when it is safe, whether a message may be left.
 *
 * @param answerBy until when a call was promised
 * @param number what stands for the number that was given
 * @param day on which it is safe, as the flow's slot has it; empty means every working day
 * @param hours in which it is safe, as the flow's slot has them
 * @param voicemail whether a message may be left
 * @param trying who is calling just now
 * @param tries that came to an end, in their order
 * @param next when it is to be tried again
 * @param safe the next times at which it may be tried, as they were when anything of this last changed
 */
public record CallBack(
        Instant asked,
        Instant answerBy,
        Optional<String> number,
        Optional<String> day,
        Optional<String> hours,
        boolean voicemail,
        State state,
        Optional<Trying> trying,
        List<Try> tries,
        Optional<Instant> next,
        List<SafeTimes.Span> safe) {

    /** Working days within which somebody is called, where nothing else is set. */
    public static final int USUAL_DAYS = 3;

    /** After a call that was not answered, so long until the next is proposed. */
    static final Duration PAUSE = Duration.ofHours(2);

    /** As many tries are kept. */
    static final int MOST_TRIES = 50;

    private static final int SPANS_TOLD = 10;

    /** Slots of the flow that this is made of. */
    static final String NUMBER = "safe-number";

    static final String NUMBER_SAFE = "number-safe";
    static final String DAY = "call-day";
    static final String HOURS = "call-when";
    static final String VOICEMAIL = "voicemail";
    static final String YES = "yes";
    private static final String NO = "no";

    public enum State {
        WAITING,
        /** Called, and not reached yet. */
        TRIED,
        /** Spoken with. */
        DONE,
        /** Closed without having been reached. */
        GIVEN_UP
    }

    /** How it stands with the promise. */
    public enum Due {
        LATER,
        /** On one day more, at most, can it be kept. */
        SOON,
        BREACHED
    }

    /** What came of a try. */
    public enum Result {
        REACHED,
        NO_ANSWER,
        VOICEMAIL_LEFT,
        SOMEBODY_ELSE,
        WRONG_NUMBER;

        /** As the wire names it: {@code no-answer}. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public record Trying(Worker worker, Instant since) {}

    public record Try(Worker worker, Instant at, Result result) {}

    public CallBack {
        tries = List.copyOf(tries);
        safe = List.copyOf(safe);
    }

    static CallBack asked(Event.CallBackAsked event, Instant at) {
        Map<String, String> details = event.details();
        CallBack fresh = new CallBack(
                at,
                at,
                Optional.ofNullable(details.get(NUMBER)),
                Optional.ofNullable(details.get(DAY)),
                Optional.ofNullable(details.get(HOURS)),
                !NO.equals(details.get(VOICEMAIL)),
                State.WAITING,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
        Instant by = event.answerBy().orElseGet(() -> promise(at, USUAL_DAYS, fresh.times()));
        return fresh.with(State.WAITING, by, Optional.empty(), List.of(), Optional.empty(), at);
    }

    /** So many working days from now; later where nobody may call before that. */
    static Instant promise(Instant now, int days, SafeTimes safe) {
        Instant usual = WorkingDays.deadline(now, days);
        Instant first =
                safe.spans(now, 1).stream().map(SafeTimes.Span::to).findFirst().orElse(usual);
        return first.isAfter(usual) ? WorkingDays.deadline(first, 0) : usual;
    }

    SafeTimes times() {
        return SafeTimes.of(day, hours);
    }

    /** When somebody can be called who answered so. */
    static SafeTimes times(Map<String, String> slots) {
        return SafeTimes.of(Optional.ofNullable(slots.get(DAY)), Optional.ofNullable(slots.get(HOURS)));
    }

    /** How it stands with the promise. */
    public Due due(Instant now) {
        if (!now.isBefore(answerBy)) {
            return Due.BREACHED;
        }
        long chances = times().spans(now, 2).stream()
                .filter(span -> span.from().isBefore(answerBy))
                .count();
        return chances > 1 ? Due.LATER : Due.SOON;
    }

    /** Whether somebody still waits to be called. */
    public boolean open() {
        return state == State.WAITING || state == State.TRIED;
    }

    CallBack begun(Worker worker, Instant at) {
        return with(state, answerBy, Optional.of(new Trying(worker, at)), tries, next, at);
    }

    /** Whoever was calling does not any more. */
    CallBack broken(Instant at) {
        return with(state, answerBy, Optional.empty(), tries, next, at);
    }

    CallBack tried(Try ended, Optional<Instant> again) {
        List<Try> all = new ArrayList<>(tries);
        all.add(ended);
        State now = ended.result() == Result.REACHED ? State.DONE : State.TRIED;
        return with(now, answerBy, Optional.empty(), all, again, ended.at());
    }

    CallBack closed(Instant at) {
        State now = state == State.DONE ? State.DONE : State.GIVEN_UP;
        return with(now, answerBy, Optional.empty(), tries, Optional.empty(), at);
    }

    private CallBack with(
            State now, Instant by, Optional<Trying> call, List<Try> all, Optional<Instant> again, Instant at) {
        return new CallBack(
                asked, by, number, day, hours, voicemail, now, call, all, again, times().spans(at, SPANS_TOLD));
    }

    /** What the resident is told of it. */
    public Status status() {
        return new Status(state, answerBy, next);
    }

    public record Status(State state, Instant answerBy, Optional<Instant> next) {}
}
