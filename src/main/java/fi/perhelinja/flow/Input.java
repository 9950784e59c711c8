package fi.perhelinja.flow;

import fi.perhelinja.text.Language;
import java.util.Optional;

/** What may come to the engine while it waits. */
public sealed interface Input {

    /** Free words, with what they were understood to mean. The words serve only slots of kind text and phone. */
    record Said(String words, Meaning meaning) implements Input {}

    /** A choice of the step was pressed. {@code step} is the address of the step that offered it. */
    record Chose(String step, String value) implements Input {}

    /** An earlier answer is given anew; without a value it is taken back and asked again. */
    record Changed(String step, Optional<String> value) implements Input {}

    /** A slot is filled from the side, in any order: what a call handler does while the caller talks. */
    record Filled(String slot, String value) implements Input {}

    /** A pattern asked for by a button. */
    record Wished(Pattern pattern) implements Input {}

    record Switched(Language language) implements Input {}

    /** Nothing came for a while. */
    record Silence() implements Input {}
}
