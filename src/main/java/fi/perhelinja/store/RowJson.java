package fi.perhelinja.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Rows beside the commits as JSON. What a newer version added is ignored; what an older one did not write yet is absent, so
 * that both may share a store.
 */
final class RowJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RowJson() {}

    static String write(Object row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            // Without the cause: its message may quote a secret, or what somebody told.
            throw new IllegalStateException(row.getClass().getSimpleName() + " cannot be written as JSON");
        }
    }

    /** @throws IllegalStateException when it is none; the message has no word of it */
    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            // Without the cause, for the same reason.
            throw new IllegalStateException("what is kept is no " + type.getSimpleName());
        }
    }
}
