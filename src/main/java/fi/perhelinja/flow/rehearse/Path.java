package fi.perhelinja.flow.rehearse;

import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.State;
import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Optional;

/**
 * What somebody answered, in order: values of closed lists alone. Many conversations have the same path.
 *
 * @param took how many conversations had it
 */
public record Path(String flow, Channel channel, Language language, List<Told> answers, int took) {

    /**
     * @param step address of the question, {@code flow/step}
     * @param value one of the values that the slot may have
     */
    public record Told(String step, String slot, String value) {}

    public Path {
        answers = List.copyOf(answers);
    }

    /**
     * The path of one conversation. Left out is what was written in free words or is sensitive, what no flow of now knows, what
     * the engine sets itself, and all that was answered while danger was talked about.
     */
    public static Path of(State state, Flows flows) {
        List<Told> told = state.answers().stream()
                .filter(answer -> listed(answer, flows))
                .map(answer -> new Told(answer.step(), answer.slot(), answer.value()))
                .toList();
        return new Path(state.flow(), state.channel(), state.language(), told, 1);
    }

    private static boolean listed(Answer answer, Flows flows) {
        boolean declared = flows.all().stream().anyMatch(flow -> flow.slots().containsKey(answer.slot()));
        return declared
                && flows.question(answer.step()).isPresent()
                && !flows.answersDanger(answer.step())
                && flows.slot(answer.slot())
                        .filter(slot -> !slot.about().sensitive())
                        .flatMap(slot -> slot.domain(flows.lists()))
                        .filter(domain -> domain.contains(answer.value()))
                        .isPresent();
    }

    /** The same, taken by so many. */
    Path took(int many) {
        return new Path(flow, channel, language, answers, many);
    }

    /** The same without its last answer; empty when it has none. */
    Optional<Path> shorter() {
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Path(flow, channel, language, answers.subList(0, answers.size() - 1), took));
    }
}
