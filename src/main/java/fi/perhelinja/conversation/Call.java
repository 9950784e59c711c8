package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Place.Stage;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A phone call: a conversation whose resident speaks through a call handler. The handler has it from the first moment until
 * it is wrapped up, over the end of a shift too, for nobody else heard the caller.
 *
 * @param heldSince since when the caller is on hold; empty while they speak
 * @param held how long the caller was on hold before that, all told
 * @param danger whether the handler heard danger and raised its script
 * @param notes what the handler typed, as it was last kept
 * @param outcome of the wrap-up
 * @param topic what it was about by the wrap-up; what was told in the call goes before it
 * @param times when it was over; what comes after it is the handler's own work
 * @param handedOver to whom the caller goes on, as it was settled last
 */
public record Call(
        Worker handler,
        Instant since,
        Optional<Instant> heldSince,
        Duration held,
        boolean danger,
        String notes,
        Optional<String> outcome,
        Optional<String> topic,
        CallTimes times,
        Optional<HandedOver> handedOver) {

    /**
     * The caller is to be taken further by a worker.
     *
     * @param callBack whether they are called back; else they go on in the chat, once they come there
     * @param message of the handler to whoever takes it; may be empty
     */
    public record HandedOver(String queue, boolean callBack, String message) {}

    static Call taken(Worker handler, Instant at) {
        return new Call(
                handler,
                at,
                Optional.empty(),
                Duration.ZERO,
                false,
                "",
                Optional.empty(),
                Optional.empty(),
                CallTimes.GOING,
                Optional.empty());
    }

    /** @param at when it was written down */
    static Call logged(CallEvent.CallLogged event, Instant at) {
        Instant over = event.began().plus(Duration.ofMinutes(event.minutes()));
        return new Call(
                event.worker(),
                event.began(),
                Optional.empty(),
                Duration.ZERO,
                false,
                event.wrapUp().note(),
                Optional.of(event.wrapUp().outcome()),
                event.wrapUp().topics().stream().findFirst(),
                new CallTimes(Optional.of(over), Optional.of(at), true),
                Optional.empty());
    }

    /** When the caller was gone. */
    public Optional<Instant> hungUp() {
        return times.hungUp();
    }

    /** Whether the caller is on the line. */
    public boolean live() {
        return hungUp().isEmpty();
    }

    /** Whether it is wrapped up, and nobody's any more. */
    public boolean over() {
        return outcome.isPresent();
    }

    Call holding(boolean on, Instant at) {
        Duration so =
                heldSince.map(since -> held.plus(Duration.between(since, at))).orElse(held);
        return new Call(
                handler,
                since,
                on ? Optional.of(at) : Optional.empty(),
                so,
                danger,
                notes,
                outcome,
                topic,
                times,
                handedOver);
    }

    Call ended(Instant at) {
        Call now = holding(false, at);
        return new Call(
                handler, since, Optional.empty(), now.held, danger, notes, outcome, topic, times.over(at), handedOver);
    }

    Call handedOver(HandedOver on) {
        return new Call(handler, since, heldSince, held, danger, notes, outcome, topic, times, Optional.of(on));
    }

    Call alarmed() {
        return new Call(handler, since, heldSince, held, true, notes, outcome, topic, times, handedOver);
    }

    Call noted(String text) {
        return new Call(handler, since, heldSince, held, danger, text, outcome, topic, times, handedOver);
    }

    Call wrapped(WrapUp wrapUp, Instant at) {
        Call now = ended(at);
        return new Call(
                handler,
                since,
                now.heldSince,
                now.held,
                danger,
                notes,
                Optional.of(wrapUp.outcome()),
                wrapUp.topics().stream().findFirst(),
                now.times.wrapped(at),
                handedOver);
    }

    /** What is known that families are alike by. */
    private static Map<String, String> family(Conversation conversation) {
        Map<String, String> known = conversation.state().map(State::slots).orElse(Map.of());
        return Place.FAMILY.stream()
                .filter(known::containsKey)
                .collect(Collectors.toUnmodifiableMap(slot -> slot, known::get));
    }

    /** The call's row of the waiting list: in its handler's hand, and on no queue. */
    Place place(Conversation conversation) {
        Stage going = live() ? Stage.ATTENDED : Stage.WRAP_UP;
        return new Place(
                conversation.id(),
                conversation.number(),
                over() || conversation.ending().isPresent() ? Stage.PAST : going,
                Place.Kind.CALL,
                Place.NO_QUEUE,
                conversation.signals().isEmpty() && !danger ? Priority.NORMAL : Priority.DANGER,
                since,
                false,
                conversation.language(),
                Channel.PHONE,
                conversation.topic().or(this::topic),
                conversation.signals(),
                family(conversation),
                Optional.of(handler),
                Optional.of(since),
                times.afterwards() ? since : conversation.touched(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                outcome,
                conversation.callBack(),
                conversation.clock(),
                Optional.of(times));
    }
}
