package fi.perhelinja.flow;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the resident wrote about beside the matter that is dealt with. It is kept, and content comes back to it: a step with
 * {@code take-up: topic} makes it the answer.
 */
final class OtherTopics {

    /** What people say beside the matter; never a matter by itself. */
    static final Set<String> NONE = Set.of("smalltalk", "unclear", "human_handover", "language_request");

    private OtherTopics() {}

    /** Kept in the order of the words; the fourth and further are asked for when it is their time. */
    static void keep(Walk walk, Stream<String> topics) {
        topics.filter(t -> !NONE.contains(t)).forEach(t -> keep(walk, t));
    }

    private static void keep(Walk walk, String topic) {
        boolean known = Answering.topic(walk).filter(topic::equals).isPresent()
                || topic.equals(walk.slots.get(OwnSlots.OTHER_TOPIC))
                || topic.equals(walk.slots.get(OwnSlots.LATER_TOPIC));
        if (known || Answering.accept(walk, OwnSlots.OTHER_TOPIC, topic).isEmpty()) {
            return;
        }
        walk.slots.putIfAbsent(
                walk.slots.containsKey(OwnSlots.OTHER_TOPIC) ? OwnSlots.LATER_TOPIC : OwnSlots.OTHER_TOPIC, topic);
    }

    /** It is dealt with now, however it came to that. */
    static void drop(Walk walk, String topic) {
        if (topic.equals(walk.slots.get(OwnSlots.LATER_TOPIC))) {
            walk.slots.remove(OwnSlots.LATER_TOPIC);
        } else if (topic.equals(walk.slots.get(OwnSlots.OTHER_TOPIC))) {
            walk.slots.remove(OwnSlots.OTHER_TOPIC);
            Optional.ofNullable(walk.slots.remove(OwnSlots.LATER_TOPIC))
                    .ifPresent(later -> walk.slots.put(OwnSlots.OTHER_TOPIC, later));
        }
    }

    /** The next of them becomes what is known of {@code slot}, as if it had been told before the flow began. */
    static void takeUp(Walk walk, String slot) {
        Optional.ofNullable(walk.slots.get(OwnSlots.OTHER_TOPIC))
                .ifPresent(topic -> Answering.knownFromStart(walk, slot, topic));
    }
}
