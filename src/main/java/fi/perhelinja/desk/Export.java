package fi.perhelinja.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.perhelinja.conversation.CallEvent;
import fi.perhelinja.conversation.ClockEvent;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.StaffEvent;
import fi.perhelinja.store.CommitCodec;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A conversation as JSON, to be given out: every commit with its number, time, author and events, as the store keeps it.
 *
 * <p>The resident's own has all but what is between workers: notes, whispers, consulting, offers of a transfer and looking
 * on. It says how many of each were left out, so that the resident knows what to ask the county for. Ids of workers are
 * left out too; names and titles stay, for the resident saw them.
 */
public final class Export {

    /** Raised when the shape of an export changes. */
    static final int FORMAT = 1;

    /** What is between workers, by the name of its kind. */
    static final Set<String> BETWEEN_WORKERS = names(Stream.of(
            StaffEvent.Noted.class,
            StaffEvent.Whispered.class,
            StaffEvent.Consulted.class,
            StaffEvent.ConsultEnded.class,
            StaffEvent.TransferOffered.class,
            StaffEvent.TransferEnded.class,
            StaffEvent.ListenedIn.class,
            StaffEvent.TryEnded.class,
            CallEvent.NotesKept.class,
            CallEvent.DangerRaised.class,
            CallEvent.CallHandedOver.class,
            ClockEvent.ClockDropped.class,
            Event.Unknown.class));

    private static final Set<String> KINDS = names(Event.kinds().stream());

    private static final JsonMapper JSON = new JsonMapper();

    private Export() {}

    private static Set<String> names(Stream<? extends Class<?>> kinds) {
        return kinds.map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());
    }

    /** All that is stored, for whoever answers for it. */
    public static String whole(Conversation conversation, Instant now) {
        ObjectNode root = begin(conversation, now);
        ArrayNode commits = root.putArray("commits");
        conversation.commits().forEach(commit -> commits.add(tree(commit)));
        return root.toPrettyString();
    }

    public static String forResident(Conversation conversation, Instant now) {
        ObjectNode root = begin(conversation, now);
        ArrayNode commits = root.putArray("commits");
        Map<String, Integer> leftOut = new TreeMap<>();
        for (Commit commit : conversation.commits()) {
            ObjectNode tree = tree(commit);
            ArrayNode events = JSON.createArrayNode();
            for (JsonNode event : tree.path("events")) {
                String kind = event.path("event").asText();
                if (BETWEEN_WORKERS.contains(kind) || !KINDS.contains(kind)) {
                    leftOut.merge(kind, 1, Integer::sum);
                } else {
                    events.add(withoutInner((ObjectNode) event));
                }
            }
            tree.set("events", events);
            commits.add(tree);
        }
        ObjectNode counts = root.putObject("leftOut");
        leftOut.forEach(counts::put);
        return root.toPrettyString();
    }

    private static ObjectNode begin(Conversation conversation, Instant now) {
        return JSON.createObjectNode()
                .put("format", FORMAT)
                .put("conversation", conversation.id())
                .put("exported", now.toString());
    }

    private static ObjectNode tree(Commit commit) {
        try {
            ObjectNode tree = (ObjectNode) JSON.readTree(new CommitCodec().encode(commit));
            tree.remove("format");
            ObjectNode numbered = JSON.createObjectNode().put("number", commit.number());
            return numbered.setAll(tree);
        } catch (JsonProcessingException e) {
            // Without the cause: its message may quote what was said.
            throw new IllegalStateException("a commit was not written as JSON");
        }
    }

    /** Ids of workers, and the hash that lets the resident in, are our own matters. */
    private static ObjectNode withoutInner(ObjectNode event) {
        event.remove("tokenHash");
        for (String who : Set.of("worker", "to")) {
            if (event.get(who) instanceof ObjectNode worker) {
                worker.remove("id");
            }
        }
        return event;
    }
}
