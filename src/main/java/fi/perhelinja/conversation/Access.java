package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Place.Stage;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Right;
import java.util.Optional;

/** What a member of the staff may do in a conversation as it stands now. */
public enum Access {
    NONE,
    /** May read: it waits in a queue of theirs, or is offered to them. */
    READ,
    /** May read and whisper: consulted, or a supervisor who listens in. */
    WHISPER,
    /** Has it, and writes. */
    OWN;

    public static Access of(Conversation conversation, Member member) {
        return conversation.place().map(place -> of(place, member)).orElse(NONE);
    }

    /** The same by the row of the waiting list, which tells enough. Of what is over nobody may see anything so. */
    public static Access of(Place place, Member member) {
        if (place.stage() == Stage.PAST) {
            return NONE;
        }
        if (place.owner().filter(o -> o.id().equals(member.id())).isPresent()) {
            return OWN;
        }
        if (member.may(Right.SUPERVISE) || place.consulted().stream().anyMatch(c -> c.id().equals(member.id()))) {
            return WHISPER;
        }
        Optional<String> queue = place.stage() == Stage.WAITING
                ? Optional.of(place.queue())
                : place.transfer().flatMap(Place.Transfer::queue);
        boolean theirs = member.may(Right.CONVERSE)
                && queue.filter(member.queues()::contains).isPresent();
        boolean offered = place.transfer()
                .flatMap(Place.Transfer::colleague)
                .filter(o -> o.id().equals(member.id()))
                .isPresent();
        return theirs || offered ? READ : NONE;
    }
}
