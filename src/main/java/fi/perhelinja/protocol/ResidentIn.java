package fi.perhelinja.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fi.perhelinja.conversation.Command;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.text.Language;
import java.util.Optional;
import java.util.Set;

/**
 * What a resident's client may send, subprotocol {@code perhelinja.v1}. {@code id} is the client's own (1 to 64
 * letters, digits and hyphens): a command sent again with the same id counts once.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = ResidentIn.Hello.class, name = "hello"),
    @Type(value = ResidentIn.Say.class, name = "say"),
    @Type(value = ResidentIn.Choose.class, name = "choose"),
    @Type(value = ResidentIn.Change.class, name = "change"),
    @Type(value = ResidentIn.Wish.class, name = "wish"),
    @Type(value = ResidentIn.Speak.class, name = "speak"),
    @Type(value = ResidentIn.Typing.class, name = "typing"),
    @Type(value = ResidentIn.StopWaiting.class, name = "stop-waiting"),
    @Type(value = ResidentIn.Leave.class, name = "leave"),
    @Type(value = ResidentIn.Rate.class, name = "rate"),
    @Type(value = ResidentIn.Erase.class, name = "erase")
})
public sealed interface ResidentIn {

    /**
     * The command that the frame asks for; empty for those that are about the connection itself, and for {@code
     * erase}.
     */
    default Optional<Command> command() {
        return Optional.empty();
    }

    /**
     * The first frame. Without a token a conversation is opened; with one it goes on.
     *
     * @param since the last number that the client has; 0 for everything
     * @param flow which flow to begin with; the default one when absent
     */
    record Hello(Optional<String> token, long since, Language language, Optional<String> flow) implements ResidentIn {

        public Hello {
            mustBeSpoken(language);
            if (since < 0) {
                throw new IllegalArgumentException("since is below 0");
            }
        }
    }

    record Say(String id, String text) implements ResidentIn {
        @Override
        public Optional<Command> command() {
            return Optional.of(new Command.Say(Optional.of(id), text));
        }
    }

    record Choose(String id, String step, String value) implements ResidentIn {
        @Override
        public Optional<Command> command() {
            return Optional.of(new Command.Choose(Optional.of(id), step, value));
        }
    }

    /** Answer an earlier question anew; without a value it is asked again. */
    record Change(String id, String step, Optional<String> value) implements ResidentIn {
        @Override
        public Optional<Command> command() {
            return Optional.of(new Command.Change(Optional.of(id), step, value));
        }
    }

    /** A pattern by a button, one of {@link #BUTTONS}: danger, for one, is heard and not wished for. */
    record Wish(String id, Pattern pattern) implements ResidentIn {

        public static final Set<Pattern> BUTTONS = Set.of(
                Pattern.PERSON,
                Pattern.CALL_BACK,
                Pattern.START_OVER,
                Pattern.BACK,
                Pattern.INTERPRETER,
                Pattern.EXPLAIN,
                Pattern.HOURS,
                Pattern.CONTACTS);

        public Wish {
            if (!BUTTONS.contains(pattern)) {
                throw new IllegalArgumentException("not a pattern that has a button");
            }
        }

        @Override
        public Optional<Command> command() {
            return Optional.of(new Command.Wish(Optional.of(id), pattern));
        }
    }

    /** Go on in another of the languages that the guide speaks. */
    record Speak(String id, Language language) implements ResidentIn {

        public Speak {
            mustBeSpoken(language);
        }

        @Override
        public Optional<Command> command() {
            return Optional.of(new Command.Speak(Optional.of(id), language));
        }
    }

    /** Not stored, not acknowledged. */
    record Typing(boolean on) implements ResidentIn {}

    /** Wait for a person no more; the guide goes on. */
    record StopWaiting(String id) implements ResidentIn {
        @Override
        public Optional<Command> command() {
            return Optional.of(new Command.StopWaiting(Optional.of(id)));
        }
    }

    record Leave(String id, boolean quickly) implements ResidentIn {
        @Override
        public Optional<Command> command() {
            return Optional.of(new Command.Leave(Optional.of(id), quickly));
        }
    }

    record Rate(String id, boolean helped, String words) implements ResidentIn {
        @Override
        public Optional<Command> command() {
            return Optional.of(new Command.Rate(Optional.of(id), helped, words));
        }
    }

    /** Delete the conversation now. Answered with {@code gone}. */
    record Erase(String id) implements ResidentIn {}

    private static void mustBeSpoken(Language language) {
        if (!language.spoken()) {
            throw new IllegalArgumentException("not a language that the guide speaks");
        }
    }
}
