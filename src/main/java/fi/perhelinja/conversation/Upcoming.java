package fi.perhelinja.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is to happen in a conversation by itself: a question after silence, the end, the deletion. */
final class Upcoming {

    /**
     * What is owed to somebody, a call or what the law asks within a time, keeps their conversation from being deleted until
     * it is done; for so long at most after the last that was done, so that what was forgotten is not kept for ever.
     */
    static final Duration LONGEST_OPEN = Duration.ofDays(180);

    private final Conversation conversation;

    /** @param conversation opened */
    Upcoming(Conversation conversation) {
        this.conversation = conversation;
    }

    /** @param keep how long the text is kept after the end */
    Instant deletion(Duration keep) {
        boolean owed = conversation.toBeCalled()
                || conversation.clock().filter(Clock::running).isPresent();
        return conversation.touched().plus(owed && keep.compareTo(LONGEST_OPEN) < 0 ? LONGEST_OPEN : keep);
    }

    List<Reminder> reminders(Duration keep) {
        String id = conversation.id();
        if (conversation.ending().isPresent()) {
            return List.of(new Reminder(id, Reminder.Kind.ERASE, deletion(keep)));
        }
        // A worker's words count as well: nobody is shut out while somebody speaks with them.
        // And so do a call handler's, whom no guide asks whether they are still there.
        boolean inHand = conversation.attended() || conversation.onPhone();
        Instant heard = conversation.heard();
        Instant last = inHand ? conversation.touched() : heard;
        Reminder close = new Reminder(id, Reminder.Kind.CLOSE, last.plus(Conversation.IDLE));
        List<Commit> commits = conversation.commits();
        boolean asked = commits.get(commits.size() - 1).author() == Author.CLOCK;
        return asked || inHand
                ? List.of(close)
                : List.of(new Reminder(id, Reminder.Kind.SILENCE, heard.plus(Conversation.SILENCE)), close);
    }
}
