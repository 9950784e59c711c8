package fi.perhelinja.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a worker closes a conversation. What must be filled is set by the operator.
 *
 * @param outcome one of the outcomes of the desk's settings
 * @param topics labels of understanding
 * @param referrals ids of services that the resident was told of
 * @param followUp what was promised; may be empty
 * @param note for colleagues, as long as the notes of a call that it may be; may be empty
 * @param unmet what was needed and no service fits; may be empty
 */
public record WrapUp(
        String outcome,
        List<String> topics,
        List<String> referrals,
        String followUp,
        String note,
        Optional<String> unmet) {

    /** Longest text of a field; UTF-16 units. */
    public static final int LONGEST_TEXT = 2_000;

    /** Most topics, and most referrals. */
    public static final int MOST = 20;

    public WrapUp {
        topics = List.copyOf(topics);
        referrals = List.copyOf(referrals);
    }

    /** Nothing was needed that no service fits. */
    public WrapUp(String outcome, List<String> topics, List<String> referrals, String followUp, String note) {
        this(outcome, topics, referrals, followUp, note, Optional.empty());
    }

    /** The same with all that was written gone through {@code change}. */
    WrapUp over(UnaryOperator<String> change) {
        return new WrapUp(outcome, topics, referrals, change.apply(followUp), change.apply(note), unmet.map(change));
    }

    boolean tooLong() {
        return topics.size() > MOST
                || referrals.size() > MOST
                || followUp.length() > LONGEST_TEXT
                || note.length() > Conversation.LONGEST_NOTES
                || unmet.filter(u -> u.length() > LONGEST_TEXT).isPresent();
    }
}
