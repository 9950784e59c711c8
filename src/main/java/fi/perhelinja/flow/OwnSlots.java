package fi.perhelinja.flow;

import fi.perhelinja.flow.Slot.About;
import fi.perhelinja.flow.Slot.Listed;
import fi.perhelinja.flow.Slot.OneOf;
import fi.perhelinja.flow.Slot.Value;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Yaml.Mark;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Slots that the engine sets itself: every flow may read them without declaring them. */
final class OwnSlots {

    /** The most urgent signal of danger that was heard. */
    static final String SIGNAL = "signal";

    /** The language that the guide speaks. A question into it is always asked, and its answer changes the language. */
    static final String LANGUAGE = "language";

    /** A language that the guide does not speak, and that the resident writes or asks for. */
    static final String HEARD_LANGUAGE = "heard-language";

    static final String CHANNEL = "channel";

    /** Another topic that the resident wrote about, with the first or while that was dealt with: {@link OtherTopics}. */
    static final String OTHER_TOPIC = "other-topic";

    /** A third one; it moves up when the other is taken up. */
    static final String LATER_TOPIC = "later-topic";

    /**
     * Whether requests to be called back are taken now: {@code yes} or {@code no}. Nobody is asked for a number in vain.
     */
    static final String CALL_BACKS = "call-backs";

    /** Whether workers take nothing from this resident for a while, for misuse: {@code yes} or {@code no}. */
    static final String KEPT_OUT = "kept-out";

    static final String YES = "yes";
    static final String NO = "no";

    private static final Mark NOWHERE = new Mark("", 0, 0);

    static final Map<String, Slot> ALL = Map.of(
            SIGNAL, new Listed(about(SIGNAL), Lists.SIGNALS),
            LANGUAGE,
                    oneOf(LANGUAGE, Language.SPOKEN.stream().map(Language::tag).toList()),
            HEARD_LANGUAGE, oneOf(HEARD_LANGUAGE, unspoken()),
            CHANNEL,
                    oneOf(
                            CHANNEL,
                            Arrays.stream(Channel.values()).map(Channel::tag).toList()),
            OTHER_TOPIC, new Listed(about(OTHER_TOPIC), Lists.TOPICS),
            LATER_TOPIC, new Listed(about(LATER_TOPIC), Lists.TOPICS),
            CALL_BACKS, oneOf(CALL_BACKS, List.of(YES, NO)),
            KEPT_OUT, oneOf(KEPT_OUT, List.of(YES, NO)));

    private OwnSlots() {}

    private static List<String> unspoken() {
        return Arrays.stream(Language.values())
                .filter(l -> !l.spoken())
                .map(Language::tag)
                .toList();
    }

    private static About about(String name) {
        return new About(name, name.equals(SIGNAL), Optional.empty(), NOWHERE);
    }

    private static Slot oneOf(String name, List<String> values) {
        Map<String, Value> all = new LinkedHashMap<>();
        values.forEach(v -> all.put(v, new Value(Optional.empty(), NOWHERE)));
        return new OneOf(about(name), all);
    }
}
