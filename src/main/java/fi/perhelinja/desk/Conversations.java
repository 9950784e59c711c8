package fi.perhelinja.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.store.Store;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Conversations as folded from the store, with those of late kept at hand. One that is kept may be behind the store:
 * whoever only reads asks for how new it must be, and whoever writes names the number that it follows.
 */
final class Conversations {

    /** Commits kept at hand, of all conversations together: with some kilobytes each, some tens of megabytes. */
    private static final long COMMITS_AT_HAND = 20_000;

    /** Words of residents stay in memory no longer than this after they were last needed. */
    private static final Duration AT_HAND = Duration.ofMinutes(10);

    /** How long the store may take to answer; milliseconds. */
    static final long PATIENCE_MILLIS = 10_000;

    private final Store store;
    private final Cache<String, Conversation> atHand = Caffeine.newBuilder()
            .maximumWeight(COMMITS_AT_HAND)
            .weigher((String id, Conversation conversation) -> (int) conversation.number() + 1)
            .expireAfterAccess(AT_HAND)
            .build();

    Conversations(Store store) {
        this.store = store;
    }

    /** As it is at hand, which may be behind; from the store when it is not. */
    Future<Conversation> atHand(String id) {
        return found(id).map(Future::succeededFuture).orElseGet(() -> fresh(id));
    }

    /** With commit {@code number} at least, if there is one. */
    Future<Conversation> upTo(String id, long number) {
        return found(id)
                .filter(c -> c.number() >= number)
                .map(Future::succeededFuture)
                .orElseGet(() -> fresh(id));
    }

    /**
     * As it is in the store now. Fails with {@link Store.Gone} when it was erased; without a commit when there is
     * none such.
     */
    Future<Conversation> fresh(String id) {
        Conversation known = found(id).orElseGet(() -> Conversation.none(id));
        return patiently(store.read(id, known.number()))
                .map(further -> keep(further(known, further)))
                .onFailure(cause -> forget(id));
    }

    /** Read anew from its first commit. Fails with {@link Store.Gone} when there is none any more. */
    Future<Conversation> whole(String id) {
        forget(id);
        return fresh(id)
                .compose(now -> now.number() > 0 ? Future.succeededFuture(now) : Future.failedFuture(new Store.Gone()));
    }

    private static Conversation further(Conversation known, List<Commit> further) {
        return further.isEmpty() ? known : known.with(further);
    }

    /** Keeps it unless a newer one is kept already. */
    Conversation keep(Conversation conversation) {
        if (conversation.number() > 0) {
            atHand.asMap().merge(conversation.id(), conversation, (a, b) -> a.number() > b.number() ? a : b);
        }
        return conversation;
    }

    void forget(String id) {
        atHand.invalidate(id);
    }

    private Optional<Conversation> found(String id) {
        return Optional.ofNullable(atHand.getIfPresent(id));
    }

    static <T> Future<T> patiently(Future<T> future) {
        return future.timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
