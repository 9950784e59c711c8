package fi.perhelinja.understanding;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Looks whether phrases can teach: enough of each topic, none nearly the same as another, and none made by exchanging a word in
 * a frame. All of it warns and nothing blocks: few phrases are better than none.
 */
public final class PhraseCheck {

    /** The fewest phrases of a topic from which it is told apart from others, by language of the guide. */
    private static final Map<Language, Integer> FEWEST = Map.of(Language.FI, 80, Language.SV, 40, Language.EN, 40);

    /** The rule that a topic has enough phrases. */
    static final String FEW = "few-phrases";

    /** A frame that so many phrases fill is a template. */
    private static final int FILLED = 3;

    /** Shorter frames are how people talk. */
    private static final int FRAME_WORDS = 6;

    private static final String SAID = "/danger/said/";

    /** Where a phrase stands; lines are counted from 1. */
    private record Place(String file, int number) {
        @Override
        public String toString() {
            return file + ":" + number;
        }
    }

    /** @param words by which it is compared */
    private record Line(Place place, String text, List<String> words) {}

    private final List<Problem> problems = new ArrayList<>();
    private final Set<Place> doubled = new HashSet<>();

    private PhraseCheck(Map<String, String> files) {
        FEWEST.keySet().stream().sorted().forEach(language -> {
            // Topics and dangers teach two classifiers: the same words may well be in both.
            for (boolean ofTopics : new boolean[] {true, false}) {
                templates(nearDuplicates(lines(language, ofTopics, files)));
            }
        });
        counts(files);
    }

    /** @param files path below the folder of phrases to content */
    public static List<Problem> problems(Map<String, String> files) {
        return List.copyOf(new PhraseCheck(files).problems);
    }

    /**
     * The files that hold phrases nearly the same as an earlier one, without those phrases; all else in them stays as it is.
     *
     * @param files path below the folder of phrases to content
     */
    public static Map<String, String> withoutNearDuplicates(Map<String, String> files) {
        Set<Place> doubled = new PhraseCheck(files).doubled;
        Map<String, String> mended = new TreeMap<>();
        files.forEach((file, content) -> {
            String[] lines = content.split("(?<=\n)");
            StringBuilder kept = new StringBuilder();
            for (int i = 0; i < lines.length; i++) {
                if (!doubled.contains(new Place(file, i + 1))) {
                    kept.append(lines[i]);
                }
            }
            if (kept.length() < content.length()) {
                mended.put(file, kept.toString());
            }
        });
        return mended;
    }

    private static List<Line> lines(Language language, boolean ofTopics, Map<String, String> files) {
        List<Line> lines = new ArrayList<>();
        new TreeMap<>(files).forEach((file, content) -> {
            if (file.startsWith(language.tag() + "/") && (ofTopics ? isTopic(file) : file.contains(SAID))) {
                int number = 0;
                for (String line : content.split("\n", -1)) {
                    number++;
                    String text = PatternFile.withoutComment(line);
                    if (!text.isEmpty()) {
                        lines.add(new Line(new Place(file, number), text, Understanding.words(Tokens.of(text))));
                    }
                }
            }
        });
        return lines;
    }

    private static boolean isTopic(String file) {
        return file.indexOf('/') == file.lastIndexOf('/');
    }

    /** @return the others */
    private List<Line> nearDuplicates(List<Line> lines) {
        Map<Integer, Alike.Match> alike =
                Alike.find(lines.stream().map(Line::words).toList(), Alike.NEARLY_THE_SAME);
        alike.forEach((number, match) -> {
            Line line = lines.get(number);
            Line other = lines.get(match.other());
            doubled.add(line.place());
            problems.add(warning(
                            line,
                            "near-duplicate",
                            "\"" + line.text() + "\" is nearly the same as \"" + other.text() + "\" (" + other.place()
                                    + ").")
                    .withMend("Take one of them out, or say it as somebody else would."));
        });
        return IntStream.range(0, lines.size())
                .filter(number -> !alike.containsKey(number))
                .mapToObj(lines::get)
                .toList();
    }

    private void templates(List<Line> lines) {
        Map<String, List<Line>> frames = new TreeMap<>();
        Frames common = new Frames(FRAME_WORDS, FILLED);
        lines.forEach(line -> common.add(line.words()));
        for (Line line : lines) {
            common.of(line.words())
                    .forEach(f ->
                            frames.computeIfAbsent(f, k -> new ArrayList<>()).add(line));
        }
        frames.forEach((frame, filled) -> {
            if (filled.size() >= FILLED) {
                problems.add(warning(
                                filled.get(FILLED - 1),
                                "template",
                                filled.size() + " phrases differ in one word only: \"" + frame + "\".")
                        .withMend("Say them as different people would."));
            }
        });
    }

    private static Problem warning(Line line, String rule, String sentence) {
        return Problem.warning(line.place().file(), line.place().number(), 1, rule, sentence);
    }

    private void counts(Map<String, String> files) {
        new TreeMap<>(files).forEach((file, content) -> {
            Optional<Language> language = Language.find(file.substring(0, Math.max(0, file.indexOf('/'))));
            int fewest = language.map(l -> FEWEST.getOrDefault(l, 0)).orElse(0);
            int phrases = Phrases.lines(content).size();
            if (isTopic(file) && phrases < fewest) {
                problems.add(Problem.warning(
                                file,
                                0,
                                0,
                                FEW,
                                "There are " + phrases + " phrases; a topic is told apart from " + fewest + " on.")
                        .withMend("Write more, each as another person would; `phrases suggest` finds messages to"
                                + " learn from."));
            }
        });
    }
}
