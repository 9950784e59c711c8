package fi.perhelinja.conversation.workshop;

import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.Rehearsal;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.talk.Coverage;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.flow.talk.TalkPlayer;
import fi.perhelinja.flow.talk.TalkPlayer.Played;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What the talks come by, once all of them were played.
 *
 * @param passed places of steps, rules and choices
 * @param by place of a step to the talks that come by it
 * @param failed what went otherwise than it is written
 */
public record Count(int played, Set<Mark> passed, Map<Mark, List<Passer>> by, List<Failed> failed) {

    /** A talk, by its name and the file that it stands in. */
    public record Passer(String talk, String file) {}

    /** What went otherwise, and in which talk. */
    public record Failed(Passer talk, Problem problem) {}

    public Count {
        passed = Set.copyOf(passed);
        by = Map.copyOf(by);
        failed = List.copyOf(failed);
    }

    /**
     * Plays the talks: that takes seconds.
     *
     * @param files where the talks are
     * @param wanted asked before each talk
     * @return empty when it was not wanted any more
     */
    public static Optional<Count> of(Guide guide, Map<String, String> files, BooleanSupplier wanted) {
        Rehearsal stage = new Rehearsal(guide);
        Set<Mark> passed = new HashSet<>();
        Map<Mark, List<Passer>> by = new HashMap<>();
        List<Failed> failed = new ArrayList<>();
        List<Reading<Talk>> talks = Checkup.talks(files);
        for (Reading<Talk> talk : talks) {
            if (!wanted.getAsBoolean()) {
                return Optional.empty();
            }
            if (!talk.blocked()) {
                Played played = TalkPlayer.play(guide.current(), talk.value(), stage);
                passed.addAll(played.passed());
                Passer passer = new Passer(talk.value().name(), talk.value().file());
                played.problems().forEach(problem -> failed.add(new Failed(passer, problem)));
                played.passed()
                        .forEach(at ->
                                by.computeIfAbsent(at, a -> new ArrayList<>()).add(passer));
            }
        }
        return Optional.of(new Count(talks.size(), passed, by, failed));
    }

    /** How much of one flow they come by. */
    public Coverage of(Flow flow) {
        return Coverage.of(List.of(flow), passed);
    }

    public boolean covers(Step step) {
        return passed.contains(step.at());
    }
}
