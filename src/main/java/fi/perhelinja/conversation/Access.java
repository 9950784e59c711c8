package fi.perhelinja.conversation;

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
        Attendance attendance = conversation.attendance();
        if (attendance.owner().filter(o -> o.id().equals(member.id())).isPresent()) {
            return OWN;
        }
        if (member.may(Right.SUPERVISE) || attendance.consulted().stream().anyMatch(c -> c.id().equals(member.id()))) {
            return WHISPER;
        }
        boolean open = attendance.owner().isEmpty() && conversation.ending().isEmpty();
        boolean theirs = member.may(Right.CONVERSE)
                && (open
                                ? attendance.waiting().map(Attendance.Waiting::queue)
                                : attendance.transfer().flatMap(Place.Transfer::queue))
                        .filter(member.queues()::contains)
                        .isPresent();
        Optional<Worker> offered = attendance.transfer().flatMap(Place.Transfer::colleague);
        return theirs || offered.filter(o -> o.id().equals(member.id())).isPresent() ? READ : NONE;
    }
}
