package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Event.Ending;
import fi.perhelinja.conversation.Place.Kind;
import fi.perhelinja.conversation.Place.Stage;
import fi.perhelinja.flow.Effect.Priority;
import java.util.Optional;

/** Makes the row of a conversation on the waiting list. */
final class Row {

    private final Conversation conversation;
    private final Fold fold;

    private Row(Conversation conversation, Fold fold) {
        this.conversation = conversation;
        this.fold = fold;
    }

    /** See {@link Conversation#place()}. */
    static Optional<Place> of(Conversation conversation, Fold fold) {
        Optional<Place> waits = new Row(conversation, fold).waits();
        Optional<Place> open = waits.filter(place -> place.stage() != Stage.PAST);
        // Who is to be called waits for it as soon as the call is over; what its handler still has to write holds up
        // nobody.
        boolean going = conversation.ending().isEmpty()
                && fold.call().filter(Call::live).isPresent();
        boolean toBeCalled =
                open.filter(place -> place.kind() == Kind.CALL_BACK).isPresent();
        boolean speaking = conversation.onPhone() && (going || !toBeCalled);
        return speaking || open.isEmpty()
                ? fold.call().map(c -> c.place(conversation)).or(() -> waits)
                : waits;
    }

    private Optional<Place> waits() {
        return fold.attendance()
                .waiting()
                .map(w -> over() ? w.away().orElse(w) : w)
                .filter(w -> w.kind() != Kind.CALL_BACK || mayBeCalled(w))
                .map(this::place)
                .or(() -> fold.attendance().before().map(this::handedBack));
    }

    private boolean over() {
        return fold.ending().isPresent();
    }

    /** Who left in a hurry is called only when they had said that it is safe. */
    private boolean mayBeCalled(Attendance.Waiting waiting) {
        boolean fled = fold.ending().equals(Optional.of(Ending.LEFT_QUICKLY));
        return !fled || CallBack.YES.equals(waiting.summary().get(CallBack.NUMBER_SAFE));
    }

    private Place handedBack(Attendance.Before before) {
        return row(before.waiting(), Stage.PAST, Attendance.past(before));
    }

    private Place place(Attendance.Waiting waiting) {
        Attendance now = fold.attendance();
        Stage stage = now.outcome().isPresent()
                ? Stage.PAST
                : now.owner().isPresent()
                        ? over() ? Stage.WRAP_UP : Stage.ATTENDED
                        : over() && waiting.kind() == Kind.CHAT ? Stage.PAST : Stage.WAITING;
        return row(waiting, stage, now);
    }

    private Place row(Attendance.Waiting waiting, Stage stage, Attendance now) {
        return new Place(
                conversation.id(),
                conversation.number(),
                stage,
                waiting.kind(),
                waiting.queue(),
                danger() ? Priority.DANGER : waiting.priority(),
                waiting.since(),
                waiting.returned(),
                conversation.language(),
                conversation.channel(),
                conversation.topic(),
                fold.signals(),
                waiting.summary(),
                now.owner(),
                now.ownedSince(),
                conversation.heard(),
                now.unanswered(),
                now.transfer(),
                now.consulted(),
                now.outcome(),
                fold.after().callBack(),
                conversation.clock(),
                fold.call()
                        .filter(call -> !call.over())
                        .map(call -> call.times().dueTo(call.handler())));
    }

    /** Heard in words, or by the handler of the call that it was. */
    private boolean danger() {
        return !fold.signals().isEmpty() || fold.call().filter(Call::danger).isPresent();
    }
}
