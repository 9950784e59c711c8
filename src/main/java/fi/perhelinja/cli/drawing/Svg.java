package fi.perhelinja.cli.drawing;

import fi.perhelinja.cli.drawing.Diagram.Box;
import fi.perhelinja.cli.drawing.Layout.Line;
import fi.perhelinja.cli.drawing.Layout.Placed;
import fi.perhelinja.cli.drawing.Layout.Point;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A diagram as SVG, alone in its file: no script, nothing from elsewhere. Kinds differ by shape and word, not by colour alone.
 */
public final class Svg {

    /** Corners of a box; of an entrance and of an end they are round. */
    private static final double CORNER = 4;

    private static final Set<String> ROUND = Set.of("entrance", "end");

    private static final String STYLE = """
        text{font-family:Arial,Helvetica,sans-serif;font-size:13px;fill:#1b1f24;text-anchor:middle}
        .small{font-size:11px;fill:#454d57}.name{font-weight:bold}
        rect.box{fill:#fff;stroke:#5c6670;stroke-width:1.2}
        .ask rect.box{fill:#e8f1fd;stroke:#1c5fae}.say rect.box{fill:#f6f7f8}
        .choose rect.box{fill:#fff;stroke-dasharray:2 2}.offer rect.box{fill:#e6f5ea;stroke:#1d7438}
        .run rect.box{fill:#f3ecfb;stroke:#6b3fa0}.run rect.inner{fill:none;stroke:#6b3fa0;stroke-width:.8}
        .hand-over rect.box,.call-back rect.box{fill:#fff1e0;stroke:#a75a00}
        .end rect.box{fill:#e3e6ea;stroke:#1b1f24;stroke-width:1.8}
        .entrance rect.box{fill:#1b1f24}.entrance text{fill:#fff}
        .problem rect.box{stroke:#b3001b;stroke-width:3}.problem .mark{fill:#b3001b;font-weight:bold}
        .uncovered rect.box{stroke-dasharray:7 4}.uncovered .mark{fill:#8a5a00;font-weight:bold}
        path{fill:none;stroke:#5c6670;stroke-width:1.2}
        .link.uncovered path{stroke:#b07a1a;stroke-dasharray:7 4}
        .unsure path,.closed path,.none path{stroke-dasharray:3 3}
        .returns path{stroke:#6b3fa0}
        .link text{font-size:11px;fill:#30363d}.link rect{fill:#fff}
        """;

    private final Layout layout;
    private final StringBuilder out = new StringBuilder();

    private Svg(Layout layout) {
        this.layout = layout;
    }

    public static String of(Diagram diagram) {
        return new Svg(Layout.of(diagram)).write(diagram);
    }

    private String write(Diagram diagram) {
        String size = number(layout.width()) + " " + number(layout.height());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
                .append(number(layout.width()))
                .append("\" height=\"")
                .append(number(layout.height()))
                .append("\" viewBox=\"0 0 ")
                .append(size)
                .append("\">\n<title>")
                .append(escaped(diagram.title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n"
                        + "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\"")
                .append(" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\""
                        + " style=\"fill:#454d57;stroke:none\"/>")
                .append("</marker></defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        layout.lines().forEach(this::line);
        layout.lines().forEach(this::label);
        layout.boxes().forEach(this::box);
        return out.append("</svg>\n").toString();
    }

    private void line(Line line) {
        StringBuilder path = new StringBuilder();
        for (Point point : line.points()) {
            path.append(path.length() == 0 ? "M" : "L")
                    .append(number(point.x()))
                    .append(' ')
                    .append(number(point.y()));
        }
        group("link " + line.link().kind(), line.link().uncovered());
        out.append("<path marker-end=\"url(#tip)\" d=\"").append(path).append("\"/></g>\n");
    }

    private void label(Line line) {
        if (line.label().isEmpty()) {
            return;
        }
        group("link " + line.link().kind(), line.link().uncovered());
        double height = Lines.labelHeight(line.label());
        rect("", line.at().x(), line.at().y(), line.labelWidth(), height, 0);
        double middle = line.at().x() + line.labelWidth() / 2;
        for (int i = 0; i < line.label().size(); i++) {
            double y = line.at().y() + (i + 1) * (Lines.LINE - 3) - 2;
            text("", middle, y, line.label().get(i));
        }
        out.append("</g>\n");
    }

    private void box(Placed placed) {
        Box box = placed.box();
        group(box.kind() + (box.problem().isPresent() ? " problem" : ""), box.uncovered());
        String tip = box.problem().map(p -> p + "\n").orElse("") + box.more();
        out.append("<title>").append(escaped(tip)).append("</title>");
        double corner = ROUND.contains(box.kind()) ? Math.min(placed.height() / 2, 20) : CORNER;
        rect("box", placed.x(), placed.y(), placed.width(), placed.height(), corner);
        if (box.kind().equals("run")) {
            rect("inner", placed.x() + 3, placed.y() + 3, placed.width() - 6, placed.height() - 6, CORNER - 1);
        }
        words(placed);
        out.append("</g>\n");
    }

    private void words(Placed placed) {
        Box box = placed.box();
        double middle = placed.x() + placed.width() / 2;
        if (placed.lines().entrance()) {
            text("", middle, placed.y() + Lines.LINE + 1, box.heading());
            return;
        }
        double y = placed.y() + Lines.PADDING + Lines.TEXT_SIZE;
        text("name", middle, y, box.heading());
        String marks = (box.problem().isPresent() ? "  ! problem" : "") + (box.uncovered() ? "  no talk" : "");
        text(marks.isEmpty() ? "small" : "small mark", middle, y + Lines.LINE, box.aside() + marks);
        List<String> lines = placed.lines().text();
        for (int i = 0; i < lines.size(); i++) {
            text("", middle, y + (i + 2) * Lines.LINE, lines.get(i));
        }
    }

    private void group(String classes, boolean uncovered) {
        out.append("<g class=\"")
                .append(classes)
                .append(uncovered ? " uncovered" : "")
                .append("\">");
    }

    private void rect(String kind, double x, double y, double width, double height, double corner) {
        out.append("<rect class=\"").append(kind).append("\" x=\"").append(number(x));
        out.append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width));
        out.append("\" height=\"")
                .append(number(height))
                .append("\" rx=\"")
                .append(number(corner))
                .append("\"/>");
    }

    private void text(String kind, double x, double y, String words) {
        out.append("<text class=\"").append(kind).append("\" x=\"").append(number(x));
        out.append("\" y=\"")
                .append(number(y))
                .append("\">")
                .append(escaped(words))
                .append("</text>");
    }

    private static String number(double number) {
        String written = String.format(Locale.ROOT, "%.1f", number);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
