package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.Choose;
import fi.perhelinja.flow.End;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Run;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Target;
import fi.perhelinja.flow.check.Move.Led;
import fi.perhelinja.flow.check.Place.Frame;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Every way on from a place. Where the world decides (is somebody there, is a service found) both ways are taken. What the reader
 * could not read counts as an end: it was told there, and is not told again for all that lies before it.
 */
final class Moves {

    /** A slot whose question is always asked: its answer changes the language of the conversation. */
    private static final String ALWAYS_ASKED = "language";

    /** Slots that the engine fills from any words, whatever was asked, and takes back itself. */
    static final List<String> AT_ANY_TIME = List.of("other-topic", "later-topic");

    private final Flows flows;
    private final Classes classes;
    private final Reads reads;
    private final Fills fills;
    private final long[] anything;
    private final Branches branches;

    /** All bits of the slots that may change at any time. */
    private final long[] atAnyTime;

    /** By identity: the sets of a flow are made once. */
    private final IdentityHashMap<BitSet, long[]> masks = new IdentityHashMap<>();

    Moves(Flows flows, Classes classes, Reads reads, Fills fills) {
        this.flows = flows;
        this.classes = classes;
        this.reads = reads;
        this.fills = fills;
        this.anything = classes.layout().each(classes::anything);
        this.branches = new Branches(classes);
        BitSet changing = new BitSet();
        AT_ANY_TIME.forEach(name -> changing.set(classes.number(name).orElseThrow()));
        this.atAnyTime = classes.layout().mask(changing::get);
    }

    /** All bits of those slots. */
    private long[] mask(BitSet slots) {
        return masks.computeIfAbsent(slots, s -> classes.layout().mask(s::get));
    }

    Place place(List<Frame> stack, String step, Known known) {
        return new Place(stack, step, known.reduced(reads.from(step, stack), classes));
    }

    /** Whether the guide may wait for the resident there. */
    boolean waits(Place place) {
        return flows.question(place.step())
                .filter(ask -> asked(ask, forgotten(ask, place.known())).isPresent())
                .isPresent();
    }

    /** What is known when the question is asked; empty when it is skipped for sure. */
    private Optional<Known> asked(Ask ask, Known known) {
        Optional<Integer> slot = classes.number(ask.into());
        if (ask.into().equals(ALWAYS_ASKED) || slot.isEmpty()) {
            return Optional.of(known);
        }
        return Optional.of(known).filter(k -> k.mayBeUnset(slot.get())).map(k -> k.with(slot.get(), Known.UNSET));
    }

