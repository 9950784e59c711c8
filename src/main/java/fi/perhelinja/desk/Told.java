package fi.perhelinja.desk;

import fi.perhelinja.conversation.Decision;

/** What became of a command. */
public sealed interface Told {

    /** It is durable, in commit {@code number}; whether it came now or had come before. */
    record Done(long number) implements Told {}

    /** The clerk refused it. Nothing was written. */
    record Refused(Decision.Reason reason) implements Told {}

    /** There is no such conversation, or it was erased. */
    record Gone() implements Told {}
}
