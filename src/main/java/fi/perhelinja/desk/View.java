package fi.perhelinja.desk;

import fi.perhelinja.conversation.Conversation;
import java.util.Optional;

/**
 * What a screen of one kind shows of a conversation. Asked at every look, so that a right that has ended shows nothing
 * more, whatever it showed before.
 *
 * @param <F> the family of frames
 */
public interface View<F> {

    /** The lines that came after {@code since}, and how it stands. */
    F news(Conversation now, long since);

    /** There is no such conversation any more. */
    F gone();

    /** The last frame, when whoever looks may look no longer. */
    default Optional<F> shut(Conversation now) {
        return Optional.empty();
    }

    /** What passes and is not stored, beside the lines; shown when it is another than before. */
    default Optional<F> passing() {
        return Optional.empty();
    }

    /** Whether who is at work decides over the right to look. */
    default boolean heedsBoard() {
        return false;
    }
}
