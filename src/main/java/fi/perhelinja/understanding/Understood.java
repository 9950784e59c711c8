package fi.perhelinja.understanding;

import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one message was understood to say.
 *
 * @param language what it is written in
 * @param languageSure whether that is clear enough to change the language of a conversation
 * @param topics the best five with calibrated probabilities, best first; {@code unclear} first when refused
 * @param told topics that parts of a longer message tell for sure, each in a part of its own, in their order
 * @param signals danger heard, most urgent first
 * @param slots what was told in passing: {@code child-age, municipality, about, phone, …} to value
 * @param wish tag of a wish said in words ({@code person, start-over, back, explain, easy-language, language:sv, leave,
 *     hours, contacts}); empty when none
 * @param identityCodes where personal identity codes stand, to be masked before anything is stored
 */
public record Understood(
        Language language,
        boolean languageSure,
        List<Scored> topics,
        List<String> told,
        List<Signal> signals,
        Map<String, String> slots,
        Optional<String> wish,
        List<Span> identityCodes) {

    /** Score is a calibrated probability, 0 to 1. */
    public record Scored(String topic, double score) {}

    /**
     * @param sure whether it is danger for sure, or is to be asked about gently
     * @param from first UTF-16 unit of the words that told
     * @param to one past the last
     * @param by {@code pattern} or {@code classifier}
     */
    public record Signal(String signal, boolean sure, double score, int from, int to, String by) {}

    public record Span(int from, int to) {}
}
