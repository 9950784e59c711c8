package fi.perhelinja.conversation;

import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line as it stands on a screen. Which of the optional parts are there depends on {@code kind}.
 *
 * @param key {@code <number>.<place in the commit>}: the same on every screen, for ever
 * @param id the client's own id of the command that it came from; to a resident, of the resident's own lines only
 * @param step address of the flow's step; guide's lines and the resident's answers
 * @param who of the staff speaks, or came or went; lines by {@link By#WORKER}
 */
public record Line(
        String key,
        Instant at,
        By by,
        Kind kind,
        String text,
        Language language,
        Optional<String> id,
        Optional<String> step,
        List<Choice> choices,
        List<Card> cards,
        List<Answer> answers,
        Optional<Who> who) {

    /** As a resident gets a line by the staff: without the id of the command, and where it must be, without the name. */
    Line without(boolean name) {
        Optional<Who> shown = name ? Optional.empty() : who;
        return new Line(key, at, by, kind, text, language, Optional.empty(), step, choices, cards, answers, shown);
    }

    Line with(Optional<Who> shown) {
        return new Line(key, at, by, kind, text, language, id, step, choices, cards, answers, shown);
    }

    /**
     * A worker as residents see one.
     *
     * @param title the profession; may be empty
     */
    public record Who(String name, String title) {

        public static Who of(Worker worker) {
            return new Who(worker.name(), worker.title());
        }
    }

    public enum By {
        GUIDE,
        RESIDENT,
        WORKER
    }

    public enum Kind {
        /** Words. */
        TEXT,
        /** Words of the guide that answer a danger; shown before all else. */
        DANGER,
        /** A question with its choices. */
        QUESTION,
        /** A choice that the resident pressed. */
        ANSWER,
        /** What was understood in passing, to be put right with one tap. */
        UNDERSTOOD,
        /** Earlier answers that no longer apply. */
        DROPPED,
        /** Services. */
        CARDS,
        /**
         * A dry fact; the client has the words. {@code language}, {@code ended-left}, {@code ended-left-quickly}, {@code
         * ended-idle}, {@code ended-closed} (by a worker); {@code worker-came}, {@code worker-changed}, {@code worker-went}
         * (another is being fetched), {@code handed-back}, {@code stopped-waiting}, {@code danger} (said while a worker has
         * the conversation), {@code blocked}.
         */
        NOTICE
    }
}
