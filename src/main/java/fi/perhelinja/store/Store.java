package fi.perhelinja.store;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Reminder;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps conversations. Safe for any thread; a completed write is durable. */
public interface Store {

    /** Readies the store: opens it and brings its schema up to date. Nothing else may be asked before it is done. */
    Future<Void> open();

    /**
     * Appends {@code commit}, whose number must be one more than the last; and replaces the conversation's reminders and
     * its row of the waiting list.
     *
     * @param place its row from now on; empty when it has none
     *
     * @return fails with {@link Conflict} when the number is not the next one, with {@link Gone} when the
     *     conversation was erased, with {@link Full} when too many writes wait
     */
    Future<Void> append(Commit commit, List<Reminder> reminders, Optional<Place> place);

    /** The same, of a conversation that waits for nobody. */
    default Future<Void> append(Commit commit, List<Reminder> reminders) {
        return append(commit, reminders, Optional.empty());
    }

    /**
     * Completes when all that is stored of a conversation now is as durable as an append is when that completes: an append
     * that failed may have been carried out, and be less durable.
     */
    default Future<Void> settled(String conversation) {
        return Future.succeededFuture();
    }

    /** The waiting list: every row in which something is left to be done ({@link Place#onBoard}), in no order. */
    Future<List<Place>> board();

    /** Rows that are past, newest first; those of a queue, or of a worker who ever had them, or both. */
    Future<List<Place>> past(Optional<String> queue, Optional<String> owner, int atMost);

    /**
     * Commits with a number above {@code since}, in order; empty when there are none or no such conversation.
     *
     * @return fails with {@link Gone} when the conversation was erased and the store still remembers that
     */
    Future<List<Commit>> read(String conversation, long since);

    /** Ids of conversations that have been opened and not erased, in their order, after {@code after}; "" for the first. */
    Future<List<String>> conversations(String after, int atMost);

    /** Reminders due at {@code now}, oldest first. */
    Future<List<Reminder>> due(Instant now, int atMost);

    /**
     * Takes a reminder away that leads to nothing. Only that very one: a later one of the same kind stays. Safe to
     * repeat.
     */
    Future<Void> forget(Reminder reminder);

    /** Deletes a conversation with all that was said. Safe to repeat. */
    Future<Void> erase(String conversation);

    /** Keeps the files of a flow revision for conversations that began with it. Safe to repeat. */
    Future<Void> keepRevision(String revision, Map<String, String> files);

    Future<Optional<Map<String, String>>> revision(String revision);

    /** Deletes revisions that no conversation uses any more, but {@code current}. */
    Future<Integer> dropRevisionsUnused(String current);

    /** Whether it can be written right now. */
    Future<Void> check();

    Future<Void> close();

    /** More waits than the store takes on; nothing was written. */
    final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Full() {
            super("too much waits for the store", null, false, false);
        }
    }

    /** The store is out of reach, or cannot do it now; whether it was done is not known. It may be done a little later. */
    class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        protected Away(String why) {
            super(why, null, false, false);
        }
    }

    /** Another commit took the number. */
    final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Conflict() {
            super("the number is taken", null, false, false);
        }
    }

    /** The conversation was erased. */
    final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Gone() {
            super("the conversation was erased", null, false, false);
        }
    }
}
