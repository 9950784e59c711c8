package fi.perhelinja.flow.picture;

import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.flow.Run;
import fi.perhelinja.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which flow runs which.
 *
 * @param flows in the order of their names
 * @param runs each pair once
 */
public record Overview(List<Node> flows, List<Runs> runs) {

    public Overview {
        flows = List.copyOf(flows);
        runs = List.copyOf(runs);
    }

    /**
     * @param title in the language of the picture
     * @param steps how many it has
     * @param answers patterns that it answers for all flows
     */
    public record Node(String flow, String title, int steps, List<Pattern> answers) {

        public Node {
            answers = List.copyOf(answers);
        }
    }

    public record Runs(String from, String to) {}

    public static Overview of(Flows flows, Language language) {
        List<Node> nodes = new ArrayList<>();
        Set<Runs> runs = new LinkedHashSet<>();
        for (Flow flow : flows.all()) {
            nodes.add(new Node(
                    flow.name(),
                    flow.title().in(language),
                    flow.steps().size(),
                    List.copyOf(flow.patterns().keySet())));
            flow.steps().values().forEach(step -> {
                if (step instanceof Run run && flows.flow(run.flow()).isPresent()) {
                    runs.add(new Runs(flow.name(), run.flow()));
                }
            });
        }
        return new Overview(nodes, List.copyOf(runs));
    }
}
