package fi.perhelinja.flow;

/**
 * An answer that counts.
 *
 * @param step address of the question, {@code flow/step}; of the slot's first question when it was told in passing
 * @param slot what it fills
 * @param value a value of the slot
 * @param label the value in the words of the choice that was shown, in the language of the conversation then
 * @param inPassing whether it was told in passing rather than asked
 */
public record Answer(String step, String slot, String value, String label, boolean inPassing) {}
