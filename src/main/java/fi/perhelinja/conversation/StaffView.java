package fi.perhelinja.conversation;

import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.State;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the staff see of a conversation. Who may see it at all is asked of {@link Access}. */
public final class StaffView {

    private StaffView() {}

    /** The lines of the commits after {@code since}, in order, with those that the resident does not see. */
    public static List<StaffLine> lines(Conversation conversation, long since) {
        return Transcript.of(conversation).stream()
                .filter(line -> Transcript.numberOf(line.line()) > since)
                .toList();
    }

    /**
     * @param keep how long the text is kept after the end
     * @param flows those that the conversation began with, when they are at hand
     */
    public static StaffStanding standing(Conversation conversation, Access mine, Duration keep, Optional<Flows> flows) {
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
                conversation.deletion(keep),
                conversation.call().map(call -> CallSheet.of(call, state, said(conversation), flows)));
    }

    /** Where the guide stood when it last spoke, step by step. */
    private static List<String> said(Conversation conversation) {
        List<Commit> commits = conversation.commits();
        for (int i = commits.size() - 1; i >= 0; i--) {
            List<String> steps =
                    commits.get(i).events().stream().flatMap(StaffView::step).toList();
            if (!steps.isEmpty()) {
                return steps;
            }
        }
        return List.of();
    }

    private static Stream<String> step(Event event) {
        if (event instanceof Event.GuideSaid said) {
            return Stream.of(said.step());
        } else if (event instanceof Event.GuideOffered offered) {
            return Stream.of(offered.step());
        }
        return event instanceof Event.GuideAsked asked ? Stream.of(asked.step()) : Stream.empty();
    }
}
