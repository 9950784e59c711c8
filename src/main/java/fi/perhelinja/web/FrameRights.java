package fi.perhelinja.web;

import static fi.perhelinja.staff.Right.CONVERSE;
import static fi.perhelinja.staff.Right.HISTORY;
import static fi.perhelinja.staff.Right.SUPERVISE;
import static fi.perhelinja.staff.Right.TAKE_CALLS;

import fi.perhelinja.protocol.CallBackIn;
import fi.perhelinja.protocol.CallIn;
import fi.perhelinja.protocol.ClockIn;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Right;
import java.util.Map;
import java.util.Set;

/**
 * Which right each frame of the staff needs: one of those that stand beside it. Asked before anything else is made of a
 * frame. What a conversation itself allows (who owns it, who may read it) is asked after that, of the conversation.
 */
final class FrameRights {

    /** Whoever works with conversations at all. */
    private static final Set<Right> AT_WORK = Set.of(CONVERSE, TAKE_CALLS);

    private static final Map<Class<? extends StaffIn>, Set<Right>> NEEDED = Map.ofEntries(
            Map.entry(StaffIn.Hello.class, AT_WORK),
            Map.entry(StaffIn.Presence.class, AT_WORK),
            Map.entry(StaffIn.Shut.class, AT_WORK),
            Map.entry(StaffIn.Search.class, AT_WORK),
            Map.entry(StaffIn.Open.class, AT_WORK),
            Map.entry(StaffIn.Claim.class, Set.of(CONVERSE)),
            Map.entry(StaffIn.Say.class, Set.of(CONVERSE)),
            Map.entry(StaffIn.Cards.class, Set.of(CONVERSE)),
            Map.entry(StaffIn.Form.class, Set.of(CONVERSE)),
            Map.entry(StaffIn.Note.class, Set.of(CONVERSE)),
            Map.entry(StaffIn.Whisper.class, Set.of(CONVERSE)),
            Map.entry(StaffIn.Consult.class, Set.of(CONVERSE)),
            Map.entry(StaffIn.Transfer.class, Set.of(CONVERSE)),
            Map.entry(StaffIn.EndTransfer.class, Set.of(CONVERSE)),
            Map.entry(StaffIn.HandBack.class, Set.of(CONVERSE)),
            Map.entry(StaffIn.Release.class, AT_WORK),
            Map.entry(StaffIn.Finish.class, AT_WORK),
            Map.entry(StaffIn.Typing.class, Set.of(CONVERSE)),
            Map.entry(StaffIn.History.class, Set.of(HISTORY)),
            Map.entry(StaffIn.Assign.class, Set.of(SUPERVISE)),
            Map.entry(StaffIn.ChangeShift.class, Set.of(SUPERVISE)),
            Map.entry(StaffIn.SetQueue.class, Set.of(SUPERVISE)),
            Map.entry(StaffIn.Block.class, Set.of(SUPERVISE)),
            Map.entry(StaffIn.Blocks.class, Set.of(SUPERVISE)),
            Map.entry(StaffIn.Unblock.class, Set.of(SUPERVISE)),
            Map.entry(CallBackIn.BeginTry.class, AT_WORK),
            Map.entry(CallBackIn.EndTry.class, AT_WORK),
            Map.entry(CallBackIn.GiveUp.class, AT_WORK),
            Map.entry(CallBackIn.ReadNumber.class, AT_WORK),
            Map.entry(ClockIn.MarkClock.class, AT_WORK),
            Map.entry(ClockIn.DropClock.class, AT_WORK),
            Map.entry(CallIn.Begin.class, Set.of(TAKE_CALLS)),
            Map.entry(CallIn.TakeOn.class, Set.of(TAKE_CALLS)),
            Map.entry(CallIn.Carry.class, Set.of(TAKE_CALLS)),
            Map.entry(CallIn.Caller.class, Set.of(TAKE_CALLS)),
            Map.entry(CallIn.Raise.class, Set.of(TAKE_CALLS)),
            Map.entry(CallIn.Fill.class, Set.of(TAKE_CALLS)),
            Map.entry(CallIn.Notes.class, Set.of(TAKE_CALLS)),
            Map.entry(CallIn.Hold.class, Set.of(TAKE_CALLS)),
            Map.entry(CallIn.HandOver.class, Set.of(TAKE_CALLS)),
            Map.entry(CallIn.LogCall.class, Set.of(TAKE_CALLS)),
            Map.entry(CallIn.HangUp.class, Set.of(TAKE_CALLS)));

    private FrameRights() {}

    static boolean allow(Member member, StaffIn frame) {
        return needed(frame).stream().anyMatch(member::may);
    }

    /** One of these; a frame that stands nowhere here needs a right that nobody has. */
    static Set<Right> needed(StaffIn frame) {
        if (frame instanceof StaffIn.Open open) {
            return switch (open.purpose()) {
                case WORK -> AT_WORK;
                case LISTEN -> Set.of(SUPERVISE);
                case HISTORY -> Set.of(HISTORY);
            };
        }
        return NEEDED.getOrDefault(frame.getClass(), Set.of());
    }
}
