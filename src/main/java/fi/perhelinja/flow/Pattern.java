package fi.perhelinja.flow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What may happen at every wait of every flow, so that no flow repeats it. The steps that answer it stand in the flow files
 * (key {@code patterns}); a pattern never uses up the retries of the step that it interrupts.
 */
public enum Pattern {
    /** A signal of danger was heard. Read before anything else. */
    DANGER,
    /** There may be danger, it is not sure: ask gently. */
    DANGER_MAYBE,
    /** The resident wants a person. */
    PERSON,
    /** The resident would rather be called back. */
    CALL_BACK,
    START_OVER,
    /** Go back to the question before, to answer it anew. */
    BACK,
    /** Another of the languages that the guide speaks. */
    LANGUAGE,
    /** A language that only an interpreter can help with. */
    INTERPRETER,
    EASY_LANGUAGE,
    /** "What do you mean?" */
    EXPLAIN,
    /** Asked in passing: when is it open? */
    HOURS,
    /** Asked in passing: what is the number, where is it? */
    CONTACTS,
    NOT_UNDERSTOOD,
    /** The resident says goodbye. */
    LEAVE,
    SILENCE,
    /** A personal identity code was typed; it has been masked. */
    IDENTITY_CODE;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Pattern of(String tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("unknown pattern"));
    }

    public static Optional<Pattern> find(String tag) {
        return Arrays.stream(values()).filter(p -> p.tag().equals(tag)).findFirst();
    }
}
