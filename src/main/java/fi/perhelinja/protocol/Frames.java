package fi.perhelinja.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Frames to JSON text and back.
 *
 * <p>What comes in is read in two steps, text to tree and tree to frame, so that a frame that is wrong in one field
 * is still answered with the id that its sender gave it. Fields that we do not know are passed over: a newer client
 * may speak with an older node while a new version is rolled out. Fields that are missing or of another kind are
 * refused.
 */
public final class Frames {

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(Limits.NESTING)
            .maxStringLength(Limits.FRAME_BYTES)
            .maxNameLength(Limits.NAME_LENGTH)
            .maxNumberLength(Limits.NUMBER_LENGTH)
            .build();

    private static final JsonMapper READER = Mapping.mapper(CONSTRAINTS);
    private static final JsonMapper MAPPER = Mapping.mapper(StreamReadConstraints.defaults());

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1," + Limits.ID_LENGTH + "}");

    /** Fields with words of a resident, whose length the clerk judges. */
    private static final Set<String> WORDS = Set.of("text", "words");

    private Frames() {}

    /** Reads what a resident's client sent. Never throws. */
    public static Incoming read(String text) {
        if (!fits(text)) {
            return refused(Wrong.TOO_LARGE, Wrong.TOO_LARGE.fault());
        }
        try {
            return fromTree(READER.readTree(text));
        } catch (JsonProcessingException notJson) {
            // The exception's own message may quote what was sent, and goes nowhere.
            return refused(Wrong.NOT_JSON, Wrong.NOT_JSON.fault());
        }
    }

    public static String write(ResidentOut frame) {
        return text(frame);
    }

    /** For clients written in Java: the load tool and the tests. */
    public static String write(ResidentIn frame) {
        return text(frame);
    }

    /**
     * Reads what the service sent, for clients written in Java.
     *
     * @throws IllegalArgumentException when it is no frame of the service
     */
    public static ResidentOut readOut(String text) {
        try {
            return MAPPER.readValue(text, ResidentOut.class);
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

    private static boolean fits(String text) {
        if (text.length() > Limits.FRAME_BYTES) {
            return false;
        }
        return text.length() * 3 <= Limits.FRAME_BYTES
                || text.getBytes(StandardCharsets.UTF_8).length <= Limits.FRAME_BYTES;
    }

    private static Incoming fromTree(JsonNode tree) {
        if (tree.isMissingNode()) {
            return refused(Wrong.NOT_JSON, Wrong.NOT_JSON.fault());
        }
        if (!(tree instanceof ObjectNode object)) {
            return refused(Wrong.BAD_FRAME, Wrong.BAD_FRAME.fault("It must be an object.", Optional.empty()));
        }
        Optional<String> id = Optional.ofNullable(object.get("id"))
                .map(JsonNode::textValue)
                .filter(v -> ID.matcher(v).matches());
        if (!object.path("type").isTextual()) {
            return refused(Wrong.BAD_FRAME, Wrong.BAD_FRAME.fault("Its type is missing.", id));
        }
        if (object.has("id") && id.isEmpty()) {
            String rule = "Its id must be 1 to " + Limits.ID_LENGTH + " letters, digits and hyphens.";
            return refused(Wrong.BAD_FRAME, Wrong.BAD_FRAME.fault(rule, id));
        }
        if (tidy(object)) {
            return bind(object, id);
        }
        String rule = "No field but text and words may be longer than " + Limits.NAME_LENGTH + " characters.";
        return refused(Wrong.BAD_FRAME, Wrong.BAD_FRAME.fault(rule, id));
    }

    private static Incoming bind(ObjectNode object, Optional<String> id) {
        try {
            return new Incoming.Frame(READER.treeToValue(object, ResidentIn.class));
        } catch (InvalidTypeIdException unknown) {
            return refused(Wrong.UNKNOWN_TYPE, Wrong.UNKNOWN_TYPE.fault(id));
        } catch (JsonMappingException wrongField) {
            return refused(Wrong.BAD_FRAME, Wrong.BAD_FRAME.fault(where(wrongField), id));
        } catch (JsonProcessingException wrong) {
            return refused(Wrong.BAD_FRAME, Wrong.BAD_FRAME.fault(id));
        }
    }

    /**
     * Mends words in which half of a surrogate pair stands alone (a client cut an emoji in two), for such a string
     * has no UTF-8 form and could not be stored.
     *
     * @return whether all names have a length that names may have
     */
    private static boolean tidy(ObjectNode object) {
        boolean fits = true;
        for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
            String value = field.getValue().textValue();
            if (value != null) {
                fits &= WORDS.contains(field.getKey()) || value.length() <= Limits.NAME_LENGTH;
                object.put(field.getKey(), WholeCharacters.of(value));
            }
        }
        return fits;
    }

    /** The name of a field that is ours; one that the client made up is not repeated. */
    private static String where(JsonMappingException e) {
        String field = e.getPath().isEmpty() ? null : e.getPath().get(0).getFieldName();
        return field == null ? "A field is missing, or is not of its kind." : "Wrong or missing: " + field + ".";
    }

    private static Incoming refused(Wrong wrong, ResidentOut.Fault fault) {
        return new Incoming.Refused(wrong, fault);
    }
}