    /** What is known when the question is skipped; empty when it is asked for sure. */
    private Optional<Known> skipped(Ask ask, Known known) {
        Optional<Integer> slot = classes.number(ask.into());
        if (ask.into().equals(ALWAYS_ASKED) || slot.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(known)
                .filter(k -> k.mayBeSet(slot.get()))
                .map(k -> k.with(slot.get(), k.of(slot.get()) & ~Known.UNSET));
    }

    /** An end gives one move that leads nowhere; so does, marked so, a case for which no rule holds. */
    List<Move> from(Place entered) {
        Optional<Step> found = flows.step(entered.step());
        if (found.isEmpty()) {
            return List.of(ending());
        }
        Step step = found.get();
        Place place = begun(step, entered);
        List<Move> moves = new ArrayList<>();
        if (step instanceof End end) {
            moves.addAll(end.outcome().isPresent() ? List.of(ending()) : back(place));
        } else if (step instanceof Run run) {
            flows.flow(run.flow())
                    .flatMap(Flow::start)
                    .ifPresentOrElse(
                            start -> moves.add(
                                    to(push(place, run), start, begun(run, place.known()), () -> "", Led.ALONE)),
                            () -> moves.addAll(goOn(run, place.stack(), place.known(), Led.ALONE)));
        } else if (step instanceof Ask ask) {
            question(ask, place, moves);
        } else {
            Known known = passed(step, place.known());
            moves.addAll(goOn(step, place.stack(), known, Led.ALONE));
            step.sideways().forEach(t -> moves.add(to(place.stack(), t, known, () -> "otherwise", Led.ALONE)));
        }
        return moves;
    }

    /** The place with what is known once the step has forgotten and taken up what it does. */
    Place begun(Step step, Place entered) {
        return new Place(entered.stack(), entered.step(), takenUp(step, forgotten(step, entered.known())));
    }

    private void question(Ask ask, Place place, List<Move> moves) {
        Known before = passed(ask, place.known());
        skipped(ask, before).ifPresent(known -> moves.addAll(goOn(ask, place.stack(), known, Led.ALONE)));
        asked(ask, before).ifPresent(known -> {
            moves.addAll(goOn(ask, place.stack(), answered(ask, known), Led.ANSWERED));
            ask.sideways().forEach(t -> moves.add(to(place.stack(), t, known, () -> "not understood", Led.UNSURE)));
        });
    }

    /** What may change at any time is known for sure only where a rule just asked for it. */
    private Known passed(Step step, Known known) {
        return step instanceof Choose ? known : known.taking(atAnyTime, anything);
    }

    /** Any answer to the question, and whatever the same words may also fill. */
    private Known answered(Ask ask, Known known) {
        Known after = known;
        for (String name : ask.alsoFills()) {
            int slot = classes.number(name).orElseThrow();
            after = after.mayBeUnset(slot) ? after.with(slot, after.of(slot) | classes.set(slot)) : after;
        }
        Known told = after;
        return classes.number(ask.into())
                .map(slot -> told.with(slot, classes.set(slot)))
                .orElse(told);
    }

    private List<Frame> push(Place place, Run run) {
        List<Frame> longer = new ArrayList<>(place.stack());
        longer.add(new Frame(run.address(), kept(place, run)));
        return List.copyOf(longer);
    }

    /** Of what is known when a sub-flow begins, what only the frame will know afterwards and somebody then reads. */
    Known kept(Place place, Run run) {
        Known kept = place.known().reduced(reads.after(run.address(), place.stack()), classes);
        return kept.whatever(mask(fills.may(run.flow())));
    }

    /** A flow that is run again may find its own slots filled from before, and a call handler may fill them at any time. */
    Known begun(Run run, Known before) {
        return before.taking(mask(fills.own(run.flow())), anything);
    }

    private List<Move> back(Place place) {
        if (place.stack().isEmpty()) {
            return List.of(ending());
        }
        int last = place.stack().size() - 1;
        Frame frame = place.stack().get(last);
        Run run = (Run) flows.step(frame.run()).orElseThrow();
        return returned(run, place.stack().subList(0, last), frame.known(), brought(run.flow(), place.known()));
    }

    /** What a flow brings back: of what it may fill only whether it is set counts. So all ways through it come out as few. */
    Known brought(String flow, Known after) {
        BitSet may = fills.may(flow);
        return Known.nothing(classes.layout()).taking(mask(may), after.whether(may, classes));
    }

    /** The ways on after a sub-flow: what it cannot fill is as it was before. */
    List<Move> returned(Run run, List<Frame> stack, Known before, Known brought) {
        return goOn(run, stack, before.taking(mask(fills.may(run.flow())), brought), Led.ALONE);
    }

    private static Move ending() {
        return new Move(Optional.empty(), () -> "", Led.ALONE, Optional.empty(), false);
    }

    private Move to(List<Frame> stack, Target target, Known known, Supplier<String> words, Led led) {
        return new Move(Optional.of(place(stack, target.address(), known)), words, led, Optional.empty(), false);
    }

    /** A step that forgets begins a new round: which values led to it does not matter then, only what is set. */
    private Known forgotten(Step step, Known known) {
        if (step.head().forget().isEmpty()) {
            return known;
        }
        Known left = known.whether(classes);
        for (String name : step.head().forget()) {
            Known before = left;
            left = classes.number(name)
                    .map(slot -> before.with(slot, Known.UNSET))
                    .orElse(before);
        }
        return left;
    }

    /** Whether there is another matter to take up, the check does not know: both roads are walked. */
    private Known takenUp(Step step, Known known) {
        Known before = known;
        return step.head()
                .takeUp()
                .flatMap(classes::number)
                .map(slot -> before.with(slot, before.of(slot) | classes.set(slot)))
                .orElse(known);
    }

    /** One move for every rule that can hold, each with what is known when it does; and one for what no rule takes. */
    private List<Move> goOn(Step step, List<Frame> stack, Known known, Led led) {
        if (step.next().isEmpty()) {
            return List.of(ending());
        }
        List<Move> moves = new ArrayList<>();
        branches.each(
                step,
                known,
                (taken, k) -> moves.add(taken.map(branch -> new Move(
                                Optional.of(place(stack, branch.to(), k)),
                                () -> branches.words(branch.rule(), k),
                                led,
                                Optional.of(branch.rule()),
                                false))
                        .orElseGet(() -> new Move(
                                Optional.empty(), () -> branches.words(step, k), led, Optional.empty(), true))));
        return moves;
    }
}
