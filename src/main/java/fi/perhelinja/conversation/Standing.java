package fi.perhelinja.conversation;

import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.State;
import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a conversation stands, beside its lines.
 *
 * @param question the question that is open; empty when there is none
 * @param answers what counts as answered, each can be changed
 * @param worker who has the conversation, while a worker has it
 * @param callBack how it stands with the call that the resident asked for
 * @param deletion when the text will be deleted; until the end, counted as if it ended now
 */
public record Standing(
        Phase phase,
        Language language,
        Optional<State.Question> question,
        List<Answer> answers,
        Optional<Line.Who> worker,
        Instant deletion,
        Optional<CallBack.Status> callBack) {

    public enum Phase {
        /** The guide speaks with the resident. */
        GUIDED,
        /** A person was asked for and none has come yet. */
        QUEUED,
        /** A worker has the conversation; the guide is silent. */
        ATTENDED,
        ENDED
    }
}
