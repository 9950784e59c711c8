package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Event.Ending;
import fi.perhelinja.conversation.Event.Opened;
import fi.perhelinja.flow.State;
import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What the events so far add up to.
 *
 * @param number of the commit that is being folded
 * @param at the time of that commit
 * @param signals of danger heard in the conversation, in the order in which they were heard
 * @param blocked until when the resident is kept out
 * @param call the phone call that it is, if it is one
 * @param after what is owed to the resident beside the chat
 * @param doors hashes of the secrets, beside the first, with which the resident comes back
 */
record Fold(
        long number,
        Instant at,
        Optional<Opened> opened,
        Language language,
        Optional<State> state,
        Attendance attendance,
        List<String> signals,
        Optional<Ending> ending,
        Optional<Instant> blocked,
        Optional<Call> call,
        Aftercare after,
        List<String> doors) {

    static final Fold NOTHING = new Fold(
            0,
            Instant.EPOCH,
            Optional.empty(),
            Language.FI,
            Optional.empty(),
            Attendance.NONE,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Aftercare.NOTHING,
            List.of());

    Fold at(long commit, Instant when) {
        return new Fold(
                commit, when, opened, language, state, attendance, signals, ending, blocked, call, after, doors);
    }

    Fold opened(Opened event) {
        return new Fold(
                number,
                at,
                Optional.of(event),
                event.language(),
                state,
                attendance,
                signals,
                ending,
                blocked,
                call,
                after,
                doors);
    }

    Fold speaking(Language spoken) {
        return new Fold(number, at, opened, spoken, state, attendance, signals, ending, blocked, call, after, doors);
    }

    Fold moved(State moved) {
        return new Fold(
                number,
                at,
                opened,
                language,
                Optional.of(moved),
                attendance,
                signals,
                ending,
                blocked,
                call,
                after,
                doors);
    }

    Fold attended(UnaryOperator<Attendance> change) {
        return new Fold(
                number,
                at,
                opened,
                language,
                state,
                change.apply(attendance),
                signals,
                ending,
                blocked,
                call,
                after,
                doors);
    }

    Fold heard(List<String> more) {
        List<String> all = new ArrayList<>(signals);
        more.stream().filter(s -> !all.contains(s)).forEach(all::add);
        return new Fold(
                number,
                at,
                opened,
                language,
                state,
                attendance.alarmed(),
                List.copyOf(all),
                ending,
                blocked,
                call,
                after,
                doors);
    }

    Fold ended(Ending how) {
        return new Fold(
                number,
                at,
                opened,
                language,
                state,
                attendance,
                signals,
                Optional.of(how),
                blocked,
                call,
                after,
                doors);
    }

    Fold blocked(Instant until) {
        return new Fold(
                number,
                at,
                opened,
                language,
                state,
                attendance,
                signals,
                ending,
                Optional.of(until),
                call,
                after,
                doors);
    }

    /** The resident did something. Who comes back after a long silence goes on where they were. */
    Fold spoke() {
        return new Fold(
                number,
                at,
                opened,
                language,
                state,
                attendance.spoken(at),
                signals,
                Optional.empty(),
                blocked,
                call,
                after,
                doors);
    }

    /** @param change of the call, which there is none of before it is taken */
    Fold calling(Function<Optional<Call>, Optional<Call>> change) {
        return new Fold(
                number,
                at,
                opened,
                language,
                state,
                attendance,
                signals,
                ending,
                blocked,
                change.apply(call),
                after,
                doors);
    }

    Fold caring(UnaryOperator<Aftercare> change) {
        return new Fold(
                number,
                at,
                opened,
                language,
                state,
                attendance,
                signals,
                ending,
                blocked,
                call,
                change.apply(after),
                doors);
    }

    Fold opensTo(String hash) {
        List<String> all = new ArrayList<>(doors);
        all.add(hash);
        return new Fold(
                number,
                at,
                opened,
                language,
                state,
                attendance,
                signals,
                ending,
                blocked,
                call,
                after,
                List.copyOf(all));
    }
}
