package fi.perhelinja.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what clients of one kind send.
 *
 * <p>In two steps, text to tree and tree to frame, so that a frame that is wrong in one field is still answered with
 * the id that its sender gave it. Fields that we do not know are passed over: a newer client may speak with an older
 * node while a new version is rolled out. Fields that are missing or of another kind are refused.
 */
final class FrameReader<F> {

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(Limits.NESTING)
            .maxStringLength(Limits.FRAME_BYTES)
            .maxNameLength(Limits.NAME_LENGTH)
            .maxNumberLength(Limits.NUMBER_LENGTH)
            .build();

    private static final JsonMapper READER = Mapping.mapper(CONSTRAINTS);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1," + Limits.ID_LENGTH + "}");

    private final Class<F> family;
    private final Set<String> words;

    /**
     * @param family the sealed family of frames
     * @param words names of the fields that hold what people write; how long that may be is judged further in
     */
    FrameReader(Class<F> family, Set<String> words) {
        this.family = family;
        this.words = words;
    }

    /** Never throws. */
    Incoming<F> read(String text) {
        if (!fits(text)) {
            return refused(Wrong.TOO_LARGE, "", Optional.empty());
        }
        try {
            return fromTree(READER.readTree(text));
        } catch (JsonProcessingException notJson) {
            // The exception's own message may quote what was sent, and goes nowhere.
            return refused(Wrong.NOT_JSON, "", Optional.empty());
        }
    }

    private static boolean fits(String text) {
        if (text.length() > Limits.FRAME_BYTES) {
            return false;
        }
        return text.length() * 3 <= Limits.FRAME_BYTES
                || text.getBytes(StandardCharsets.UTF_8).length <= Limits.FRAME_BYTES;
    }

    private Incoming<F> fromTree(JsonNode tree) {
        if (tree.isMissingNode()) {
            return refused(Wrong.NOT_JSON, "", Optional.empty());
        }
        if (!(tree instanceof ObjectNode object)) {
            return refused(Wrong.BAD_FRAME, "It must be an object.", Optional.empty());
        }
        Optional<String> id = Optional.ofNullable(object.get("id"))
                .map(JsonNode::textValue)
                .filter(v -> ID.matcher(v).matches());
        if (!object.path("type").isTextual()) {
            return refused(Wrong.BAD_FRAME, "Its type is missing.", id);
        }
        if (object.has("id") && id.isEmpty()) {
            String rule = "Its id must be 1 to " + Limits.ID_LENGTH + " letters, digits and hyphens.";
            return refused(Wrong.BAD_FRAME, rule, id);
        }
        if (tidy(object)) {
            return bind(object, id);
        }
        String rule = "No field but those for words may be longer than " + Limits.NAME_LENGTH + " characters.";
        return refused(Wrong.BAD_FRAME, rule, id);
    }

    private Incoming<F> bind(ObjectNode object, Optional<String> id) {
        try {
            return new Incoming.Frame<>(READER.treeToValue(object, family));
        } catch (InvalidTypeIdException unknown) {
            return refused(Wrong.UNKNOWN_TYPE, "", id);
        } catch (JsonMappingException wrongField) {
            return refused(Wrong.BAD_FRAME, where(wrongField), id);
        } catch (JsonProcessingException wrong) {
            return refused(Wrong.BAD_FRAME, "", id);
        }
    }

    /**
     * Mends words in which half of a surrogate pair stands alone (a client cut an emoji in two), for such a string
     * has no UTF-8 form and could not be stored.
     *
     * @return whether all names have a length that names may have
     */
    private boolean tidy(ObjectNode object) {
        boolean fits = true;
        for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
            String value = field.getValue().textValue();
            if (value != null) {
                fits &= words.contains(field.getKey()) || value.length() <= Limits.NAME_LENGTH;
                object.put(field.getKey(), WholeCharacters.of(value));
            } else {
                fits &= tidyInside(field.getValue());
            }
        }
        return fits;
    }

    /** Levels were counted when the text was read, so this comes to an end. */
    private boolean tidyInside(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return tidy(object);
        }
        boolean fits = true;
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                String value = list.get(i).textValue();
                if (value != null) {
                    fits &= value.length() <= Limits.NAME_LENGTH;
                    list.set(i, WholeCharacters.of(value));
                } else {
                    fits &= tidyInside(list.get(i));
                }
            }
        }
        return fits;
    }

    /** The name of a field that is ours; one that the client made up is not repeated. */
    private static String where(JsonMappingException e) {
        String field = e.getPath().isEmpty() ? null : e.getPath().get(0).getFieldName();
        return field == null ? "A field is missing, or is not of its kind." : "Wrong or missing: " + field + ".";
    }

    private Incoming<F> refused(Wrong wrong, String more, Optional<String> id) {
        return new Incoming.Refused<>(wrong, wrong.sentence(more), id);
    }
}
