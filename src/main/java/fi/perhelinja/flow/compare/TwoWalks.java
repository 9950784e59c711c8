package fi.perhelinja.flow.compare;

import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.flow.Run;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Target;
import fi.perhelinja.flow.compare.Difference.Answered;
import fi.perhelinja.flow.compare.Walker.Way;
import fi.perhelinja.text.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Walks both revisions at once, with the same answers in the same world, from everywhere that a conversation can begin. Where
 * both stand at the same step and everything from there on is alike, nothing can differ, and the walk rests.
 */
final class TwoWalks {

    /** Pairs of places that are walked at most: beyond that the revisions have too little in common. */
    private static final int MOST = 40_000;

    private static final String SIGNAL = "signal";

    /** Where both walks are; a side that has ended has its ending. */
    private record Pair(Side a, Optional<Ending> doneA, Side b, Optional<Ending> doneB, Told told) {}

    private record Key(Side a, Optional<Ending> doneA, Side b, Optional<Ending> doneB, Told told) {}

    /** Where both are, whatever was told. */
    private record Spot(String stepA, List<String> stackA, String stepB, List<String> stackB) {}

    /** Slots that may still be asked for, and those that a rule may still look at. */
    private record Ahead(Set<String> asked, Set<String> tested) {}

    private final Map<Spot, Ahead> ahead = new HashMap<>();
    private final Walker before;
    private final Walker after;
    private final Reach reachBefore;
    private final Reach reachAfter;
    private final Set<String> alike;
    private final Set<Key> seen = new HashSet<>();
    private final Deque<Pair> open = new ArrayDeque<>();
    private final Map<String, Difference> found = new LinkedHashMap<>();
    private boolean whole = true;

    TwoWalks(Flows before, Flows after) {
        this.before = new Walker(before);
        this.after = new Walker(after);
        reachBefore = new Reach(before);
        reachAfter = new Reach(after);
        alike = alike(before, after);
    }

    boolean whole() {
        return whole;
    }

    List<Difference> differences() {
        for (Side start : starts()) {
            add(new Pair(start, Optional.empty(), start, Optional.empty(), new Told(Map.of())));
        }
        for (Pattern pattern : Pattern.values()) {
            Optional<Target> a = before.flows().pattern(pattern);
            Optional<Target> b = after.flows().pattern(pattern);
            if (a.isPresent() && b.isPresent()) {
                Set<String> known = pattern == Pattern.DANGER ? Set.of(SIGNAL) : Set.of();
                add(new Pair(
                        new Side(List.of(), a.get().address(), known, ""),
                        Optional.empty(),
                        new Side(List.of(), b.get().address(), known, ""),
                        Optional.empty(),
                        new Told(Map.of())));
            }
        }
        while (!open.isEmpty()) {
            if (seen.size() > MOST) {
                whole = false;
                break;
            }
            go(open.poll());
        }
        return List.copyOf(found.values());
    }

    /** Flows of both revisions that no other runs and that answer no pattern. */
    private List<Side> starts() {
        Set<String> run = new HashSet<>();
        before.flows()
                .all()
                .forEach(flow -> flow.steps().values().forEach(step -> {
                    if (step instanceof Run it) {
                        run.add(it.flow());
                    }
                }));
        List<Side> starts = new ArrayList<>();
        for (Flow flow : before.flows().all()) {
            Optional<Target> start = flow.start();
            boolean kept = after.flows()
                    .flow(flow.name())
                    .flatMap(Flow::start)
                    .map(Target::address)
                    .equals(start.map(Target::address));
            if (!run.contains(flow.name()) && flow.patterns().isEmpty() && kept) {
                start.ifPresent(t -> starts.add(new Side(List.of(), t.address(), Set.of(), "")));
            }
        }
        return starts;
    }

    private void go(Pair pair) {
        if (pair.doneA().isPresent() && pair.doneB().isPresent()) {
            compare(pair);
        } else if (pair.doneA().isPresent() || (pair.doneB().isEmpty() && waitsForB(pair))) {
            stepB(pair).forEach(this::add);
        } else if (pair.doneB().isPresent() || waitsForA(pair)) {
            stepA(pair).forEach(this::add);
        } else {
            stepA(pair).forEach(next -> stepB(next).forEach(this::add));
        }
    }

    /** The other has something on its way to where this one is already: a question that is new, or one that is gone. */
    private boolean waitsForB(Pair pair) {
        return !pair.a().step().equals(pair.b().step())
                && reachAfter.leads(pair.b().step(), pair.a().step())
                && !reachBefore.leads(pair.a().step(), pair.b().step());
    }

    private boolean waitsForA(Pair pair) {
        return !pair.a().step().equals(pair.b().step())
                && reachBefore.leads(pair.a().step(), pair.b().step())
                && !reachAfter.leads(pair.b().step(), pair.a().step());
    }

    private List<Pair> stepA(Pair pair) {
        List<Pair> next = new ArrayList<>();
        for (Way way : before.from(pair.a(), pair.told())) {
            next.add(new Pair(way.side(), way.end(), pair.b(), pair.doneB(), way.told()));
        }
        return next;
    }

