package fi.perhelinja.desk;

import fi.perhelinja.conversation.Decision;
import java.util.Optional;

/** What became of a command. */
public sealed interface Told {

    /** It is durable, in commit {@code number}; whether it came now or had come before. */
    record Done(long number) implements Told {}

    /**
     * The clerk refused it. Nothing was written.
     *
     * @param who has the conversation, by name, where that is the reason
     */
    record Refused(Decision.Reason reason, Optional<String> who) implements Told {

        public Refused(Decision.Reason reason) {
            this(reason, Optional.empty());
        }
    }

    /** There is no such conversation, or it was erased. */
    record Gone() implements Told {}
}
