package fi.perhelinja.desk;

import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Knowledge;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.State;
import fi.perhelinja.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sees to it that the flows that a conversation began with are at hand, however old they are. */
final class Revisions {

    private final Vertx vertx;
    private final Store store;
    private final Knowledge knowledge;
    private final Shelf shelf;
    private final Map<String, Future<Void>> fetching = new ConcurrentHashMap<>();

    Revisions(Vertx vertx, Store store, Knowledge knowledge, Shelf shelf) {
        this.vertx = vertx;
        this.store = store;
        this.knowledge = knowledge;
        this.shelf = shelf;
    }

    /**
     * Keeps the current flows for the conversations that will begin with them, and lets go of those that nobody uses.
     */
    Future<Void> keepCurrent() {
        Flows current = knowledge.current();
        return Conversations.patiently(store.keepRevision(current.revision(), current.files()))
                .compose(done -> Conversations.patiently(store.dropRevisionsUnused(current.revision())))
                .mapEmpty();
    }

    /** Completes when the conversation's flows are at hand. */
    Future<Conversation> of(Conversation conversation) {
        Optional<String> missing = conversation
                .state()
                .map(State::revision)
                .filter(revision -> knowledge.flows(revision).isEmpty());
        return missing.map(this::fetchOnce).orElseGet(Future::succeededFuture).map(conversation);
    }

    /** After a deploy many conversations miss the same flows at once: they are read once. */
    private Future<Void> fetchOnce(String revision) {
        return fetching.computeIfAbsent(revision, this::fetch).onComplete(done -> fetching.remove(revision));
    }

    private Future<Void> fetch(String revision) {
        return Conversations.patiently(store.revision(revision))
                .map(files -> files.orElseThrow(
                        () -> new IllegalStateException("flows of revision " + revision + " were not kept")))
                .compose(files -> put(revision, files));
    }

    private Future<Void> put(String revision, Map<String, String> files) {
        return vertx.executeBlocking(() -> {
                    shelf.put(revision, files);
                    return revision;
                })
                .mapEmpty();
    }
}
