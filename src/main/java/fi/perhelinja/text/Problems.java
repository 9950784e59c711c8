package fi.perhelinja.text;

import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The problems found so far in a reading. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void error(Mark at, String rule, String sentence) {
        add(Problem.error(at.file(), at.line(), at.column(), rule, sentence));
    }

    public void error(Mark at, String rule, String sentence, Optional<String> mend) {
        Problem problem = Problem.error(at.file(), at.line(), at.column(), rule, sentence);
        add(mend.map(problem::withMend).orElse(problem));
    }

    public void warning(Mark at, String rule, String sentence) {
        add(Problem.warning(at.file(), at.line(), at.column(), rule, sentence));
    }

    /** {@code word} is none of {@code known}; with the nearest of them as a mend. */
    public void unknown(Mark at, String rule, String what, String word, Collection<String> known) {
        error(at, rule, "Unknown " + what + " \"" + word + "\".", Suggestion.mend(word, known));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    public boolean blocks() {
        return found.stream().anyMatch(Problem::blocks);
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }
}
