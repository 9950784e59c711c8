package fi.perhelinja.desk;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Card;
import fi.perhelinja.conversation.CodeWords;
import fi.perhelinja.conversation.Command;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.store.Registry;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Carrying a conversation on elsewhere, by a code of four words: from the chat to the phone, where a handler types what the
 * resident says, and from the phone to the chat, where the caller types it. A code works once and for a short while; of one
 * conversation only the newest works. It is kept as a keyed hash alone. Safe for any thread.
 */
public final class Carrying {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Desk desk;
    private final Registry registry;
    private final UnaryOperator<String> hash;
    private final Duration life;

    /**
     * @param hash keyed with a secret that is not in the store
     * @param life so long a code works
     */
    public Carrying(Desk desk, Registry registry, UnaryOperator<String> hash, Duration life) {
        this.desk = desk;
        this.registry = registry;
        this.hash = hash;
        this.life = life;
    }

    /** So long a code works. */
    public long minutes() {
        return life.toMinutes();
    }

    /** Either a code, or why there is none. */
    public record Given(Optional<String> words, Optional<Reason> refused) {

        static Given refused(Reason reason) {
            return new Given(Optional.empty(), Optional.of(reason));
        }
    }

    /** Where a code leads: to the phone, to the guide in the chat, or to a worker in the chat. */
    private enum Way {
        PHONE,
        CHAT,
        PERSON
    }

    /** A code for the resident of a chat, to be said on the phone. What a worker has, that worker carries on. */
    public Future<Given> toPhone(Conversation now) {
        boolean over = now.ending().isPresent();
        boolean elsewhere = now.owner().isPresent() || now.onPhone();
        return over || elsewhere
                ? Future.succeededFuture(Given.refused(over ? Reason.ENDED : Reason.ATTENDED))
                : give(now, Way.PHONE);
    }

    /**
     * A code for the caller, to be typed in the chat. The handler's own call alone can be carried on.
     *
     * @param toPerson whether a worker is to go on with them there
     */
    public Future<Given> toChat(String conversation, Worker handler, boolean toPerson) {
        return desk.read(conversation)
                .compose(found -> found.filter(now -> mine(now, handler))
                        .map(now -> give(now, toPerson ? Way.PERSON : Way.CHAT))
                        .orElseGet(() -> Future.succeededFuture(Given.refused(Reason.NOT_OWNER))));
    }

    /** Where the resident of a chat calls, as it stands now. */
    public Optional<Card.Way> line(Conversation now) {
        return desk.tools().knowledge().line(now.municipality(), now.language(), desk.now());
    }

    private static boolean mine(Conversation now, Worker handler) {
        return now.onPhone()
                && now.call().filter(call -> handler.is(call.handler())).isPresent();
    }

    private Future<Given> give(Conversation now, Way way) {
        Optional<String> words = desk.tools().knowledge().codeWords().code(now.language(), RANDOM::nextInt);
        Optional<String> known = words.flatMap(CodeWords::known);
        if (known.isEmpty()) {
            return Future.succeededFuture(Given.refused(Reason.NO_SUCH_ANSWER));
        }
        Instant at = desk.now();
        String key = key(known.get(), way == Way.PHONE);
        String newest = "carry-of/" + now.id();
        return registry.take(newest, at)
                .compose(before -> before.map(old -> registry.take(old, at)).orElse(Future.succeededFuture()))
                .compose(gone -> registry.keepBriefly(key, way.name() + "/" + now.id(), at.plus(life)))
                .compose(kept -> registry.keepBriefly(newest, key, at.plus(life)))
                .map(kept -> new Given(words, Optional.empty()));
    }

    /** A code of one direction opens nothing in the other. */
    private String key(String known, boolean toPhone) {
        return "carry/" + hash.apply((toPhone ? "to phone " : "to chat ") + known);
    }

    private Future<Optional<String>> take(String typed, boolean toPhone) {
        return CodeWords.known(typed)
                .map(known -> registry.take(key(known, toPhone), desk.now()))
                .orElse(Future.succeededFuture(Optional.empty()));
    }

    /** The conversation that a resident's words carry to the phone; empty when no such code works. It works no second time. */
    public Future<Optional<String>> toBeTakenOn(String typed) {
        return take(typed, true).map(found -> found.map(Carrying::after));
    }

    /** The caller comes into the chat. Empty when no such code works; else the token to come in with. */
    public Future<Optional<String>> comeIn(String typed) {
        return take(typed, false).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(Optional.empty());
            }
            Token token = Token.forConversation(after(found.get()));
            boolean toPerson = found.get().startsWith(Way.PERSON.name());
            return desk.tell(token.conversation(), new Command.ComeIn(token.hash(), toPerson), Author.RESIDENT)
                    .map(told -> Optional.of(token.text()).filter(t -> told instanceof Told.Done));
        });
    }

    private static String after(String value) {
        return value.substring(value.indexOf('/') + 1);
    }
}
