package fi.perhelinja.flow.check;

import fi.perhelinja.flow.End;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Next.Rule;
import fi.perhelinja.flow.Run;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.check.Move.Led;
import fi.perhelinja.flow.check.Place.Frame;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows of flows that nothing is wrong over all their states, without walking them all: a sub-flow is walked once for each thing
 * that may be known of the slots that it (and what it runs) reads, whoever runs it, and what it brings back is brought to each
 * caller. Where anything is wrong it says only that: {@link States} and {@link StateRules} then walk all and tell it, with the
 * way there.
 *
 * <p>It is whole, since a conversation in a sub-flow comes to an end there or back; whether going on after it is well is seen at
 * each caller, for whatever is brought back.
 */
final class Proof {

    private final Flows flows;
    private final Moves moves;
    private final Walked walked;
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final Map<List<Frame>, Entered> entered = new LinkedHashMap<>();

    /** By their number, and the number by what they are. */
    private final Map<Call, Integer> calls = new LinkedHashMap<>();

    /** Places that lead back to who runs their flow. */
    private final BitSet backs = new BitSet();

    private final Rounds rounds = new Rounds();

    /** Numbers of the calls whose step has no rule for something that is brought back. */
    private final BitSet unruled = new BitSet();

    Proof(Flows flows, Classes classes, Moves moves) {
        this.flows = flows;
        this.moves = moves;
        this.walked = new Walked(flows, classes);
    }

    /**
     * A step that runs a sub-flow.
     *
     * @param stack what the step itself is run in: nothing, or one frame for whoever runs its flow
     * @param run address of the step
     * @param known what the caller will know again afterwards
     * @param into what the sub-flow is walked with
     */
    private record Call(List<Frame> stack, String run, Known known, List<Frame> into) {

        /** The run and what is known tell nearly all calls apart. */
        @Override
        public int hashCode() {
            return run.hashCode() ^ known.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Call o
                    && known.equals(o.known)
                    && run.equals(o.run)
                    && into.equals(o.into)
                    && stack.equals(o.stack);
        }
    }

    /** A sub-flow with what is known of its slots when it begins: who has come in so, and what it brings back. */
    private record Entered(int start, Map<Call, Integer> callers, Map<Known, Integer> exits) {}

    /** @return whether all was walked */
    boolean walk(List<Place> first) {
        int next = places.size();
        first.forEach(this::number);
        while (next < places.size() && places.size() < States.MOST) {
            Place place = places.get(next);
            walked.place(next, place);
            go(next, place, flows.step(place.step()));
            next++;
        }
        return next >= places.size();
    }

    int size() {
        return places.size();
    }

    private int number(Place place) {
        Integer known = numbers.putIfAbsent(place, places.size());
        if (known == null) {
            places.add(place);
        }
        return known == null ? places.size() - 1 : known;
    }

    private void go(int number, Place place, Optional<Step> step) {
        if (step.isPresent() && step.get() instanceof Run run) {
            Optional<String> start = flows.flow(run.flow()).flatMap(Flow::start).map(t -> t.address());
            if (start.isPresent()) {
                call(number, moves.begun(run, place), run, start.get());
                return;
            }
        }
        if (step.isPresent()
                && step.get() instanceof End end
                && end.outcome().isEmpty()
                && !place.stack().isEmpty()) {
            leave(number, moves.begun(end, place));
            return;
        }
        for (Move move : moves.from(place)) {
            walked.move(number, place, move, move.to().map(this::number).orElse(States.NOWHERE));
        }
    }

    private void call(int number, Place place, Run run, String start) {
        Known begun = moves.begun(run, place.known());
        Known read =
                moves.place(List.of(new Frame(run.flow(), begun)), start, begun).known();
        List<Frame> into = List.of(new Frame(run.flow(), read));
        Call call = new Call(place.stack(), run.address(), moves.kept(place, run), into);
        Entered flow = entered.computeIfAbsent(
                into,
                i -> new Entered(number(new Place(into, start, read)), new LinkedHashMap<>(), new LinkedHashMap<>()));
        Integer known = calls.putIfAbsent(call, calls.size());
        int called = known == null ? calls.size() - 1 : known;
        rounds.calls(number, called, flow.start());
        if (known == null) {
            flow.callers().put(call, called);
            flow.exits().forEach((brought, exit) -> comeBack(call, called, brought, exit));
        }
    }

    private void leave(int number, Place place) {
        backs.set(number);
        Frame frame = place.stack().get(0);
        Entered flow = Optional.ofNullable(entered.get(place.stack())).orElseThrow();
        Known brought = moves.brought(frame.run(), place.known());
        Integer known = flow.exits().get(brought);
        int exit = known == null ? rounds.exit() : known;
        rounds.leaves(number, exit);
        if (known == null) {
            flow.exits().put(brought, exit);
            flow.callers().forEach((call, called) -> comeBack(call, called, brought, exit));
        }
    }

    private void comeBack(Call call, int called, Known brought, int exit) {
        Run run = (Run) flows.step(call.run()).orElseThrow();
        for (Move move : moves.returned(run, call.stack(), call.known(), brought)) {
            move.rule().ifPresent(walked.held::add);
            move.to().ifPresent(to -> rounds.comesBack(called, number(to), exit));
            if (move.unruled()) {
                unruled.set(called);
            }
        }
    }

    /** Whether there is nothing to tell of all that was walked. */
    boolean holds() {
        boolean plain = unruled.isEmpty() && walked.unruled.isEmpty() && walked.missing.isEmpty() && allReached();
        return plain && ends() && bounded();
    }

    /** Steps that were reached, rules that held, and what may be missing where. */
    Walked walked() {
        return walked;
    }

    /**
     * Whether from everywhere an end can be reached, or the way back to who runs the flow. A way back is none for those who run
     * it: for them it counts where they go on. Where no rule holds counts as an end: that is told by itself.
     */
    boolean ends() {
        BitSet ends = (BitSet) walked.ends.clone();
        unruled.stream().forEach(call -> ends.set(places.size() + call));
        BitSet ending = graph(true, Set.of(Led.values()), true).reach(ends);
        ending.or(backs);
        return graph(true, Set.of(Led.values()), false).reach(ending).cardinality() == places.size() + calls.size();
    }

    /** Whether nobody is led round for ever without an answer. */
    boolean bounded() {
        return graph(false, Set.of(Led.ALONE, Led.UNSURE), true)
                .rounds(String::valueOf)
                .isEmpty();
    }

    private Graph graph(boolean backwards, Set<Led> by, boolean into) {
        return rounds.edges(walked.edges(), places.size(), into).graph(places.size() + calls.size(), backwards, by);
    }

    private boolean allReached() {
        return flows.all().stream()
                .flatMap(flow -> flow.steps().values().stream())
                .allMatch(step -> walked.reached.containsKey(step.address())
                        && step.next().stream().flatMap(n -> n.rules().stream()).allMatch(this::held));
    }

    private boolean held(Rule rule) {
        return walked.held.contains(rule);
    }
}
