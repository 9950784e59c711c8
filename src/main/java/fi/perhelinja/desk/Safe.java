package fi.perhelinja.desk;

import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.store.Vault;
import fi.perhelinja.text.PhoneNumber;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers of residents, sealed. A number lies here before the commit that names it, so that no promise to call is ever
 * without one, and goes when nobody is to be called any more. Safe for any thread.
 */
public final class Safe {

    /** A number is forgotten after so long whatever becomes of its conversation. */
    static final Duration LONGEST = Duration.ofDays(180);

    private static final Logger LOG = LoggerFactory.getLogger(Safe.class);

    private final Vault vault;
    private final Seal seal;

    Safe(Vault vault, Seal seal) {
        this.vault = vault;
        this.seal = seal;
    }

    /** Durable when it completes. Safe to repeat. */
    Future<Void> keep(String conversation, Map<String, PhoneNumber> numbers, Instant now) {
        if (numbers.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Future<Void>> all = numbers.entrySet().stream()
                .map(number -> {
                    String sealed = seal.seal(
                            conversation, number.getKey(), number.getValue().e164());
                    return vault.keep(conversation, number.getKey(), sealed, now.plus(LONGEST));
                })
                .toList();
        return Conversations.patiently(Future.all(all)).mapEmpty();
    }

    /**
     * The number that stands under a name of the conversation. Whoever asks sees to it that it leaves a trace.
     *
     * @return empty when it was never kept, or is deleted
     */
    public Future<Optional<PhoneNumber>> read(Conversation conversation, String covered) {
        String name = conversation.numbers().get(covered);
        return name == null
                ? Future.succeededFuture(Optional.empty())
                : Conversations.patiently(vault.read(conversation.id(), name))
                        .map(found -> found.flatMap(kept -> seal.open(conversation.id(), name, kept))
                                .map(PhoneNumber::new));
    }

    /** Takes the numbers away once nobody is to be called; what cannot be taken now is forgotten at its time. */
    Future<Void> tidy(Conversation before, Conversation after) {
        if (!before.needsNumbers() || after.needsNumbers()) {
            return Future.succeededFuture();
        }
        return Conversations.patiently(vault.drop(after.id())).recover(cause -> {
            LOG.warn("numbers could not be deleted: {}", cause.toString());
            return Future.succeededFuture();
        });
    }

    Future<Integer> forget(Instant now) {
        return Conversations.patiently(vault.forget(now));
    }
}
