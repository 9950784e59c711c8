package fi.perhelinja.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.perhelinja.conversation.Access;
import fi.perhelinja.conversation.CallStanding;
import fi.perhelinja.conversation.Card;
import fi.perhelinja.conversation.Decision;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.ExchangeCall;
import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.StaffLine;
import fi.perhelinja.conversation.StaffStanding;
import fi.perhelinja.conversation.Standing;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.conversation.WrapUp;
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Effect;
import fi.perhelinja.flow.State;
import fi.perhelinja.protocol.Golden.Frame;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Role;
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
    private static final Map<String, Class<?>> PARTS = Map.ofEntries(
            Map.entry("Line", Line.class),
            Map.entry("Who", Line.Who.class),
            Map.entry("Choice", Effect.Choice.class),
            Map.entry("Answer", Answer.class),
            Map.entry("Standing", Standing.class),
            Map.entry("Question", State.Question.class),
            Map.entry("Card", Card.class),
            Map.entry("Way", Card.Way.class),
            Map.entry("Worker", Worker.class),
            Map.entry("Member", Member.class),
            Map.entry("Workplace", StaffOut.Workplace.class),
            Map.entry("Canned", StaffOut.Canned.class),
            Map.entry("FlowStep", StaffOut.Step.class),
            Map.entry("WrapUpRules", StaffOut.WrapUpRules.class),
            Map.entry("WrapUpOutcome", StaffOut.Outcome.class),
            Map.entry("ServiceLevels", StaffOut.ServiceLevels.class),
            Map.entry("Place", Place.class),
            Map.entry("Transfer", Place.Transfer.class),
            Map.entry("Shift", Shift.class),
            Map.entry("QueueMode", QueueMode.class),
            Map.entry("QueueStanding", StaffOut.QueueStanding.class),
            Map.entry("StaffLine", StaffLine.class),
            Map.entry("StaffStanding", StaffStanding.class),
            Map.entry("CallStanding", CallStanding.class),
            Map.entry("CallSlot", CallStanding.Slot.class),
            Map.entry("Ring", StaffOut.Ring.class),
            Map.entry("CalledBefore", StaffOut.Before.class),
            Map.entry("WrapUp", WrapUp.class));

    /** A family of frames: its operation in the document, and the folder of its golden files. */
    private record Family(Class<?> frames, String operation, String golden) {
        @Override
        public String toString() {
            return golden;
        }
    }

    static List<Family> families() {
        return List.of(
                new Family(ResidentIn.class, "residentSends", "resident-in"),
                new Family(ResidentOut.class, "serviceSends", "resident-out"),
                new Family(StaffIn.class, "staffSends", "staff-in"),
                new Family(StaffOut.class, "serviceSendsToStaff", "staff-out"));
    }

    static List<Family> familiesThatClientsSend() {
        return families().stream().filter(f -> f.golden().endsWith("-in")).toList();
    }

    private static JsonNode read() {
        try {
            Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(DOCUMENT));
            return new ObjectMapper().valueToTree(yaml);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void framesOfTheDocumentAreThoseOfTheCode(Family family) {
        assertThat(operation(family.operation()).keySet()).isEqualTo(FramesTest.namesOf(family.frames()));
    }

    @ParameterizedTest
    @MethodSource("families")
    void goldenFramesAreValid(Family family) {
        Golden.in(family.golden())
                .forEach(golden -> assertThat(errors(operation(family.operation()), golden))
                        .as(golden.name())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("familiesThatClientsSend")
    void framesThatAreBadToTheCodeAreInvalidToTheDocument(Family family) {
        for (Frame wrong : Golden.in(family.golden() + "-wrong")) {
            String type = wrong.text().replaceAll("(?s).*\"type\": \"([\\w-]+)\".*", "$1");
            if (wrong.type().equals("bad-frame")
                    && operation(family.operation()).containsKey(type)) {
                Frame typed = new Frame(wrong.name(), type, wrong.text());
                // JSON Schema has no largest integer; the code's is that of a long.
                boolean huge = wrong.name().contains("since-is-huge");
                assertThat(errors(operation(family.operation()), typed).isEmpty())
                        .as(wrong.name())
                        .isEqualTo(huge);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyFrameHasTheFieldsOfItsRecord(Family family) {
        for (Class<?> frame : Frames.kinds(family.frames())) {
            compare(operation(family.operation()).get(FramesTest.nameOf(frame)), frame, Set.of("type"));
        }
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
        assertThat(texts(schema("FaultCode").get("enum"))).isEqualTo(tags(Wrong.values(), Wrong::code));
        Set<String> reasons = new TreeSet<>(tags(Decision.Reason.values(), AsyncApiTest::hyphens));
        reasons.addAll(StaffOut.Refused.OWN_REASONS);
        assertThat(values("ConsoleRefused", "reason")).isEqualTo(reasons);
        assertThat(values("Refused", "reason")).isSubsetOf(reasons);
        assertThat(values("Line", "kind")).isEqualTo(tags(Line.Kind.values(), AsyncApiTest::hyphens));
        assertThat(texts(schema("Phase").get("enum"))).isEqualTo(tags(Standing.Phase.values(), AsyncApiTest::hyphens));
        assertThat(values("Way", "standing")).isEqualTo(tags(Card.Standing.values(), AsyncApiTest::hyphens));
        assertThat(texts(schema("By").get("enum"))).isEqualTo(tags(Line.By.values(), AsyncApiTest::hyphens));
        assertThat(values("Wish", "pattern"))
                .isEqualTo(ResidentIn.Wish.BUTTONS.stream()
                        .map(fi.perhelinja.flow.Pattern::tag)
                        .collect(Collectors.toSet()));
        assertThat(texts(schema("Spoken").get("enum")))
                .isEqualTo(Language.SPOKEN.stream().map(Language::tag).collect(Collectors.toSet()));
    }

    @Test
    void listsOfValuesForStaffAreThoseOfTheCode() {
        assertThat(values("Place", "stage")).isEqualTo(tags(Place.Stage.values(), AsyncApiTest::hyphens));
        assertThat(values("Ring", "state")).isEqualTo(tags(ExchangeCall.State.values(), AsyncApiTest::hyphens));
        assertThat(values("Place", "kind")).isEqualTo(tags(Place.Kind.values(), AsyncApiTest::hyphens));
        assertThat(values("Place", "priority")).isEqualTo(tags(Effect.Priority.values(), AsyncApiTest::hyphens));
        assertThat(values("StaffStanding", "mine")).isEqualTo(tags(Access.values(), AsyncApiTest::hyphens));
        assertThat(values("StaffStanding", "ended")).isEqualTo(tags(Event.Ending.values(), AsyncApiTest::hyphens));
        assertThat(values("StaffOpen", "purpose")).isEqualTo(tags(StaffIn.Purpose.values(), AsyncApiTest::hyphens));
        assertThat(texts(schema("Status").get("enum"))).isEqualTo(tags(Shift.Status.values(), AsyncApiTest::hyphens));
        assertThat(texts(schema("Mode").get("enum"))).isEqualTo(tags(QueueMode.Mode.values(), AsyncApiTest::hyphens));
        assertThat(texts(schema("Tag").get("enum"))).isEqualTo(tags(Language.values(), Language::tag));
        assertThat(texts(schema("Member").at("/properties/roles/items/enum")))
                .isEqualTo(tags(Role.values(), Role::tag));
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
