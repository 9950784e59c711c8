package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.directory.DirectoryReader;
import fi.perhelinja.flow.FlowReader;
import fi.perhelinja.flow.Lists;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.flow.talk.TalkReader;
import fi.perhelinja.hours.HoursReader;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schemas and the readers take the same files and the same keys. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> REFUSED = Set.of("unknown-key", "unknown-language", "unknown-pattern");
    /** Keys that are known, and do not go together. */
    private static final Set<String> NOT_BOTH = Set.of("two-kinds", "rule");

    private static final Pattern WORD = Pattern.compile("\"([a-z][a-z-]*)\"");

    private static Schema schema(String kind) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("flows/schema", kind + ".json")), InputFormat.JSON);
    }

    private static List<String> refused(Schema schema, JsonNode file) {
        return schema.validate(file.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** As an editor reads YAML 1.2: plain numbers are numbers, {@code no} is a word. */
    private static JsonNode json(Yaml yaml) {
        if (yaml instanceof Yaml.Fields map) {
            ObjectNode node = NODES.objectNode();
            map.fields().forEach(f -> node.set(f.key().value(), json(f.value())));
            return node;
        } else if (yaml instanceof Yaml.Items list) {
            ArrayNode node = NODES.arrayNode();
            list.items().forEach(i -> node.add(json(i)));
            return node;
        }
        Yaml.Text text = (Yaml.Text) yaml;
        if (text.plain() && text.value().matches("-?(0|[1-9][0-9]*)")) {
            return NODES.numberNode(Long.parseLong(text.value()));
        } else if (text.plain() && text.value().matches("true|false")) {
            return NODES.booleanNode(Boolean.parseBoolean(text.value()));
        }
        return NODES.textNode(text.value());
    }

    private static JsonNode json(String content) {
        return json(Yaml.read("x", content).value().orElseThrow());
    }

    private static JsonNode talk(String content) {
        int list = content.startsWith("- ") ? 0 : content.indexOf("\n- ") + 1;
        ObjectNode node = (ObjectNode) json(content.substring(0, list));
        node.set("turns", json(content.substring(list)));
        return node;
    }

    @Test
    void everyFileOfTheGuideIsTakenByItsSchema() throws IOException {
        Schema flow = schema("flow");
        Schema translation = schema("translation");
        Schema talk = schema("talk");
        Schema directory = schema("directory");
        Map<String, Schema> alone = Map.of("topics.yaml", schema("topics"), "canned.yaml", schema("canned"));
        List<String> all = new ArrayList<>();
        int files = 0;
        for (Map.Entry<String, String> file :
                Content.guide(Optional.of(Path.of("flows"))).entrySet()) {
            String path = file.getKey();
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (!name.endsWith(".yaml")) {
                continue;
            }
            boolean isTalk = path.contains("/talks/");
            Schema schema = isTalk
                    ? talk
                    : path.contains("/directory/")
                            ? directory
                            : name.split("\\.").length == 3 ? translation : alone.getOrDefault(name, flow);
            JsonNode content =
                    isTalk && !file.getValue().contains("\nturns:") ? talk(file.getValue()) : json(file.getValue());
            refused(schema, content).forEach(r -> all.add(path + ": " + r));
            files++;
        }
        assertThat(all).isEmpty();
        assertThat(files).isGreaterThan(200);
    }

    @Test
    void theReaderOfFlowsAndItsSchemaKnowTheSameKeys() throws IOException {
        Lists lists = new Lists(Map.of("topics", Map.of()), Set.of("s"), Set.of("q"), Set.of());
        sameKeys(
                "flow",
                Files.readString(Path.of("src/test/resources/schema/flow.json")),
                content ->
                        FlowReader.read(Map.of("flows/f.yaml", content), lists).problems(),
                "flow/FlowSource",
                "flow/StepSource",
                "flow/RuleSource",
                "flow/SlotSource",
                "flow/Ask",
                "flow/Offer",
                "flow/Run",
                "flow/HandOver",
                "flow/CallBack",
                "flow/End",
                "flow/Say",
                "flow/Choose");
    }

    @Test
    void theReaderOfTranslationsAndItsSchemaKnowTheSameKeys() throws IOException {
        sameKeys(
                "translation",
                """
                {"flow": "f", "language": "sv", "steps": {"a": {"ask": {"text": "x", "of": "12345678"}}}}\
                """,
                content -> FlowReader.read(
                                Map.of("flows/f.sv.yaml", content), new Lists(Map.of(), Set.of(), Set.of(), Set.of()))
                        .problems(),
                "flow/Translations");
    }

    @Test
    void theReaderOfTalksAndItsSchemaKnowTheSameKeys() throws IOException {
        sameKeys(
                "talk",
                """
                {"talk": "t", "turns": [{"resident": "hei"}]}\
                """,
                content -> TalkReader.read("t.yaml", content).problems(),
                "flow/talk/TalkReader",
                "flow/talk/Talk");
    }

    @Test
    void theReadersOfTheDirectoryAndTheirSchemaKnowTheSameKeys() throws IOException {
        for (String file : List.of("services", "contacts", "municipalities", "queues")) {
            sameKeys(
                    "directory",
                    Files.readString(Path.of("src/test/resources/schema/" + file + ".json")),
                    content -> DirectoryReader.read(
                                    Map.of("flows/directory/" + file + ".yaml", content), Set.of(), Set.of())
                            .problems(),
                    "directory/ServiceReader",
                    "directory/ContactReader",
                    "directory/PlaceReader",
                    "directory/Facts");
        }
        sameKeys(
                "directory",
                Files.readString(Path.of("src/test/resources/schema/hours.json")),
                content -> HoursReader.read("hours.yaml", content).problems(),
                "hours/HoursReader");
    }

    @Test
    void theReaderOfTopicsAndItsSchemaKnowTheSameKeys() throws IOException {
        sameKeys(
                "topics",
                """
                {"topics": {"debt": {"fi": "Velat"}}, "signals": {}, "slots": {"age": "Ikä"}, "professions": {}}\
                """,
                content -> FlowReader.read(
                                Map.of("flows/topics.yaml", content), new Lists(Map.of(), Set.of(), Set.of(), Set.of()))
                        .problems(),
                "flow/Lists",
                "flow/FlowReader");
    }

    @Test
    void theReaderOfRepliesAndItsSchemaKnowTheSameKeys() throws IOException {
        String words = """
                {"fi": "Hei", "sv": "Hej", "en": "Hello"}\
                """;
        sameKeys(
                "canned",
                "{\"replies\": {\"hello\": {\"title\": " + words + ", \"text\": " + words + "}}}",
                content -> Checkup.problems(Map.of("flows/canned.yaml", content), LocalDate.of(2026, 11, 22)).stream()
                        .filter(p -> p.file().endsWith("canned.yaml"))
                        .toList(),
                "conversation/CannedReader");
    }

    @Test
    void aTopicWithoutAWordAndAReplyWithoutALanguageAreRefused() throws IOException {
        assertThat(refused(schema("topics"), json("topics: {debt: {fi: Velat, se: Skulder}}")))
                .isNotEmpty();
        assertThat(refused(schema("topics"), json("topics: [debt]"))).isNotEmpty();
        assertThat(refused(schema("topics"), json("topic: {debt: {fi: Velat}}")))
                .isNotEmpty();
        String whole = "replies: {hello: {title: {fi: Hei, sv: Hej, en: Hello}, text: {fi: Hei, sv: Hej, en: Hello}}}";
        assertThat(refused(schema("canned"), json(whole))).isEmpty();
        assertThat(refused(schema("canned"), json(whole.replace(", sv: Hej", ""))))
                .isNotEmpty();
        assertThat(refused(schema("canned"), json(whole.replace("text", "texts"))))
                .isNotEmpty();
    }

    /**
     * Puts every word that the readers have in quotes, and every key of the schema, as a key into every map of the example.
     * Where the reader calls it an unknown key the schema must refuse it too; where the schema calls it one, so must the reader.
     */
    private static void sameKeys(String kind, String example, Function<String, List<Problem>> reader, String... sources)
            throws IOException {
        Schema schema = schema(kind);
        JsonNode root = JSON.readTree(example);
        assertThat(refused(schema, root)).isEmpty();
        Set<String> words = new LinkedHashSet<>(List.of("no-such-key"));
        Stream<String> files = Stream.concat(
                Stream.of(sources).map(s -> "src/main/java/fi/perhelinja/" + s + ".java"),
                Stream.of("flows/schema/" + kind + ".json"));
        for (String file : files.toList()) {
            Matcher word = WORD.matcher(Files.readString(Path.of(file)));
            while (word.find()) {
                words.add(word.group(1));
            }
        }
        List<String> differ = new ArrayList<>();
        List<ObjectNode> maps = maps(root);
        // Files of the directory share a schema; an entry has one key; texts of a step are those that the flow has.
        maps.removeIf(m -> (kind.equals("directory") && m == root)
                || m.has("resident")
                || (kind.equals("translation") && m.has("ask")));
        for (ObjectNode map : maps) {
            for (String word : words) {
                if (!map.has(word)) {
                    map.put(word, "x");
                    boolean read = reader.apply(root.toString()).stream()
                            .anyMatch(p ->
                                    REFUSED.contains(p.rule()) && p.sentence().contains("\"" + word + "\"")
                                            || NOT_BOTH.contains(p.rule()));
                    boolean taken = refused(schema, root).stream()
                            .noneMatch(r -> r.contains("'" + word + "'") && r.contains("additional"));
                    if (read == taken) {
                        differ.add((read ? "reader refuses " : "schema refuses ") + word + " in " + map);
                    }
                    map.remove(word);
                }
            }
        }
        assertThat(differ).isEmpty();
    }

    private static List<ObjectNode> maps(JsonNode node) {
        List<ObjectNode> all = new ArrayList<>();
        if (node instanceof ObjectNode map) {
            all.add(map);
        }
        node.forEach(child -> all.addAll(maps(child)));
        return all;
    }

    @Test
    void theSchemaHasTheReadersKindsOfSteps() throws IOException {
        JsonNode defs = JSON.readTree(Files.readString(Path.of("flows/schema/flow.json")))
                .path("$defs");
        List<String> kinds = new ArrayList<>();
        defs.path("step")
                .path("oneOf")
                .forEach(k -> kinds.add(k.path("required").get(0).asText()));
        String source = Files.readString(Path.of("src/main/java/fi/perhelinja/flow/StepSource.java"));
        List<String> read = Pattern.compile("kinds\\.put\\(\"([a-z-]+)\"")
                .matcher(source)
                .results()
                .map(r -> r.group(1))
                .toList();
        assertThat(kinds).containsExactlyElementsOf(read);
    }

    @Test
    void theSchemasHaveAllEntriesOfTalksAndAllTextsOfFlows() throws IOException {
        JsonNode entry = JSON.readTree(Files.readString(Path.of("flows/schema/talk.json")))
                .at("/$defs/entry/properties");
        assertThat(entry.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Talk.Kind.values()).map(Talk.Kind::key).toList());
        JsonNode steps = JSON.readTree(Files.readString(Path.of("flows/schema/translation.json")))
                .at("/properties/steps/additionalProperties/properties");
        Set<String> texts = new LinkedHashSet<>();
        GuideReader.flows(Content.guide(Optional.of(Path.of("flows")))).all().stream()
                .flatMap(flow -> flow.wordings().stream())
                .map(wording -> wording.key().split("/"))
                .filter(key -> key[0].equals("steps"))
                .forEach(key -> texts.add(key[2]));
        assertThat(steps.properties()).extracting(Map.Entry::getKey).containsAll(texts);
    }

    @Test
    void theReferenceIsUpToDate() throws IOException {
        assertThat(SchemaCommand.reference())
                .as("write it anew: schema --reference --out flows/REFERENCE.md")
                .isEqualTo(Files.readString(Path.of("flows/REFERENCE.md")));
    }
}
