package fi.perhelinja.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.Standing;
import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Optional;

/** What the service sends to a resident's client. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = ResidentOut.Welcome.class, name = "welcome"),
    @Type(value = ResidentOut.News.class, name = "news"),
    @Type(value = ResidentOut.Waiting.class, name = "waiting"),
    @Type(value = ResidentOut.Done.class, name = "done"),
    @Type(value = ResidentOut.Refused.class, name = "refused"),
    @Type(value = ResidentOut.Typing.class, name = "typing"),
    @Type(value = ResidentOut.Fault.class, name = "fault"),
    @Type(value = ResidentOut.Moving.class, name = "moving"),
    @Type(value = ResidentOut.Gone.class, name = "gone")
})
public sealed interface ResidentOut {

    /**
     * Answers {@code hello}.
     *
     * @param token what the client keeps to come back with
     * @param fresh whether the conversation was opened now; a client that sent a token and gets {@code fresh} starts
     * anew
     * @param number the newest number
     * @param keepDays days from the end of a conversation to the deletion of its text
     */
    record Welcome(
            String conversation,
            String token,
            boolean fresh,
            long number,
            List<Language> languages,
            int keepDays,
            int longestText)
            implements ResidentOut {}

    /**
     * Lines of the commits after {@code since} up to {@code number}. A client whose last number is lower than {@code
     * since} has a gap and says {@code hello} again; one whose last number is higher leaves out the lines that it has.
     */
    record News(long since, long number, List<Line> lines, Standing standing) implements ResidentOut {}

    /**
     * How the wait for a person goes on, while {@code standing.phase} is {@code queued}. Sent when it changes, never
     * stored.
     *
     * @param place 1 for who is next
     * @param estimateSeconds how long it may take still; empty when nothing can be told fairly
     * @param staffed whether anybody is at work in the queue now
     * @param message what a supervisor says to those who wait; may be empty
     */
    record Waiting(int place, Optional<Integer> estimateSeconds, boolean staffed, String message)
            implements ResidentOut {}

    /** The command {@code id} is durable, in commit {@code number}. */
    record Done(String id, long number) implements ResidentOut {}

    /**
     * The command was understood and is not carried out; the conversation goes on.
     *
     * @param reason one of the clerk's, or {@link #BROKEN}
     */
    record Refused(String id, String reason, String sentence) implements ResidentOut {

        /** Something is broken that sending it again will not mend. */
        public static final String BROKEN = "broken";
    }

    /** Somebody else is writing, or no longer is. */
    record Typing(Line.By by, boolean on) implements ResidentOut {}

    /** The frame was wrong, or came at a wrong time. The conversation is intact. */
    record Fault(String code, String sentence, Optional<String> id) implements ResidentOut {}

    /** This node is going; connect again after about so many milliseconds. */
    record Moving(int afterMillis) implements ResidentOut {}

    /** The conversation is deleted. The client forgets the token. */
    record Gone() implements ResidentOut {}
}
