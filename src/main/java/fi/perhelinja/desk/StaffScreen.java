package fi.perhelinja.desk;

import fi.perhelinja.conversation.Access;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.StaffView;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.protocol.StaffIn.Purpose;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Right;
import java.util.Optional;

/**
 * What a member of the staff sees of a conversation. What it was opened for decides what right it needs, at every look: that
 * listening in and history leave a trace is for whoever opened it.
 */
public final class StaffScreen implements View<StaffOut> {

    private final Desk desk;
    private final String conversation;
    private final Member member;
    private final Purpose purpose;

    public StaffScreen(Desk desk, String conversation, Member member, Purpose purpose) {
        this.desk = desk;
        this.conversation = conversation;
        this.member = member;
        this.purpose = purpose;
    }

    /** What the member may do in it now, for that purpose. */
    public Access access(Conversation now) {
        Member atWork = desk.board().atWork(member);
        return switch (purpose) {
            case WORK -> Access.of(now, atWork);
            case LISTEN -> Access.listening(now, atWork);
            case HISTORY -> mayRead(now, atWork) ? Access.READ : Access.NONE;
        };
    }

    private static boolean mayRead(Conversation now, Member member) {
        return now.place()
                .filter(place -> past(place, member, now.had(member.id())))
                .isPresent();
    }

    /**
     * Whether a conversation that is over may be opened again by the member, who must say why.
     *
     * @param had whether the member ever had it
     */
    public static boolean past(Place place, Member member, boolean had) {
        return place.stage() == Place.Stage.PAST
                && member.may(Right.HISTORY)
                && (had || member.may(Right.SUPERVISE) || member.queues().contains(place.queue()));
    }

    /** Of what was handed back, history shows what it was until then: the guide listens alone. */
    @Override
    public StaffOut news(Conversation now, long since) {
        Conversation shown = purpose == Purpose.HISTORY ? now.amongPeople() : now;
        return new StaffOut.News(
                conversation,
                Math.min(since, shown.number()),
                shown.number(),
                StaffView.lines(shown, since),
                StaffView.standing(shown, access(now), desk.tools().keep(), flows(shown)));
    }

    /** Of those that a call began with: what else they tell is in the lines already. */
    private Optional<Flows> flows(Conversation shown) {
        return shown.call()
                .flatMap(call -> shown.state())
                .flatMap(state -> desk.tools().knowledge().flows(state.revision()));
    }

    @Override
    public StaffOut gone() {
        return new StaffOut.Shut(conversation, "erased", Optional.empty());
    }

    @Override
    public Optional<StaffOut> shut(Conversation now) {
        if (access(now) != Access.NONE) {
            return Optional.empty();
        }
        Optional<String> other =
                now.owner().filter(o -> !o.id().equals(member.id())).map(Worker::name);
        return Optional.of(new StaffOut.Shut(conversation, other.isPresent() ? "claimed" : "no-right", other));
    }

    @Override
    public boolean heedsBoard() {
        return true;
    }
}
