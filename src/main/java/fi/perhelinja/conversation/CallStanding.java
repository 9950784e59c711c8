package fi.perhelinja.conversation;

import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a phone call stands, for its handler and for who listens in.
 *
 * @param heldSeconds how long the caller was on hold before now, all told
 * @param notes as they were last kept
 * @param note what the author of the step tells the handler; not for the caller's ears
 * @param question what is asked now; empty after the end of the flow
 * @param ended how the flow ended; the call may go on all the same
 * @param finished when it was wrapped up
 * @param afterwards whether it was written down when it was over
 * @param handedOver to whom the caller goes on, where that was settled
 * @param slots what a caller may tell, in the order in which the flow asks for it, with what is known of it
 */
public record CallStanding(
        Worker handler,
        Instant since,
        Optional<Instant> heldSince,
        long heldSeconds,
        Optional<Instant> hungUp,
        String notes,
        Optional<String> note,
        Optional<State.Question> question,
        Optional<String> ended,
        Optional<Instant> finished,
        boolean afterwards,
        Optional<Call.HandedOver> handedOver,
        List<Slot> slots) {

    /**
     * Something that a caller may tell.
     *
     * @param name what it is called, in the handler's guide
     * @param value as it is known, and {@code label} in words; empty when it is not
     * @param inPassing whether it was told while something else was asked
     * @param kind how it is told: picked from a list, as a number, or in words
     */
    public record Slot(
            String slot,
            String step,
            String name,
            Optional<String> value,
            Optional<String> label,
            boolean inPassing,
            String kind,
            List<Choice> choices) {}
}
