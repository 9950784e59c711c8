package fi.perhelinja.flow.check;

import fi.perhelinja.text.Language;
import java.util.Map;
import java.util.Optional;

/**
 * How much a tired person can take in at once: words of a text, words of a sentence, letters on a button. Finnish says in one
 * word what the others say in two; what is heard must be shorter than what is read.
 *
 * @param where {@code in the chat}, {@code on the phone}
 * @param limits by language; none for those that no text is written in
 */
record Budget(String where, Map<Language, Limits> limits) {

    /** What is read in the chat. */
    static final Budget CHAT = new Budget(
            "in the chat",
            Map.of(
                    Language.FI, new Limits(50, 15),
                    Language.SV, new Limits(60, 20),
                    Language.EN, new Limits(60, 20),
                    Language.FI_SIMPLE, new Limits(40, 11)));

    /** What a call handler says aloud. */
    static final Budget PHONE = new Budget(
            "on the phone",
            Map.of(
                    Language.FI, new Limits(45, 14),
                    Language.SV, new Limits(58, 18),
                    Language.EN, new Limits(58, 18),
                    Language.FI_SIMPLE, new Limits(35, 11)));

    /** Characters of a choice: two lines of a button on a narrow telephone. */
    static final int LABEL = 55;

    /** The same in easy Finnish. */
    static final int EASY_LABEL = 40;

    /**
     * @param text most words of a text
     * @param sentence most words of a sentence
     */
    record Limits(int text, int sentence) {}

    Budget {
        limits = Map.copyOf(limits);
    }

    Optional<Limits> in(Language language) {
        return Optional.ofNullable(limits.get(language));
    }

    static int label(Language language) {
        return language == Language.FI_SIMPLE ? EASY_LABEL : LABEL;
    }
}
