package fi.perhelinja.store;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bell of a node alone. Rings in the thread of whoever rings; a listener that has more to do than a note goes
 * elsewhere.
 */
public final class LocalBell implements Bell {

    private static final Logger LOG = LoggerFactory.getLogger(LocalBell.class);

    private final Map<String, Set<Listener>> listeners = new ConcurrentHashMap<>();

    /** By identity: the same consumer may listen twice, and each listening is closed by itself. */
    private static final class Listener {
        private final Consumer<Ring> consumer;

        Listener(Consumer<Ring> consumer) {
            this.consumer = consumer;
        }

        /** One that fails must not keep the others from hearing. */
        private void hear(Ring ring) {
            try {
                consumer.accept(ring);
            } catch (RuntimeException e) {
                LOG.warn("a listener of the bell failed: {}", e.getClass().getName());
            }
        }
    }

    @Override
    public void ring(Ring ring) {
        listeners.getOrDefault(ring.conversation(), Set.of()).forEach(l -> l.hear(ring));
    }

    @Override
    public Runnable listen(String conversation, Consumer<Ring> consumer) {
        Listener listener = new Listener(consumer);
        listeners.compute(conversation, (id, there) -> {
            Set<Listener> all = there == null ? ConcurrentHashMap.newKeySet() : there;
            all.add(listener);
            return all;
        });
        return () -> listeners.computeIfPresent(conversation, (id, there) -> {
            there.remove(listener);
            return there.isEmpty() ? null : there;
        });
    }

    /** How many conversations are listened to: for a gauge, and to see that nothing is left behind. */
    public int conversations() {
        return listeners.size();
    }
}
