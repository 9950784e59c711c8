package fi.perhelinja.cli.drawing;

import fi.perhelinja.cli.drawing.Diagram.Box;
import fi.perhelinja.cli.drawing.Diagram.Link;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.flow.picture.Overview;
import fi.perhelinja.flow.picture.Picture;
import fi.perhelinja.flow.picture.Picture.Edge;
import fi.perhelinja.flow.picture.Picture.Node;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pictures of flows, and of which flow runs which, as boxes and links. */
public final class Diagrams {

    /** Ways from one step to another that are named; of more, how many more there are. */
    private static final int MOST_LABELS = 5;

    private static final String START = "start";

    private Diagrams() {}

    /**
     * @param problems to be shown at the steps in whose lines they stand
     * @param passed places that the talks come by; empty when coverage is not shown
     */
    public static Diagram of(Picture picture, List<Problem> problems, Optional<Set<Mark>> passed) {
        List<Box> boxes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        picture.start().ifPresent(step -> entrance(START, step, boxes, links));
        picture.entries().forEach(e -> entrance(e.pattern().tag(), e.step(), boxes, links));
        for (Node node : picture.steps()) {
            boxes.add(box(node, problem(picture, node, problems), passed));
        }
        links(picture.edges(), passed, links);
        return Folding.of(new Diagram(picture.title() + " (" + picture.flow() + ")", true, boxes, links));
    }

    private static void entrance(String name, String step, List<Box> boxes, List<Link> links) {
        String id = "when " + name;
        boxes.add(new Box(id, "entrance", name, "", "", "Begins at " + step + ".", Optional.empty(), false));
        links.add(new Link(id, step, List.of(), "any", false));
    }

    private static Box box(Node node, Optional<String> problem, Optional<Set<Mark>> passed) {
        String aside = node.kind()
                + node.into().map(slot -> " " + slot).orElse("")
                + node.runs().map(flow -> " " + flow).orElse("")
                + node.outcome().map(outcome -> " " + outcome).orElse("");
        String text = node.outcome().isPresent() ? "" : node.label();
        String more = text + node.explain().map(e -> "\n" + e).orElse("");
        boolean uncovered = passed.filter(p -> !node.covered(p)).isPresent();
        return new Box(node.step(), node.kind(), node.step(), aside, text, more.strip(), problem, uncovered);
    }

    /** What is wrong in the lines from this step to the next. */
    private static Optional<String> problem(Picture picture, Node node, List<Problem> problems) {
        int next = picture.steps().stream()
                .mapToInt(n -> n.at().line())
                .filter(line -> line > node.at().line())
                .min()
                .orElse(Integer.MAX_VALUE);
        String all = problems.stream()
                .filter(p -> p.file().equals(picture.file()))
                .filter(p -> p.line() >= node.at().line() && p.line() < next)
                .map(p -> p.rule() + ": " + p.sentence())
                .distinct()
                .collect(Collectors.joining("\n"));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }

    /** Ways between the same two steps, for the same kind of reason, are one line. */
    private static void links(List<Edge> edges, Optional<Set<Mark>> passed, List<Link> links) {
        Map<String, List<Edge>> together = new LinkedHashMap<>();
        for (Edge edge : edges) {
            String key = edge.from() + " " + edge.to() + " " + edge.when();
            together.computeIfAbsent(key, k -> new ArrayList<>()).add(edge);
        }
        for (List<Edge> same : together.values()) {
            Edge first = same.get(0);
            boolean uncovered = passed.filter(p -> same.stream().noneMatch(e -> e.covered(p)))
                    .isPresent();
            links.add(new Link(
                    first.from(), first.to(), labels(same), first.when().tag(), uncovered));
        }
    }

    private static List<String> labels(List<Edge> same) {
        List<String> labels = new ArrayList<>(same.stream()
                .map(Edge::label)
                .filter(l -> !l.isEmpty())
                .distinct()
                .toList());
        if (labels.size() > MOST_LABELS) {
            int more = labels.size() - MOST_LABELS + 1;
            labels = new ArrayList<>(labels.subList(0, MOST_LABELS - 1));
            labels.add("and " + more + " more");
        }
        return labels;
    }

    public static Diagram of(Overview overview) {
        List<Box> boxes = new ArrayList<>();
        for (Overview.Node node : overview.flows()) {
            String answers = node.answers().stream().map(Pattern::tag).collect(Collectors.joining(", "));
            String more = answers.isEmpty() ? node.title() : node.title() + "\nAnswers everywhere: " + answers + ".";
            boxes.add(new Box(
                    node.flow(),
                    "flow",
                    node.flow(),
                    node.steps() + " steps",
                    node.title(),
                    more,
                    Optional.empty(),
                    false));
        }
        List<Link> links = overview.runs().stream()
                .map(r -> new Link(r.from(), r.to(), List.of(), "any", false))
                .toList();
        return new Diagram("Which flow runs which", false, boxes, links);
    }
}
