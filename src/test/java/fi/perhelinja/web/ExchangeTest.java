package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.cli.ExchangeCommand;
import fi.perhelinja.conversation.CallStanding;
import fi.perhelinja.conversation.ExchangeCall.State;
import fi.perhelinja.protocol.CallIn;
import fi.perhelinja.protocol.ExchangeSignature;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffIn.Purpose;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A telephone exchange tells of calls over real HTTP, and the handler's console shows them. */
class ExchangeTest {

    private static final String SECRET = "a secret that the exchange and this service share";
    private static final String NUMBER = "040 765 4321";

    private Path folder;
    private Path secret;
    private TestHouse house;
    private TestConsole kaisa;

    @BeforeEach
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        secret = Files.writeString(folder.resolve("exchange.key"), SECRET + "\n");
        house = TestHouse.open(
                folder.resolve("data"), "exchange.secret-file: " + secret, "exchange.handlers: 201 = kaisa");
        kaisa = house.console("Kaisa", Role.CALL_HANDLER);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    /** The tool, as an operator would use it. */
    private int exchange(String event, String call, String... more) {
        List<String> all = new ArrayList<>(List.of(
                event, "--to", "http://127.0.0.1:" + house.port(), "--secret-file", secret.toString(), "--call", call));
        all.addAll(List.of(more));
        if (!all.contains("--handler")) {
            all.addAll(List.of("--handler", "201"));
        }
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return new CommandLine(new ExchangeCommand())
                .setOut(nowhere)
                .setErr(nowhere)
                .execute(all.toArray(String[]::new));
    }

    private static JsonObject body(String call, String event) {
        return new JsonObject()
                .put("call", call)
                .put("event", event)
                .put("at", Instant.now().toString())
                .put("handler", "kaisa")
                .put("number", NUMBER);
    }

