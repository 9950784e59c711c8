package fi.perhelinja.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.conversation.Shift;

/** Rows of the waiting list, shifts and queue modes as JSON, as every kind of store keeps them. */
public final class RotaCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String encode(Place place) {
        return write(place);
    }

    public String encode(Shift shift) {
        return write(shift);
    }

    public String encode(QueueMode mode) {
        return write(mode);
    }

    public Place place(String json) {
        return read(json, Place.class);
    }

    public Shift shift(String json) {
        return read(json, Shift.class);
    }

    public QueueMode mode(String json) {
        return read(json, QueueMode.class);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            // Without the cause: its message may quote what somebody told.
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be written as JSON");
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            // Without the cause, for the same reason.
            throw new IllegalStateException("what is kept is no " + type.getSimpleName());
        }
    }
}
