package fi.perhelinja.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.perhelinja.conversation.Card;
import fi.perhelinja.conversation.Decision;
import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.Standing;
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Effect;
import fi.perhelinja.flow.State;
import fi.perhelinja.protocol.Golden.Frame;
import fi.perhelinja.text.Language;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The AsyncAPI document says what the code does, field by field. */
class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("src/main/resources/fi/perhelinja/protocol/asyncapi.yaml");
    private static final JsonNode API = read();

    /** Records that stand inside frames, by the name of their schema. */
    private static final Map<String, Class<?>> PARTS = Map.of(
            "Line", Line.class,
            "Choice", Effect.Choice.class,
            "Answer", Answer.class,
            "Standing", Standing.class,
            "Question", State.Question.class,
            "Card", Card.class,
            "Way", Card.Way.class);

    private static JsonNode read() {
        try {
            Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(DOCUMENT));
            return new ObjectMapper().valueToTree(yaml);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<Frame> in() {
        return Golden.in("resident-in");
    }

    static List<Frame> out() {
        return Golden.in("resident-out");
    }

    @Test
    void residentSendsWhatTheCodeReads() {
        assertThat(operation("residentSends").keySet()).isEqualTo(FramesTest.namesOf(ResidentIn.class));
    }

    @Test
    void serviceSendsWhatTheCodeWrites() {
        assertThat(operation("serviceSends").keySet()).isEqualTo(FramesTest.namesOf(ResidentOut.class));
    }

    @ParameterizedTest
    @MethodSource("in")
    void goldenFramesOfResidentsAreValid(Frame golden) {
        assertThat(errors(operation("residentSends"), golden)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("out")
    void goldenFramesOfTheServiceAreValid(Frame golden) {
        assertThat(errors(operation("serviceSends"), golden)).isEmpty();
    }

    @Test
    void framesThatAreBadToTheCodeAreInvalidToTheDocument() {
        for (Frame wrong : Golden.in("resident-in-wrong")) {
            String type = wrong.text().replaceAll("(?s).*\"type\": \"(\\w+)\".*", "$1");
            if (wrong.type().equals("bad-frame") && operation("residentSends").containsKey(type)) {
                Frame typed = new Frame(wrong.name(), type, wrong.text());
                // JSON Schema has no largest integer; the code's is that of a long.
                boolean huge = wrong.name().contains("since-is-huge");
                assertThat(errors(operation("residentSends"), typed).isEmpty())
                        .as(wrong.name())
                        .isEqualTo(huge);
            }
        }
    }

    @Test
    void everyFrameHasTheFieldsOfItsRecord() {
        Stream.of(ResidentIn.class, ResidentOut.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .forEach(frame -> compare(schemaOf(frame), frame, Set.of("type")));
    }

    @Test
    void everyPartHasTheFieldsOfItsRecord() {
        PARTS.forEach((name, part) -> compare(schema(name), part, Set.of()));
    }

    @Test
    void everySchemaIsUsed() {
        String all = API.toString();
        API.at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> assertThat(all).contains("\"#/components/schemas/" + name + "\""));
    }

    @Test
    void listsOfValuesAreThoseOfTheCode() {
        assertThat(values("Fault", "code")).isEqualTo(tags(Wrong.values(), Wrong::code));
        Set<String> reasons = new TreeSet<>(tags(Decision.Reason.values(), AsyncApiTest::hyphens));
        reasons.add(ResidentOut.Refused.BROKEN);
        assertThat(values("Refused", "reason")).isEqualTo(reasons);
        assertThat(values("Line", "kind")).isEqualTo(tags(Line.Kind.values(), AsyncApiTest::hyphens));
        assertThat(values("Standing", "phase")).isEqualTo(tags(Standing.Phase.values(), AsyncApiTest::hyphens));
        assertThat(values("Way", "standing")).isEqualTo(tags(Card.Standing.values(), AsyncApiTest::hyphens));
        assertThat(texts(schema("By").get("enum"))).isEqualTo(tags(Line.By.values(), AsyncApiTest::hyphens));
        assertThat(values("Wish", "pattern"))
                .isEqualTo(ResidentIn.Wish.BUTTONS.stream()
                        .map(fi.perhelinja.flow.Pattern::tag)
                        .collect(Collectors.toSet()));
        assertThat(texts(schema("Spoken").get("enum")))
                .isEqualTo(Language.SPOKEN.stream().map(Language::tag).collect(Collectors.toSet()));
    }

    private static void compare(JsonNode schema, Class<?> type, Set<String> extra) {
        Set<String> fields = new TreeSet<>(extra);
        Set<String> required = new TreeSet<>(extra);
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(component.getName());
            if (component.getType() != Optional.class) {
                required.add(component.getName());
            }
        }
        assertThat(names(schema.get("properties"))).as(type.getSimpleName()).isEqualTo(fields);
        assertThat(texts(schema.get("required"))).as(type.getSimpleName()).isEqualTo(required);
    }

    /** Wire name to schema, for the messages of an operation. */
    private static Map<String, JsonNode> operation(String name) {
        return refs(API.at("/operations/" + name + "/messages"))
                .map(ref -> API.at(ref.substring(1)))
                .map(message -> API.at(message.get("$ref").textValue().substring(1)))
                .map(message -> API.at(message.at("/payload/$ref").textValue().substring(1)))
                .collect(Collectors.toMap(
                        schema -> schema.at("/properties/type/const").textValue(), Function.identity()));
    }

    private static Stream<String> refs(JsonNode list) {
        return stream(list).map(ref -> ref.get("$ref").textValue());
    }

    private static JsonNode schemaOf(Class<?> frame) {
        String operation = frame.getEnclosingClass() == ResidentIn.class ? "residentSends" : "serviceSends";
        return operation(operation).get(FramesTest.nameOf(frame));
    }

    private static List<?> errors(Map<String, JsonNode> schemas, Frame golden) {
        ObjectNode schema = schemas.get(golden.type()).deepCopy();
        schema.set("components", API.get("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema.toString(), InputFormat.JSON);
        return compiled.validate(golden.text(), InputFormat.JSON);
    }

    private static JsonNode schema(String name) {
        return API.at("/components/schemas/" + name);
    }

    private static Set<String> values(String schema, String property) {
        return texts(schema(schema).at("/properties/" + property + "/enum"));
    }

    private static Set<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::textValue).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static <E> Set<String> tags(E[] constants, Function<E, String> tag) {
        return Arrays.stream(constants).map(tag).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String hyphens(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
