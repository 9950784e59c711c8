package fi.perhelinja.flow;

import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml;
import fi.perhelinja.text.Yaml.Fields;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads flow files: {@code <flow>.yaml}, {@code <flow>.<language>.yaml} and {@code topics.yaml}. Every problem of every
 * file is told in one run, and nothing in a file can make it throw.
 */
public final class FlowReader {

    /** What workers keep ready stands beside the flows, and is none. */
    private static final String REPLIES_FILE = "canned.yaml";

    private static final String ENDING = ".yaml";
    private static final String TOPICS_FILE = "topics" + ENDING;

    /** Hex digits of a revision. */
    private static final int REVISION_DIGITS = 16;

    /** Folders of the guide that hold no flows. */
    private static final List<String> OTHERS = List.of("directory", "phrases", "talks");

    private final Problems problems = new Problems();
    private final Map<String, List<Translations>> translations = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<String, String> files;
    private Lists lists;

    private FlowReader(Map<String, String> files, Lists lists) {
        this.files = files;
        this.lists = lists;
    }

    /** @param files path (as the author knows it) to content; what is no flow file is left alone */
    public static Reading<Flows> read(Map<String, String> files, Lists lists) {
        Map<String, String> flowFiles = new TreeMap<>();
        files.forEach((path, content) -> {
            if (isFlowFile(path)) {
                flowFiles.put(path, content);
            }
        });
        return new FlowReader(flowFiles, lists).read();
    }

    private static boolean isFlowFile(String path) {
        List<String> parts = List.of(path.replace('\\', '/').split("/"));
        List<String> folders = parts.isEmpty() ? parts : parts.subList(0, parts.size() - 1);
        boolean other =
                folders.stream().skip(Math.max(0, folders.lastIndexOf("flows"))).anyMatch(OTHERS::contains);
        return path.endsWith(ENDING) && !other && !parts.contains(REPLIES_FILE);
    }

    private Reading<Flows> read() {
        files.forEach((path, content) -> {
            if (fileName(path).equals(TOPICS_FILE)) {
                open(path, content).ifPresent(this::lists);
            }
        });
        files.forEach((path, content) -> {
            if (parts(path).length == 2) {
                translation(path, content);
            }
        });
        files.forEach((path, content) -> {
            if (parts(path).length == 1 && !fileName(path).equals(TOPICS_FILE)) {
                flow(path, content);
            }
        });
        Flows all = new Flows(revision(), files, flows, lists);
        new Linking(all, problems).check();
        return new Reading<>(all, problems.all());
    }

    private Optional<Entry> open(String path, String content) {
        Reading<Optional<Yaml>> reading = Yaml.read(path, content);
        reading.problems().forEach(p -> problems.add(withHint(p, content)));
        if (reading.value().isEmpty() && reading.blocked()) {
            return Optional.empty();
        }
        return Entry.of(reading.value().orElse(new Fields(List.of(), new Mark(path, 1, 1))), problems);
    }

    /** YAML ends a word at a bracket inside braces: {@code {about: not [a, b]}} is the slip that authors make most. */
    private static Problem withHint(Problem problem, String content) {
        boolean syntax = problem.rule().equals("yaml") && problem.line() > 0;
        String line =
                syntax ? content.lines().skip(problem.line() - 1L).findFirst().orElse("") : "";
        return line.contains("not [") ? problem.withMend("Inside braces write {not: [a, b]}.") : problem;
    }

    private void lists(Entry entry) {
        Map<String, Map<String, Localized>> values = new LinkedHashMap<>(lists.values());
        for (String list : List.of(Lists.TOPICS, Lists.SIGNALS, Lists.SLOTS, Lists.PROFESSIONS)) {
            entry.entry(list).ifPresent(map -> {
                Map<String, Localized> labels = new LinkedHashMap<>();
                map.values().keySet().forEach(key -> labels.put(key.value(), map.localized(key.value())));
                values.put(list, labels);
            });
        }
        entry.close();
        lists = new Lists(values, lists.services(), lists.queues(), lists.words());
    }

    private void translation(String path, String content) {
        String[] parts = parts(path);
        Optional<Language> language = Language.find(parts[1]).filter(Language::spoken);
        if (language.isEmpty()) {
            List<String> tags = Language.SPOKEN.stream().map(Language::tag).toList();
            problems.unknown(new Mark(path, 1, 1), "unknown-language", "language in the file's name", parts[1], tags);
            return;
        }
        open(path, content)
                .ifPresent(entry -> translations
                        .computeIfAbsent(parts[0], f -> new ArrayList<>())
                        .add(Translations.read(parts[0], language.get(), entry, problems)));
    }

    private void flow(String path, String content) {
        String name = parts(path)[0];
        List<Translations> others =
                Optional.ofNullable(translations.remove(name)).orElse(List.of());
        if (flows.containsKey(name)) {
            problems.error(new Mark(path, 1, 1), "duplicate-flow", "There are two flows named \"" + name + "\".");
            return;
        }
        open(path, content)
                .map(entry -> new FlowSource(name, entry, others, lists, problems).read())
                .ifPresent(flow -> flows.put(name, flow));
    }

    private static String fileName(String path) {
        String unix = path.replace('\\', '/');
        return unix.substring(unix.lastIndexOf('/') + 1);
    }

    /** The parts of a file's name between dots, without the ending. */
    private static String[] parts(String path) {
        String name = fileName(path);
        return name.substring(0, name.length() - ENDING.length()).split("\\.", 2);
    }

    /** Of names and contents alone, so that it does not matter in which folder the files lie. */
    private String revision() {
        Map<String, String> byName = new TreeMap<>();
        files.forEach((path, content) -> byName.put(fileName(path), Wording.sha256(content)));
        StringBuilder all = new StringBuilder();
        byName.forEach((name, hash) -> all.append(name).append(' ').append(hash).append('\n'));
        return Wording.sha256(all.toString()).substring(0, REVISION_DIGITS);
    }
}
