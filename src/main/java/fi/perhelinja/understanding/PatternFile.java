package fi.perhelinja.understanding;

import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads pattern files, which people write. A line is a pattern, {@code heading:} alone begins a section, {@code #} a
 * comment.
 *
 * <pre>{@code
 * sure:
 *   haluan|tahdon .. kuolla      the words in order; .. passes over at most three words, ... over six
 *   viilt*  itsemurha*           a word that begins so; *murha one that ends so
 *   @me jatt* yksin              one of the words that "@me = minä|mä" names
 *   en enää? jaksa               a word that may be missing
 *   ^ apua $                     the whole message
 * }</pre>
 *
 * Words are folded as messages are, so case and dots over letters do not matter.
 */
final class PatternFile {

    private static final int SHORT_GAP = 3;
    private static final int LONG_GAP = 6;

    private final Atoms atoms;
    private final Map<String, String> named = new HashMap<>();

    PatternFile(Atoms atoms) {
        this.atoms = atoms;
    }

    /** Takes over the lines {@code @name = word|word} of a file; they hold for what is read afterwards. */
    List<Problem> learnNames(String file, String content) {
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            String plain = withoutComment(line);
            int equals = plain.indexOf('=');
            if (plain.isEmpty()) {
                continue;
            }
            if (!plain.startsWith("@") || equals < 0) {
                problems.add(
                        Problem.error(file, number, 1, "word-class", "A line here names words: @name = word|word."));
                continue;
            }
            named.merge(
                    plain.substring(0, equals).trim(),
                    plain.substring(equals + 1).trim(),
                    (before, more) -> before + "|" + more);
        }
        return problems;
    }

    Reading<List<WordPattern>> read(String file, String content) {
        List<WordPattern> patterns = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String section = "";
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            String plain = withoutComment(line);
            if (plain.endsWith(":")) {
                section = plain.substring(0, plain.length() - 1).trim();
            } else if (!plain.isEmpty()) {
                try {
                    patterns.add(pattern(section, plain));
                } catch (IllegalArgumentException e) {
                    problems.add(Problem.error(file, number, 1, "pattern", String.valueOf(e.getMessage())));
                }
            }
        }
        return new Reading<>(List.copyOf(patterns), problems);
    }

    static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).trim();
    }

    private WordPattern pattern(String section, String line) {
        List<WordPattern.Piece> pieces = new ArrayList<>();
        boolean atStart = false;
        boolean atEnd = false;
        for (String part : line.split("\\s+")) {
            switch (part) {
                case "^" -> atStart = true;
                case "$" -> atEnd = true;
                case ".." -> pieces.add(new WordPattern.Piece(new BitSet(), false, SHORT_GAP));
                case "..." -> pieces.add(new WordPattern.Piece(new BitSet(), false, LONG_GAP));
                default -> pieces.add(word(part));
            }
        }
        if (pieces.isEmpty() || pieces.get(0).isGap() || pieces.get(0).optional()) {
            throw new IllegalArgumentException("A pattern begins with a word that must be there.");
        }
        if (pieces.get(pieces.size() - 1).isGap()) {
            throw new IllegalArgumentException("A pattern does not end with a gap.");
        }
        return new WordPattern(section, line, pieces, atStart, atEnd);
    }

    private WordPattern.Piece word(String part) {
        boolean optional = part.endsWith("?");
        BitSet words = new BitSet();
        addAll(words, optional ? part.substring(0, part.length() - 1) : part, new HashSet<>());
        return new WordPattern.Piece(words, optional, 0);
    }

    private void addAll(BitSet words, String alternatives, Set<String> within) {
        for (String alternative : alternatives.split("\\|")) {
            String one = alternative.trim();
            if (one.startsWith("@")) {
                String meaning = named.get(one);
                if (meaning == null || !within.add(one)) {
                    throw new IllegalArgumentException("No words are named " + one + ".");
                }
                addAll(words, meaning, within);
                within.remove(one);
            } else if (one.replace("*", "").isEmpty()) {
                throw new IllegalArgumentException("An empty word would match everything.");
            } else {
                words.set(atoms.number(folded(one)));
            }
        }
    }

    private static String folded(String word) {
        String start = word.startsWith("*") ? "*" : "";
        String end = word.endsWith("*") ? "*" : "";
        return start + Folding.fold(word.replace("*", "").replace("'", "")) + end;
    }
}
