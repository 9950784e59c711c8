package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Offer;
import fi.perhelinja.flow.Step;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whatever was going on, and whichever signal was heard: before the guide waits for a word or ends, 112 and a line that is
 * open at any hour are on the screen.
 */
final class DangerRules {

    private final Flows flows;
    private final Moves moves;
    private final Surroundings around;
    private final Problems problems;
    private final Set<String> told = new HashSet<>();

    DangerRules(Flows flows, Moves moves, Surroundings around, Problems problems) {
        this.flows = flows;
        this.moves = moves;
        this.around = around;
        this.problems = problems;
    }

    /**
     * @param emergency whether 112 has been shown on the way
     * @param open whether an always open line has
     */
    private record Shown(Place place, boolean emergency, boolean open, List<String> path) {}

    /** @param starts every place in which the answer to danger can begin */
    void check(List<Place> starts) {
        Deque<Shown> open = new ArrayDeque<>();
        Set<List<Object>> seen = new HashSet<>();
        starts.forEach(place -> open.add(new Shown(place, false, false, List.of())));
        while (!open.isEmpty()) {
            Shown next = shown(open.remove());
            if (seen.add(List.of(next.place(), next.emergency(), next.open()))) {
                further(next, open);
            }
        }
    }

    private Shown shown(Shown before) {
        Step step = flows.step(before.place().step()).orElseThrow();
        Set<String> offered = step instanceof Offer offer ? offer.services().keySet() : Set.of();
        boolean emergency = before.emergency() || offered.stream().anyMatch(around.emergency()::contains);
        boolean open = before.open()
                || offered.stream()
                        .anyMatch(s -> around.alwaysOpen().contains(s)
                                && !around.emergency().contains(s));
        List<String> path = new ArrayList<>(before.path());
        path.add(step.address());
        return new Shown(before.place(), emergency, open, path);
    }

    private void further(Shown now, Deque<Shown> open) {
        boolean waits = moves.waits(now.place());
        for (Move move : moves.from(now.place())) {
            if (waits || (move.to().isEmpty() && !move.unruled())) {
                judge(now, waits);
            } else if (move.to().isPresent()) {
                open.add(new Shown(move.to().get(), now.emergency(), now.open(), now.path()));
            }
        }
    }

    private void judge(Shown now, boolean waits) {
        String where = waits ? "waits" : "ends";
        if (!now.emergency()) {
            tell(now, "danger-without-112", "The answer to danger " + where + " here, and 112 has not been shown.");
        }
        if (!now.open()) {
            tell(
                    now,
                    "danger-without-open-line",
                    "The answer to danger " + where + " here, and no line that is always open has been shown.");
        }
    }

    private void tell(Shown now, String rule, String sentence) {
        Mark at = flows.step(now.place().step()).orElseThrow().at();
        if (told.add(rule + " " + now.place().step())) {
            problems.add(Problem.error(at.file(), at.line(), at.column(), rule, sentence)
                    .withPath(now.path())
                    .withMend("Offer the emergency number and a line that is always open before it."));
        }
    }
}
