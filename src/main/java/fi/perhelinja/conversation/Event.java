package fi.perhelinja.conversation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.State;
import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened in a conversation. Words stand in it as they were shown, so that a later change of a flow or a phone number
 * never rewrites what a resident saw.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface Event {

    /** What the conversation is after this event. */
    Fold on(Fold before);

    /** The client's own id of the command that led to this event. */
    default Optional<String> commandId() {
        return Optional.empty();
    }

    /** @param tokenHash SHA-256 of the resident's secret, in hex */
    record Opened(Channel channel, Language language, String flow, String revision, String tokenHash) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.opened(this);
        }
    }

    /** @param masked whether a personal identity code was replaced in the text */
    record Said(String id, String text, boolean masked) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.spoke();
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    record Chose(String id, String step, String value, String label) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.spoke();
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    record Changed(String id, String step, Optional<String> value, String label) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.spoke();
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    record Wished(String id, String pattern) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.spoke();
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** @param danger whether the words answer a danger */
    record GuideSaid(String step, String text, boolean danger) implements Event {
        @Override
        public Fold on(Fold before) {
            return before;
        }
    }

    record GuideAsked(String step, String text, Optional<String> slot, List<Choice> choices, boolean free)
            implements Event {
        @Override
        public Fold on(Fold before) {
            return before;
        }
    }

    record GuideUnderstood(List<Answer> answers) implements Event {
        @Override
        public Fold on(Fold before) {
            return before;
        }
    }

    record GuideOffered(String step, String text, List<Card> cards) implements Event {
        @Override
        public Fold on(Fold before) {
            return before;
        }
    }

    record AnswersDropped(List<Answer> answers) implements Event {
        @Override
        public Fold on(Fold before) {
            return before;
        }
    }

    record DangerHeard(List<String> signals) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.heard(signals);
        }
    }

    record Queued(String step, String text, String queue, Priority priority, Map<String, String> summary)
            implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.queued(this, before.at()));
        }
    }

    record CallBackAsked(String step, String text, String queue, Map<String, String> details) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.callBack(this, before.at()));
        }
    }

    record LanguageChanged(Optional<String> id, Language language) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.speaking(language);
        }

        @Override
        public Optional<String> commandId() {
            return id;
        }
    }

    /** Where the flow stands after the turn. */
    record Moved(State state) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.moved(state);
        }
    }

    record Rated(String id, boolean helped, String words) implements Event {
        @Override
        public Fold on(Fold before) {
            return before;
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    record Ended(Optional<String> id, Ending ending) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.ended(ending);
        }

        @Override
        public Optional<String> commandId() {
            return id;
        }
    }

    // ---- What workers do

    /** A worker took the conversation; from here on the guide is silent. */
    record Claimed(Optional<String> id, Worker worker) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.claimed(worker, before.at()));
        }

        @Override
        public Optional<String> commandId() {
            return id;
        }
    }

    record WorkerSaid(String id, Worker worker, String text) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(Attendance::answered);
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    record WorkerOffered(String id, Worker worker, String text, List<Card> cards) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(Attendance::answered);
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** A step of a flow that the worker gives the resident to fill. */
    record FormGiven(
            String id,
            Worker worker,
            String step,
            String text,
            Optional<String> slot,
            List<Choice> choices,
            boolean free)
            implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.asking(Optional.of(new State.Question(step, slot, choices, free))));
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** The form was filled; {@code label} is the answer as words. */
    record FormFilled(String step, Optional<String> slot, String value, String label) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.asking(Optional.empty()));
        }
    }

    /** For the staff alone; never reaches a resident. */
    record Noted(String id, Worker worker, String text) implements Event {
        @Override
        public Fold on(Fold before) {
            return before;
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** From a colleague or a supervisor to the owner; never reaches a resident. */
    record Whispered(String id, Worker worker, String text) implements Event {
        @Override
        public Fold on(Fold before) {
            return before;
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** A colleague may read and whisper from here on. */
    record Consulted(String id, Worker worker, Worker colleague) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.consulting(colleague, true));
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    record ConsultEnded(String id, Worker worker, Worker colleague) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.consulting(colleague, false));
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** Offered to a queue or to a colleague; the sender keeps the conversation until somebody claims it. */
    record TransferOffered(String id, Worker worker, Optional<String> queue, Optional<Worker> colleague, String note)
            implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.offered(new Place.Transfer(queue, colleague, note, before.at())));
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** Withdrawn by its sender, or declined by the colleague. */
    record TransferEnded(String id, Worker worker, boolean declined) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(Attendance::keptBack);
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** The guide speaks again, from {@code step} on. */
    record HandedBack(String id, Worker worker, String step) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> Attendance.NONE);
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** The conversation waits again, at the head of its queue. */
    record Returned(Optional<String> id, Worker worker, Cause cause) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(Attendance::returned);
        }

        @Override
        public Optional<String> commandId() {
            return id;
        }
    }

    /** A supervisor gave it to {@code to}, who may be the supervisor. */
    record Assigned(String id, Worker worker, Worker to) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.claimed(to, before.at()));
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** A supervisor began to read along. */
    record ListenedIn(String id, Worker worker) implements Event {
        @Override
        public Fold on(Fold before) {
            return before;
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    record WrappedUp(String id, Worker worker, WrapUp wrapUp) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.wrapped(wrapUp.outcome()));
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** The resident does not wait for a person any more. */
    record StoppedWaiting(String id) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.owner().isPresent() ? a : Attendance.NONE);
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** The resident is kept out until then, for misuse. */
    record Blocked(String id, Worker worker, Instant until, String reason) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.blocked(until);
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /** Why a conversation came back to its queue. */
    enum Cause {
        /** The worker gave it back. */
        RELEASED,
        /** The worker's connection was lost for too long. */
        LOST,
        /** The worker signed off. */
        SIGNED_OFF,
        /** The worker left the resident without an answer for too long. */
        IGNORED
    }

    /**
     * An event of a kind that a newer version of the service wrote and this one does not know, met while old and new nodes
     * run side by side. It changes nothing here, and is kept as it is.
     *
     * @param json the event as it was stored
     */
    record Unknown(String kind, String json) implements Event {
        @Override
        public Fold on(Fold before) {
            return before;
        }
    }

    /** How a conversation ended; a flow that came to its end does not end it, for the resident may go on. */
    enum Ending {
        LEFT,
        LEFT_QUICKLY,
        IDLE,
        /** A worker closed it. */
        CLOSED
    }
}
