package fi.perhelinja.store;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who on this node listens to what; safe for any thread. */
final class Listeners<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final Map<String, Set<Listener<T>>> all = new ConcurrentHashMap<>();

    /** By identity: the same consumer may listen twice, and each listening is closed by itself. */
    private static final class Listener<T> {
        private final Consumer<T> consumer;

        Listener(Consumer<T> consumer) {
            this.consumer = consumer;
        }

        /** One that fails must not keep the others from hearing. */
        private void hear(T what) {
            try {
                consumer.accept(what);
            } catch (RuntimeException e) {
                LOG.warn("a listener of the bell failed: {}", e.getClass().getName());
            }
        }
    }

    void tell(String about, T what) {
        all.getOrDefault(about, Set.of()).forEach(listener -> listener.hear(what));
    }

    /** @return closes the listening */
    Runnable add(String about, Consumer<T> consumer) {
        Listener<T> listener = new Listener<>(consumer);
        all.compute(about, (id, there) -> {
            Set<Listener<T>> now = there == null ? ConcurrentHashMap.newKeySet() : there;
            now.add(listener);
            return now;
        });
        return () -> all.computeIfPresent(about, (id, there) -> {
            there.remove(listener);
            return there.isEmpty() ? null : there;
        });
    }

    Set<String> listenedTo() {
        return Set.copyOf(all.keySet());
    }

    int size() {
        return all.size();
    }
}
