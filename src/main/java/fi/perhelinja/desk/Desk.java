package fi.perhelinja.desk;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.CallCommand;
import fi.perhelinja.conversation.Clerk;
import fi.perhelinja.conversation.Command;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Decision;
import fi.perhelinja.conversation.Knowledge;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Surroundings;
import fi.perhelinja.conversation.Wait;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.store.Bell;
import fi.perhelinja.store.Rota;
import fi.perhelinja.store.Store;
import fi.perhelinja.store.Vault;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where all doing is done: reads a conversation, asks the clerk, appends what was decided with the number that it
 * follows, and rings. Who comes second is told so by the store, reads again and asks again; so any node may serve any
 * conversation, and nobody holds a lock. Safe for any thread.
 */
public final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /**
     * What a desk works with.
     *
     * @param keep how long the text of a conversation is kept after its end
     * @param rota who is at work
     * @param vault where numbers are kept
     * @param seal by which they are sealed
     * @param workplace how their work is set
     */
    public record Tools(
            Vertx vertx,
            Store store,
            Bell bell,
            Knowledge knowledge,
            Shelf shelf,
            InstantSource clock,
            Duration keep,
            Rota rota,
            Vault vault,
            Seal seal,
            Workplace workplace) {}

    /** A resident let in. {@code token} is what the resident comes back with. */
    public record Entry(String token, Conversation conversation) {}

    /** A command for a conversation as it stands, if it still has a place there. */
    interface Wish extends Function<Conversation, Optional<Command>> {}

    private final Tools tools;
    private final Conversations conversations;
    private final Revisions revisions;
    private final Board board;
    private final Shifts shifts;
    private final Blocks blocks;
    private final Safe safe;
    private final Exchange exchange;

    /** What this node appended, for whoever counts. */
    private volatile BiConsumer<Conversation, Commit> witness = (before, commit) -> {};

    public Desk(Tools tools) {
        this.tools = tools;
        conversations = new Conversations(tools.store());
        revisions = new Revisions(tools.vertx(), tools.store(), tools.knowledge(), tools.shelf());
        exchange = new Exchange(this);
        board = new Board(tools, exchange);
        shifts = new Shifts(this);
        blocks = new Blocks(this);
        safe = new Safe(tools.vault(), tools.seal());
    }

    public Tools tools() {
        return tools;
    }

    /** The waiting list, as this node knows it. */
    public Board board() {
        return board;
    }

    /** Who is at work. */
    public Shifts shifts() {
        return shifts;
    }

    /** Who is kept out. */
    public Blocks blocks() {
        return blocks;
    }

    /** Calls that a telephone exchange tells of. */
    public Exchange exchange() {
        return exchange;
    }

    /** Numbers of residents. */
    public Safe safe() {
        return safe;
    }

    /** Tells {@code witness} of every commit that this node appends, with the conversation as it was before. */
    public void watch(BiConsumer<Conversation, Commit> witness) {
        this.witness = witness;
    }

    /** To be done once before the first conversation, with the store open. */
    public Future<Void> start() {
        return revisions.keepCurrent().compose(kept -> board.start());
    }

    /** Reads no waiting list and renews no shift any more; commands may still come. */
    public void stop() {
        shifts.stop();
        board.stop();
    }

    /** Opens a conversation; it is durable when the future completes. */
    public Future<Entry> open(Channel channel, Language language, String flow) {
        return open(channel, language, flow, Optional.empty());
    }

    /** @param origin where the resident comes from, as {@link Blocks} knows it again */
    public Future<Entry> open(Channel channel, Language language, String flow, Optional<String> origin) {
        Token token = Token.fresh();
        Command open = new Command.Open(channel, language, flow, token.hash());
        Errand errand = new Errand(c -> Optional.of(open), Author.RESIDENT, origin);
        return attempt(Conversation.none(token.conversation()), errand)
                .compose(told -> conversations.upTo(token.conversation(), 1))
                .map(conversation -> new Entry(token.text(), conversation));
    }

    /**
     * Begins a phone call of the worker's; it is durable when the future completes, with its id. The same command sent again
     * gives the same call.
     *
     * @param id the client's own of the command
     */
    public Future<String> call(Worker handler, String id, Language language, String flow) {
        Token token = Token.of(originOfCall(handler.id(), id));
        Command begin = new CallCommand.Begin(Optional.of(id), handler, language, flow, token.hash());
        Errand errand = new Errand(c -> Optional.of(begin), Author.STAFF, Optional.empty());
        return attempt(Conversation.none(token.conversation()), errand).map(told -> token.conversation());
    }

    /** Writes a call down that is over; once, however often the same command comes. */
    public Future<Told> log(CallCommand.Log call) {
        Token token = Token.of(originOfCall(call.worker().id(), call.id().orElseThrow()));
        Command log = call.with(token.hash());
        Errand errand = new Errand(c -> Optional.of(log), Author.STAFF, Optional.empty());
        return attempt(Conversation.none(token.conversation()), errand);
    }

    private static String originOfCall(String handler, String id) {
        return handler + "/" + id;
    }

    /** The conversation that a call is, or will be, which the handler begins by the command {@code id}. */
    static String conversationOfCall(String handler, String id) {
        return Token.conversationOf(originOfCall(handler, id));
    }

    /**
     * Lets a resident back in, to the conversation as it is now. Empty when there is none any more, or the token is
     * wrong.
     */
    public Future<Optional<Entry>> enter(String token) {
        Optional<Token> parsed = Token.parse(token);
        if (parsed.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        return read(parsed.get().conversation())
                .map(found -> found.filter(parsed.get()::opens).map(conversation -> new Entry(token, conversation)));
    }

    /** The conversation as it is in the store now; empty when there is none, or it was erased. */
    public Future<Optional<Conversation>> read(String conversation) {
        return present(conversations.fresh(conversation));
    }

    /** The conversation with commit {@code number} at least, if there is one; saves a reading when it is at hand. */
    public Future<Optional<Conversation>> read(String conversation, long number) {
        return present(conversations.upTo(conversation, number));
    }

    private static Future<Optional<Conversation>> present(Future<Conversation> reading) {
        return reading.map(Optional::of)
                .recover(cause -> cause instanceof Store.Gone
                        ? Future.succeededFuture(Optional.empty())
                        : Future.failedFuture(cause))
                .map(found -> found.filter(conversation -> conversation.number() > 0));
    }

    /**
     * Has a command carried out. What is {@link Told.Done} is durable. A failed future means that it is not known.
     */
    public Future<Told> tell(String conversation, Command command, Author author) {
        return tell(conversation, (Wish) now -> Optional.of(command), author);
    }

    /** What a resident wants done, who comes from {@code origin}. */
    public Future<Told> tell(String conversation, Command command, Optional<String> origin) {
        return tell(conversation, new Errand(now -> Optional.of(command), Author.RESIDENT, origin));
    }

    /** The same of whatever is wished of the conversation as it then stands. */
    Future<Told> tell(String conversation, Wish wish, Author author) {
        return tell(conversation, new Errand(wish, author, Optional.empty()));
    }

    private Future<Told> tell(String conversation, Errand errand) {
        return conversations
                .atHand(conversation)
                .compose(found -> found.number() > 0 ? attempt(found, errand) : Future.failedFuture(new Store.Gone()))
                .recover(cause -> cause instanceof Store.Gone ? gone(conversation) : Future.failedFuture(cause));
    }

    private Future<Told> gone(String conversation) {
        conversations.forget(conversation);
        return Future.succeededFuture(new Told.Gone());
    }

    private Future<Told> attempt(Conversation conversation, Errand errand) {
        Optional<Command> command = errand.wish().apply(conversation);
        if (command.isEmpty()) {
            return Future.succeededFuture(new Told.Done(conversation.number()));
        }
        return revisions
                .of(conversation)
                .compose(ready -> decide(ready, command.get(), errand))
                .recover(cause -> again(cause, conversation, errand));
    }

    private Future<Told> decide(Conversation conversation, Command command, Errand errand) {
        Instant now = now();
        Decision decision = Clerk.decide(conversation, command, surroundings(errand), now);
        if (errand.mustLook(conversation, decision)) {
            return conversations.whole(conversation.id()).compose(found -> attempt(found, errand.havingLooked()));
        }
        if (decision instanceof Decision.Known known) {
            return Conversations.patiently(tools.store().settled(conversation.id()))
                    .map(settled -> new Told.Done(known.number()));
        }
        if (decision instanceof Decision.Refused refused) {
            return Future.succeededFuture(new Told.Refused(refused.reason(), refused.who()));
        }
        Decision.Accepted accepted = (Decision.Accepted) decision;
        Commit commit =
                new Commit(conversation.id(), conversation.number() + 1, now, errand.author(), accepted.events());
        return safe.keep(conversation.id(), accepted.numbers(), now)
                .compose(kept -> append(conversation, commit))
                .onSuccess(told -> blocks.came(conversation, conversation.with(commit), errand.origin()));
    }

    private Surroundings surroundings(Errand errand) {
        return new Surroundings(
                tools.knowledge(),
                board.staffing(),
                tools.workplace().wrapUp(),
                errand.origin().flatMap(blocks::keptOut));
    }

    /** To the millisecond: as it is shown, and as reminders are kept. */
    Instant now() {
        return tools.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Future<Told> append(Conversation before, Commit commit) {
        if (commit.events().isEmpty()) {
            return Future.succeededFuture(new Told.Done(before.number()));
        }
        Conversation after = before.with(commit);
        return Conversations.patiently(tools.store().append(commit, after.reminders(tools.keep()), after.place()))
                .map(done -> {
                    conversations.keep(after);
                    tools.bell().ring(new Bell.Ring(after.id(), after.number()));
                    placed(before, after, commit);
                    witness.accept(before, commit);
                    return after;
                })
                .compose(kept -> safe.tidy(before, kept))
                .map(done -> new Told.Done(after.number()));
    }

    /** Every change of its row is told; and when a worker came, how long that took. That is a figure, not to be waited for. */
    private void placed(Conversation before, Conversation after, Commit commit) {
        if (onBoard(before) || onBoard(after)) {
            tools.bell().ringBoard();
        }
        before.place()
                .filter(Place::waitsInChat)
                .filter(place -> after.owner().isPresent())
                .map(place -> Wait.of(place, commit.at()))
                .ifPresent(wait -> tools.rota()
                        .keep(wait)
                        .onSuccess(kept -> tools.bell().ringBoard())
                        .onFailure(cause -> LOG.warn("a wait could not be counted: {}", cause.toString())));
    }

    static boolean onBoard(Conversation conversation) {
        return conversation.place().filter(Place::onBoard).isPresent();
    }

    private Future<Told> again(Throwable cause, Conversation behind, Errand errand) {
        if (!(cause instanceof Store.Conflict) || errand.tries() == 0) {
            return Future.failedFuture(cause);
        }
        if (errand.triedBefore()) {
            // Not only behind: a store that failed over may have lost what is at hand here.
            conversations.forget(behind.id());
        }
        return conversations.fresh(behind.id()).compose(now -> attempt(now, errand.again()));
    }

    /** Deletes a conversation with all that was said, and tells every screen. Safe to repeat. */
    public Future<Void> erase(String conversation) {
        return Conversations.patiently(tools.store().erase(conversation)).onSuccess(done -> {
            conversations.forget(conversation);
            tools.bell().ring(new Bell.Ring(conversation, Bell.ERASED));
            tools.bell().ringBoard();
        });
    }
}
