package fi.perhelinja.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Frames to JSON text and back. */
public final class Frames {

    private static final FrameReader<ResidentIn> RESIDENTS =
            new FrameReader<>(ResidentIn.class, Set.of("text", "words"));

    private static final FrameReader<StaffIn> STAFF =
            new FrameReader<>(StaffIn.class, Set.of("text", "words", "note", "followUp", "reason", "message", "unmet"));

    private static final JsonMapper MAPPER = Mapping.mapper(StreamReadConstraints.defaults());

    private Frames() {}

    /** Reads what a resident's client sent. Never throws. */
    public static Incoming<ResidentIn> read(String text) {
        return RESIDENTS.read(text);
    }

    /** Reads what a console of the staff sent. Never throws. */
    public static Incoming<StaffIn> readStaff(String text) {
        return STAFF.read(text);
    }

    public static String write(ResidentOut frame) {
        return text(frame);
    }

    public static String write(StaffOut frame) {
        return text(frame);
    }

    /** For clients written in Java: the load tool and the tests. */
    public static String write(ResidentIn frame) {
        return text(frame);
    }

    /** For clients written in Java: the load tool and the tests. */
    public static String write(StaffIn frame) {
        return text(frame);
    }

    /**
     * Reads what the service sent to a resident, for clients written in Java.
     *
     * @throws IllegalArgumentException when it is no frame of the service
     */
    public static ResidentOut readOut(String text) {
        return readOut(text, ResidentOut.class);
    }

    /**
     * Reads what the service sent to a console, for clients written in Java.
     *
     * @throws IllegalArgumentException when it is no frame of the service
     */
    public static StaffOut readStaffOut(String text) {
        return readOut(text, StaffOut.class);
    }

    /** Every kind of frame of a family, those of families within it too. */
    public static Set<Class<?>> kinds(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? kinds(kind).stream() : Stream.of(kind))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What a kind of frame is called on the wire.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static String nameOf(Class<?> frame) {
        JsonSubTypes names = frame.getEnclosingClass().getAnnotation(JsonSubTypes.class);
        return Arrays.stream(names.value())
                .filter(type -> type.value() == frame)
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a frame: " + frame.getSimpleName()));
    }

    private static <F> F readOut(String text, Class<F> family) {
        try {
            return MAPPER.readValue(text, family);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a frame of the service: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(Object frame) {
        try {
            return MAPPER.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            // The type is told, and not what stands in it.
            throw new IllegalStateException("cannot write a " + frame.getClass().getSimpleName());
        }
    }
}
