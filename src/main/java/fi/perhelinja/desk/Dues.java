package fi.perhelinja.desk;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Command;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Reminder;
import fi.perhelinja.store.CommitCodec;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** What is due in conversations by itself: asking whether somebody is still there, ending, deleting. Safe for any thread. */
final class Dues {

    private final Desk desk;

    Dues(Desk desk) {
        this.desk = desk;
    }

    /**
     * Carries out a reminder that is due, unless the conversation went on meanwhile. Safe to repeat, and for several
     * nodes.
     */
    Future<Void> carryOut(Reminder reminder) {
        return switch (reminder.kind()) {
            case SILENCE -> nudge(reminder, new Command.FallSilent());
            case CLOSE -> nudge(reminder, new Command.Close());
            case ERASE -> eraseIfDue(reminder);
        };
    }

    /** The reminder is taken away at the end: it may have come to nothing, and would be due for ever. */
    private Future<Void> nudge(Reminder reminder, Command command) {
        Desk.Wish wish = conversation -> stands(reminder, conversation) ? Optional.of(command) : Optional.empty();
        return desk.tell(reminder.conversation(), wish, Author.CLOCK).compose(told -> forget(reminder));
    }

    private Future<Void> eraseIfDue(Reminder reminder) {
        return desk.read(reminder.conversation())
                .map(found -> found.map(c -> stands(reminder, c)).orElse(false))
                // What cannot be read any more is deleted all the same: that was promised.
                .recover(cause -> cause instanceof CommitCodec.Unreadable
                        ? Future.succeededFuture(true)
                        : Future.failedFuture(cause))
                .compose(stands -> stands ? desk.erase(reminder.conversation()) : forget(reminder));
    }

    private Future<Void> forget(Reminder reminder) {
        return Conversations.patiently(desk.tools().store().forget(reminder));
    }

    /**
     * Whether a reminder that was found due still holds. When a commit came after it fell due, what is due has been
     * counted anew; otherwise it holds as it was set, even if this version would set it later.
     */
    private boolean stands(Reminder reminder, Conversation conversation) {
        Optional<Reminder> counted = conversation.reminders(desk.tools().keep()).stream()
                .filter(r -> r.kind() == reminder.kind())
                .findFirst();
        List<Commit> commits = conversation.commits();
        boolean untouched =
                !commits.isEmpty() && commits.get(commits.size() - 1).at().isBefore(reminder.due());
        return counted.filter(r -> untouched || !r.due().isAfter(desk.now())).isPresent();
    }
}
