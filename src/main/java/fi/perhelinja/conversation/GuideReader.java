package fi.perhelinja.conversation;

import fi.perhelinja.directory.Directory;
import fi.perhelinja.directory.DirectoryReader;
import fi.perhelinja.directory.Municipality;
import fi.perhelinja.directory.Queue;
import fi.perhelinja.directory.Service;
import fi.perhelinja.flow.FlowReader;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Lists;
import fi.perhelinja.hours.HoursReader;
import fi.perhelinja.hours.Schedules;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml.Text;
import fi.perhelinja.understanding.Memory;
import fi.perhelinja.understanding.Understanding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a guide from its files: hours, directory, flows and phrases, each by the reader of its own room. */
public final class GuideReader {

    /** Name of the list of municipalities, for slots that draw their values from it. */
    public static final String MUNICIPALITIES = "municipalities";

    private static final String TOPICS_FILE = "topics.yaml";
    private static final String HOURS_FILE = "hours.yaml";
    private static final String CANNED_FILE = "canned.yaml";
    private static final String PHRASES_FOLDER = "phrases/";

    private final Map<String, String> files;
    private final Problems problems;

    /** All of a guide but what it understands: that takes far longer to learn than the rest to read. */
    record Parts(
            Flows flows,
            Lists lists,
            Directory directory,
            Schedules schedules,
            List<CannedReply> canned,
            CodeWords codeWords) {}

    /** What an understanding is learned from. */
    record Lesson(Map<String, String> phrases, Map<String, List<String>> forms) {}

    /** @param understanding with what is wrong in the phrases */
    record Learned(Lesson from, Reading<Understanding> understanding) {}

    private GuideReader(Map<String, String> files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /**
     * Whether it holds together is for {@link Checkup} to say.
     *
     * @param files path (as the author knows it) to content
     * @param memory where what was learned from phrases is kept
     * @return empty when something is wrong that blocks
     */
    public static Reading<Optional<Guide>> read(Map<String, String> files, Memory memory) {
        Problems problems = new Problems();
        Guide guide = trained(files, parts(files, problems), problems, memory, Optional.empty());
        return new Reading<>(problems.blocks() ? Optional.empty() : Optional.of(guide), problems.all());
    }

    /**
     * Another guide that understands as {@code base} does: its own phrases are not learned from, which would take minutes.
     *
     * @return empty when something is wrong that blocks
     */
    public static Reading<Optional<Guide>> beside(Guide base, Map<String, String> files) {
        Problems problems = new Problems();
        Parts parts = parts(files, problems);
        Guide guide = new Guide(parts, base.learned());
        return new Reading<>(problems.blocks() ? Optional.empty() : Optional.of(guide), problems.all());
    }

    /** As far as it could be read, whatever is wrong. */
    static Parts parts(Map<String, String> files, Problems problems) {
        return new GuideReader(files, problems).parts();
    }

    static Guide trained(
            Map<String, String> files, Parts parts, Problems problems, Memory memory, Optional<Guide> before) {
        Lesson lesson = new Lesson(phrases(files), forms(parts.directory()));
        Reading<Understanding> learned = before.map(Guide::learned)
                .filter(old -> old.from().equals(lesson))
                .map(Learned::understanding)
                .orElseGet(() -> Understanding.train(lesson.phrases(), lesson.forms(), memory));
        problems.addAll(learned.problems());
        return new Guide(parts, new Learned(lesson, learned));
    }

    private Parts parts() {
        Schedules schedules = file(HOURS_FILE)
                .map(file -> take(HoursReader.read(file.getKey(), file.getValue())))
                .orElseGet(() -> new Schedules(Map.of()));
        Directory directory = take(DirectoryReader.read(files, schedules.ids(), topics()));
        Lists lists = lists(directory);
        Flows flows = take(FlowReader.read(files, lists));
        List<CannedReply> canned = file(CANNED_FILE)
                .map(file -> take(CannedReader.read(file.getKey(), file.getValue(), flows)))
                .orElse(List.of());
        return new Parts(flows, lists, directory, schedules, canned, take(CodeWords.read(files)));
    }

    private <T> T take(Reading<T> reading) {
        problems.addAll(reading.problems());
        return reading.value();
    }

    /** The file of topics. */
    static Optional<Map.Entry<String, String>> topics(Map<String, String> files) {
        return file(TOPICS_FILE, files);
    }

    private Optional<Map.Entry<String, String>> file(String name) {
        return file(name, files);
    }

    private static Optional<Map.Entry<String, String>> file(String name, Map<String, String> files) {
        return files.entrySet().stream()
                .filter(f -> f.getKey().equals(name) || f.getKey().endsWith("/" + name))
                .findFirst();
    }

    /** The topics that a service may be for. What is wrong in the file is told by the reader of flows, whose file it is. */
    private Set<String> topics() {
        Problems unheard = new Problems();
        return file(TOPICS_FILE)
                .flatMap(file -> Entry.read(file.getKey(), file.getValue(), unheard))
                .flatMap(root -> root.entry(Lists.TOPICS))
                .map(topics ->
                        topics.values().keySet().stream().map(Text::value).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** The flows alone, as far as they could be read; what is wrong in the files is not told. */
    public static Flows flows(Map<String, String> files) {
        return parts(files, new Problems()).flows();
    }

    /** What the flows are held against. */
    static Lists lists(Directory directory) {
        Map<String, Localized> municipalities = new LinkedHashMap<>();
        directory.municipalities().forEach(m -> municipalities.put(m.id(), m.name()));
        return new Lists(
                Map.of(MUNICIPALITIES, municipalities),
                ids(directory.services(), Service::id),
                ids(directory.queues(), Queue::id),
                Outlook.WORDS);
    }

    private static <T> Set<String> ids(Collection<T> all, Function<T, String> id) {
        return all.stream().map(id).collect(Collectors.toSet());
    }

    /** Files of the folder of phrases, by their path below it. */
    static Map<String, String> phrases(Map<String, String> files) {
        Map<String, String> phrases = new LinkedHashMap<>();
        files.forEach((path, content) -> {
            int at = ("/" + path).lastIndexOf("/" + PHRASES_FOLDER);
            if (at >= 0) {
                phrases.put(path.substring(at + PHRASES_FOLDER.length()), content);
            }
        });
        return phrases;
    }

    /** How residents write of each municipality: its names, and the forms that its file lists. */
    private static Map<String, List<String>> forms(Directory directory) {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        for (Municipality municipality : directory.municipalities()) {
            List<String> all = new ArrayList<>(municipality.name().texts().values());
            all.addAll(municipality.forms());
            forms.put(municipality.id(), all);
        }
        return forms;
    }
}
