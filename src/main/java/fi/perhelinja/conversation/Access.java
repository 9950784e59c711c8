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

    /** In one's own work, without what a supervisor may beside it. */
    public static Access of(Conversation conversation, Member member) {
        return conversation.place().map(place -> of(place, member)).orElse(NONE);
    }

    /** The same by the row of the waiting list, which tells enough. Of what is over one sees only what the law still asks for. */
    public static Access of(Place place, Member member) {
        if (place.stage() == Stage.PAST) {
            return keepsTime(place, member) ? READ : NONE;
        } else if (place.owner().filter(o -> o.id().equals(member.id())).isPresent()) {
            return OWN;
        } else if (place.consulted().stream().anyMatch(c -> c.id().equals(member.id()))) {
            return WHISPER;
        }
        return waitsFor(place, member) || keepsTime(place, member) || wrapsUp(place, member) ? READ : NONE;
    }

    /** Their call went on with somebody else, and is not wrapped up. */
    private static boolean wrapsUp(Place place, Member member) {
        return place.call()
                .flatMap(CallTimes::due)
                .filter(handler -> handler.id().equals(member.id()))
                .isPresent();
    }

    /** A supervisor may listen in to all that is not over; whoever lets them sees to it that it leaves a trace. */
    public static Access listening(Conversation conversation, Member member) {
        boolean over = conversation.place().filter(p -> p.stage() != Stage.PAST).isEmpty();
        Access own = of(conversation, member);
        return own == OWN || over || !member.may(Right.SUPERVISE) ? own : WHISPER;
    }

    /**
     * A time limit of the law runs in it that the member may see to: who began it, or who works where the resident waited,
     * for nobody is at work every day; and whoever supervises.
     */
    public static boolean keepsTime(Place place, Member member) {
        return place.clock()
                .filter(Clock::running)
                .filter(clock -> member.may(Right.SUPERVISE)
                        || clock.keeper().id().equals(member.id())
                        || works(member, Optional.of(place.queue())))
                .isPresent();
    }

    /** It waits where the member works, or is offered to the member. */
    private static boolean waitsFor(Place place, Member member) {
        if (place.stage() == Stage.WAITING) {
            return member.may(Right.SUPERVISE) || works(member, Optional.of(place.queue())) || calls(place, member);
        }
        Optional<Worker> colleague = place.transfer().flatMap(Place.Transfer::colleague);
        return works(member, place.transfer().flatMap(Place.Transfer::queue))
                || colleague.filter(o -> o.id().equals(member.id())).isPresent();
    }

    /** Call handlers call back, where that is of their queues. */
    private static boolean calls(Place place, Member member) {
        return place.kind() == Place.Kind.CALL_BACK
                && member.may(Right.TAKE_CALLS)
                && member.queues().contains(place.queue());
    }

    private static boolean works(Member member, Optional<String> queue) {
        return member.may(Right.CONVERSE)
                && queue.filter(member.queues()::contains).isPresent();
    }
}
