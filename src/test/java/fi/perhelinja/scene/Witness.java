package fi.perhelinja.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What each client saw, as it saw it, and nothing that any part of the service thinks of it. Safe for any thread. */
final class Witness {

    /**
     * The command {@code id} of {@code client} was acknowledged, in that commit. In the order of each client.
     *
     * @param claimant the account that claimed by it: who has the conversation already is told so, and nothing is written
     */
    record Ack(String client, String conversation, String id, long number, Optional<String> claimant) {

        Ack(String client, String conversation, String id, long number) {
            this(client, conversation, id, number, Optional.empty());
        }
    }

    /**
     * All lines that a screen had up to a commit, as they came, over all breaks of its line.
     *
     * @param client a resident's, which has the conversation; or a worker's
     * @param whole the commit that it must have reached at least
     */
    record Screen(String client, boolean staff, String conversation, long number, List<?> lines, long whole) {}

    /** A worker was shown something of the conversation as it stood at that commit; {@code owns} when as its owner. */
    record Look(String worker, String conversation, long number, boolean owns) {}

    private final List<Ack> acks = new ArrayList<>();
    private final List<Screen> screens = new ArrayList<>();
    private final Map<Look, Boolean> looks = new ConcurrentHashMap<>();
    private final List<String> wrongs = new ArrayList<>();
    private final Map<String, String> residents = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final Histogram micros = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(10), 3);

    /** A conversation was opened, and its token was given to that resident's client. */
    void opened(String conversation, String resident) {
        residents.put(conversation, resident);
    }

    /** @param nanos from the first time that it was sent */
    synchronized void acknowledged(Ack ack, long nanos) {
        acks.add(ack);
        micros.recordValue(Math.min(micros.getHighestTrackableValue(), TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    synchronized void screen(Screen screen) {
        screens.add(screen);
    }

    void looked(Look look) {
        looks.put(look, true);
    }

    /** A client saw by itself that something is wrong. */
    synchronized void wrong(String what) {
        wrongs.add(what);
    }

    void count(String what) {
        counts.computeIfAbsent(what, w -> new AtomicInteger()).incrementAndGet();
    }

    Map<String, AtomicInteger> counts() {
        return new TreeMap<>(counts);
    }

    int counted(String what) {
        return counts.getOrDefault(what, new AtomicInteger()).get();
    }

    /** Conversations, each with whose it is. */
    Map<String, String> residents() {
        return Map.copyOf(residents);
    }

    synchronized List<Ack> acks() {
        return List.copyOf(acks);
    }

    synchronized List<Screen> screens() {
        return List.copyOf(screens);
    }

    List<Look> looks() {
        return List.copyOf(looks.keySet());
    }

    synchronized List<String> wrongs() {
        return List.copyOf(wrongs);
    }

    /** From sending for the first time to the acknowledgement. */
    Histogram micros() {
        return micros;
    }
}
