package fi.perhelinja.understanding;

import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How spoken words are written: "mä oon" is "minä olen". One table a language, kept as content. */
final class SpokenForms {

    private final Map<String, List<String>> written;

    private SpokenForms(Map<String, List<String>> written) {
        this.written = written;
    }

    static SpokenForms none() {
        return new SpokenForms(Map.of());
    }

    /** Lines are {@code written words = spoken spoken spoken}. */
    static Reading<SpokenForms> read(String file, String content) {
        Map<String, List<String>> table = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            String plain = PatternFile.withoutComment(line);
            int equals = plain.indexOf('=');
            if (plain.isEmpty()) {
                continue;
            }
            if (equals < 1) {
                problems.add(Problem.error(file, number, 1, "spoken", "A line here is: written = spoken spoken."));
                continue;
            }
            List<String> words = words(plain.substring(0, equals));
            words(plain.substring(equals + 1)).forEach(spoken -> table.put(spoken, words));
        }
        return new Reading<>(new SpokenForms(Map.copyOf(table)), problems);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.trim().split("\\s+"))
                .map(w -> Folding.fold(w.replace("'", "")))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /** The spoken words. */
    Set<String> words() {
        return written.keySet();
    }

    /**
     * The same tokens in written forms; a spoken word that is two written ones ("emmä") becomes two at the
     * same place.
     */
    List<Token> write(List<Token> tokens) {
        if (written.isEmpty()) {
            return tokens;
        }
        List<Token> out = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            List<String> words = written.get(token.word());
            if (words == null) {
                out.add(token);
            } else {
                words.forEach(w -> out.add(token.as(w)));
            }
        }
        return out;
    }
}
