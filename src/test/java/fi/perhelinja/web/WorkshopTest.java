package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The workshop on one's own machine, over real sockets. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WorkshopTest {

    @TempDir
    private static Path folder;

    private static final String OUT = "  out:\n    end: service\n\n";

    private static TestWorkshop workshop;

    @BeforeAll
    static void open() throws Exception {
        workshop = TestWorkshop.open(folder);
    }

    @AfterAll
    static void close() throws Exception {
        workshop.close();
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    private static Optional<JsonObject> find(JsonArray array, String key, String value) {
        return objects(array).stream()
                .filter(o -> value.equals(o.getString(key)))
                .findFirst();
    }

    @Test
    void theGuideHasItsFlowsAndWhatTheTalksComeBy() throws Exception {
        try (TestEvents events = workshop.events()) {
            assertThat(events.type()).startsWith("text/event-stream");
            events.until(e -> e.getBoolean("counted"));
        }
        JsonObject guide = workshop.get("/guide");

        assertThat(guide.getString("mode")).isEqualTo("own-machine");
        assertThat(guide.getBoolean("broken")).isFalse();
        assertThat(guide.getJsonObject("talks").getInteger("played")).isGreaterThan(40);
        JsonObject line =
                find(guide.getJsonArray("flows"), "flow", "family-line").orElseThrow();
        assertThat(line.getString("file")).endsWith("flows/family-line.yaml");
        assertThat(line.getJsonObject("covered").getInteger("steps")).isPositive();
        assertThat(guide.getJsonArray("revisions")).isNotEmpty();
        JsonObject mind = workshop.get("/flows/family-line/steps/mind");
        assertThat(mind.getJsonArray("talks").size()).isGreaterThan(10);
    }

    @Test
    void aFlowIsStepsAndEdgesBetweenThem() throws Exception {
        JsonObject flow = workshop.get("/flows/money");

        JsonObject need = find(flow.getJsonArray("steps"), "step", "need").orElseThrow();
        assertThat(need.getString("kind")).isEqualTo("ask");
        assertThat(need.getString("into")).isEqualTo("money-need");
        assertThat(objects(flow.getJsonArray("edges")))
                .filteredOn(e -> e.getString("from").equals("need"))
                .extracting(e -> e.getString("to") + " " + e.getString("when") + " " + e.getString("label"))
                .contains("food rule Ruokaan tai lääkkeisiin", "children rule Lapsen menoihin");
    }

    @Test
    void aStepHasItsTextsInAllLanguages() throws Exception {
        JsonObject step = workshop.get("/flows/money/steps/need");

        assertThat(step.getString("yaml"))
                .startsWith("  need:")
                .contains("into: money-need")
                .doesNotContain("food:\n    say");
        JsonObject ask = find(step.getJsonArray("texts"), "part", "ask").orElseThrow();
        assertThat(ask.getString("source")).isEqualTo("Mihin rahat eivät nyt riitä?");
        assertThat(ask.getJsonObject("of").fieldNames()).containsExactly("sv", "en", "fi-simple");
        assertThat(ask.getJsonObject("of").getJsonObject("sv").getString("state"))
                .isEqualTo("ok");
        assertThat(find(step.getJsonArray("texts"), "part", "note")
                        .orElseThrow()
                        .getJsonObject("of"))
                .isEmpty();
        assertThat(find(step.getJsonArray("texts"), "part", "choice:food")).isPresent();
    }

    @Test
    void searchFindsWordsInAnyLanguageWithoutAccents() throws Exception {
        JsonObject found = search("mihin rahat eivat");

        assertThat(objects(found.getJsonArray("found")))
                .extracting(f -> f.getString("flow") + "/" + f.getString("step") + " " + f.getString("part"))
                .contains("money/need ask");
        assertThat(search("a").getString("error")).isEqualTo("bad-request");
        JsonObject many = search("en");
        assertThat(many.getJsonArray("found")).hasSize(50);
        assertThat(many.getBoolean("more")).isTrue();
    }

    private static JsonObject search(String words) throws Exception {
        return new JsonObject(
                workshop.post("/search", new JsonObject().put("q", words)).body());
    }

    @Test
    void aChangeNeedsTheTokenAndOurOwnOrigin() throws Exception {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString("{\"q\":\"raha\"}");
        String search = "/workshop/api/search";
        String csrf = workshop.get("/session").getString("csrf");
        assertThat(workshop.send(workshop.to(search).POST(body)).body()).contains("wrong-csrf");
        assertThat(workshop.send(workshop.to(search)
                                .header("Origin", "http://127.0.0.1:" + workshop.port())
                                .header("X-Csrf-Token", "guessed")
                                .POST(body))
                        .body())
                .contains("wrong-csrf");
        // A page of ours always names its origin.
        assertThat(workshop.send(
                                workshop.to(search).header("X-Csrf-Token", csrf).POST(body))
                        .body())
                .contains("wrong-csrf");
        assertThat(workshop.send(workshop.changing("/search").POST(body)).statusCode())
                .isEqualTo(200);
        assertThat(workshop.send(workshop.changing("/search")
                                .POST(HttpRequest.BodyPublishers.ofString("[" + " ".repeat(40_000) + "]")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBrokenSaveIsToldAtOnceAndTheLastWholeGuideGoesOn() throws Exception {
        String before = workshop.get("/guide").getString("revision");
        try (TestEvents events = workshop.events()) {
            workshop.replace("grief.yaml", "start: ", "start: no-such-step-");
            events.until(e -> e.getBoolean("broken"));

            JsonObject guide = workshop.get("/guide");
            assertThat(guide.getString("shownRevision")).isEqualTo(before);
            JsonObject problem = objects(guide.getJsonArray("problems")).stream()
                    .filter(p -> p.getString("file").endsWith("grief.yaml"))
                    .findFirst()
                    .orElseThrow();
            assertThat(problem.getString("severity")).isEqualTo("error");
            assertThat(problem.getInteger("line")).isPositive();
            assertThat(problem.getString("flow")).isEqualTo("grief");
            assertThat(workshop.get("/flows/grief").getJsonArray("steps")).isNotEmpty();

            workshop.replace("grief.yaml", "start: no-such-step-", "start: ");
            workshop.replace("grief.yaml", "    next: adult\n", "    next: by-writer\n");
            JsonObject mended = events.until(e -> !e.getBoolean("broken"));
            assertThat(mended.getString("revision")).isNotEqualTo(before);
        }
        assertThat(afterBaby("/flows/grief")).isEqualTo("by-writer");
        assertThat(afterBaby("/flows/grief?revision=" + before)).isEqualTo("adult");
    }

    private static String afterBaby(String flow) throws Exception {
        return find(workshop.get(flow).getJsonArray("edges"), "from", "baby")
                .orElseThrow()
                .getString("to");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String path : List.of(
                "/flows/nowhere",
                "/flows/money/steps/nowhere",
                "/nothing",
                "/flows/..%2f..%2fpom.xml",
                "/flows/money?revision=x")) {
            HttpResponse<String> answer = workshop.send(workshop.to("/workshop/api" + path));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("\"error\":\"not-found\"");
        }
    }

    @Test
    void onlyThePageOfTheWorkshopIsServed() throws Exception {
        assertThat(workshop.send(workshop.to("/workshop/")).body()).contains("<title>x</title>");
        HttpResponse<String> home = workshop.send(workshop.to("/"));
        assertThat(home.statusCode()).isEqualTo(303);
        assertThat(home.headers().firstValue("location")).contains("/workshop/");
        assertThat(workshop.send(workshop.to("/index.html")).statusCode()).isEqualTo(404);
        assertThat(workshop.send(workshop.to("/staff/session")).statusCode()).isEqualTo(404);
        assertThat(workshop.send(workshop.to("/workshop/")).headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe"));
    }

    @Test
    void aNameThatIsMadeToPointHereIsRefused() throws Exception {
        assertThat(raw("evil.example:" + workshop.port(), ""))
                .startsWith("HTTP/1.1 403")
                .contains("wrong-origin");
        assertThat(raw("127.0.0.1.evil.example", "")).startsWith("HTTP/1.1 403");
        assertThat(raw("localhost:" + workshop.port(), "")).startsWith("HTTP/1.1 200");
        assertThat(raw("[::1]:" + workshop.port(), "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void aPageOfAnotherOriginIsRefused() throws Exception {
        String here = "127.0.0.1:" + workshop.port();
        assertThat(raw(here, "Origin: http://evil.example\r\n")).startsWith("HTTP/1.1 403");
        assertThat(raw(here, "Origin: http://127.0.0.1:1\r\n")).startsWith("HTTP/1.1 403");
        assertThat(raw(here, "Origin: null\r\n")).startsWith("HTTP/1.1 403");
        assertThat(raw(here, "Origin: http://" + here + "\r\n")).startsWith("HTTP/1.1 200");
    }

    /** The answer to a request whose host and origin no client would send by itself. */
    private static String raw(String host, String headers) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", workshop.port())) {
            socket.getOutputStream()
                    .write(("GET /workshop/api/session HTTP/1.1\r\nHost: " + host + "\r\n" + headers
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void itListensOnThisMachineAlone(@TempDir Path other) throws Exception {
        assertThat(TestWorkshop.outcome(other, "0.0.0.0").problems())
                .singleElement()
                .satisfies(p -> assertThat(p.sentence()).contains("on this machine alone"));
        assertThat(TestWorkshop.outcome(other, "127.0.0.1").problems())
                .singleElement()
                .satisfies(p -> assertThat(p.sentence()).contains("no folder"));
    }

    @Test
    void aTalkIsKeptInTheGuideAndNothingIsOverwritten() throws Exception {
        JsonObject talk = new JsonObject(workshop.post(
                        "/talks",
                        new JsonObject("{\"flow\":\"money\",\"language\":\"fi\",\"at\":\"2026-03-02T10:00:00+02:00\"}"))
                .body());
        String path = "/talks/" + talk.getString("id");
        workshop.post(path, new JsonObject("{\"choose\":{\"step\":\"money/need\",\"value\":\"food\"}}"));
        String yaml = workshop.post(path + "/kept", new JsonObject().put("name", "ruoka"))
                .body();
        assertThat(yaml).startsWith("talk: ruoka").contains("- choose: food", "- known: {money-need: food}");

        JsonObject keep = new JsonObject().put("name", "ruoka").put("file", "own/ruoka");
        HttpResponse<String> kept = workshop.post(path + "/keep", keep);
        assertThat(kept.body()).contains("talks/own/ruoka.yaml");
        assertThat(Files.readString(workshop.file("talks/own/ruoka.yaml"))).isEqualTo(yaml);
        assertThat(workshop.post(path + "/keep", keep).body()).contains("name-taken");
        for (String file : List.of("../evil", "/etc/evil", "a/../../evil", "A", "a//b", "a.yaml", "", "x".repeat(81))) {
            assertThat(workshop.post(path + "/keep", keep.copy().put("file", file))
                            .statusCode())
                    .as(file)
                    .isEqualTo(400);
        }
        Files.createSymbolicLink(workshop.file("talks/out"), folder);
        assertThat(workshop.post(path + "/keep", keep.copy().put("file", "out/evil"))
                        .statusCode())
                .isGreaterThanOrEqualTo(500);
        assertThat(folder.resolve("evil.yaml")).doesNotExist();
        Files.delete(workshop.file("talks/out"));
    }

    @Test
    void pastPathsAreRehearsedWithAnotherRevision() throws Exception {
        String before = workshop.get("/guide").getString("revision");
        workshop.post("/compare", new JsonObject("{\"from\":\"now\",\"to\":\"now\"}"));
        String path = "{\"flow\":\"money\",\"channel\":\"chat\",\"language\":\"sv\",\"took\":12,\"answers\":"
                + "[{\"step\":\"money/need\",\"slot\":\"money-need\",\"value\":\"debts\"}]}\n";
        JsonObject wish = new JsonObject()
                .put("from", before)
                .put("to", "now")
                .put("paths", path)
                .put("language", "en");
        JsonObject same = new JsonObject(workshop.post("/rehearsals", wish).body());
        assertThat(same.getInteger("conversations")).isEqualTo(12);
        assertThat(same.getInteger("same")).isEqualTo(1 + same.getInteger("talks"));
        assertThat(same.getJsonArray("alike")).isEmpty();

        try (TestEvents events = workshop.events()) {
            workshop.replace(
                    "money.yaml",
                    "money-need: debts}, go: debts}",
                    "money-need: debts}, go: out}",
                    "  back:\n",
                    OUT + "  back:\n");
            events.until(e -> !e.getString("revision").equals(before));
        }
        JsonObject found = new JsonObject(
                workshop.post("/rehearsals", wish.put("talks", false)).body());
        JsonObject alike = found.getJsonArray("alike").getJsonObject(0);
        assertThat(alike.getString("kind")).isEqualTo("elsewhere");
        assertThat(alike.getString("step")).isEqualTo("money/need");
        assertThat(alike.getInteger("conversations")).isEqualTo(12);
        JsonObject way = alike.getJsonArray("ways").getJsonObject(0);
        assertThat(way.getJsonArray("answers").getJsonObject(0).getString("label"))
                .isEqualTo("Debts");
        assertThat(way.getJsonObject("before").getJsonArray("trail")).contains("money/debts");
        assertThat(way.getJsonObject("after").getJsonArray("trail"))
                .contains("money/out")
                .doesNotContain("money/debts");
        assertThat(way.getJsonObject("after").getString("ended")).isEqualTo("service");
        workshop.replace("money.yaml", "go: out}", "go: debts}", OUT, "");
        HttpResponse<String> none = workshop.post("/rehearsals", wish.put("paths", path + "my own words\n"));
        assertThat(none.body()).contains("no-paths", "Line 2").doesNotContain("my own words");
        assertThat(workshop.post("/rehearsals", wish.put("paths", path).put("from", "nothing"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void revisionsAreComparedInWords() throws Exception {
        JsonObject same = new JsonObject(workshop.post("/compare", new JsonObject("{\"from\":\"now\",\"to\":\"now\"}"))
                .body());
        assertThat(same.getBoolean("same")).isTrue();
        assertThat(same.getJsonArray("ends")).isEmpty();
        for (String nowhere : List.of("nothing", "--output=/tmp/x", "-o", "HEAD")) {
            assertThat(workshop.post("/compare", new JsonObject().put("from", nowhere))
                            .statusCode())
                    .as(nowhere)
                    .isEqualTo(404);
        }
    }
}
