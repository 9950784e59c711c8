package fi.perhelinja.understanding;

import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that mean the same for a topic, under one name in every language: "viina", "sprit" and "booze" are all
 * {@code alcohol}. What is learned from one word or one language holds for the others; a word in the list helps although
 * it stands in no phrase.
 */
final class Concepts {

    /** No words, for languages without a list. */
    static final Concepts NONE = new Concepts(Map.of(), Stems.beginnings(), Stems.endings(), false);

    /** Numbers tell ages and school years; each mark reaches up to the next one. */
    private static final int[] BANDS = {0, 1, 7, 13, 18, 30, 100};

    private static final int MOST_DIGITS = 4;

    private final Map<String, List<String>> whole;
    private final Stems<String> beginnings;
    private final Stems<String> endings;
    private final boolean any;

    private Concepts(Map<String, List<String>> whole, Stems<String> beginnings, Stems<String> endings, boolean any) {
        this.whole = Map.copyOf(whole);
        this.beginnings = beginnings;
        this.endings = endings;
        this.any = any;
    }

    /** Lines are {@code name = word beginning* *ending}. */
    static Reading<Concepts> read(String file, String content) {
        Map<String, List<String>> whole = new HashMap<>();
        Stems<String> beginnings = Stems.beginnings();
        Stems<String> endings = Stems.endings();
        boolean any = false;
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
                problems.add(
                        Problem.error(file, number, 1, "concept", "A line here is: name = word beginning* *ending."));
                continue;
            }
            String name =
                    MessageFeatures.LEXICON_MARK + plain.substring(0, equals).trim();
            for (String written : plain.substring(equals + 1).trim().split("\\s+")) {
                String letters = Folding.fold(written.replaceAll("[*'-]", ""));
                any |= !letters.isEmpty();
                if (letters.isEmpty()) {
                    continue;
                }
                if (written.endsWith("*")) {
                    beginnings.add(letters, name);
                } else if (written.startsWith("*")) {
                    endings.add(letters, name);
                } else {
                    whole.computeIfAbsent(letters, l -> new ArrayList<>()).add(name);
                }
            }
        }
        return new Reading<>(new Concepts(whole, beginnings, endings, any), problems);
    }

    /** The words, and after them a mark for every concept that one of them belongs to. */
    List<String> mark(List<String> words) {
        Set<String> marks = new TreeSet<>();
        for (String word : words) {
            addMarks(marks, word);
        }
        if (marks.isEmpty()) {
            return words;
        }
        List<String> marked = new ArrayList<>(words.size() + marks.size());
        marked.addAll(words);
        marked.addAll(marks);
        return marked;
    }

    /** The marks of one word. */
    Collection<String> marks(String word) {
        List<String> marks = new ArrayList<>();
        addMarks(marks, word);
        return marks;
    }

    private void addMarks(Collection<String> marks, String word) {
        if (!any) {
            return;
        }
        marks.addAll(whole.getOrDefault(word, List.of()));
        beginnings.find(word, marks::add);
        endings.find(word, marks::add);
        if (Character.isDigit(word.charAt(0))) {
            marks.add(band(word));
        }
    }

    private static String band(String word) {
        int number = 0;
        for (int i = 0; i < word.length() && i < MOST_DIGITS && Character.isDigit(word.charAt(i)); i++) {
            number = number * 10 + Character.digit(word.charAt(i), 10);
        }
        int band = 0;
        for (int from : BANDS) {
            band = number >= from ? from : band;
        }
        return MessageFeatures.LEXICON_MARK + "n" + band;
    }
}
