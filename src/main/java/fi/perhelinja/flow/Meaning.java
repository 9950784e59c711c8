package fi.perhelinja.flow;

import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a message was understood to say, in the words of flows.
 *
 * @param topics best first, at most five; empty when no topic can be told
 * @param told topics that parts of a longer message tell each for itself, in their order; with the first or without it
 * @param sureness how far the first topic may be relied on
 * @param signals what danger was heard for sure, most urgent first
 * @param maybe what danger may have been meant
 * @param slots what the message told in passing, slot to value
 * @param wish a pattern asked for in words ("haluan puhua ihmiselle")
 * @param language what the message is written in, when that is clear
 */
public record Meaning(
        List<String> topics,
        List<String> told,
        Sureness sureness,
        List<String> signals,
        List<String> maybe,
        Map<String, String> slots,
        Optional<Pattern> wish,
        Optional<Language> language) {

    public enum Sureness {
        SURE,
        HALF_SURE,
        UNSURE
    }

    public static final Meaning NOTHING = new Meaning(
            List.of(), List.of(), Sureness.UNSURE, List.of(), List.of(), Map.of(), Optional.empty(), Optional.empty());

    public Meaning {
        topics = List.copyOf(topics);
        told = List.copyOf(told);
        signals = List.copyOf(signals);
        maybe = List.copyOf(maybe);
        slots = Map.copyOf(slots);
    }
}
