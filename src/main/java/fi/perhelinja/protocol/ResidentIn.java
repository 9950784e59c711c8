package fi.perhelinja.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.text.Language;
import java.util.Optional;

/**
 * What a resident's client may send, subprotocol {@code perhelinja.v1}. {@code id} is the client's own (1 to 64 letters,
 * digits and hyphens): a command sent again with the same id counts once.
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
    @Type(value = ResidentIn.Leave.class, name = "leave"),
    @Type(value = ResidentIn.Rate.class, name = "rate"),
    @Type(value = ResidentIn.Erase.class, name = "erase")
})
public sealed interface ResidentIn {

    /**
     * The first frame. Without a token a conversation is opened; with one it goes on.
     *
     * @param since the last number that the client has; 0 for everything
     * @param flow which flow to begin with; the default one when absent
     */
    record Hello(Optional<String> token, long since, Language language, Optional<String> flow) implements ResidentIn {}

    record Say(String id, String text) implements ResidentIn {}

    record Choose(String id, String step, String value) implements ResidentIn {}

    /** Answer an earlier question anew; without a value it is asked again. */
    record Change(String id, String step, Optional<String> value) implements ResidentIn {}

    /** A pattern by a button: {@code person, start-over, back, explain, hours, contacts}. */
    record Wish(String id, Pattern pattern) implements ResidentIn {}

    record Speak(String id, Language language) implements ResidentIn {}

    /** Not stored, not acknowledged. */
    record Typing(boolean on) implements ResidentIn {}

    record Leave(String id, boolean quickly) implements ResidentIn {}

    record Rate(String id, boolean helped, String words) implements ResidentIn {}

    /** Delete the conversation now. Answered with {@code gone}. */
    record Erase(String id) implements ResidentIn {}
}
