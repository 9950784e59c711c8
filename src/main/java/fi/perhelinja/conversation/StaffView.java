package fi.perhelinja.conversation;

import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.State;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the staff see of a conversation. Who may see it at all is asked of {@link Access}. */
public final class StaffView {

    private StaffView() {}

    /** The lines of the commits after {@code since}, in order, with those that the resident does not see. */
    public static List<StaffLine> lines(Conversation conversation, long since) {
        return Transcript.of(conversation).stream()
                .filter(line -> Transcript.numberOf(line.line()) > since)
                .toList();
    }

    /** @param keep how long the text is kept after the end */
    public static StaffStanding standing(Conversation conversation, Access mine, Duration keep) {
        Optional<State> state = conversation.state();
        return new StaffStanding(
                mine,
                conversation.phase(),
                conversation.ending().map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                conversation.language(),
                conversation.place(),
                state.map(State::answers).orElse(List.<Answer>of()),
                conversation.signals(),
                state.map(State::flow),
                state.flatMap(State::question).map(State.Question::step),
                conversation.attendance().asking().map(State.Question::step),
                conversation.blocked(),
                conversation.deletion(keep));
    }
}
