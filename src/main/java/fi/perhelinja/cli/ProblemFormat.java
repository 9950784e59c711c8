package fi.perhelinja.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.perhelinja.text.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How problems are told: to a person, or to a tool that shows them beside the text. */
enum ProblemFormat {
    /** For people: {@code file:line:column: rule: sentence}, with the way to it and the mend. */
    TEXT {
        @Override
        String write(List<Problem> problems) {
            StringBuilder out = new StringBuilder();
            Map<String, List<Problem>> unstamped = problems.stream()
                    .filter(problem -> problem.rule().equals(NOT_STAMPED))
                    .collect(Collectors.groupingBy(Problem::file));
            for (Problem problem : problems) {
                List<Problem> alike = problem.rule().equals(NOT_STAMPED)
                        ? unstamped.getOrDefault(problem.file(), List.of())
                        : List.of();
                if (alike.isEmpty() || alike.get(0).equals(problem)) {
                    out.append(problem).append('\n').append(more(alike));
                }
            }
            return out.toString();
        }
    },
    /** A list of objects, one a problem, with the same parts as {@link Problem}. */
    JSON {
        @Override
        String write(List<Problem> problems) {
            ArrayNode list = new JsonMapper().createArrayNode();
            problems.forEach(problem -> object(list.addObject(), problem));
            return pretty(list);
        }
    },
    /** SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines. */
    SARIF {
        @Override
        String write(List<Problem> problems) {
            return pretty(SarifLog.of(problems, Rules.shipped()));
        }
    },
    /** Workflow commands of GitHub Actions, which become notes at the lines of a change. */
    GITHUB {
        @Override
        String write(List<Problem> problems) {
            StringBuilder out = new StringBuilder();
            for (Problem problem : problems) {
                out.append(problem.blocks() ? "::error" : "::warning")
                        .append(" file=")
                        .append(property(problem.file()));
                if (problem.line() > 0) {
                    out.append(",line=").append(problem.line());
                }
                if (problem.column() > 0) {
                    out.append(",col=").append(problem.column());
                }
                out.append(",title=").append(property(problem.rule()));
                out.append("::").append(data(words(problem))).append('\n');
            }
            return out.toString();
        }
    };

    /** What is wrong with every text of a file that was just translated. */
    private static final String NOT_STAMPED = "not-stamped";

    /** Of a file where the same holds of many texts, all but the first on one line. */
    private static String more(List<Problem> alike) {
        String places = alike.stream()
                .skip(1)
                .map(problem -> problem.line() + ":" + problem.column())
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? "" : "    and " + (alike.size() - 1) + " more in this file, at " + places + "\n";
    }

    abstract String write(List<Problem> problems);

    /** As the option names it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static void object(ObjectNode node, Problem problem) {
        node.put("severity", problem.blocks() ? "error" : "warning")
                .put("file", problem.file())
                .put("line", problem.line())
                .put("column", problem.column())
                .put("rule", problem.rule())
                .put("sentence", problem.sentence());
        ArrayNode path = node.putArray("path");
        problem.path().forEach(path::add);
        problem.mend().ifPresent(mend -> node.put("mend", mend));
    }

    /** The sentence, the way to it and the mend in one text, for tools that know one text only. */
    static String words(Problem problem) {
        String path = problem.path().isEmpty() ? "" : "\nReached by: " + String.join(" > ", problem.path());
        return problem.sentence()
                + path
                + problem.mend().map(mend -> "\nMend: " + mend).orElse("");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String pretty(Object tree) {
        try {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of ours cannot be written", e);
        }
    }
}
