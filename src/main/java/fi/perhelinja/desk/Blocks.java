package fi.perhelinja.desk;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Block;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.StaffCommand;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is kept out for a while, for misuse. A resident has no name here: what is known again is the network address, as a
 * keyed hash ("origin"), and it is kept only of those who wait for a worker or have one, for a day.
 *
 * <p>A block closes the workers' queues and nothing else. The guide serves on, danger is read as ever, and whoever is in
 * danger is let through: behind the same address may live the child whom this service is for. Safe for any thread.
 */
public final class Blocks {

    private static final Logger LOG = LoggerFactory.getLogger(Blocks.class);

    private final Desk desk;

    Blocks(Desk desk) {
        this.desk = desk;
    }

    /** Until when workers take nothing from there; empty when they do. */
    Optional<Instant> keptOut(String origin) {
        Instant now = desk.now();
        return desk.board().latest().blocks().stream()
                .filter(block -> block.holds(now) && block.origin().equals(Optional.of(origin)))
                .map(Block::until)
                .max(Comparator.naturalOrder());
    }

    /** A resident did something. Where they come from is kept from when they wait for somebody on. */
    void came(Conversation before, Conversation now, Optional<String> origin) {
        if (!Desk.onBoard(before)) {
            came(now, origin);
        }
    }

    /** A resident came back, perhaps from elsewhere. What is kept of it is not worth waiting for. */
    public void came(Conversation now, Optional<String> origin) {
        if (origin.isPresent() && Desk.onBoard(now)) {
            Conversations.patiently(desk.tools().rota().keepOrigin(now.id(), origin.get(), desk.now()))
                    .onFailure(cause -> LOG.warn("an origin could not be kept: {}", cause.toString()));
        }
    }

    /** Ends the conversation, and keeps out whoever is in it. */
    public Future<Told> block(String conversation, StaffCommand.Block command) {
        return desk.tell(conversation, command, Author.STAFF)
                .compose(told -> told instanceof Told.Done
                        ? keep(conversation, command).map(told)
                        : Future.succeededFuture(told));
    }

    private Future<Void> keep(String conversation, StaffCommand.Block command) {
        return Conversations.patiently(desk.tools().rota().origin(conversation))
                .map(origin -> new Block(
                        conversation + "." + command.id().orElse(""),
                        conversation,
                        origin,
                        command.until(),
                        command.reason(),
                        command.worker().name(),
                        desk.now()))
                .compose(block -> Conversations.patiently(desk.tools().rota().keep(block)))
                .compose(kept -> desk.board().refresh())
                .onSuccess(done -> desk.tools().bell().ringBoard());
    }

    /** Those that hold, the newest first. */
    public Future<List<Block>> all() {
        Instant now = desk.now();
        return Conversations.patiently(desk.tools().rota().blocks())
                .map(all -> all.stream().filter(block -> block.holds(now)).toList());
    }

    /** @return empty when there is none such */
    public Future<Optional<Block>> lift(String block) {
        return Conversations.patiently(desk.tools().rota().lift(block))
                .compose(lifted -> desk.board().refresh().map(lifted))
                .onSuccess(done -> desk.tools().bell().ringBoard());
    }
}
