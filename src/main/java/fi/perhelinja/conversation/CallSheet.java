package fi.perhelinja.conversation;

import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.Engine;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.HandOver;
import fi.perhelinja.flow.Outcome;
import fi.perhelinja.flow.Slot;
import fi.perhelinja.flow.State;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lays out for a call handler what the caller may tell and what is known of it, and the note of the step. */
final class CallSheet {

    /** The named list of what slots are called on the screens of the staff. What it does not name is no fact of a caller. */
    private static final String NAMES = "slots";

    private final Flows flows;
    private final State state;
    private final Language language;

    private final List<String> steps;

    private CallSheet(Flows flows, State state, List<String> steps) {
        this.flows = flows;
        this.state = state;
        this.steps = steps;
        this.language = state.language();
    }

    /**
     * @param steps addresses of what is to be said now, in that order
     * @param flows those that the call began with; while they are not at hand, what they would tell is left out
     */
    static CallStanding of(Call call, Optional<State> state, List<String> steps, Optional<Flows> flows) {
        Optional<CallSheet> sheet = state.flatMap(now -> flows.map(all -> new CallSheet(all, now, steps)));
        return new CallStanding(
                call.handler(),
                call.since(),
                call.heldSince(),
                call.held().toSeconds(),
                call.hungUp(),
                call.notes(),
                sheet.flatMap(CallSheet::note),
                state.flatMap(State::question),
                state.flatMap(State::ended).map(Outcome::tag),
                call.times().finished(),
                call.times().afterwards(),
                call.handedOver(),
                sheet.map(CallSheet::slots).orElse(List.of()));
    }

    /** A paragraph for each step that has one. */
    private Optional<String> note() {
        List<String> notes = steps.stream()
                .distinct()
                .flatMap(step -> flows.step(step).stream())
                .flatMap(step -> step.head().note().stream())
                .toList();
        return notes.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", notes));
    }

    /** What a worker would want to know of anybody, then what is asked where the call is, then whatever else is known. */
    private List<CallStanding.Slot> slots() {
        Map<String, Ask> asked = new LinkedHashMap<>();
        summaries()
                .forEach(slot -> flows.questionOf(slot).flatMap(flows::question).ifPresent(ask -> put(asked, ask)));
        Optional<Ask> now = state.question().map(State.Question::step).flatMap(flows::question);
        now.filter(ask -> !ask.head().flow().equals(state.flow())).stream()
                .flatMap(this::beside)
                .forEach(ask -> put(asked, ask));
        now.ifPresent(ask -> put(asked, ask));
        state.answers().forEach(a -> flows.question(a.step()).ifPresent(ask -> put(asked, ask)));
        return asked.values().stream().map(this::slot).toList();
    }

    /** Slots that hand-overs tell of. */
    private Stream<String> summaries() {
        return flows.all().stream()
                .flatMap(flow -> flow.steps().values().stream())
                .flatMap(step -> step instanceof HandOver handOver ? handOver.summary().stream() : Stream.empty())
                .sorted(Comparator.comparing(slot -> declared().indexOf(slot)))
                .distinct();
    }

    /** In the order in which the flow itself names them. */
    private List<String> declared() {
        return flows.flow(state.flow())
                .map(flow -> List.copyOf(flow.slots().keySet()))
                .orElse(List.of());
    }

    /** The questions of the sub-flow that this one stands in. */
    private Stream<Ask> beside(Ask now) {
        return Engine.questions(flows).stream()
                .filter(ask -> ask.head().flow().equals(now.head().flow()));
    }

    private void put(Map<String, Ask> asked, Ask ask) {
        if (names().containsKey(ask.into())) {
            asked.putIfAbsent(ask.into(), ask);
        }
    }

    private Map<String, Localized> names() {
        return flows.lists().values().getOrDefault(NAMES, Map.of());
    }

    private CallStanding.Slot slot(Ask ask) {
        String name = ask.into();
        Optional<Answer> known =
                state.answers().stream().filter(a -> a.slot().equals(name)).findFirst();
        Optional<Slot> slot = flows.slot(name);
        return new CallStanding.Slot(
                name,
                known.map(Answer::step).orElse(ask.address()),
                names().getOrDefault(name, Localized.same(name)).in(language),
                known.map(Answer::value),
                known.map(Answer::label),
                known.filter(Answer::inPassing).isPresent(),
                slot.map(CallSheet::kind).orElse("text"),
                slot.map(this::choices).orElse(List.of()));
    }

    private static String kind(Slot slot) {
        return slot instanceof Slot.Phone ? "phone" : slot instanceof Slot.Words ? "text" : "choice";
    }

    private List<Choice> choices(Slot slot) {
        return slot.domain(flows.lists()).stream()
                .flatMap(Set::stream)
                .map(value -> new Choice(value, flows.label(slot.name(), value, language)))
                .toList();
    }
}
