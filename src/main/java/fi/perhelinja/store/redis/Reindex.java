package fi.perhelinja.store.redis;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.store.CommitCodec;
import fi.perhelinja.store.Store;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts every index anew from the logs of conversations, found by their keys, and takes away rows that no log stands for.
 * The service may run meanwhile: each conversation is counted in one step, at the very number that was read. Waits for each
 * step: for a thread of one's own.
 */
public final class Reindex {

    /** Conversations counted at a time. */
    private static final int PAGE = 100;

    /** How often a conversation is read again that goes on meanwhile. */
    private static final int TRIES = 20;

    private final RedisStore store;
    private final RedisLink link;
    private final Keys keys;
    private final Duration keep;

    /**
     * What was done.
     *
     * @param unreadable conversations that this version cannot read; their rows stay as they were
     * @param cleared rows that were taken away
     */
    public record Figures(int conversations, int unreadable, int cleared) {
        private Figures and(Figures other) {
            return new Figures(
                    conversations + other.conversations, unreadable + other.unreadable, cleared + other.cleared);
        }
    }

    /**
     * @param store open
     * @param keep from the end of a conversation to its deletion
     */
    public Reindex(RedisStore store, Duration keep) {
        this.store = store;
        this.keep = keep;
        link = store.link();
        keys = store.keys();
    }

    /** Counts all of it. */
    public Figures run() {
        return keys.parts().stream().map(this::part).reduce(new Figures(0, 0, 0), Figures::and);
    }

    private Figures part(Keys.Part part) {
        List<String> ids = new ArrayList<>(conversations(part));
        int unreadable = 0;
        for (int i = 0; i < ids.size(); i += PAGE) {
            List<Future<Boolean>> counted = ids.subList(i, Math.min(ids.size(), i + PAGE)).stream()
                    .map(id -> count(id, TRIES))
                    .toList();
            Future.all(counted).await();
            unreadable += (int) counted.stream().filter(f -> !f.result()).count();
        }
        int cleared = clearRows(part) + clearReminders(part) + clearPast(part);
        countRevisions(part, ids);
        return new Figures(ids.size(), unreadable, cleared);
    }

    private Set<String> conversations(Keys.Part part) {
        Set<String> found = new LinkedHashSet<>();
        String at = "0";
        do {
            List<@Nullable Response> answer =
                    Answer.parts(link.run(Script.LOGS, List.of(part.all()), List.of(at, part.log("*")))
                            .await());
            at = String.valueOf(answer.get(0));
            Answer.texts(answer.get(1)).forEach(log -> found.add(part.conversation(log)));
        } while (!at.equals("0"));
        return found;
    }

    /** @return false when it cannot be read */
    private Future<Boolean> count(String id, int tries) {
        return store.read(id, 0)
                .compose(commits -> commits.isEmpty() ? Future.succeededFuture() : count(commits))
                .map(true)
                .recover(cause -> {
                    if (cause instanceof Store.Conflict && tries > 0) {
                        return count(id, tries - 1);
                    }
                    boolean otherwise = cause instanceof Store.Gone || cause instanceof CommitCodec.Unreadable;
                    return otherwise ? Future.succeededFuture(cause instanceof Store.Gone) : Future.failedFuture(cause);
                });
    }

    private Future<Void> count(List<Commit> commits) {
        Conversation conversation = Conversation.none(commits.get(0).conversation());
        Set<String> workers = new LinkedHashSet<>();
        for (Commit commit : commits) {
            conversation = conversation.with(commit);
            conversation.place().flatMap(Place::owner).map(Worker::id).ifPresent(workers::add);
        }
        return store.count(commits, conversation.reminders(keep), conversation.place(), List.copyOf(workers));
    }

    /** Rows of conversations that have no log. Asked at the last moment: one may have been opened just now. */
    private int clearRows(Keys.Part part) {
        int cleared = 0;
        for (String id : texts(Command.ZRANGE, part.all(), "0", "-1")) {
            if (!stands(part, id)) {
                cleared += number(Command.ZREM, part.all(), id);
            }
        }
        for (String hash : List.of(part.board(), part.past())) {
            for (String id : texts(Command.HKEYS, hash)) {
                if (!stands(part, id)) {
                    cleared += number(Command.HDEL, hash, id);
                }
            }
        }
        return cleared;
    }

    private boolean stands(Keys.Part part, String id) {
        return number(Command.EXISTS, part.log(id)) > 0;
    }

    /** Reminders that were not counted. */
    private int clearReminders(Keys.Part part) {
        int cleared = 0;
        List<String> rows = texts(Command.ZRANGE, part.due(), "0", "-1", "WITHSCORES");
        for (int i = 0; i + 1 < rows.size(); i += 2) {
            String[] row = rows.get(i).split(" ", 2);
            double due = Double.parseDouble(rows.get(i + 1));
            boolean counted = Answer.text(link.ask(Command.HGET, part.about(row[1]), "r:" + row[0])
                            .await())
                    .filter(at -> Double.parseDouble(at) == due)
                    .isPresent();
            if (!counted) {
                List<String> which = List.of(part.due(), part.about(row[1]));
                List<String> reminder = List.of(row[1], row[0], String.valueOf((long) due));
                cleared +=
                        Answer.number(link.run(Script.FORGET, which, reminder).await());
            }
        }
        return cleared;
    }

    /** Rows by queue that were not counted. */
    private int clearPast(Keys.Part part) {
        int cleared = 0;
        for (String member : texts(Command.ZRANGE, part.queues(), "0", "-1")) {
            String id = member.substring(member.lastIndexOf('\t') + 1);
            List<String> counted = texts(Command.HMGET, part.about(id), "past", "past-all");
            if (!counted.contains(member)) {
                cleared += number(Command.ZREM, part.queues(), member);
            }
        }
        return cleared;
    }

    private void countRevisions(Keys.Part part, List<String> ids) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String id : ids) {
            Answer.text(link.ask(Command.HGET, part.about(id), "revision").await())
                    .ifPresent(revision -> counts.merge(revision, 1, Integer::sum));
        }
        // One that nobody stands on any more is left: it costs that a revision is kept for longer, and no conversation.
        counts.forEach((revision, count) -> link.ask(Command.HSET, part.revisions(), revision, String.valueOf(count))
                .await());
    }

    private List<String> texts(Command command, String... values) {
        return Answer.texts(link.ask(command, values).await());
    }

    private int number(Command command, String... values) {
        return Answer.number(link.ask(command, values).await());
    }
}
