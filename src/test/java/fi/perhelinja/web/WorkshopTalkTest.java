package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.staff.Role;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authors talk with the flow, over real sockets. */
class WorkshopTalkTest {

    @TempDir
    private static Path folder;

    private static TestHouse house;
    private static StaffClient author;

    @BeforeAll
    static void open() throws Exception {
        house = TestHouse.open(folder, "staff.sign-ins-per-minute: 1000");
        author = author("aino");
    }

    private static StaffClient author(String name) throws Exception {
        house.account(name, Role.AUTHOR);
        return house.staff().signIn(name);
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    private static HttpResponse<String> send(StaffClient who, String path, String body) throws Exception {
        return who.send("POST", "/workshop/api/talks" + path, new JsonObject(body));
    }

    private static JsonObject begin(String body) throws Exception {
        HttpResponse<String> answer = send(author, "", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new JsonObject(answer.body());
    }

    private static JsonObject act(JsonObject talk, String body) throws Exception {
        return new JsonObject(send(author, "/" + talk.getString("id"), body).body());
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    @Test
    void wordsAreUnderstoodAndTheWayIsExplained() throws Exception {
        JsonObject talk = begin("{\"channel\":\"chat\",\"language\":\"fi\",\"at\":\"2026-03-02T10:00:00+02:00\"}");
        JsonObject question = talk.getJsonObject("question");
        assertThat(question.getString("step")).isEqualTo("family-line/mind");

        JsonObject next = act(talk, "{\"say\":\"vauva ei nuku ja olen väsynyt\"}");

        assertThat(next.getInteger("turns")).isEqualTo(1);
        assertThat(objects(next.getJsonArray("lines")))
                .anySatisfy(line -> {
                    assertThat(line.getString("by")).isEqualTo("resident");
                    assertThat(line.getString("text")).startsWith("vauva ei nuku");
                })
                .anySatisfy(line -> assertThat(line.getString("kind")).isEqualTo("ask"));
        assertThat(objects(next.getJsonObject("understood").getJsonArray("topics"))
                        .get(0)
                        .getString("topic"))
                .isEqualTo("infant_coping");
        assertThat(objects(next.getJsonObject("state").getJsonArray("slots"))).anySatisfy(slot -> {
            assertThat(slot.getString("value")).isEqualTo("infant_coping");
            assertThat(slot.getString("step")).isEqualTo("family-line/mind");
            assertThat(slot.getString("from")).isEqualTo("words");
        });
        assertThat(objects(next.getJsonArray("why"))).allSatisfy(why -> {
            assertThat(why.getString("kind")).isNotBlank();
            assertThat(why.getInteger("line")).isPositive();
        });
        assertThat(objects(next.getJsonArray("why")))
                .anySatisfy(why -> assertThat(why.getJsonObject("about").getString("known", ""))
                        .contains("topic = infant_coping"));
    }

    @Test
    void queuesAreOpenAsTheAuthorSays() throws Exception {
        String at = "\"channel\":\"chat\",\"language\":\"fi\",\"at\":\"2026-12-25T03:00:00+02:00\"";
        JsonObject open = act(begin("{" + at + ",\"open\":[\"family-guidance\"]}"), "{\"wish\":\"person\"}");
        JsonObject closed = act(begin("{" + at + "}"), "{\"wish\":\"person\"}");

        assertThat(open.getJsonArray("why").encode()).contains("\"kind\":\"open\"");
        assertThat(open.getJsonArray("lines").encode()).contains("\"hand-over\"");
        assertThat(closed.getJsonArray("why").encode()).contains("\"kind\":\"closed\"");
        assertThat(closed.getJsonArray("lines").encode()).doesNotContain("\"hand-over\"");
    }

    @Test
    void choicesChangesLanguageSilenceAndLeavingAreTaken() throws Exception {
        JsonObject talk = begin("{\"channel\":\"phone\",\"language\":\"sv\",\"flow\":\"money\"}");
        assertThat(talk.getJsonObject("question").getString("step")).isEqualTo("money/need");
        JsonObject chosen = act(talk, "{\"choose\":{\"step\":\"money/need\",\"value\":\"food\"}}");
        assertThat(chosen.getJsonArray("answers").encode()).contains("\"food\"");
        JsonObject changed = act(talk, "{\"change\":{\"step\":\"money/need\",\"value\":\"children\"}}");
        assertThat(changed.getJsonArray("answers").encode())
                .contains("\"children\"")
                .doesNotContain("\"food\"");
        assertThat(act(talk, "{\"language\":\"en\"}").getString("language")).isEqualTo("en");
        assertThat(act(talk, "{\"silence\":true}").getInteger("turns")).isEqualTo(4);
        assertThat(act(talk, "{\"leave\":true}").getInteger("turns")).isEqualTo(5);
        assertThat(act(talk, "{\"say\":\"hei\"}").getString("error")).isEqualTo("refused");
    }

    @Test
    void onThePhoneAnySlotIsFilledAtAnyTime() throws Exception {
        String begin = "\"language\":\"fi\",\"flow\":\"family-line\"}";
        JsonObject call = begin("{\"channel\":\"phone\"," + begin);
        assertThat(objects(call.getJsonArray("fillable")))
                .filteredOn(f -> f.getString("slot").equals("child-age"))
                .singleElement()
                .satisfies(f -> assertThat(f.getJsonArray("values").size()).isEqualTo(6));

        JsonObject filled = act(call, "{\"fill\":{\"slot\":\"child-age\",\"value\":\"under-1\"}}");

        assertThat(objects(filled.getJsonObject("state").getJsonArray("slots")))
                .extracting(s -> s.getString("slot") + " " + s.getString("value"))
                .contains("child-age under-1");
        assertThat(filled.getJsonArray("fillable").encode()).doesNotContain("child-age");
        assertThat(filled.getJsonArray("trail").encode()).contains("family-line/mind");
        String kept = send(author, "/" + call.getString("id") + "/kept", "{\"name\":\"soitto\"}")
                .body();
        assertThat(kept).contains("- fill: {child-age: under-1}");
        String fill = "{\"fill\":{\"slot\":\"child-age\",\"value\":\"gold\"}}";
        assertThat(act(call, fill).getString("error")).isEqualTo("refused");
        JsonObject chat = begin("{\"channel\":\"chat\"," + begin);
        assertThat(chat.containsKey("fillable")).isFalse();
        assertThat(act(chat, "{\"fill\":{\"slot\":\"child-age\",\"value\":\"under-1\"}}")
                        .getString("error"))
                .isEqualTo("refused");
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothing() throws Exception {
        JsonObject talk = begin("{\"channel\":\"chat\",\"language\":\"fi\",\"flow\":\"money\"}");
        String path = "/" + talk.getString("id");
        assertThat(send(author, path, "{\"choose\":{\"step\":\"money/need\",\"value\":\"gold\"}}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(send(author, path, "{\"say\":\"" + "a".repeat(2_001) + "\"}").body())
                .contains("too long");
        for (String unfit : List.of("{}", "{\"wish\":\"a king\"}", "{\"choose\":\"food\"}", "{\"language\":\"ru\"}")) {
            assertThat(send(author, path, unfit).statusCode()).as(unfit).isEqualTo(400);
        }
        assertThat(send(author, "", "{\"channel\":\"chat\",\"at\":\"yesterday\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(author, "", "{\"flow\":\"nowhere\"}").statusCode()).isEqualTo(404);
        assertThat(send(author, "", "{\"revision\":\"nothing\"}").statusCode()).isEqualTo(404);
        assertThat(act(talk, "{\"choose\":{\"step\":\"money/need\",\"value\":\"food\"}}")
                        .getInteger("turns"))
                .isEqualTo(1);
    }

    @Test
    void aTalkIsItsAuthorsAlone() throws Exception {
        JsonObject talk = begin("{\"channel\":\"chat\",\"language\":\"fi\"}");
        StaffClient other = author("olli");
        assertThat(send(other, "/" + talk.getString("id"), "{\"say\":\"hei\"}").statusCode())
                .isEqualTo(404);
        String path = "/workshop/api/talks/" + talk.getString("id");
        assertThat(other.send("DELETE", path, new JsonObject()).statusCode()).isEqualTo(404);
        assertThat(author.send("DELETE", path, new JsonObject()).statusCode()).isEqualTo(204);
        assertThat(send(author, "/" + talk.getString("id"), "{\"say\":\"hei\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNodeHoldsOnlySoManyTalks(@TempDir Path own) throws Exception {
        try (TestHouse full = TestHouse.open(own)) {
            full.account("aino", Role.AUTHOR);
            StaffClient aino = full.staff().signIn("aino");
            for (int i = 0; i < WorkshopTalks.AT_MOST; i++) {
                assertThat(send(aino, "", "{\"flow\":\"money\"}").statusCode()).isEqualTo(201);
            }
            assertThat(send(aino, "", "{\"flow\":\"money\"}").body()).contains("\"error\":\"too-many\"");
        }
    }
}
