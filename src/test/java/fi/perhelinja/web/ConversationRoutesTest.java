package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Role;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationRoutesTest {

    @TempDir
    private static Path folder;

    private static TestHouse house;

    @BeforeAll
    static void open() throws Exception {
        house = TestHouse.open(folder, "proxy.trusted: 127.0.0.1", "residents.origins: https://kunta.example");
        house.account("adi", Role.ADMIN);
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    @Test
    void aResidentTakesTheirConversationAlongAndErasesIt() throws Exception {
        TestClient client = house.client();
        ResidentOut.Welcome welcome = client.open();
        client.say("a-1", "vauva ei nuku");

        HttpResponse<String> export = ask("export", "Bearer " + welcome.token(), "192.0.2.1");
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.headers().firstValue("cache-control")).contains("no-store");
        JsonObject json = new JsonObject(export.body());
        assertThat(json.getString("conversation")).isEqualTo(welcome.conversation());
        assertThat(json.getJsonArray("commits")).isNotEmpty();
        assertThat(export.body()).contains("vauva ei nuku").doesNotContain("tokenHash");

        assertThat(ask("erase", "Bearer " + welcome.token(), "192.0.2.1").statusCode())
                .isEqualTo(204);
        client.await(ResidentOut.Gone.class);
        assertThat(ask("export", "Bearer " + welcome.token(), "192.0.2.1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyElseDoesAndNobodyAsksTooOften() throws Exception {
        String wrong = house.client().open().token().replaceFirst(".$", "!");

        assertThat(ask("export", "", "192.0.2.2").statusCode()).isEqualTo(401);
        assertThat(ask("export", "Bearer " + wrong, "192.0.2.2").statusCode()).isEqualTo(404);
        for (int i = 0; i < 10; i++) {
            ask("erase", "Bearer " + wrong, "192.0.2.2");
        }
        assertThat(ask("export", "Bearer " + wrong, "192.0.2.2").statusCode()).isEqualTo(429);
    }

    @Test
    void staffGiveAReasonAndItIsInTheAudit() throws Exception {
        TestClient client = house.client();
        String id = client.open().conversation();
        client.say("a-1", "minun sanani");
        StaffClient adi = house.staff().signIn("adi");
        JsonObject reason = new JsonObject().put("reason", "pyyntö 12");

        assertThat(adi.post("/staff/conversations/" + id + "/export", new JsonObject())
                        .body())
                .contains("reason-needed");
        assertThat(adi.post("/staff/conversations/" + id + "/export", reason).body())
                .contains("minun sanani", "tokenHash");
        assertThat(adi.post("/staff/conversations/" + id + "/erase", reason).statusCode())
                .isEqualTo(204);
        client.await(ResidentOut.Gone.class);
        assertThat(house.accounts().registry().audited(0, 100).await())
                .filteredOn(a -> a.entry().conversation().equals(java.util.Optional.of(id)))
                .extracting(a -> a.entry().what())
                .containsExactly(What.EXPORTED, What.ERASED);
    }

    private static HttpResponse<String> page(String method, String origin, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + house.port() + "/v1/conversation/export"))
                .header("X-Forwarded-For", "192.0.2.3")
                .header("Origin", origin)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (method.equals("OPTIONS")) {
            request.header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization");
        } else {
            request.header("Authorization", authorization);
        }
        return TestHouse.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void pagesThatMayEmbedTheWidgetMayAskAndNoOthers() throws Exception {
        String token = "Bearer " + house.client().open().token();
        String embeds = "https://kunta.example";
        HttpResponse<String> asked = page("OPTIONS", embeds, "");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("access-control-allow-origin")).contains(embeds);
        assertThat(asked.headers().firstValue("access-control-allow-headers")).contains("authorization, content-type");
        assertThat(asked.headers().firstValue("access-control-allow-methods")).contains("POST");
        assertThat(asked.headers().firstValue("access-control-allow-credentials"))
                .isEmpty();
        assertThat(asked.headers().allValues("vary").toString()).containsIgnoringCase("origin");
        HttpResponse<String> taken = page("POST", embeds, token);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.headers().firstValue("access-control-allow-origin")).contains(embeds);

        for (String method : new String[] {"OPTIONS", "POST"}) {
            HttpResponse<String> refused = page(method, "https://evil.example", token);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().firstValue("access-control-allow-origin"))
                    .isEmpty();
            assertThat(refused.body()).doesNotContain("commits");
        }
    }

    private static HttpResponse<String> ask(String what, String authorization, String from) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + house.port() + "/v1/conversation/" + what))
                .header("X-Forwarded-For", from)
                .POST(HttpRequest.BodyPublishers.noBody());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return TestHouse.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
