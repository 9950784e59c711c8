package fi.perhelinja.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** How texts are written in YAML: plain where that is sure to be read as it stands, else quoted; several lines behind a bar. */
final class YamlWords {

    /** Letters, and marks that mean nothing in YAML wherever they stand. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{Nd} .!?()'/–-]*(?<! )");

    /** What other readers of YAML take for something else than text. */
    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");

    private static final int STEP = 2;

    private YamlWords() {}

    /** A key path and what stands at its end, beginning with the first key; {@code indent} is that of the first key. */
    static String nested(List<String> path, Map<String, String> leaf, int indent, boolean flow, String eol) {
        List<String> rest = path.subList(1, path.size());
        String under = rest.isEmpty() ? leaf(leaf, indent + STEP, flow, eol) : under(rest, leaf, indent, flow, eol);
        return key(path.get(0)) + ":" + under;
    }

    /** What stands behind a colon: further keys, on lines of their own or in braces. */
    static String under(List<String> path, Map<String, String> leaf, int indent, boolean flow, String eol) {
        return flow
                ? " {" + nested(path, leaf, 0, true, eol) + "}"
                : eol + " ".repeat(indent + STEP) + nested(path, leaf, indent + STEP, false, eol);
    }

    /** What stands behind a colon: the texts of a leaf. */
    static String leaf(Map<String, String> leaf, int indent, boolean flow, String eol) {
        boolean lines = !flow && leaf.values().stream().anyMatch(text -> text.contains("\n"));
        if (!lines) {
            StringJoiner all = new StringJoiner(", ", " {", "}");
            leaf.forEach((key, text) -> all.add(key(key) + ": " + scalar(text, 0, true, eol)));
            return all.toString();
        }
        StringBuilder all = new StringBuilder();
        Map<String, String> longLast = new LinkedHashMap<>();
        leaf.entrySet().stream()
                .filter(e -> !e.getValue().contains("\n"))
                .forEach(e -> longLast.put(e.getKey(), e.getValue()));
        leaf.forEach(longLast::putIfAbsent);
        longLast.forEach((key, text) -> all.append(eol)
                .append(" ".repeat(indent))
                .append(key(key))
                .append(": ")
                .append(scalar(text, indent, false, eol)));
        return all.toString();
    }

    /** @param indent of the key that it belongs to */
    static String scalar(String text, int indent, boolean flow, String eol) {
        if (!flow && text.contains("\n") && asItIs(text)) {
            StringBuilder lines = new StringBuilder("|");
            for (String line : text.split("\n", -1)) {
                lines.append(eol).append(line.isEmpty() ? "" : " ".repeat(indent + STEP) + line);
            }
            return lines.toString();
        }
        boolean plain = PLAIN.matcher(text).matches() && !WORD.matcher(text).matches();
        return plain ? text : quoted(text);
    }

    /** Whether the lines of a text may stand behind a bar as they are. */
    private static boolean asItIs(String text) {
        return text.equals(text.strip()) && text.chars().noneMatch(c -> c != '\n' && unseen((char) c));
    }

    /** What an editor does not show, or YAML does not take. */
    private static boolean unseen(char c) {
        return c < ' ' || (c >= 0x7f && c <= 0xa0) || (c >= 0x2028 && c <= 0x202e) || c >= 0xfeff;
    }

    private static String key(String key) {
        return key.matches("[a-zA-Z][a-zA-Z0-9_-]*") ? key : quoted(key);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (unseen(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
