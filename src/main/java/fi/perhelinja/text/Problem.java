package fi.perhelinja.text;

import java.util.List;
import java.util.Optional;

/**
 * Something wrong in a file that a person wrote, told so that the person can mend it.
 *
 * @param file path as the person knows it
 * @param line from 1; 0 when the problem has no one place in the file
 * @param column from 1; 0 when unknown
 * @param rule short name of the rule that found it, stable, with hyphens
 * @param sentence what is wrong, one sentence
 * @param path the shortest way to it through the flow (steps and answers); empty when it needs none
 * @param mend what to do about it; empty when there is nothing sure to suggest
 */
public record Problem(
        Severity severity,
        String file,
        int line,
        int column,
        String rule,
        String sentence,
        List<String> path,
        Optional<String> mend) {

    public enum Severity {
        ERROR,
        WARNING
    }

    public Problem {
        path = List.copyOf(path);
    }

    public static Problem error(String file, int line, int column, String rule, String sentence) {
        return new Problem(Severity.ERROR, file, line, column, rule, sentence, List.of(), Optional.empty());
    }

    public static Problem warning(String file, int line, int column, String rule, String sentence) {
        return new Problem(Severity.WARNING, file, line, column, rule, sentence, List.of(), Optional.empty());
    }

    public Problem withMend(String mend) {
        return new Problem(severity, file, line, column, rule, sentence, path, Optional.of(mend));
    }

    public Problem withPath(List<String> path) {
        return new Problem(severity, file, line, column, rule, sentence, path, mend);
    }

    public boolean blocks() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line:col: rule: sentence}, then the path and the mend on lines of their own. */
    @Override
    public String toString() {
        StringBuilder out =
                new StringBuilder(file).append(':').append(line).append(':').append(column);
        out.append(": ").append(severity == Severity.WARNING ? "warning: " : "").append(rule);
        out.append(": ").append(sentence);
        if (!path.isEmpty()) {
            out.append("\n    reached by: ").append(String.join(" > ", path));
        }
        mend.ifPresent(m -> out.append("\n    mend: ").append(m));
        return out.toString();
    }
}
