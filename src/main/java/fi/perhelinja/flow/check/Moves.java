package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.End;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Next;
import fi.perhelinja.flow.Next.Rule;
import fi.perhelinja.flow.Run;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every way on from a place. Where the world decides (is somebody there, is a service found) both ways are taken. */
final class Moves {

    /** A slot whose question is always asked: its answer changes the language of the conversation. */
    private static final String ALWAYS_ASKED = "language";

    private final Flows flows;
    private final Classes classes;
    private final Reads reads;

    Moves(Flows flows, Classes classes, Reads reads) {
        this.flows = flows;
        this.classes = classes;
        this.reads = reads;
    }

    Place place(List<String> stack, String step, Known known) {
        return new Place(stack, step, known.reduced(reads.from(step, stack)));
    }

    /** Whether the guide waits for the resident there. */
    boolean waits(Place place) {
        return flows.question(place.step())
                .filter(ask -> !skipped(ask, place.known()))
                .isPresent();
    }

    private boolean skipped(Ask ask, Known known) {
        return !ask.into().equals(ALWAYS_ASKED)
                && classes.number(ask.into()).filter(known::has).isPresent();
    }

    /** No way at all means that no rule of the step holds. An end gives one move that leads nowhere. */
    List<Move> from(Place entered) {
        Step step = flows.step(entered.step()).orElseThrow();
        Place place = new Place(entered.stack(), entered.step(), forgotten(step, entered.known()));
        List<Move> moves = new ArrayList<>();
        if (step instanceof End end) {
            moves.addAll(end.outcome().isPresent() ? List.of(ending()) : back(place));
        } else if (step instanceof Run run) {
            start(run).ifPresent(start -> moves.add(to(place, push(place.stack(), run), start, "")));
        } else if (step instanceof Ask ask && !skipped(ask, place.known())) {
            answers(ask, place).forEach(answered -> moves.addAll(goOn(step, answered, true)));
            step.sideways()
                    .forEach(t -> moves.add(new Move(
                            Optional.of(place(place.stack(), t.address(), place.known())),
                            "not understood",
                            true,
                            Optional.empty(),
                            false)));
        } else {
            moves.addAll(goOn(step, new Answered(place, ""), false));
            if (!(step instanceof Ask)) {
                step.sideways().forEach(t -> moves.add(to(place, place.stack(), t, "otherwise")));
            }
        }
        return moves;
    }

    private Optional<Target> start(Run run) {
        return flows.flow(run.flow()).flatMap(Flow::start);
    }

    private static List<String> push(List<String> stack, Run run) {
        List<String> longer = new ArrayList<>(stack);
        longer.add(run.address());
        return List.copyOf(longer);
    }

    private List<Move> back(Place place) {
        if (place.stack().isEmpty()) {
            return List.of(ending());
        }
        int last = place.stack().size() - 1;
        Step run = flows.step(place.stack().get(last)).orElseThrow();
        Place below = new Place(place.stack().subList(0, last), run.address(), place.known());
        return goOn(run, new Answered(below, ""), false);
    }

    private static Move ending() {
        return new Move(Optional.empty(), "", false, Optional.empty(), false);
    }

    private Move to(Place from, List<String> stack, Target target, String words) {
        return new Move(
                Optional.of(place(stack, target.address(), from.known())), words, false, Optional.empty(), false);
    }

    private List<Move> goOn(Step step, Answered answered, boolean waited) {
        Known known = answered.place().known();
        Optional<Rule> rule = step.next().flatMap(next -> pick(next, known));
        return rule.map(r -> new Move(
                        Optional.of(place(answered.place().stack(), r.go().address(), known)),
                        answered.words(),
                        waited,
                        rule,
                        false))
                .map(List::of)
                .orElseGet(() -> List.of(new Move(Optional.empty(), answered.words(), waited, rule, true)));
    }

    private Known forgotten(Step step, Known known) {
        Known left = known;
        for (String name : step.head().forget()) {
            Known before = left;
            left = classes.number(name)
                    .map(slot -> before.with(slot, Known.UNSET))
                    .orElse(before);
        }
        return left;
    }

    private Optional<Rule> pick(Next next, Known known) {
        return next.rules().stream().filter(r -> classes.holds(r, known)).findFirst();
    }

    /** Everything that an answer to the question may tell: the slot itself, and what it also fills or leaves open. */
    private List<Answered> answers(Ask ask, Place place) {
        byte[] read = readAfter(ask, place);
        List<Answered> all = fill(List.of(new Answered(place, "")), ask.into(), read, false);
        for (String slot : ask.alsoFills()) {
            if (!slot.equals(ask.into())) {
                all = fill(all, slot, read, true);
            }
        }
        return all;
    }

    private byte[] readAfter(Ask ask, Place place) {
        return reads.from(ask.address(), place.stack());
    }

    private List<Answered> fill(List<Answered> all, String name, byte[] read, boolean orNot) {
        Optional<Integer> number = classes.number(name);
        if (number.isEmpty()) {
            return all;
        }
        int slot = number.get();
        List<Answered> filled = new ArrayList<>();
        for (Answered before : all) {
            if (orNot || (before.place().known().has(slot) && !name.equals(ALWAYS_ASKED))) {
                filled.add(before);
            }
            if (orNot && (before.place().known().has(slot) || read[slot] == Reads.NOT)) {
                continue;
            }
            for (byte code : read[slot] == Reads.VALUE ? classes.codes(slot) : List.of(Known.SET)) {
                filled.add(before.with(slot, code, classes));
            }
        }
        return filled;
    }

    /** A place after an answer, and the answer in words. */
    private record Answered(Place place, String words) {

        Answered with(int slot, byte code, Classes classes) {
            Place filled = new Place(place.stack(), place.step(), place.known().with(slot, code));
            String told = code == Known.SET ? classes.name(slot) + " answered" : classes.words(slot, code);
            return new Answered(filled, words.isEmpty() ? told : words + ", " + told);
        }
    }
}
