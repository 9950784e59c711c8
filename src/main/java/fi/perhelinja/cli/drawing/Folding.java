package fi.perhelinja.cli.drawing;

import fi.perhelinja.cli.drawing.Diagram.Box;
import fi.perhelinja.cli.drawing.Diagram.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sub-flows that begin at one step and come back to one other are drawn as one box: side by side they make a picture that no
 * screen shows. One with a problem, or that no talk comes by, keeps a box of its own.
 */
final class Folding {

    /** So many beside each other are folded; fewer can be looked at as they are. */
    private static final int FROM = 5;

    private static final String RUN = "run";

    private final Diagram diagram;
    private final Map<String, List<Link>> to;
    private final Map<String, List<Link>> from;
    private final Map<String, String> folded = new LinkedHashMap<>();

    private Folding(Diagram diagram) {
        this.diagram = diagram;
        this.to = diagram.links().stream().collect(Collectors.groupingBy(Link::to));
        this.from = diagram.links().stream().collect(Collectors.groupingBy(Link::from));
    }

    static Diagram of(Diagram diagram) {
        return new Folding(diagram).fold();
    }

    private Diagram fold() {
        Map<String, List<Box>> beside = new LinkedHashMap<>();
        for (Box box : diagram.boxes()) {
            road(box)
                    .ifPresent(road ->
                            beside.computeIfAbsent(road, r -> new ArrayList<>()).add(box));
        }
        Map<String, Box> instead = new LinkedHashMap<>();
        beside.forEach((road, boxes) -> {
            if (boxes.size() >= FROM) {
                instead.put(road, one(road, boxes));
                boxes.forEach(box -> folded.put(box.id(), road));
            }
        });
        List<Box> boxes = new ArrayList<>();
        for (Box box : diagram.boxes()) {
            String road = folded.getOrDefault(box.id(), "");
            Optional.ofNullable(road.isEmpty() ? box : instead.remove(road)).ifPresent(boxes::add);
        }
        return new Diagram(diagram.title(), diagram.downwards(), boxes, links());
    }

    /** The one way to a sub-flow and the one way on; empty when there are others, or something is to be shown at it. */
    private Optional<String> road(Box box) {
        List<Link> in = to.getOrDefault(box.id(), List.of());
        List<Link> out = from.getOrDefault(box.id(), List.of());
        boolean plain = box.kind().equals(RUN) && box.problem().isEmpty() && !box.uncovered();
        if (!plain
                || in.size() != 1
                || out.size() != 1
                || in.get(0).uncovered()
                || out.get(0).uncovered()) {
            return Optional.empty();
        }
        Link on = out.get(0);
        String words = String.join(" ", on.labels());
        return Optional.of(String.join(" ", in.get(0).from(), in.get(0).kind(), words, on.kind(), on.to()));
    }

    private Box one(String road, List<Box> boxes) {
        String names = boxes.stream().map(Box::heading).collect(Collectors.joining(", ", "", "\n"));
        String ways = boxes.stream()
                .map(box -> box.heading() + ": "
                        + to.getOrDefault(box.id(), List.of()).stream()
                                .flatMap(link -> link.labels().stream())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
        return new Box(road, RUN, boxes.size() + " sub-flows", RUN, names, ways, Optional.empty(), false);
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        Set<String> drawn = new HashSet<>();
        for (Link link : diagram.links()) {
            Optional<String> into = Optional.ofNullable(folded.get(link.to()));
            Optional<String> outOf = Optional.ofNullable(folded.get(link.from()));
            if (into.isPresent()) {
                if (drawn.add("to " + into.get())) {
                    links.add(new Link(link.from(), into.get(), List.of("each by its own rule"), link.kind(), false));
                }
            } else if (outOf.isPresent()) {
                if (drawn.add("from " + outOf.get())) {
                    links.add(new Link(outOf.get(), link.to(), link.labels(), link.kind(), false));
                }
            } else {
                links.add(link);
            }
        }
        return links;
    }
}
