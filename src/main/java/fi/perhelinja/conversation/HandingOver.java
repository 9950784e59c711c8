package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.HandOver;
import fi.perhelinja.flow.State;
import fi.perhelinja.text.PhoneNumber;
import fi.perhelinja.understanding.Understood;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides how a caller goes on with a worker: called back, or in the chat. Nobody stands on a queue before they can be
 * reached there: who is called back does when the call is over, who goes on in the chat when they have come into it.
 */
final class HandingOver {

    /** Without these nobody is called: what was not asked is not known to be safe. */
    private static final Set<String> NEEDED =
            Set.of(CallBack.NUMBER, CallBack.NUMBER_SAFE, CallBack.HOURS, CallBack.VOICEMAIL);

    private final Clerk clerk;
    private final Conversation conversation;
    private final Surroundings around;
    private final Instant now;

    HandingOver(Clerk clerk, Conversation conversation, Surroundings around, Instant now) {
        this.clerk = clerk;
        this.conversation = conversation;
        this.around = around;
        this.now = now;
    }

    /** While the caller is on the line or just gone: until the call is wrapped up. */
    Decision decide(CallCommand.HandOver command) {
        if (command.message().length() > Conversation.LONGEST_TEXT) {
            return new Refused(Reason.TOO_LONG);
        }
        Optional<Decision> not = Calling.notTheirs(conversation, command.worker())
                .or(() -> conversation.onPhone() ? Optional.empty() : Optional.of(new Refused(Reason.ENDED)))
                .or(() -> command.details().filter(all -> !holds(all)).map(all -> new Refused(Reason.NO_SUCH_ANSWER)));
        return not.orElseGet(() -> new Accepted(events(command)));
    }

    /** Only what the guide itself would ask before a call-back, answered as it can be answered there. */
    private boolean holds(Map<String, String> details) {
        Set<String> asked = asked();
        return details.keySet().containsAll(NEEDED)
                && CallBack.YES.equals(details.get(CallBack.NUMBER_SAFE))
                && details.entrySet().stream()
                        .allMatch(
                                detail -> asked.contains(detail.getKey()) && holds(detail.getKey(), detail.getValue()));
    }

    private Set<String> asked() {
        return clerk.flows().all().stream()
                .flatMap(flow -> flow.steps().values().stream())
                .filter(step -> step instanceof fi.perhelinja.flow.CallBack)
                .flatMap(step -> ((fi.perhelinja.flow.CallBack) step).details().stream())
                .collect(Collectors.toSet());
    }

    /** A number that was none is still in clear here, and nobody could call it. */
    private boolean holds(String slot, String value) {
        Flows flows = clerk.flows();
        return flows.slot(slot)
                        .flatMap(known -> known.accept(value, flows.lists()))
                        .isPresent()
                && (!slot.equals(CallBack.NUMBER) || PhoneNumber.isCovered(value));
    }

    private List<Event> events(CallCommand.HandOver command) {
        Understood understood =
                around.knowledge().understanding().read(command.message(), Optional.of(conversation.language()));
        String message = Mask.over(command.message(), understood.identityCodes());
        List<Event> events = new ArrayList<>();
        events.add(new CallEvent.CallHandedOver(
                command.id(),
                command.worker(),
                command.queue(),
                command.details().isPresent(),
                message));
        command.details().ifPresent(details -> events.add(callBack(command.queue(), details)));
        List<String> fresh = Interpreter.of(understood, conversation.language()).signals().stream()
                .filter(signal -> !conversation.signals().contains(signal))
                .toList();
        if (!fresh.isEmpty()) {
            events.add(new Event.DangerHeard(fresh));
        }
        return events;
    }

    private Event callBack(String queue, Map<String, String> details) {
        int days = around.staffing().callBackDays();
        Instant by = CallBack.promise(now, days, CallBack.times(details));
        return new Event.CallBackAsked("", "", queue, details, Optional.of(by));
    }

    /**
     * Who has come into the chat waits where it was settled, if somebody is there now. What the guide said of it before, in
     * {@code events}, is honest already where nobody is.
     */
    Optional<Event> waits(List<Event> events) {
        return conversation
                .call()
                .flatMap(Call::handedOver)
                .filter(on -> !on.callBack())
                .map(Call.HandedOver::queue)
                .filter(queue -> events.stream()
                        .noneMatch(e -> e instanceof Event.Queued q && q.queue().equals(queue)))
                .filter(around.knowledge().world(now, around.staffing())::open)
                .map(queue -> new Event.Queued("", "", queue, Priority.NORMAL, summary(queue)));
    }

    /** What hand-overs to that queue tell of, as far as it is known. */
    private Map<String, String> summary(String queue) {
        Map<String, String> known = conversation.state().map(State::slots).orElse(Map.of());
        Map<String, String> summary = new LinkedHashMap<>();
        clerk.flows().all().stream()
                .flatMap(flow -> flow.steps().values().stream())
                .filter(step -> step instanceof HandOver)
                .map(step -> (HandOver) step)
                .filter(step -> step.queue().equals(queue))
                .flatMap(step -> step.summary().stream())
                .filter(known::containsKey)
                .forEach(slot -> summary.put(slot, known.get(slot)));
        return summary;
    }

    /** The handler is gone in the middle of the call: who was promised another is not kept waiting for the end of this one. */
    static Decision lost(Conversation conversation, Worker handler) {
        boolean promised = conversation.callBack().filter(CallBack::open).isPresent()
                && conversation.call().filter(Call::live).isPresent();
        return new Accepted(promised ? List.of(new CallEvent.HungUp(Optional.empty(), handler)) : List.of());
    }
}
