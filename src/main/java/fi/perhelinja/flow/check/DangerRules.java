package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Offer;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Wording;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
            boolean there = flows.step(next.place().step()).isPresent();
            if (there && seen.add(List.of(next.place(), next.emergency(), next.open()))) {
                further(next, open);
            }
        }
    }

    private Shown shown(Shown before) {
        Optional<Step> step = flows.step(before.place().step());
        boolean emergency = before.emergency() || shows(step, around.emergency(), around.emergencyNumbers());
        boolean open = before.open() || shows(step, around.alwaysOpen(), around.alwaysOpenNumbers());
        List<String> path = new ArrayList<>(before.path());
        path.add(before.place().step());
        return new Shown(before.place(), emergency, open, path);
    }

    private boolean shows(Optional<Step> step, Set<String> services, Set<String> numbers) {
        return step.filter(s -> shows(s, services) || says(s, numbers)).isPresent();
    }

    private static boolean shows(Step step, Set<String> services) {
        return step instanceof Offer offer && offer.services().keySet().stream().anyMatch(services::contains);
    }

    /**
     * Whether the step names one of the numbers, to read and to say aloud, in each language that must be whole and in each that
     * somebody has written it in.
     */
    private boolean says(Step step, Set<String> numbers) {
        boolean read = step.texts().stream().anyMatch(text -> says(step, text, numbers));
        return read
                && step.head().script().map(said -> says(step, said, numbers)).orElse(true);
    }

    private boolean says(Step step, Wording text, Set<String> numbers) {
        List<Language> complete = flows.flow(step.head().flow())
                .map(f -> f.languages().complete())
                .orElse(List.of());
        return names(text.text(), numbers)
                && text.translations().values().stream().allMatch(t -> names(t.text(), numbers))
                && complete.stream().allMatch(l -> text.exactly(l).isPresent());
    }

    private static boolean names(String text, Set<String> numbers) {
        return numbers.stream().anyMatch(text::contains);
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
