package fi.perhelinja.understanding;

import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people of one language tell in passing or wish in words; the words are content ({@code
 * <lang>/words/*.txt}).
 */
final class Tellings {

    /**
     * Who it is about, the likeliest first when several are named: "as a teacher", "my son", "my wife", "my
     * mother", "I".
     */
    private static final List<String> ABOUT = List.of("professional", "child", "partner", "relative", "self");

    /** A wish is said shortly; a long message that holds the same words tells a story. */
    private static final int LONGEST_WISH_WORDS = 9;

    private final SpokenForms spoken;
    private final Ages ages;
    private final WordPatterns<String> about;
    private final WordPatterns<String> wishes;
    private final Times times;

    private Tellings(
            SpokenForms spoken, Ages ages, WordPatterns<String> about, WordPatterns<String> wishes, Times times) {
        this.spoken = spoken;
        this.ages = ages;
        this.times = times;
        this.about = about;
        this.wishes = wishes;
    }

    /** @param files name without {@code .txt} to content: ages, numbers, about, wishes, times */
    static Reading<Tellings> read(String folder, Map<String, String> files, SpokenForms spoken) {
        List<Problem> problems = new ArrayList<>();
        Reading<Ages> ages = Ages.read(folder, files.getOrDefault("ages", ""), files.getOrDefault("numbers", ""));
        problems.addAll(ages.problems());
        WordPatterns<String> about = patterns(folder + "/about.txt", files.getOrDefault("about", ""), problems);
        WordPatterns<String> wishes = patterns(folder + "/wishes.txt", files.getOrDefault("wishes", ""), problems);
        Reading<Times> times = Times.read(folder, files.getOrDefault("times", ""));
        problems.addAll(times.problems());
        return new Reading<>(new Tellings(spoken, ages.value(), about, wishes, times.value()), problems);
    }

    private static WordPatterns<String> patterns(String file, String content, List<Problem> problems) {
        Atoms atoms = new Atoms();
        WordPatterns<String> patterns = new WordPatterns<>(atoms);
        Reading<List<WordPattern>> read = new PatternFile(atoms).read(file, content);
        problems.addAll(read.problems());
        read.value().forEach(p -> patterns.add(p, p.section()));
        return patterns;
    }

    Optional<String> age(List<Token> tokens) {
        return ages.find(tokens);
    }

    Optional<String> time(List<Token> tokens) {
        return times.find(tokens);
    }

    Optional<String> about(List<Token> tokens) {
        List<WordPatterns.Found<String>> found = about.find(spoken.write(tokens));
        return ABOUT.stream()
                .filter(who -> found.stream().anyMatch(f -> f.meaning().equals(who)))
                .findFirst();
    }

    /** The wish that covers most of the message. */
    Optional<String> wish(List<Token> tokens) {
        if (tokens.size() > LONGEST_WISH_WORDS) {
            return Optional.empty();
        }
        return wishes.find(spoken.write(tokens)).stream()
                .max((a, b) -> Integer.compare(a.to() - a.from(), b.to() - b.from()))
                .map(WordPatterns.Found::meaning);
    }
}
