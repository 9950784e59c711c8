package fi.perhelinja.conversation;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml.Mark;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * The words that carry-on codes are made of: {@link #IN_A_CODE} plain words, to be said aloud, heard and typed. Read with
 * whatever case, accents and marks between them. Who draws them has the randomness; here is none.
 */
public record CodeWords(Map<Language, List<String>> words) {

    public static final CodeWords NONE = new CodeWords(Map.of());

    public static final int IN_A_CODE = 4;

    /** Fewest words of a list: so many to the power of four are the codes that there are. */
    public static final int FEWEST = 400;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;

    /** A typed code is no longer than this; UTF-16 units. */
    public static final int LONGEST_TYPED = 80;

    private static final String FOLDER = "words/";
    private static final Pattern APART = Pattern.compile("[^a-z]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Lists of {@code words/<language>.txt}; what is wrong with a list is told, and only that of another spelling left out. */
    public static Reading<CodeWords> read(Map<String, String> files) {
        Problems problems = new Problems();
        Map<Language, List<String>> words = new LinkedHashMap<>();
        for (Language language : Language.SPOKEN) {
            files.forEach((path, content) -> {
                if (("/" + path).endsWith("/" + FOLDER + language.tag() + ".txt")) {
                    words.put(language, list(path, content, problems));
                }
            });
        }
        return new Reading<>(new CodeWords(words), problems.all());
    }

    private static List<String> list(String path, String content, Problems problems) {
        List<String> words = new ArrayList<>();
        List<String> before = new ArrayList<>();
        String[] lines = content.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String word = lines[i].strip();
            Mark at = new Mark(path, i + 1, 1);
            if (word.isEmpty() || word.startsWith("#")) {
                continue;
            }
            String folded = folded(word);
            if (APART.matcher(folded).find() || folded.length() < SHORTEST || folded.length() > LONGEST) {
                problems.error(at, "code-word", "\"" + word + "\" is not one word of 3 to 8 letters.");
            }
            int alike = firstAlike(folded, before);
            if (alike < before.size()) {
                problems.error(
                        at, "code-words-alike", "\"" + word + "\" is too much like \"" + words.get(alike) + "\".");
            }
            words.add(word);
            before.add(folded);
        }
        if (words.size() < FEWEST) {
            problems.error(
                    new Mark(path, 1, 1),
                    "code-words-few",
                    "There are " + words.size() + " words; a code that cannot be guessed needs " + FEWEST + ".");
        }
        return List.copyOf(words);
    }

    /** The place of the first that is too much like the word; their number when none is. */
    private static int firstAlike(String folded, List<String> others) {
        int at = 0;
        while (at < others.size() && !alike(folded, others.get(at))) {
            at++;
        }
        return at;
    }

    /** One letter apart, or one the beginning of the other, as forms of a word are. */
    private static boolean alike(String one, String other) {
        if (one.startsWith(other) || other.startsWith(one)) {
            return true;
        }
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        int from = shorter.length() == longer.length() ? at + 1 : at;
        return longer.substring(at + 1).equals(shorter.substring(Math.min(from, shorter.length())));
    }

    /**
     * A code in a language; in Finnish where that has no list. Empty when there is no list at all.
     *
     * @param draw gives a number from 0 to below the bound, each as likely as the other
     */
    public Optional<String> code(Language language, IntUnaryOperator draw) {
        List<String> list = words.getOrDefault(language, words.getOrDefault(Language.FI, List.of()));
        if (list.isEmpty()) {
            return Optional.empty();
        }
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < IN_A_CODE; i++) {
            drawn.add(list.get(draw.applyAsInt(list.size())));
        }
        return Optional.of(String.join(" ", drawn));
    }

    /** What a code is known by, however it was typed. Empty for what can be none. */
    public static Optional<String> known(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        List<String> parts = Arrays.stream(APART.split(folded(typed)))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() == IN_A_CODE ? Optional.of(String.join("-", parts)) : Optional.empty();
    }

    /** How many codes there are in the language with the shortest list. */
    public BigInteger codes() {
        int fewest = words.values().stream().mapToInt(List::size).min().orElse(0);
        return BigInteger.valueOf(fewest).pow(IN_A_CODE);
    }

    private static String folded(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
