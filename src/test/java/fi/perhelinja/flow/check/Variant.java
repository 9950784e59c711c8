package fi.perhelinja.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way to break the small good guide: a file {@code broken/<rule>/<what is wrong>.txt} that changes a few lines of it.
 *
 * <pre>
 * # What is wrong, in a sentence.
 * main.yaml
 *      say: Hei!
 * -    next: mind
 * +    next: mnd  # expect: unknown-step 11
 * </pre>
 *
 * The name of a file of the guide, and below it lines as in a diff: kept, taken out and put in; between changes stands an empty
 * line. A file that is not there is begun; {@code without FILE} takes one away; {@code *N +} writes a line N times,
 * <code>{#}</code> being its number. What must be told stands at its line, with the column; or, where no comment can
 * stand, at the
 * end as {@code # expect: rule FILE LINE:COLUMN}.
 *
 * @param files the guide so broken, by path
 * @param expected {@code file:line:column: [warning ]rule}, sorted
 */
record Variant(Map<String, String> files, List<String> expected) {

    private static final String ROOT = "flows/";
    private static final Pattern INLINE = Pattern.compile("# expect: ((?:warning )?[a-z0-9-]+) (\\d+)$");
    private static final Pattern APART = Pattern.compile("# expect: ((?:warning )?[a-z0-9-]+) (\\S+) (\\d+):(\\d+)");
    private static final Pattern REPEATED = Pattern.compile("\\*(\\d+) \\+(.*)");
    private static final String WITHOUT = "without ";

    /** The lines kept and taken out, and the lines kept and put in. */
    private record Change(List<String> before, List<String> after) {

        Change() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        boolean isEmpty() {
            return before.isEmpty() && after.isEmpty();
        }
    }

    /** All of the gallery, by {@code rule/variant}. */
    static Map<String, Path> gallery(Path folder) throws IOException {
        Map<String, Path> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String name = folder.relativize(file).toString().replace('\\', '/');
                assertThat(name).matches("[a-z0-9-]+/[a-z0-9-]+\\.txt");
                all.put(name.substring(0, name.length() - ".txt".length()), file);
            });
        }
        return all;
    }

    /** @param whole the good guide: path without {@code flows/}, to content */
    static Variant read(Path file, Map<String, String> whole) throws IOException {
        Map<String, String> files = new TreeMap<>(whole);
        List<String> expected = new ArrayList<>();
        String path = "";
        Change change = new Change();
        for (String line : Files.readString(file).concat("\n").split("\n", -1)) {
            Matcher apart = APART.matcher(line);
            Matcher repeated = REPEATED.matcher(line);
            if (apart.matches()) {
                expected.add(told(apart.group(2), apart.group(3), apart.group(4), apart.group(1)));
            } else if (line.startsWith(WITHOUT)) {
                assertThat(files.remove(line.substring(WITHOUT.length())))
                        .as(line)
                        .isNotNull();
            } else if (repeated.matches()) {
                for (int i = 1; i <= Integer.parseInt(repeated.group(1)); i++) {
                    change.after().addAll(List.of(repeated(repeated.group(2), i).split("\\\\n")));
                }
            } else if (line.startsWith("+") || line.startsWith("-") || line.startsWith(" ")) {
                take(line, change);
            } else if (!line.startsWith("#")) {
                apply(change, path, files);
                change = new Change();
                path = line.isEmpty() ? path : line;
            }
        }
        files.forEach((name, content) -> inline(name, content, expected));
        Map<String, String> rooted = new TreeMap<>();
        files.forEach((name, content) -> rooted.put(ROOT + name, content));
        return new Variant(rooted, expected.stream().sorted().toList());
    }

    private static String repeated(String line, int number) {
        return line.replace("{#}", String.valueOf(number)).replace("{#+1}", String.valueOf(number + 1));
    }

    private static void take(String line, Change change) {
        String content = line.substring(1);
        if (line.charAt(0) != '+') {
            change.before().add(content);
        }
        if (line.charAt(0) != '-') {
            change.after().add(content);
        }
    }

    private static void apply(Change change, String path, Map<String, String> files) {
        if (change.isEmpty()) {
            return;
        }
        String content = files.getOrDefault(path, "");
        String after = String.join("\n", change.after()) + (change.after().isEmpty() ? "" : "\n");
        if (change.before().isEmpty()) {
            files.put(path, content + after);
            return;
        }
        String before = String.join("\n", change.before()) + "\n";
        int at = ("\n" + content).indexOf("\n" + before);
        assertThat(at).as("in %s there is no%n%s", path, before).isNotNegative();
        assertThat(("\n" + content).indexOf("\n" + before, at + 1))
                .as("in %s this stands twice:%n%s", path, before)
                .isNegative();
        files.put(path, content.substring(0, at) + after + content.substring(at + before.length()));
    }

    private static void inline(String file, String content, List<String> expected) {
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = INLINE.matcher(lines.get(i));
            if (matcher.find()) {
                expected.add(told(file, String.valueOf(i + 1), matcher.group(2), matcher.group(1)));
            }
        }
    }

    private static String told(String file, String line, String column, String rule) {
        return file + ":" + line + ":" + column + ": " + rule;
    }

    /** The same form for what the check tells. */
    static List<String> told(List<Problem> problems) {
        return problems.stream()
                .map(p -> told(
                        p.file().startsWith(ROOT) ? p.file().substring(ROOT.length()) : p.file(),
                        String.valueOf(p.line()),
                        String.valueOf(p.column()),
                        (p.blocks() ? "" : "warning ") + p.rule()))
                .sorted()
                .toList();
    }
}
