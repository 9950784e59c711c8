package fi.perhelinja.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How often an address may try something dear, counted over a minute. Addresses stay in memory for that minute. */
final class Tries {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Addresses counted; the least recent are forgotten first. */
    private static final long ADDRESSES = 100_000;

    private final int atMost;
    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(WINDOW)
            .build();

    Tries(int atMost) {
        this.atMost = atMost;
    }

    /** Counts one more; false when it is too many. */
    boolean take(String address) {
        return counts.get(address, a -> new AtomicInteger()).incrementAndGet() <= atMost;
    }
}
