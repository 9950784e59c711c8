package fi.perhelinja.flow;

import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a conversation stands in its flow. Immutable; goes to JSON and back without loss. */
public record State(
        String revision,
        String flow,
        Channel channel,
        Language language,
        Map<String, String> slots,
        List<Answer> answers,
        Optional<Question> question,
        Optional<Outcome> ended) {

    /** The question that the engine waits at: the step's address, and what it offers. */
    public record Question(String step, Optional<String> slot, List<Effect.Choice> choices, boolean free) {}
}
