package fi.perhelinja.conversation;

import fi.perhelinja.text.Localized;
import java.util.List;
import java.util.Map;

/**
 * What a worker has at hand beside the conversation itself.
 *
 * @param queues names by id
 * @param replies kept ready
 */
public record Workbench(Map<String, Localized> queues, List<CannedReply> replies) {

    public static final Workbench EMPTY = new Workbench(Map.of(), List.of());

    public Workbench {
        queues = Map.copyOf(queues);
        replies = List.copyOf(replies);
    }
}
