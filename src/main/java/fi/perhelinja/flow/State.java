package fi.perhelinja.flow;

import fi.perhelinja.text.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a conversation stands in its flow. Immutable; goes to JSON and back without loss.
 *
 * @param slots everything known, those slots too that the engine sets itself
 * @param answers what counts as answered, in the order in which it was told
 * @param question what the engine waits for; empty after the end
 * @param ended how the flow ended; patterns are answered even then
 * @param layers the flow itself, and above it each interruption that is going on; never empty
 * @param passing of answers that no question of the flow's own road got, the slot to the question that was open then; ""
 *     when none was
 * @param spare answers that may count again, once the question that was taken back is answered
 * @param givenUp questions that the guide gave up on, and went on without
 * @param heard signals of danger heard for sure, most urgent first
 */
public record State(
        String revision,
        String flow,
        Channel channel,
        Language language,
        Map<String, String> slots,
        List<Answer> answers,
        Optional<Question> question,
        Optional<Outcome> ended,
        List<Layer> layers,
        Map<String, String> passing,
        List<Answer> spare,
        List<String> givenUp,
        List<String> heard) {

    /** The question that the engine waits at: the step's address, and what it offers. */
    public record Question(String step, Optional<String> slot, List<Effect.Choice> choices, boolean free) {

        public Question {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A walk that is going on, or that waits beneath an interruption.
     *
     * @param pattern what began it; empty for the flow itself
     * @param returns addresses of the {@code run} steps that sub-flows go back to, the outermost first
     * @param waiting the question that it waits at; empty while it has none
     * @param asked how often that question was asked again
     */
    public record Layer(Optional<Pattern> pattern, List<String> returns, Optional<String> waiting, int asked) {

        public Layer {
            returns = List.copyOf(returns);
        }
    }

    public State {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        answers = List.copyOf(answers);
        layers = List.copyOf(layers);
        passing = Collections.unmodifiableMap(new LinkedHashMap<>(passing));
        spare = List.copyOf(spare);
        givenUp = List.copyOf(givenUp);
        heard = List.copyOf(heard);
    }

    /** The step of the question that the flow itself waits at, beneath any interruption. */
    Optional<String> roadsWait() {
        return layers.get(0).waiting();
    }
}
