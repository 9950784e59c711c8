package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Line.By;
import java.util.List;

/** What the resident sees of a conversation. */
public final class ResidentView {

    private ResidentView() {}

    /** The lines of the commits after {@code since}, in order. Internal matters leave no line. */
    public static List<Line> lines(Conversation conversation, long since) {
        return Transcript.of(conversation).stream()
                .filter(line -> !line.inside())
                .map(StaffLine::line)
                .filter(line -> Transcript.numberOf(line) > since)
                .map(ResidentView::own)
                .toList();
    }

    /** Ids of commands are their client's own: a worker's go to no resident. Nor does it matter who blocked whom. */
    private static Line own(Line line) {
        boolean blocked = line.kind() == Line.Kind.NOTICE && line.text().equals("blocked");
        return line.by() != By.WORKER ? line : line.without(blocked);
    }
}
