package fi.perhelinja.flow.rehearse;

import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.World;
import fi.perhelinja.flow.rehearse.Finding.Open;
import fi.perhelinja.flow.rehearse.Finding.Way;
import fi.perhelinja.flow.talk.Stage;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.flow.talk.Talk.Kind;
import fi.perhelinja.flow.talk.Talk.Move;
import fi.perhelinja.flow.talk.TalkKeeper;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Two revisions side by side, gone through with the same paths and the same talks. */
public final class Rehearsing {

    /**
     * @param stage what talks are played against
     * @param world at the hour of the rehearsal
     * @param open whether a service answers at that hour
     */
    public record Side(Flows flows, Stage stage, World world, Open open) {}

    private final Side before;
    private final Side after;

    public Rehearsing(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    /** What is otherwise for those paths, in their order. */
    public List<Finding> paths(List<Path> paths) {
        List<Finding> found = new ArrayList<>();
        Map<Mark, String> steps = steps(before.flows());
        Map<Mark, String> stepsAfter = steps(after.flows());
        for (Path path : paths) {
            Stop then = Replay.of(before.flows(), steps, path, before.world());
            Stop now = Replay.of(after.flows(), stepsAfter, path, after.world());
            Way way = new Way(Optional.of(path), Paths.words(path), path.took());
            Finding.between(way, then, now, before.open(), after.open()).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** The same for what is done in talks; what they expect does not count. */
    public List<Finding> talks(List<Talk> talks) {
        List<Finding> found = new ArrayList<>();
        for (Talk talk : talks) {
            // At the hour of a talk nothing is known of what is open: its own expectations say that.
            Open any = service -> true;
            Way way = new Way(Optional.empty(), talk.name(), 1);
            Finding.between(way, stop(before, talk), stop(after, talk), any, any)
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Stop stop(Side side, Talk talk) {
        Reading<Talk> played = TalkKeeper.keep(side.flows(), talk, side.stage());
        Optional<String> ended =
                words(played.value(), Set.of(Kind.ENDED)).stream().reduce((first, last) -> last);
        Set<String> services = words(played.value(), Set.of(Kind.OFFERED));
        Set<String> queues = words(played.value(), Set.of(Kind.HANDED_OVER, Kind.CALLED_BACK));
        List<String> lost = played.problems().stream().map(Problem::sentence).toList();
        List<String> trail = new ArrayList<>();
        words(played.value(), Set.of(Kind.ROBOT), step -> trail.add(address(talk, step)));
        return new Stop(ended, false, services, queues, Optional.empty(), lost, trail);
    }

    /** Talks name the steps of their own flow alone. */
    private static String address(Talk talk, String step) {
        return step.contains("/") ? step : talk.flow() + "/" + step;
    }

    private static Map<Mark, String> steps(Flows flows) {
        Map<Mark, String> steps = new HashMap<>();
        flows.all().forEach(flow -> flow.steps().values().forEach(step -> steps.put(step.at(), step.address())));
        return steps;
    }

    private static Set<String> words(Talk talk, Set<Kind> kinds) {
        Set<String> words = new LinkedHashSet<>();
        words(talk, kinds, words::add);
        return words;
    }

    private static void words(Talk talk, Set<Kind> kinds, Consumer<String> words) {
        for (Move move : talk.moves()) {
            if (kinds.contains(move.kind())) {
                move.body().words().forEach(words);
            }
        }
    }
}
