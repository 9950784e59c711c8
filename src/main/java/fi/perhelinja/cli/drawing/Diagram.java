package fi.perhelinja.cli.drawing;

import java.util.List;
import java.util.Optional;

/**
 * Boxes and links, ready to be laid out or written as Mermaid.
 *
 * @param title of the picture
 * @param downwards from top to bottom; else from left to right
 */
public record Diagram(String title, boolean downwards, List<Box> boxes, List<Link> links) {

    public Diagram {
        boxes = List.copyOf(boxes);
        links = List.copyOf(links);
    }

    /**
     * @param kind what it looks like: the kind of a step, {@code entrance} or {@code flow}
     * @param heading the step's name
     * @param aside what stands small beside the heading: the kind, the slot
     * @param text below; "" for none; one that ends with a line end is shown whole, however long
     * @param more what is told when the pointer rests on it
     * @param problem what is wrong with it; empty when nothing is
     * @param uncovered no talk comes by
     */
    public record Box(
            String id,
            String kind,
            String heading,
            String aside,
            String text,
            String more,
            Optional<String> problem,
            boolean uncovered) {}

    /**
     * @param labels each on lines of its own
     * @param kind {@code any}, {@code rule}, {@code closed}, {@code none}, {@code unsure}, {@code returns}
     */
    public record Link(String from, String to, List<String> labels, String kind, boolean uncovered) {

        public Link {
            labels = List.copyOf(labels);
        }
    }
}
