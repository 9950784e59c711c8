package fi.perhelinja.cli.drawing;

import fi.perhelinja.cli.drawing.Diagram.Box;
import fi.perhelinja.cli.drawing.Diagram.Link;
import java.util.Set;

/** A diagram as Mermaid: text that wikis and code hosts draw by themselves. */
public final class Mermaid {

    /** Kinds of ways that are drawn dotted: what is taken when things do not go as asked. */
    private static final Set<String> DOTTED = Set.of("closed", "none", "unsure");

    private static final String CLASSES = """
        classDef ask fill:#e8f1fd,stroke:#1c5fae
        classDef offer fill:#e6f5ea,stroke:#1d7438
        classDef run fill:#f3ecfb,stroke:#6b3fa0
        classDef person fill:#fff1e0,stroke:#a75a00
        classDef problem stroke:#b3001b,stroke-width:3px
        classDef uncovered stroke-dasharray:7 4
        """;

    private Mermaid() {}

    public static String of(Diagram diagram) {
        StringBuilder out = new StringBuilder("---\ntitle: ").append(quoted(diagram.title()));
        out.append("\n---\nflowchart ")
                .append(diagram.downwards() ? "TD" : "LR")
                .append('\n');
        for (Box box : diagram.boxes()) {
            out.append("  ")
                    .append(id(box.id()))
                    .append(shape(box))
                    .append(classes(box))
                    .append('\n');
        }
        for (Link link : diagram.links()) {
            String words = String.join(
                    "<br>", link.labels().stream().map(Mermaid::escaped).toList());
            out.append("  ").append(id(link.from())).append(DOTTED.contains(link.kind()) ? " -.->" : " -->");
            out.append(words.isEmpty() ? " " : "|\"" + words + "\"| ")
                    .append(id(link.to()))
                    .append('\n');
        }
        CLASSES.lines().forEach(line -> out.append("  ").append(line).append('\n'));
        return out.toString();
    }

    private static String shape(Box box) {
        String words = "<b>" + escaped(box.heading()) + "</b>"
                + (box.aside().isEmpty() ? "" : "<br><i>" + escaped(box.aside()) + "</i>")
                + (box.text().isEmpty() ? "" : "<br>" + escaped(box.text()));
        return switch (box.kind()) {
            case "entrance", "end" -> "([\"" + words + "\"])";
            case "choose" -> "{{\"" + words + "\"}}";
            case "run" -> "[[\"" + words + "\"]]";
            default -> "[\"" + words + "\"]";
        };
    }

    private static String classes(Box box) {
        String colour = switch (box.kind()) {
            case "ask", "offer", "run" -> ":::" + box.kind();
            case "hand-over", "call-back" -> ":::person";
            default -> "";
        };
        return colour + (box.problem().isPresent() ? ":::problem" : "") + (box.uncovered() ? ":::uncovered" : "");
    }

    /** Words like {@code end} mean something in Mermaid; with a letter before them they do not. */
    private static String id(String name) {
        return "s_" + name.replaceAll("[^A-Za-z0-9]", "_");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String escaped(String text) {
        return text.replace("&", "#amp;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;")
                .replace("`", "#96;");
    }
}
