package fi.perhelinja.flow.talk;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Step;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** How much of the flows the talks come by: steps, branches (rules, and ways out like {@code when-closed}) and choices. */
public record Coverage(Share steps, Share branches, Share choices) {

    /** @param missing places that no talk comes by, by file and line */
    public record Share(int reached, int all, List<Mark> missing) {

        /** 0 to 100, rounded down, so that 100 means all. */
        public int percent() {
            return all == 0 ? 100 : reached * 100 / all;
        }
    }

    /** @param passed what all talks together came by */
    public static Coverage of(Flows flows, Set<Mark> passed) {
        return of(flows.all(), passed);
    }

    /** The same of some flows. */
    public static Coverage of(Collection<Flow> flows, Set<Mark> passed) {
        List<Mark> steps = new ArrayList<>();
        List<Mark> branches = new ArrayList<>();
        List<Mark> choices = new ArrayList<>();
        for (Flow flow : flows) {
            for (Step step : flow.steps().values()) {
                steps.add(step.at());
                step.sideways().forEach(t -> branches.add(t.at()));
                step.next()
                        .filter(n -> n.rules().size() > 1)
                        .ifPresent(n -> n.rules().forEach(r -> branches.add(r.at())));
                if (step instanceof Ask ask) {
                    ask.choices().forEach(c -> choices.add(c.at()));
                }
            }
        }
        return new Coverage(share(steps, passed), share(branches, passed), share(choices, passed));
    }

    private static Share share(Collection<Mark> all, Set<Mark> passed) {
        List<Mark> missing = all.stream()
                .filter(m -> !passed.contains(m))
                .sorted(Comparator.comparing(Mark::file)
                        .thenComparingInt(Mark::line)
                        .thenComparingInt(Mark::column))
                .toList();
        return new Share(all.size() - missing.size(), all.size(), missing);
    }
}
