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
 * @param clock the time limit of the law that runs, or ran last
 */
record Aftercare(Map<String, String> numbers, Optional<CallBack> callBack, Optional<Clock> clock) {

    static final Aftercare NOTHING = new Aftercare(Map.of(), Optional.empty(), Optional.empty());

    Aftercare knowing(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(numbers);
        all.putAll(more);
        return new Aftercare(Collections.unmodifiableMap(all), callBack, clock);
    }

    Aftercare calling(CallBack fresh) {
        return new Aftercare(numbers, Optional.of(fresh), clock);
    }

    Aftercare calling(UnaryOperator<CallBack> change) {
        return new Aftercare(numbers, callBack.map(change), clock);
    }

    Aftercare running(Clock fresh) {
        return new Aftercare(numbers, callBack, Optional.of(fresh));
    }

    Aftercare running(UnaryOperator<Clock> change) {
        return new Aftercare(numbers, callBack, clock.map(change));
    }
}
