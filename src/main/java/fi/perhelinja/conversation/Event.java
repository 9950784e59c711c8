package fi.perhelinja.conversation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.State;
import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened in a conversation. Words stand in it as they were shown, so that a later change of a flow or a phone number
 * never rewrites what a resident saw.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface Event {

    /** @param tokenHash SHA-256 of the resident's secret, in hex */
    record Opened(Channel channel, Language language, String flow, String revision, String tokenHash)
            implements Event {}

    /** @param masked whether a personal identity code was replaced in the text */
    record Said(String id, String text, boolean masked) implements Event {}

    record Chose(String id, String step, String value, String label) implements Event {}

    record Changed(String id, String step, Optional<String> value, String label) implements Event {}

    record Wished(String id, String pattern) implements Event {}

    record GuideSaid(String step, String text) implements Event {}

    record GuideAsked(String step, String text, Optional<String> slot, List<Choice> choices, boolean free)
            implements Event {}

    record GuideUnderstood(List<Answer> answers) implements Event {}

    record GuideOffered(String step, String text, List<Card> cards) implements Event {}

    record AnswersDropped(List<Answer> answers) implements Event {}

    record DangerHeard(List<String> signals) implements Event {}

    record Queued(String step, String text, String queue, Priority priority, Map<String, String> summary)
            implements Event {}

    record CallBackAsked(String step, String text, String queue, Map<String, String> details) implements Event {}

    record LanguageChanged(String id, Language language) implements Event {}

    /** Where the flow stands after the turn. */
    record Moved(State state) implements Event {}

    record Rated(String id, boolean helped, String words) implements Event {}

    record Ended(String id, Ending ending) implements Event {}

    /** How a conversation ended; a flow that came to its end does not end it, for the resident may go on. */
    enum Ending {
        LEFT,
        LEFT_QUICKLY,
        IDLE
    }
}
