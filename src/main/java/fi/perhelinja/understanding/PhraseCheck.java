package fi.perhelinja.understanding;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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

    /** A line of a file of phrases; lines are counted from 1. */
    private record Line(String file, int number, String text) {
        String place() {
            return file + ":" + number;
        }
    }

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> doubled = new HashSet<>();
    private final Map<String, List<String>> words = new HashMap<>();

    private PhraseCheck(Map<String, String> files) {
        FEWEST.keySet().stream().sorted().forEach(language -> {
            // Topics and dangers teach two classifiers: the same words may well be in both.
            for (boolean ofTopics : new boolean[] {true, false}) {
                List<Line> lines = lines(language, ofTopics, files);
                nearDuplicates(lines);
                templates(lines);
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
        Set<String> doubled = new PhraseCheck(files).doubled;
        Map<String, String> mended = new TreeMap<>();
        files.forEach((file, content) -> {
            String[] lines = content.split("(?<=\n)");
            StringBuilder kept = new StringBuilder();
            for (int i = 0; i < lines.length; i++) {
                if (!doubled.contains(new Line(file, i + 1, "").place())) {
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
                        lines.add(new Line(file, number, text));
                    }
                }
            }
        });
        return lines;
    }

    private static boolean isTopic(String file) {
        return file.indexOf('/') == file.lastIndexOf('/');
    }

    private void nearDuplicates(List<Line> lines) {
        List<String> texts = lines.stream().map(Line::text).toList();
        Alike.find(texts, Alike.NEARLY_THE_SAME).forEach((number, match) -> {
            Line line = lines.get(number);
            Line other = lines.get(match.other());
            doubled.add(line.place());
            problems.add(Problem.warning(
                            line.file(),
                            line.number(),
                            1,
                            "near-duplicate",
                            "\"" + line.text() + "\" is nearly the same as \"" + other.text() + "\" (" + other.place()
                                    + ").")
                    .withMend("Take one of them out, or say it as somebody else would."));
        });
    }

    private void templates(List<Line> lines) {
        Map<String, List<Line>> frames = new TreeMap<>();
        Frames common = new Frames(FRAME_WORDS, FILLED);
        List<Line> left =
                lines.stream().filter(line -> !doubled.contains(line.place())).toList();
        left.forEach(line -> common.add(words(line)));
        for (Line line : left) {
            common.of(words(line))
                    .forEach(f ->
                            frames.computeIfAbsent(f, k -> new ArrayList<>()).add(line));
        }
        frames.forEach((frame, filled) -> {
            if (filled.size() >= FILLED) {
                Line line = filled.get(FILLED - 1);
                problems.add(Problem.warning(
                                line.file(),
                                line.number(),
                                1,
                                "template",
                                filled.size() + " phrases differ in one word only: \"" + frame + "\".")
                        .withMend("Say them as different people would."));
            }
        });
    }

    private List<String> words(Line line) {
        return words.computeIfAbsent(line.text(), text -> Understanding.words(Tokens.of(text)));
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
