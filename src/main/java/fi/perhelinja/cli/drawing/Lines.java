package fi.perhelinja.cli.drawing;

import fi.perhelinja.cli.drawing.Diagram.Box;
import fi.perhelinja.cli.drawing.Diagram.Link;
import java.util.ArrayList;
import java.util.List;

/** The words of a box, broken into lines, and how much room they take, in pixels. */
record Lines(Box box, List<String> text) {

    static final double TEXT_SIZE = 13;
    static final double SMALL_SIZE = 11;
    static final double LINE = 17;
    static final double PADDING = 10;

    /** Letters in a line of a box and of a link's label, and how many lines each may have. */
    private static final int BOX_LETTERS = 32;

    private static final int BOX_LINES = 4;

    /** Of a box that names many sub-flows: all of them. */
    private static final int NAMES_LINES = 24;

    private static final int LABEL_LETTERS = 30;
    private static final int LABEL_LINES = 4;

    private static final double NARROWEST = 120;

    Lines {
        text = List.copyOf(text);
    }

    static Lines of(Box box) {
        int lines = box.text().endsWith("\n") ? NAMES_LINES : BOX_LINES;
        return new Lines(box, box.text().isEmpty() ? List.of() : Lettering.broken(box.text(), BOX_LETTERS, lines));
    }

    boolean entrance() {
        return box.kind().equals("entrance");
    }

    /** Heading and what stands beside it, in one line when there is room for both. */
    double width() {
        if (entrance()) {
            return Lettering.width(box.heading(), TEXT_SIZE) + 3 * PADDING;
        }
        double widest = Math.max(Lettering.width(box.heading(), TEXT_SIZE), Lettering.width(box.aside(), SMALL_SIZE));
        for (String line : text) {
            widest = Math.max(widest, Lettering.width(line, TEXT_SIZE));
        }
        return Math.max(NARROWEST, widest + 2 * PADDING);
    }

    double height() {
        return entrance() ? LINE + PADDING : LINE * (2 + text.size()) + 2 * PADDING;
    }

    static List<String> label(Link link) {
        List<String> all = new ArrayList<>();
        link.labels().forEach(l -> all.addAll(Lettering.broken(l, LABEL_LETTERS, LABEL_LINES)));
        return all;
    }

    static double labelWidth(List<String> lines) {
        return lines.stream()
                        .mapToDouble(l -> Lettering.width(l, SMALL_SIZE))
                        .max()
                        .orElse(0)
                + PADDING;
    }

    static double labelHeight(List<String> lines) {
        return lines.size() * (LINE - 3) + 4;
    }
}
