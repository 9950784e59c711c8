package fi.perhelinja.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** How many sockets are open from where. Safe for any thread. Addresses stay in memory only while a socket is open. */
final class Addresses {

    /** Bytes of an IPv6 address that tell one household from another: the rest it chooses itself. */
    private static final int HOUSEHOLD_BYTES = 8;

    /** Only what is written as a number is read: a name would be looked up. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();
    private final AtomicInteger total = new AtomicInteger();

    /**
     * The address that a request comes from: that of its peer, or what a trusted proxy says of it.
     *
     * @param hops what the proxy's header says, the nearest hop last; empty when it says nothing
     */
    static String of(String peer, List<String> hops, Set<String> trusted) {
        if (!trusted.contains(peer)) {
            return household(peer);
        }
        for (int i = hops.size() - 1; i >= 0; i--) {
            if (!trusted.contains(hops.get(i))) {
                return household(hops.get(i));
            }
        }
        return household(peer);
    }

    /** Whether an address is that of a resident's network: not our own machine, and no proxy of ours. */
    static boolean tells(String address, Set<String> trusted) {
        if (trusted.contains(address) || !NUMERIC.matcher(address).matches()) {
            return false;
        }
        try {
            return !InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static String household(String address) {
        if (!address.contains(":") || !NUMERIC.matcher(address).matches()) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? InetAddress.getByAddress(Arrays.copyOf(
                                    Arrays.copyOf(parsed.getAddress(), HOUSEHOLD_BYTES), parsed.getAddress().length))
                            .getHostAddress()
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    /** Counts a socket in; false, and not counted, when the address has {@code atMost} already. */
    boolean enter(String address, int atMost) {
        int now = open.merge(address, 1, Integer::sum);
        if (now > atMost) {
            release(address);
            return false;
        }
        total.incrementAndGet();
        return true;
    }

    void leave(String address) {
        release(address);
        total.decrementAndGet();
    }

    private void release(String address) {
        open.computeIfPresent(address, (a, n) -> n == 1 ? null : n - 1);
    }

    int total() {
        return total.get();
    }
}
