package fi.perhelinja.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is owed to a resident beside the chat itself.
 *
 * @param numbers that the resident gave: what stands for each in the conversation, to its name in the vault
 */
record Aftercare(Map<String, String> numbers) {

    static final Aftercare NOTHING = new Aftercare(Map.of());

    Aftercare knowing(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(numbers);
        all.putAll(more);
        return new Aftercare(Collections.unmodifiableMap(all));
    }
}
