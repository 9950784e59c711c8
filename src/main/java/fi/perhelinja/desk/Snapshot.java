package fi.perhelinja.desk;

import fi.perhelinja.conversation.Block;
import fi.perhelinja.conversation.CallBack;
import fi.perhelinja.conversation.Estimate;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.conversation.QueueMode.Mode;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.Staffing;
import fi.perhelinja.conversation.Wait;
import fi.perhelinja.protocol.StaffOut;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The waiting list and who is at work, as they were read at one moment. Everything that is told of them is counted from
 * it, and it never changes.
 *
 * @param places all that are not past, by conversation, in the order in which those that wait are next
 * @param shifts those whose lease runs, by the name of the worker
 * @param modes of the queues for which anything was ever decided
 * @param waits that ended today or of late, in that order
 * @param blocks those that were not lifted
 * @param worked when somebody was last at work in each queue
 * @param rings calls of the exchange that are not over, by the handler whose they are
 */
record Snapshot(
        Map<String, Place> places,
        List<Shift> shifts,
        Map<String, QueueMode> modes,
        List<Wait> waits,
        List<Block> blocks,
        Map<String, Instant> worked,
        Map<String, List<StaffOut.Ring>> rings,
        Instant at) {

    /** A call-back is promised where somebody has been at work within this time. */
    static final Duration WORKED_LATELY = Duration.ofDays(7);

    static final Snapshot NOTHING =
            new Snapshot(Map.of(), List.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(), Instant.EPOCH);

    Snapshot {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        shifts = List.copyOf(shifts);
        modes = Map.copyOf(modes);
        waits = List.copyOf(waits);
        blocks = List.copyOf(blocks);
        worked = Map.copyOf(worked);
        rings = Map.copyOf(rings);
    }

    /** Rows that are as they were are taken from {@code before}: every screen compares them, and the same is soon equal. */
    static Map<String, Place> inOrder(List<Place> places, Snapshot before) {
        Map<String, Place> all = new LinkedHashMap<>();
        places.stream()
                .sorted(Place.ORDER)
                .forEach(place -> all.put(
                        place.conversation(),
                        before.place(place.conversation()).filter(place::equals).orElse(place)));
        return all;
    }

    /** Whose turn it is in each queue, of those who wait in the chat: 1 is next. */
    Map<String, Integer> turns() {
        Map<String, Integer> turns = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        places.values().stream()
                .filter(Place::waitsInChat)
                .forEach(p -> turns.put(p.conversation(), counts.merge(p.queue(), 1, Integer::sum)));
        return turns;
    }

    Optional<Place> place(String conversation) {
        return Optional.ofNullable(places.get(conversation));
    }

    /** The calls that a worker has now to how many others are open with the same topic, municipality and age: a hint only. */
    Map<String, Integer> alike(String worker) {
        Map<String, Integer> alike = new LinkedHashMap<>();
        places.values().stream()
                .filter(p -> p.kind() == Place.Kind.CALL
                        && p.owner().filter(o -> o.id().equals(worker)).isPresent())
                .forEach(call -> {
                    int others = (int) places.values().stream()
                            .filter(other -> call.isLike(other, Place.ALIKE_WITHIN))
                            .count();
                    if (others > 0) {
                        alike.put(call.conversation(), others);
                    }
                });
        return Collections.unmodifiableMap(alike);
    }

    Optional<Shift> shift(String worker) {
        return shifts.stream().filter(s -> s.worker().id().equals(worker)).findFirst();
    }

    QueueMode mode(String queue) {
        return modes.getOrDefault(queue, new QueueMode(queue, Mode.BY_HOURS, "", "", Instant.EPOCH));
    }

    /** Those who wait for a worker in the chat, who is next first. */
    List<Place> waiting(String queue) {
        return places.values().stream()
                .filter(p -> p.waitsInChat() && p.queue().equals(queue))
                .toList();
    }

    /** Those who wait to be called, whoever calls them. */
    Stream<CallBack> toBeCalled() {
        return places.values().stream()
                .filter(p -> p.kind() == Place.Kind.CALL_BACK)
                .flatMap(p -> p.callBack().stream())
                .filter(CallBack::open);
    }

    int workers(String queue, Instant now) {
        return (int) shifts.stream().filter(s -> s.serves(queue, now)).count();
    }

    /** What the one at that place of the queue is told; 1 is next. Who would come now is at the place after the last. */
    Optional<Integer> estimate(String queue, int place, Duration waited, Estimate estimate, Instant now) {
        List<Wait> ended = waits.stream().filter(w -> w.queue().equals(queue)).toList();
        return workers(queue, now) == 0 ? Optional.empty() : estimate.seconds(ended, place, waited, now);
    }

    /** @param callBackDays working days within which somebody who asks is called back */
    Staffing staffing(int callBackDays, Instant now) {
        return new Staffing() {
            @Override
            public int callBackDays() {
                return callBackDays;
            }

            @Override
            public Open open(String queue) {
                Mode mode = mode(queue).mode();
                if (mode == Mode.CLOSED) {
                    return Open.CLOSED;
                } else if (workers(queue, now) == 0) {
                    return Open.NOBODY;
                }
                return mode == Mode.OPEN ? Open.OPENED : Open.STAFFED;
            }

            @Override
            public Optional<String> closedBecause(String queue) {
                return Optional.of(mode(queue))
                        .filter(m -> m.mode() == Mode.CLOSED && !m.message().isBlank())
                        .map(QueueMode::message);
            }

            @Override
            public boolean callsBack(String queue) {
                return Optional.ofNullable(worked.get(queue))
                        .filter(last -> last.plus(WORKED_LATELY).isAfter(now))
                        .isPresent();
            }
        };
    }
}
