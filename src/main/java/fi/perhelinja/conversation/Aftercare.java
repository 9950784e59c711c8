package fi.perhelinja.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is owed to a resident beside the chat itself.
 *
 * @param numbers that the resident gave: what stands for each in the conversation, to its name in the vault
 * @param callBack that was asked for
 */
record Aftercare(Map<String, String> numbers, Optional<CallBack> callBack) {

    static final Aftercare NOTHING = new Aftercare(Map.of(), Optional.empty());

    Aftercare knowing(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(numbers);
        all.putAll(more);
        return new Aftercare(Collections.unmodifiableMap(all), callBack);
    }

    Aftercare calling(CallBack fresh) {
        return new Aftercare(numbers, Optional.of(fresh));
    }

    Aftercare calling(UnaryOperator<CallBack> change) {
        return new Aftercare(numbers, callBack.map(change));
    }
}
