package fi.perhelinja.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A commit as JSON, as every kind of store keeps it; the conversation and the number stand beside it, as the store's key:
 * {@code {"format":1,"at":…,"author":…,"events":[{"event":"Said",…}]}}.
 *
 * <p>An event that this version does not know is kept as {@link Event.Unknown} and written back unchanged, so that
 * two versions may share a store while one replaces the other.
 */
public final class CommitCodec {

    /**
     * Raised when the shape of a known event changes; what a newer format says in a way not understood here is kept
     * opaque.
     */
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private static final Set<String> KNOWN = Event.kinds().stream()
            .filter(c -> c != Event.Unknown.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    static {
        JSON.registerSubtypes(Event.kinds());
    }

    /** What was stored cannot be read. Says where, and not a word of what stands there. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String conversation, long number) {
            super("commit " + number + " of conversation " + conversation + " cannot be read");
        }
    }

    public String encode(Commit commit) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("at", commit.at().toString());
        root.put("author", commit.author().name());
        ArrayNode events = root.putArray("events");
        try {
            for (Event event : commit.events()) {
                events.add(node(event));
            }
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            // Without the cause: its message may quote what was said.
            throw new IllegalStateException("commit cannot be written as JSON");
        }
    }

    /** @throws Unreadable when it is no commit; the message has no word of it */
    public Commit decode(String conversation, long number, String json) {
        try {
            JsonNode root = JSON.readTree(json);
            boolean newer = root.path("format").asInt() > FORMAT;
            List<Event> events = new ArrayList<>();
            for (JsonNode node : root.required("events")) {
                events.add(event(node, newer));
            }
            Instant at = Instant.parse(root.required("at").asText());
            return new Commit(
                    conversation,
                    number,
                    at,
                    Author.valueOf(root.required("author").asText()),
                    events);
        } catch (JsonProcessingException | RuntimeException e) {
            // Without the cause: Jackson's messages quote the values that they stumble over.
            throw new Unreadable(conversation, number);
        }
    }

    private static JsonNode node(Event event) throws JsonProcessingException {
        if (event instanceof Event.Unknown unknown) {
            return JSON.readTree(unknown.json());
        }
        // Through the family's type, so that the kind is written into the event.
        return JSON.readTree(JSON.writerFor(Event.class).writeValueAsString(event));
    }

    private static Event event(JsonNode node, boolean newer) throws JsonProcessingException {
        String kind = node.required("event").asText();
        if (!KNOWN.contains(kind)) {
            return new Event.Unknown(kind, node.toString());
        }
        try {
            return JSON.treeToValue(node, Event.class);
        } catch (JsonProcessingException e) {
            if (newer) {
                return new Event.Unknown(kind, node.toString());
            }
            throw e;
        }
    }
}