    private HttpResponse<String> post(String body, String timestamp, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + house.port() + ExchangeSignature.PATH))
                .header(ExchangeSignature.TIMESTAMP, timestamp)
                .header(ExchangeSignature.SIGNATURE, signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return TestHouse.HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> signed(String body, Instant at) throws Exception {
        String timestamp = String.valueOf(at.getEpochSecond());
        return post(body, timestamp, ExchangeSignature.of(SECRET, timestamp, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static StaffOut.Ring ring(TestConsole console, Predicate<StaffOut.Ring> wanted) throws Exception {
        return console
                .await(StaffOut.Phone.class, phone -> phone.rings().stream().anyMatch(wanted))
                .rings()
                .stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static String take(TestConsole console, StaffOut.Ring ring) throws Exception {
        console.send((StaffIn) new CallIn.Begin(ring.call(), Language.FI));
        return console.await(StaffOut.Called.class, c -> c.id().equals(ring.call()))
                .conversation();
    }

    private static CallStanding standing(TestConsole console, String conversation, Predicate<CallStanding> wanted)
            throws Exception {
        while (console.news(conversation) == null
                || !wanted.test(console.news(conversation).standing().call().orElseThrow())) {
            console.await(StaffOut.News.class, n -> n.conversation().equals(conversation));
        }
        return console.news(conversation).standing().call().orElseThrow();
    }

    @Test
    void callThatRingsIsShownToItsHandlerAloneAndIsTakenByItsId() throws Exception {
        TestConsole bo = house.console("Bo", Role.CALL_HANDLER);

        assertThat(exchange("ring", "c-1", "--number", NUMBER)).isZero();
        StaffOut.Ring rings = ring(kaisa, r -> r.state() == State.RINGING);
        assertThat(rings.before()).isEmpty();
        assertThat(exchange("answer", "c-1")).isZero();
        StaffOut.Ring answered = ring(kaisa, r -> r.state() == State.ANSWERED);
        assertThat(answered.call()).isEqualTo(rings.call());
        assertThat(take(kaisa, answered)).isEqualTo(rings.conversation());

        assertThat(exchange("ring", "c-2", "--handler", "bo")).isZero();
        assertThat(ring(bo, r -> true).call()).isNotEqualTo(rings.call());
    }

    @Test
    void callThatIsOverAtTheExchangeIsHungUpAndWrappedUpByTheHandler() throws Exception {
        exchange("ring", "c-1", "--number", NUMBER);
        exchange("answer", "c-1");
        String conversation = take(kaisa, ring(kaisa, r -> r.state() == State.ANSWERED));
        kaisa.open(conversation, Purpose.WORK, "");
        assertThat(standing(kaisa, conversation, c -> true).hungUp()).isEmpty();

        assertThat(exchange("end", "c-1")).isZero();
        assertThat(exchange("end", "c-1")).as("told twice").isZero();
        assertThat(standing(kaisa, conversation, c -> c.hungUp().isPresent()).hungUp())
                .isPresent();
        assertThat(exchange("ring", "c-1")).as("told late").isZero();
        exchange("ring", "c-2");
        assertThat(ring(kaisa, r -> r.state() == State.RINGING).conversation()).isNotEqualTo(conversation);
    }

    @Test
    void numberThatCallsAgainIsKnownHoweverItIsWrittenAndAWithheldOneIsNot() throws Exception {
        exchange("ring", "c-1", "--number", NUMBER);
        exchange("end", "c-1");
        exchange("ring", "c-2", "--number", "+358407654321");
        StaffOut.Before before =
                ring(kaisa, r -> r.before().isPresent()).before().orElseThrow();
        assertThat(before.times()).isEqualTo(1);
        assertThat(before.days()).isEqualTo(30);
        assertThat(before.last()).isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
        exchange("end", "c-2");

        exchange("ring", "c-3", "--number", "anonymous");
        assertThat(ring(kaisa, r -> r.state() == State.RINGING && r.before().isEmpty()))
                .isNotNull();
    }

    /** A call about an infant of less than a year in Kerava, begun by hand. */
    private static String callFromKerava(TestConsole console, String id) throws Exception {
        console.send((StaffIn) new CallIn.Begin(id, Language.FI));
        String conversation =
                console.await(StaffOut.Called.class, c -> c.id().equals(id)).conversation();
        for (List<String> told : List.of(
                List.of("municipality", "kerava"),
                List.of("child-age", "under-1"),
                List.of("topic", "infant_coping"))) {
            console.done(new CallIn.Fill(TestConsole.id(), conversation, told.get(0), Optional.of(told.get(1))));
        }
        return conversation;
    }

    @Test
    void callLikeAnotherOfTheDayIsHintedAtByACountAlone() throws Exception {
        TestConsole bo = house.console("Bo", Role.CALL_HANDLER);
        callFromKerava(kaisa, "k-1");
        String second = callFromKerava(bo, "b-1");

        assertThat(bo.await(StaffOut.Phone.class, p -> !p.alike().isEmpty()).alike())
                .isEqualTo(Map.of(second, 1));
    }

    @Test
    void whoDoesNotSignIsNotHeard() throws Exception {
        String body = body("c-1", "ringing").encode();
        String now = String.valueOf(Instant.now().getEpochSecond());
        String other = ExchangeSignature.of(SECRET + "!", now, body.getBytes(StandardCharsets.UTF_8));

        assertThat(post(body, now, other).body()).contains("\"wrong-signature\"");
        assertThat(post(body, now, "nonsense").statusCode()).isEqualTo(401);
        assertThat(post(body + " ", now, ExchangeSignature.of(SECRET, now, body.getBytes(StandardCharsets.UTF_8)))
                        .body())
                .as("another body")
                .contains("\"wrong-signature\"");
        assertThat(house.staff()
                        .post("/v1/exchange/calls", body("c-1", "ringing"))
                        .body())
                .contains("\"no-signature\"");
    }

    @Test
    void whatWasSignedLongAgoIsNotTakenAndWhatIsSentAgainChangesNothing() throws Exception {
        String body = body("c-1", "ringing").encode();

        assertThat(signed(body, Instant.now().minus(ExchangeRoutes.WINDOW).minusSeconds(5))
                        .body())
                .contains("\"wrong-time\"");
        assertThat(signed(body, Instant.now().plus(ExchangeRoutes.WINDOW).plusSeconds(5))
                        .statusCode())
                .isEqualTo(401);
        Instant at = Instant.now();
        assertThat(signed(body, at).statusCode()).isEqualTo(204);
        assertThat(signed(body, at).statusCode()).isEqualTo(204);
        assertThat(kaisa.await(StaffOut.Phone.class, p -> true).rings()).hasSize(1);
        assertThat(signed(body("c-1", "ended").encode(), at).statusCode()).isEqualTo(204);
        assertThat(signed(body, at).statusCode()).as("replayed").isEqualTo(204);
        assertThat(kaisa.await(StaffOut.Phone.class, p -> true).rings()).isEmpty();
        exchange("ring", "c-2");
        assertThat(kaisa.await(StaffOut.Phone.class, p -> true).rings()).hasSize(1);
    }

    @Test
    void wrongBodiesAreRefusedByTheNameOfTheFieldAndNothingOfThemIsRepeated() throws Exception {
        Instant now = Instant.now();
        for (String field : List.of("call", "event", "at", "handler")) {
            assertThat(signed(body("c-1", "ringing").put(field, 12).encode(), now)
                            .body())
                    .contains("\"field\":\"" + field + "\"");
        }
        assertThat(signed(body("c-1", "dancing").encode(), now).body())
                .contains("\"bad-body\"", "\"event\"")
                .doesNotContain("dancing");
        assertThat(signed(body("c-1", "ringing").put("at", "yesterday").encode(), now)
                        .body())
                .contains("\"at\"");
        assertThat(signed("[" + NUMBER, now).body()).contains("\"bad-body\"").doesNotContain("765");
        assertThat(signed(body("c-1", "ringing").put("more", "x".repeat(5_000)).encode(), now)
                        .statusCode())
                .isEqualTo(413);
        assertThat(signed(body("c-1", "ringing").put("mood", "x").encode(), now).statusCode())
                .as("what a newer exchange adds")
                .isEqualTo(204);
    }

    @Test
    void handlerWhoIsNotOneIsRefusedAndSoIsACallThatSomebodyElseHas() throws Exception {
        house.account("Wilma", Role.WORKER);
        house.account("Bo", Role.CALL_HANDLER);

        assertThat(exchange("ring", "c-1", "--handler", "999")).isEqualTo(1);
        assertThat(signed(body("c-1", "ringing").put("handler", "wilma").encode(), Instant.now())
                        .body())
                .contains("\"unknown-handler\"");
        exchange("ring", "c-1");
        assertThat(exchange("answer", "c-1", "--handler", "bo"))
                .as("picked up elsewhere")
                .isZero();
        assertThat(signed(body("c-1", "answered").encode(), Instant.now()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void numberIsNowhereInWhatIsKept() throws Exception {
        exchange("ring", "sip:" + NUMBER.replace(" ", "") + "@exchange", "--number", NUMBER);
        ring(kaisa, r -> true);
        house.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("0407654321", "358407654321", NUMBER);
            }
        }
        house = TestHouse.open(folder.resolve("other"));
        assertThat(signed(body("c-1", "ringing").encode(), Instant.now()).statusCode())
                .as("no exchange is listened to unless its secret is named")
                .isIn(404, 405);
    }

    @Test
    void toolSaysWhatIsWrong() {
        assertThat(exchange("dance", "c-1")).isEqualTo(2);
        assertThat(Optional.of(new CommandLine(new ExchangeCommand())
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute("answer", "--secret-file", secret.toString(), "--handler", "201")))
                .contains(2);
    }
}
