package fi.perhelinja.desk;

import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Professions;
import fi.perhelinja.conversation.ResidentView;
import fi.perhelinja.protocol.ResidentOut;
import java.util.Optional;

/** What a resident's screen shows, with the place on the waiting list while they wait. */
final class ResidentScreen implements View<ResidentOut> {

    private final Desk desk;
    private final Professions professions;
    private final String conversation;

    ResidentScreen(Desk desk, String conversation) {
        this.desk = desk;
        this.conversation = conversation;
        professions = Professions.of(desk.tools().knowledge().current().lists());
    }

    @Override
    public ResidentOut news(Conversation now, long since) {
        return new ResidentOut.News(
                since,
                now.number(),
                ResidentView.lines(now, since).stream().map(professions::in).toList(),
                professions.in(now.standing(desk.tools().keep())));
    }

    @Override
    public ResidentOut gone() {
        return new ResidentOut.Gone();
    }

    @Override
    public Optional<ResidentOut> passing() {
        return desk.board().waiting(conversation).map(waiting -> waiting);
    }
}
