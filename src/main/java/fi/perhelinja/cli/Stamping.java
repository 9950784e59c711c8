package fi.perhelinja.cli;

import fi.perhelinja.text.Yaml;
import fi.perhelinja.text.Yaml.Field;
import fi.perhelinja.text.Yaml.Fields;
import fi.perhelinja.text.Yaml.Mark;
import fi.perhelinja.text.Yaml.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes the hash of its source beside each translation of a file. Edits the text at the marks of what was read and leaves the
 * rest as it is: an author's layout and comments are theirs.
 */
final class Stamping {

    private static final String TEXT = "text";
    private static final String OF = "of";

    /** What YAML readers other than ours take for a number. */
    private static final String LIKE_A_NUMBER = "[0-9]+(e[0-9]+)?";

    private final String content;
    private final List<Integer> lines = new ArrayList<>();
    private final Map<String, String> hashes;
    private final Predicate<String> renew;
    private final List<Edit> edits = new ArrayList<>();
    private int texts;

    private record Edit(int from, int to, String with) {}

    /** @param content as it is now; the same as before when nothing was to be stamped */
    record Stamped(String content, int texts) {}

    private Stamping(String content, Map<String, String> hashes, Predicate<String> renew) {
        this.content = content;
        this.hashes = hashes;
        this.renew = renew;
        lines.add(0);
        for (int at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) {
            lines.add(at + 1);
        }
    }

    /**
     * @param hashes key of a text ({@code steps/age/ask}) to the hash of its source
     * @param renew keys whose hash is written anew although there is one
     */
    static Stamped stamp(String file, String content, Map<String, String> hashes, Predicate<String> renew) {
        Stamping stamping = new Stamping(content, hashes, renew);
        Optional<Yaml> root = Yaml.read(file, content).value();
        if (root.isPresent() && root.get() instanceof Fields fields) {
            fields.fields().stream()
                    .filter(f -> f.value() instanceof Fields || f.key().value().equals("title"))
                    .forEach(f -> stamping.gather(f.key().value(), f, fields));
        }
        return stamping.carryOut();
    }

    private void gather(String key, Field field, Fields parent) {
        if (field.value() instanceof Fields map
                && map.get(TEXT).filter(v -> v instanceof Text).isPresent()) {
            Optional.ofNullable(hashes.get(key)).ifPresent(hash -> leaf(key, map, hash));
        } else if (field.value() instanceof Fields map) {
            map.fields().forEach(f -> gather(key + "/" + f.key().value(), f, map));
        } else if (field.value() instanceof Text text && !text.nothing()) {
            Optional.ofNullable(hashes.get(key)).ifPresent(hash -> bare(field, text, flow(parent), hash));
        }
    }

    private boolean flow(Fields map) {
        return content.startsWith("{", offset(map.at()));
    }

    /** A map of a text and, perhaps, its hash. */
    private void leaf(String key, Fields map, String hash) {
        Optional<Yaml> of = map.get(OF);
        if (of.isPresent() && of.get() instanceof Text text) {
            if (!text.value().equals(hash) && (text.nothing() || renew.test(key))) {
                texts++;
                int from = offset(text.at());
                edits.add(new Edit(from, endOfScalar(text, true), (text.nothing() ? " " : "") + quoted(hash)));
            }
        } else if (flow(map)) {
            texts++;
            Text text = (Text) map.get(TEXT).orElseThrow();
            int from = endOfScalar(text, true);
            edits.add(new Edit(from, from, ", " + OF + ": " + quoted(hash)));
        } else {
            texts++;
            int from = offset(map.at());
            String indent = " ".repeat(map.at().column() - 1);
            edits.add(new Edit(from, from, OF + ": " + quoted(hash) + "\n" + indent));
        }
    }

    /** A text alone becomes a map of the text and its hash. */
    private void bare(Field field, Text text, boolean inFlow, String hash) {
        texts++;
        int from = offset(text.at());
        if (content.startsWith("|", from) || content.startsWith(">", from)) {
            block(field, from, hash);
            return;
        }
        int to = endOfScalar(text, inFlow);
        String written = content.substring(from, to);
        boolean safe = !text.plain() || !written.matches("(?s).*[,\\[\\]{}\\n#:].*");
        String value = safe
                ? written
                : "\""
                        + text.value()
                                .strip()
                                .replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n") + "\"";
        edits.add(new Edit(from, to, "{text: " + value + ", of: " + quoted(hash) + "}"));
    }

    /** Lines of its own, behind {@code |}: they move in, under a key of their own. */
    private void block(Field field, int from, String hash) {
        int indent = field.key().at().column() - 1;
        String deeper = "\n" + " ".repeat(indent + 2);
        int blank = from;
        while (blank > 0 && content.charAt(blank - 1) == ' ') {
            blank--;
        }
        edits.add(new Edit(blank, from, deeper + OF + ": " + quoted(hash) + deeper + "text: "));
        for (int line = field.key().at().line(); line < lines.size(); line++) {
            int start = lines.get(line);
            int end = line + 1 < lines.size() ? lines.get(line + 1) : content.length();
            String words = content.substring(start, end);
            if (!words.isBlank()) {
                if (words.length() - words.stripLeading().length() <= indent) {
                    return;
                }
                edits.add(new Edit(start, start, "  "));
            }
        }
    }

    /** The offset behind the last character of a text as it is written. */
    private int endOfScalar(Text text, boolean inFlow) {
        int from = offset(text.at());
        if (text.nothing()) {
            return from;
        }
        char first = content.charAt(from);
        if (!text.plain() && (first == '"' || first == '\'')) {
            return closing(from, first);
        }
        if (text.value().indexOf('\n') < 0 && content.startsWith(text.value(), from)) {
            return from + text.value().length();
        }
        int at = from;
        String ends = inFlow ? ",}]" : "";
        while (at < content.length() && ends.indexOf(content.charAt(at)) < 0 && !endsPlain(at, text.at(), inFlow)) {
            at++;
        }
        while (at > from && Character.isWhitespace(content.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Whether a plain text ends before the line that begins there: with a comment, or a line that is not deeper. */
    private boolean endsPlain(int at, Mark mark, boolean inFlow) {
        if (content.startsWith(" #", at)) {
            return true;
        }
        if (inFlow || content.charAt(at) != '\n') {
            return false;
        }
        int start = lines.get(mark.line() - 1);
        int indent = 0;
        while (content.charAt(start + indent) == ' ') {
            indent++;
        }
        int next = 0;
        while (at + 1 + next < content.length() && content.charAt(at + 1 + next) == ' ') {
            next++;
        }
        return next <= indent;
    }

    private int closing(int from, char quote) {
        int at = from + 1;
        while (at < content.length()) {
            char c = content.charAt(at);
            if (c == '\\' && quote == '"') {
                at++;
            } else if (c == quote && quote == '\'' && content.startsWith("''", at)) {
                at++;
            } else if (c == quote) {
                return at + 1;
            }
            at++;
        }
        return at;
    }

    private int offset(Mark mark) {
        return content.offsetByCodePoints(lines.get(mark.line() - 1), mark.column() - 1);
    }

    private static String quoted(String hash) {
        return hash.matches(LIKE_A_NUMBER) ? "\"" + hash + "\"" : hash;
    }

    /** From the end to the beginning, so that the places of those before stay right. */
    private Stamped carryOut() {
        StringBuilder out = new StringBuilder(content);
        edits.sort(
                Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to).reversed());
        edits.forEach(edit -> out.replace(edit.from(), edit.to(), edit.with()));
        return new Stamped(out.toString(), texts);
    }
}
