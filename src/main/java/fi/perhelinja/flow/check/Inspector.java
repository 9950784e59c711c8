package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.flow.Run;
import fi.perhelinja.flow.Target;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proves what is promised of flows that were read without an error: that every state ends, that every branch holds, that
 * danger is answered, that no slot is read before it is set, that every language is whole.
 */
public final class Inspector {

    /** Slots that the engine answers itself at any time. */
    private static final List<String> ALWAYS_KNOWN = List.of("channel", "language", "call-backs", "kept-out");

    private final Flows flows;
    private final Surroundings around;
    private final Classes classes;
    private final Moves moves;
    private final Problems problems = new Problems();

    private Inspector(Flows flows, Surroundings around) {
        this.flows = flows;
        this.around = around;
        this.classes = new Classes(flows);
        Fills fills = new Fills(flows, classes);
        this.moves = new Moves(flows, classes, new Reads(flows, classes, fills), fills);
    }

    /** All problems in one run, by file and line; of flows with errors too, as far as they could be read. */
    public static List<Problem> inspect(Flows flows, Surroundings around) {
        Inspector inspector = new Inspector(flows, around);
        inspector.all();
        return inspector.problems.all().stream()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column))
                .toList();
    }

    private void all() {
        patternsAnswered();
        statesRight();
        new SlotRules(flows, problems).check();
        new DangerRules(flows, moves, around, problems).check(danger());
        new TextRules(flows, problems).check();
        new PlainRules(flows, problems).check();
        new PhoneRules(flows, problems).check();
    }

    /** What is wrong is told with the shortest way to it, for which all must be walked; nearly always nothing is. */
    private void statesRight() {
        List<Place> roots = roots();
        List<Place> patterns = new ArrayList<>();
        for (Pattern pattern : Pattern.values()) {
            flows.pattern(pattern).map(target -> anyhow(target, pattern)).ifPresent(patterns::add);
        }
        List<Place> all = Stream.concat(roots.stream(), patterns.stream()).toList();
        Proof proof = new Proof(flows, classes, moves);
        boolean right = proof.walk(all) && proof.holds();
        if (right || walkAll(roots, patterns)) {
            new ChannelRules(flows, classes, moves, problems).check(all);
        }
    }

    /** @return whether all was walked */
    private boolean walkAll(List<Place> roots, List<Place> patterns) {
        States states = new States(moves);
        Walked walked = new Walked(flows, classes);
        boolean whole = states.walk(roots, walked);
        for (Place pattern : patterns) {
            whole &= states.walk(List.of(pattern), walked);
        }
        if (whole) {
            new StateRules(flows, states, walked, problems).check();
        } else {
            problems.error(top(), "too-many-states", "The flows have more than " + States.MOST + " places to be in.");
        }
        return whole;
    }

    private void patternsAnswered() {
        for (Pattern pattern : Pattern.values()) {
            if (flows.pattern(pattern).isEmpty()) {
                problems.error(
                        top(),
                        "missing-pattern",
                        "No flow answers the pattern \"" + pattern.tag() + "\".",
                        Optional.of("Add it under \"patterns\" of the flow that is to answer it."));
            }
        }
    }

    private Mark top() {
        return flows.all().stream().findFirst().map(Flow::at).orElse(new Mark("flows", 0, 0));
    }

    /** Where a conversation can begin: flows that no other runs and that answer no pattern. */
    private List<Place> roots() {
        Set<String> run = new HashSet<>();
        flows.all()
                .forEach(flow -> flow.steps().values().stream()
                        .filter(s -> s instanceof Run)
                        .map(s -> ((Run) s).flow())
                        .forEach(run::add));
        List<Place> roots = new ArrayList<>();
        for (Flow flow : flows.all()) {
            if (!run.contains(flow.name()) && flow.patterns().isEmpty()) {
                flow.start().ifPresent(start -> roots.add(moves.place(List.of(), start.address(), fresh())));
            }
        }
        return roots;
    }

    /** A new conversation: only what is always known is known, and what any words may tell may be. */
    private Known fresh() {
        Known known = Known.nothing(classes.layout());
        for (String name : ALWAYS_KNOWN) {
            int slot = classes.number(name).orElseThrow();
            known = known.with(slot, classes.set(slot));
        }
        for (String name : Moves.AT_ANY_TIME) {
            int slot = classes.number(name).orElseThrow();
            known = known.with(slot, classes.anything(slot));
        }
        return known;
    }

    private List<Place> danger() {
        return flows.pattern(Pattern.DANGER)
                .map(t -> List.of(anyhow(t, Pattern.DANGER)))
                .orElse(List.of());
    }

    /** A pattern begins anywhere: every slot may be anything, or not set. */
    private Place anyhow(Target start, Pattern pattern) {
        Known known = Known.nothing(classes.layout());
        for (int slot = 0; slot < classes.size(); slot++) {
            boolean sure = ALWAYS_KNOWN.contains(classes.name(slot))
                    || (classes.name(slot).equals("signal") && pattern == Pattern.DANGER);
            known = known.with(slot, sure ? classes.set(slot) : classes.anything(slot));
        }
        return moves.place(List.of(), start.address(), known);
    }
}
