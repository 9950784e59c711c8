package fi.perhelinja.conversation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.State;
import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened in a conversation. Words stand in it as they were shown, so that a later change of a flow or a phone number
 * never rewrites what a resident saw.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface Event
        permits Event.Opened,
                Event.Said,
                Event.Chose,
                Event.Changed,
                Event.SlotFilled,
                Event.Wished,
                Event.GuideSaid,
                Event.GuideAsked,
                Event.GuideUnderstood,
                Event.GuideOffered,
                Event.AnswersDropped,
                Event.DangerHeard,
                Event.Queued,
                Event.CallBackAsked,
                Event.LanguageChanged,
                Event.Moved,
                Event.Rated,
                Event.Ended,
                Event.FormFilled,
                Event.StoppedWaiting,
                Event.NumbersKept,
                Event.CameIn,
                Event.Unknown,
                CallEvent,
                ClockEvent,
                StaffEvent {

    /** Every kind that there is, of residents, the guide, the staff, calls and clocks. */
    static List<Class<?>> kinds() {
        List<Class<?>> families = List.of(Event.class, StaffEvent.class, CallEvent.class, ClockEvent.class);
        return families.stream()
                .flatMap(family -> Arrays.<Class<?>>stream(family.getPermittedSubclasses()))
                .filter(kind -> !families.contains(kind))
                .toList();
    }

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

    /** Something told on the phone was put in from the side, in whatever order it came. */
    record SlotFilled(Optional<String> id, String step, String slot, String value, String label) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.spoke();
        }

        @Override
        public Optional<String> commandId() {
            return id;
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

    /** @param answerBy until when a call was promised; empty in what was asked before promises were kept */
    record CallBackAsked(
            String step, String text, String queue, Map<String, String> details, Optional<Instant> answerBy)
            implements Event {

        public CallBackAsked(String step, String text, String queue, Map<String, String> details) {
            this(step, text, queue, details, Optional.empty());
        }

        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.callBack(this, before.at()))
                    .caring(after -> after.calling(CallBack.asked(this, before.at())));
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

    /** A question that a worker gave the resident was answered; {@code label} is the answer as words. */
    record FormFilled(String step, Optional<String> slot, String value, String label) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(a -> a.asking(Optional.empty()));
        }
    }

    /** The resident does not wait for a person any more. */
    record StoppedWaiting(String id) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.attended(Attendance::stoppedWaiting);
        }

        @Override
        public Optional<String> commandId() {
            return Optional.of(id);
        }
    }

    /**
     * Numbers were taken out of what was said.
     *
     * @param names what stands for each in the conversation, to its name in the vault
     */
    record NumbersKept(Map<String, String> names) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.caring(after -> after.knowing(names));
        }
    }

    /**
     * Who was on the phone goes on in the chat, with a secret of their own. For the handler the call is over then.
     *
     * @param tokenHash SHA-256 of the secret, in hex
     */
    record CameIn(String tokenHash) implements Event {
        @Override
        public Fold on(Fold before) {
            return before.spoke().opensTo(tokenHash).calling(call -> call.map(c -> c.ended(before.at())));
        }
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
