package fi.perhelinja.conversation;

import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.text.Language;
import java.util.Optional;

/**
 * What somebody wants done. {@code id} is the client's own name for it, so that the same command sent twice counts once.
 */
public sealed interface Command {

    /** @param tokenHash SHA-256 of the resident's secret, in hex */
    record Open(Channel channel, Language language, String flow, String tokenHash) implements Command {}

    record Say(String id, String text) implements Command {}

    record Choose(String id, String step, String value) implements Command {}

    /** Give an earlier answer anew; without a value, be asked again. */
    record Change(String id, String step, Optional<String> value) implements Command {}

    record Wish(String id, Pattern pattern) implements Command {}

    record Speak(String id, Language language) implements Command {}

    /** @param quickly whether the resident pressed quick leave: nothing outbound happens after that */
    record Leave(String id, boolean quickly) implements Command {}

    record Rate(String id, boolean helped, String words) implements Command {}

    /** Nothing came for {@link Conversation#SILENCE}. */
    record FallSilent() implements Command {}

    /** Nothing came for {@link Conversation#IDLE}: the conversation is over. */
    record Close() implements Command {}
}
