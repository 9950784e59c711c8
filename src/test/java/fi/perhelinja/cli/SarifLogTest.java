package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.perhelinja.text.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The log against the schema of SARIF 2.1.0: the fields of each kind of object, which of them must be there, and their kinds. */
final class SarifLogTest {

    /**
     * A kind of object of the schema to its fields: the field, {@code !} when it must be there, then its kind: a kind of
     * object, a kind in brackets for a list, or text, line, index, any.
     */
    private static final Map<String, String> SCHEMA = Map.ofEntries(
            Map.entry("sarifLog", "$schema:uri version!:version runs!:[run] properties:any"),
            Map.entry("run", "tool!:tool results:[result] columnKind:columnKind language:text properties:any"),
            Map.entry("tool", "driver!:toolComponent extensions:[toolComponent] properties:any"),
            Map.entry(
                    "toolComponent",
                    "name!:text version:text informationUri:uri rules:[reportingDescriptor] properties:any"),
            Map.entry(
                    "reportingDescriptor",
                    "id!:text name:text shortDescription:multiformatMessageString fullDescription:multiformatMessageString"
                            + " help:multiformatMessageString helpUri:uri properties:propertyBag"),
            Map.entry("multiformatMessageString", "text!:text markdown:text properties:any"),
            Map.entry("propertyBag", "tags:[text]"),
            Map.entry(
                    "result",
                    "ruleId:text ruleIndex:index level:level message!:message locations:[location]"
                            + " codeFlows:[codeFlow] properties:any"),
            Map.entry("message", "text:text markdown:text id:text arguments:[text] properties:any"),
            Map.entry("location", "id:index physicalLocation:physicalLocation message:message properties:any"),
            Map.entry("physicalLocation", "artifactLocation:artifactLocation region:region properties:any"),
            Map.entry("artifactLocation", "uri:uri uriBaseId:text index:index properties:any"),
            Map.entry("region", "startLine:line startColumn:line endLine:line endColumn:line properties:any"),
            Map.entry("codeFlow", "message:message threadFlows!:[threadFlow] properties:any"),
            Map.entry("threadFlow", "id:text message:message locations!:[threadFlowLocation] properties:any"),
            Map.entry("threadFlowLocation", "index:index location:location properties:any"));

    private static final Map<String, Set<String>> WORDS = Map.of(
            "version", Set.of("2.1.0"),
            "level", Set.of("none", "note", "warning", "error"),
            "columnKind", Set.of("utf16CodeUnits", "unicodeCodePoints"));

    private static final List<Problem> PROBLEMS = List.of(
            Problem.error("flows/a b/ä.yaml", 3, 5, "dead-end", "From \"x\" no end can be reached.")
                    .withPath(List.of("main/welcome", "topic = debt", "main/x"))
                    .withMend("Lead on."),
            Problem.error("queues.yaml", 0, 0, "missing-file", "The directory needs a file."),
            Problem.warning("flows/b.yaml", 9, 0, "long-text", "The text has 51 words."));

    @Test
    void logHasTheShapeOfTheSchema() throws IOException {
        hasShape(written(PROBLEMS), "sarifLog", "log");
    }

    @Test
    void logOfNoProblemsHasTheShapeToo() throws IOException {
        JsonNode log = written(List.of());
        hasShape(log, "sarifLog", "log");
        assertThat(log.at("/runs/0/results").isArray()).isTrue();
    }

    @Test
    void resultsPointAtTheirRules() throws IOException {
        JsonNode run = written(PROBLEMS).at("/runs/0");
        for (JsonNode result : run.get("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
            assertThat(rule.at("/help/text").asText()).isNotEmpty();
        }
    }

    @Test
    void placeWayAndMendAreThere() throws IOException {
        JsonNode result = written(PROBLEMS).at("/runs/0/results/0");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("flows/a%20b/%C3%A4.yaml");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(3);
        assertThat(result.at("/locations/0/physicalLocation/region/startColumn").asInt())
                .isEqualTo(5);
        assertThat(result.at("/codeFlows/0/threadFlows/0/locations")).hasSize(3);
        assertThat(result.at("/message/text").asText()).endsWith("Mend: Lead on.");
    }

    private static JsonNode written(List<Problem> problems) throws IOException {
        return new JsonMapper().readTree(ProblemFormat.SARIF.write(problems));
    }

    private static void hasShape(JsonNode node, String kind, String where) {
        if (kind.startsWith("[")) {
            assertThat(node.isArray()).as(where).isTrue();
            for (int i = 0; i < node.size(); i++) {
                hasShape(node.get(i), kind.substring(1, kind.length() - 1), where + "/" + i);
            }
        } else if (SCHEMA.containsKey(kind)) {
            object(node, SCHEMA.getOrDefault(kind, ""), where);
        } else {
            scalar(node, kind, where);
        }
    }

    private static void object(JsonNode node, String fields, String where) {
        assertThat(node.isObject()).as(where).isTrue();
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        for (String field : Arrays.asList(fields.split(" "))) {
            String[] nameAndKind = field.split(":", 2);
            boolean needed = nameAndKind[0].endsWith("!");
            String name = nameAndKind[0].replace("!", "");
            if (needed) {
                assertThat(node.has(name)).as(where + " needs " + name).isTrue();
            }
            if (unknown.remove(name)) {
                hasShape(node.get(name), nameAndKind[1], where + "/" + name);
            }
        }
        assertThat(unknown).as(where).isEmpty();
    }

    private static void scalar(JsonNode node, String kind, String where) {
        switch (kind) {
            case "line" -> assertThat(node.asInt()).as(where).isPositive();
            case "index" -> assertThat(node.isInt()).as(where).isTrue();
            case "text" -> assertThat(node.isTextual()).as(where).isTrue();
            case "uri" -> assertThat(node.asText()).as(where).matches("[!-~]+");
            case "any" -> assertThat(node.isMissingNode()).as(where).isFalse();
            default -> assertThat(WORDS.getOrDefault(kind, Set.of())).as(where).contains(node.asText());
        }
    }
}