    private List<Pair> stepB(Pair pair) {
        if (pair.doneB().isPresent()) {
            return List.of(pair);
        }
        List<Pair> next = new ArrayList<>();
        for (Way way : after.from(pair.b(), pair.told())) {
            next.add(new Pair(pair.a(), pair.doneA(), way.side(), way.end(), way.told()));
        }
        return next;
    }

    /** What counts from two steps on does not change: the same steps are come by with very many answers. */
    private Ahead ahead(Pair pair) {
        Spot spot = new Spot(
                pair.a().step(), pair.a().stack(), pair.b().step(), pair.b().stack());
        return ahead.computeIfAbsent(spot, s -> {
            Set<String> asked = new HashSet<>(reachBefore.asked(pair.a()));
            asked.addAll(reachAfter.asked(pair.b()));
            Set<String> tested = new HashSet<>(reachBefore.tested(pair.a()));
            tested.addAll(reachAfter.tested(pair.b()));
            return new Ahead(asked, tested);
        });
    }

    private void add(Pair pair) {
        Ahead ahead = ahead(pair);
        Set<String> asked = ahead.asked();
        Set<String> tested = ahead.tested();
        Side a = reduced(pair.a(), asked, tested);
        Side b = reduced(pair.b(), asked, tested);
        if (pair.doneA().isEmpty() && pair.doneB().isEmpty() && a.equals(b) && alike(a)) {
            return;
        }
        Told told = pair.told()
                .without(name -> before.domain(name).isEmpty()
                        ? gone(name, asked)
                        : !tested.contains(name) || forgotten(name, pair));
        if (seen.add(new Key(a, pair.doneA(), b, pair.doneB(), told))) {
            open.add(new Pair(
                    pair.a(), pair.doneA(), pair.b(), pair.doneB(), pair.told().without(n -> forgotten(n, pair))));
        }
    }

    /** Whether a question was understood matters only as long as it may be asked. */
    private static boolean gone(String name, Set<String> asked) {
        return name.startsWith(Walker.UNDERSTOOD + " ")
                && !asked.contains(name.substring(Walker.UNDERSTOOD.length() + 1));
    }

    /** Both have forgotten it: when it is asked again, it may be answered otherwise. */
    private boolean forgotten(String name, Pair pair) {
        String slot = name.startsWith(Walker.UNDERSTOOD + " ") ? name.substring(Walker.UNDERSTOOD.length() + 1) : name;
        return reachBefore.forgotten(pair.a().step()).contains(slot)
                && reachAfter.forgotten(pair.b().step()).contains(slot);
    }

    private static Side reduced(Side side, Set<String> asked, Set<String> tested) {
        Set<String> known = new HashSet<>(side.known());
        known.removeIf(slot -> !asked.contains(slot) && !tested.contains(slot));
        return new Side(side.stack(), side.step(), known, side.gives());
    }

    private boolean alike(Side side) {
        return alike.contains(side.step()) && alike.containsAll(side.stack());
    }

    /** Steps from which on everything is alike: those of one shape that lead only to such. */
    private static Set<String> alike(Flows before, Flows after) {
        Map<String, List<String>> leads = new HashMap<>();
        for (Flow flow : before.all()) {
            for (Step step : flow.steps().values()) {
                Optional<Step> now = after.step(step.address());
                if (now.isPresent()
                        && Shape.leadsAlike(Shape.of(before, step), Shape.of(after, now.get()))
                        && before.leadsTo(step).equals(after.leadsTo(now.get()))) {
                    leads.put(step.address(), before.leadsTo(step));
                }
            }
        }
        boolean smaller = true;
        while (smaller) {
            smaller = leads.values().removeIf(targets -> !leads.keySet().containsAll(targets));
        }
        return Set.copyOf(leads.keySet());
    }

    private void compare(Pair pair) {
        Ending a = pair.doneA().orElseThrow();
        Ending b = pair.doneB().orElseThrow();
        if (!a.same(b)) {
            found.putIfAbsent(a.words() + "|" + b.words() + "|" + a.step(), difference(pair.told(), a, b));
        }
    }

    private Difference difference(Told told, Ending a, Ending b) {
        List<Answered> answers = new ArrayList<>();
        List<String> world = new ArrayList<>();
        new TreeMap<>(told.values()).forEach((name, values) -> {
            Set<String> all = new HashSet<>(before.domain(name));
            all.addAll(after.domain(name));
            if (all.isEmpty()) {
                world(name, values).ifPresent(world::add);
            } else if (!values.equals(all)) {
                answers.add(new Answered(
                        name, values.stream().sorted().map(v -> label(name, v)).toList()));
            }
        });
        return new Difference(answers, world, a, b);
    }

    private static Optional<String> world(String name, Set<String> values) {
        boolean no = values.equals(Set.of("no"));
        boolean question = name.startsWith(Walker.UNDERSTOOD + " ");
        if (values.size() > 1 || (question && !no)) {
            return Optional.empty();
        }
        return Optional.of(
                question
                        ? "the answer to " + name.substring(Walker.UNDERSTOOD.length() + 1) + " is not understood"
                        : no ? "not " + name : name);
    }

    private String label(String slot, String value) {
        Flows flows = after.domain(slot).contains(value) ? after.flows() : before.flows();
        return flows.label(slot, value, Language.FI);
    }
}
