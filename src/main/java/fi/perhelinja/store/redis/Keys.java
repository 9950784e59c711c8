package fi.perhelinja.store.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The names of all keys. A conversation belongs to one of {@link #PARTS} by a hash of its id, and all of a part lies in one
 * slot of a Cluster: its conversations, and the rows of every index that are counted from them.
 */
final class Keys {

    /** Raised when keys are laid out otherwise; who meets another number than its own touches nothing. */
    static final String LAYOUT = "1";

    /**
     * What stands between the braces of each part's keys: chosen so that the parts lie evenly over the slots, whatever
     * number of masters has them. Published; never changed.
     */
    static final List<String> PARTS = List.of(
            "03", "122", "212", "311", "461", "562", "60", "742", "843", "940", "a21", "b60", "c13", "d13", "e61",
            "f20");

    private final String prefix;
    private final List<Part> parts;

    Keys(String prefix) {
        this.prefix = prefix;
        parts = PARTS.stream().map(tag -> new Part(prefix + ":{" + tag + "}:")).toList();
    }

    List<Part> parts() {
        return parts;
    }

    Part of(String conversation) {
        CRC32 sum = new CRC32();
        sum.update(conversation.getBytes(StandardCharsets.UTF_8));
        return parts.get((int) (sum.getValue() % parts.size()));
    }

    /** The channel of the bell. */
    String bell() {
        return prefix + ":bell";
    }

    String layout() {
        return prefix + ":layout";
    }

    /** Of who is at work. */
    String rota(String name) {
        return prefix + ":{rota}:" + name;
    }

    /** Of who works here. */
    String registry(String name) {
        return prefix + ":{registry}:" + name;
    }

    /** Of the guide's revisions. */
    String guide(String name) {
        return prefix + ":{guide}:" + name;
    }

    /**
     * Conversations of one slot.
     *
     * @param stem what its keys begin with
     */
    record Part(String stem) {

        String log(String conversation) {
            return stem + "log:" + conversation;
        }

        /** The id of the conversation whose log it is. */
        String conversation(String log) {
            return log.substring(log("").length());
        }

        String erased(String conversation) {
            return stem + "erased:" + conversation;
        }

        String about(String conversation) {
            return stem + "about:" + conversation;
        }

        String vault(String conversation) {
            return stem + "vault:" + conversation;
        }

        String all() {
            return stem + "all";
        }

        String board() {
            return stem + "board";
        }

        String past() {
            return stem + "past";
        }

        String queues() {
            return stem + "queues";
        }

        String had() {
            return stem + "had";
        }

        String due() {
            return stem + "due";
        }

        String revisions() {
            return stem + "revisions";
        }

        String origins() {
            return stem + "origins";
        }

        String originTimes() {
            return stem + "origin-times";
        }

        String vaultUntil() {
            return stem + "vault-until";
        }

        String pulse() {
            return stem + "pulse";
        }

        /** What a commit may change, in the order in which scripts have it. */
        List<String> counted(String conversation) {
            return List.of(
                    log(conversation),
                    about(conversation),
                    erased(conversation),
                    all(),
                    board(),
                    past(),
                    queues(),
                    had(),
                    due(),
                    revisions());
        }

        /** The same, and all else that goes with a conversation. */
        List<String> erasing(String conversation) {
            return List.of(
                    log(conversation),
                    about(conversation),
                    erased(conversation),
                    all(),
                    board(),
                    past(),
                    queues(),
                    had(),
                    due(),
                    revisions(),
                    origins(),
                    originTimes(),
                    vault(conversation),
                    vaultUntil());
        }
    }
}
