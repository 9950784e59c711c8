package fi.perhelinja.conversation;

import fi.perhelinja.text.Localized;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a worker has at hand beside the conversation itself.
 *
 * @param queues names by id
 * @param replies kept ready
 * @param chats queues that take chats at all
 * @param callBacks queues from which people are called back
 */
public record Workbench(
        Map<String, Localized> queues, List<CannedReply> replies, Set<String> chats, Set<String> callBacks) {

    public static final Workbench EMPTY = new Workbench(Map.of(), List.of(), Set.of(), Set.of());

    public Workbench {
        queues = Map.copyOf(queues);
        replies = List.copyOf(replies);
        chats = Set.copyOf(chats);
        callBacks = Set.copyOf(callBacks);
    }
}
