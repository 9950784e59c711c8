package fi.perhelinja.scene;

import fi.perhelinja.conversation.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What happened in a scene, as those who were in it tell it: to be held against what is in the store. Safe for any thread. */
final class Chronicle {

    /** A resident's conversation: what was acknowledged of what they said, and all lines that they saw. */
    record Talk(String conversation, List<String> said, List<Line> seen, long number, boolean over) {}

    /**
     * What one console had of a conversation, lines by their hash.
     *
     * @param whole whether its worker had the conversation when the scene was over, and so must have all of it
     */
    record Screen(String worker, String conversation, long number, int[] lines, boolean whole) {}

    /** What a worker said, with the client's id of it. */
    record Answer(String worker, String id) {}

    private final Map<String, Boolean> conversations = new ConcurrentHashMap<>();
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, Map<String, BitSet>> looks = new ConcurrentHashMap<>();
    private final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();
    private final Map<String, Long> lastKnown = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final List<Talk> talks = new ArrayList<>();
    private final List<Screen> screens = new ArrayList<>();
    final Histogram toWorkers = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(5), 3);
    final Histogram toResidents = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(5), 3);

    void opened(String conversation) {
        conversations.put(conversation, true);
    }

    /** Any conversation that there is, or was; or one that never was. */
    String any(Random random) {
        List<String> all = List.copyOf(conversations.keySet());
        int which = random.nextInt(all.size() + 1);
        return which < all.size() ? all.get(which) : "none-such";
    }

    Set<String> conversations() {
        return conversations.keySet();
    }

    void count(String what) {
        counts.computeIfAbsent(what, w -> new AtomicInteger()).incrementAndGet();
    }

    int counted(String what) {
        return counts.getOrDefault(what, new AtomicInteger()).get();
    }

    /** Those whose name begins so, each with its number. */
    Map<String, AtomicInteger> countedOf(String prefix) {
        Map<String, AtomicInteger> found = new TreeMap<>(counts);
        found.keySet().removeIf(name -> !name.startsWith(prefix));
        return found;
    }

    /** A line with that id of its client's sets out now. */
    void sent(String id) {
        sent.put(id, System.nanoTime());
    }

    /** The line came onto a screen that was open since {@code openedNanos}. Whoever comes later reads what is old. */
    void came(String id, long openedNanos, Histogram where) {
        Long begun = sent.get(id);
        if (begun != null && begun - openedNanos > 0) {
            where.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun));
        }
    }

    /** A worker was shown something of the conversation as it stood at that commit. */
    void looked(String worker, String conversation, long number) {
        looks.computeIfAbsent(worker, w -> new ConcurrentHashMap<>()).compute(conversation, (c, before) -> {
            BitSet numbers = before == null ? new BitSet() : before;
            numbers.set((int) number);
            return numbers;
        });
    }

    /** The commits at which each worker was shown something of a conversation. */
    Map<String, BitSet> looksAt(String conversation) {
        Map<String, BitSet> found = new HashMap<>();
        looks.forEach((worker, all) -> found.put(worker, all.getOrDefault(conversation, new BitSet())));
        return found;
    }

    void answered(String conversation, Answer answer) {
        answers.computeIfAbsent(conversation, c -> Collections.synchronizedList(new ArrayList<>()))
                .add(answer);
    }

    List<Answer> answers(String conversation) {
        return answers.getOrDefault(conversation, List.of());
    }

    /** Nothing happens in the conversation after that commit. */
    void last(String conversation, long number) {
        lastKnown.merge(conversation, number, Math::max);
    }

    long last(String conversation) {
        return lastKnown.getOrDefault(conversation, 0L);
    }

    synchronized void keep(Talk talk) {
        talks.add(talk);
    }

    synchronized void keep(Screen screen) {
        screens.add(screen);
    }

    synchronized List<Talk> talks() {
        return List.copyOf(talks);
    }

    synchronized List<Screen> screens() {
        return List.copyOf(screens);
    }
}
