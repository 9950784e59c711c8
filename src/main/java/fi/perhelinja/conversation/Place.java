package fi.perhelinja.conversation;

import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a conversation stands among those that wait for a worker or have one: a row of the waiting list. An index only:
 * it can be counted anew from the conversation.
 *
 * @param number the commit that it was counted at
 * @param since when the resident began to wait; for a conversation that came back, still the first time
 * @param returned whether a worker had it and it came back: such stand first among equals
 * @param summary what the flow gathered for the worker, slot to value
 * @param signals of danger heard, most urgent first
 * @param owner who has it; empty while it waits
 * @param ownedSince when the owner got it
 * @param heard when the resident last said something
 * @param unanswered since when the resident waits for the owner's answer; empty when nothing waits
 * @param transfer offered to others and not accepted yet
 * @param consulted colleagues who may read and whisper
 * @param outcome of the wrap-up
 * @param callBack who waits to be called, and what is promised
 * @param clock the time limit of the law that runs in it, or ran last
 * @param call how long the phone call took, where it is one; also where it was one whose wrap-up is still to come
 */
public record Place(
        String conversation,
        long number,
        Stage stage,
        Kind kind,
        String queue,
        Priority priority,
        Instant since,
        boolean returned,
        Language language,
        Channel channel,
        Optional<String> topic,
        List<String> signals,
        Map<String, String> summary,
        Optional<Worker> owner,
        Optional<Instant> ownedSince,
        Instant heard,
        Optional<Instant> unanswered,
        Optional<Transfer> transfer,
        List<Worker> consulted,
        Optional<String> outcome,
        Optional<CallBack> callBack,
        Optional<Clock> clock,
        Optional<CallTimes> call) {

    /** Stands for the outcome of what a worker handed back to the guide. */
    public static final String HANDED_BACK = "handed-back";

    public enum Stage {
        WAITING,
        /** A worker has it. */
        ATTENDED,
        /** The resident has left; the owner has it to wrap up. */
        WRAP_UP,
        /** Over for the staff: closed by a worker, handed back to the guide, or the resident went before one came. */
        PAST
    }

    public enum Kind {
        CHAT,
        /** The resident waits to be called. */
        CALL_BACK,
        /** A phone call: its handler's from the first moment, and on no queue. */
        CALL
    }

    /** Stands for the queue of what waits on none. */
    static final String NO_QUEUE = "";

    /** Offered by the owner to a queue or to a colleague; exactly one of them is there. */
    public record Transfer(Optional<String> queue, Optional<Worker> colleague, String note, Instant since) {}

    /** Who is next, first: by danger and urgency, then those who came back, then who has waited longest. */
    public static final Comparator<Place> ORDER = Comparator.comparing(Place::priority)
            .reversed()
            .thenComparing(Place::returned, Comparator.reverseOrder())
            .thenComparing(Place::since)
            .thenComparing(Place::conversation);

    public Place {
        signals = List.copyOf(signals);
        consulted = List.copyOf(consulted);
    }

    /** Whether something is left to be done: it is not past, or a time limit of the law runs in it. */
    public boolean onBoard() {
        return stage != Stage.PAST || clock.filter(Clock::running).isPresent();
    }

    /** Whether nothing is left in it but to say how it ended. Who was to be called back still is. */
    public boolean wrapsUp() {
        return stage == Stage.WRAP_UP && kind != Kind.CALL_BACK;
    }

    /**
     * Whether it goes back to its queue when its owner is gone: somebody waits in it, and others can go on. A call does once
     * its caller was promised another.
     */
    public boolean goesBack() {
        boolean promised = callBack.filter(CallBack::open).isPresent()
                && call.flatMap(CallTimes::hungUp).isEmpty();
        return stage != Stage.PAST && (kind == Kind.CALL ? promised : !wrapsUp());
    }

    /** What a family is alike by, beside the topic, for a hint that two conversations may be of one. */
    static final List<String> FAMILY = List.of("municipality", "child-age");

    /** Hints look back so far. */
    public static final Duration ALIKE_WITHIN = Duration.ofHours(24);

    /** Whether {@code other} began not long before or after, with the same topic, municipality and age. Many families are so. */
    public boolean isLike(Place other, Duration within) {
        return !other.conversation().equals(conversation)
                && topic.isPresent()
                && topic.equals(other.topic())
                && FAMILY.stream()
                        .allMatch(slot -> summary.containsKey(slot)
                                && summary.get(slot).equals(other.summary().get(slot)))
                && Duration.between(other.since(), since).abs().compareTo(within) <= 0;
    }

    /** Whether somebody waits in the chat for a worker to come. */
    public boolean waitsInChat() {
        return stage == Stage.WAITING && kind == Kind.CHAT;
    }
}
