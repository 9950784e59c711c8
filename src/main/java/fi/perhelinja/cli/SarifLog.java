package fi.perhelinja.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.perhelinja.text.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Problems as a log in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS standard). Rules carry their
 * explanations, and the way to a problem stands as a code flow, so that a tool can show both.
 */
final class SarifLog {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String TEXT = "text";

    private SarifLog() {}

    static ObjectNode of(List<Problem> problems, Rules explained) {
        ObjectNode log = new JsonMapper().createObjectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "perhelinja");
        List<String> told =
                problems.stream().map(Problem::rule).distinct().sorted().toList();
        ArrayNode rules = driver.putArray("rules");
        told.forEach(rule -> rule(rules.addObject(), rule, explained));
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        problems.forEach(problem -> result(results.addObject(), problem, told.indexOf(problem.rule())));
        return log;
    }

    private static void rule(ObjectNode node, String name, Rules explained) {
        node.put("id", name);
        explained.rule(name).ifPresent(rule -> {
            node.putObject("shortDescription").put(TEXT, rule.says());
            node.putObject("help").put(TEXT, rule.mend());
            node.putObject("properties").putArray("tags").add(rule.group());
        });
    }

    private static void result(ObjectNode node, Problem problem, int rule) {
        node.put("ruleId", problem.rule()).put("ruleIndex", rule);
        node.put("level", problem.blocks() ? "error" : "warning");
        node.putObject("message").put(TEXT, ProblemFormat.words(problem));
        ObjectNode place = node.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(problem.file()));
        if (problem.line() > 0) {
            ObjectNode region = place.putObject("region").put("startLine", problem.line());
            if (problem.column() > 0) {
                region.put("startColumn", problem.column());
            }
        }
        if (!problem.path().isEmpty()) {
            way(node, problem.path());
        }
    }

    /** The steps and answers that lead to the problem, one after the other. */
    private static void way(ObjectNode node, List<String> path) {
        ArrayNode steps = node.putArray("codeFlows")
                .addObject()
                .putArray("threadFlows")
                .addObject()
                .putArray("locations");
        path.forEach(step ->
                steps.addObject().putObject("location").putObject("message").put(TEXT, step));
    }

    /** A path as a reference: what may not stand in one is escaped. */
    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path cannot be written as a reference", e);
        }
    }
}
