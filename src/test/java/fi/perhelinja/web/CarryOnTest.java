package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.WrapUp;
import fi.perhelinja.protocol.CallIn;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffIn.Purpose;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the chat to the phone and from the phone to the chat, by four words. */
class CarryOnTest {

    /** As shipped. */
    private static final int TRIES_PER_MINUTE = 6;

    private TestHouse house;
    private TestConsole handler;
    private TestClient resident;
    private String token = "";

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        house = TestHouse.open(folder);
        handler = house.console("Kaisa", Role.CALL_HANDLER);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    private HttpResponse<String> post(String path, String body, String bearer) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + house.port() + "/v1/conversation/" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private String code() throws Exception {
        HttpResponse<String> answer = post("carry-on", "{}", token);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new JsonObject(answer.body()).getString("words");
    }

    private String chat() throws Exception {
        resident = house.client();
        var welcome = resident.open();
        token = welcome.token();
        resident.say("m-1", "vauva ei nuku öisin ja mä oon ihan poikki");
        return welcome.conversation();
    }

    private StaffOut takeOn(TestConsole who, String words) throws Exception {
        return who.ask(new CallIn.TakeOn(TestConsole.id(), words));
    }

    private HttpResponse<String> comeIn(String words) throws Exception {
        return post("come-in", new JsonObject().put("code", words).encode(), "");
    }

    @Test
    void chatGoesOnByPhoneAtTheSameStepAndTheResidentIsTold() throws Exception {
        String conversation = chat();
        String words = code();
        assertThat(words.split(" ")).hasSize(4);
        String typed = words.toUpperCase(Locale.ROOT).replace('Ä', 'A').replace(" ", " - ");

        StaffOut answer = takeOn(handler, typed);
        assertThat(answer).isEqualTo(new StaffOut.Called(((StaffOut.Called) answer).id(), conversation));
        handler.open(conversation, Purpose.WORK, "");
        handler.lines(conversation, line -> line.line().text().equals("to-phone"));
        assertThat(handler.lines(conversation)).anyMatch(l -> l.line().text().startsWith("vauva ei nuku"));
        assertThat(handler.news(conversation).standing().answers())
                .anyMatch(a -> a.value().equals("infant_coping"));
        assertThat(handler.place(conversation, p -> true).kind()).isEqualTo(Place.Kind.CALL);

        String id = TestConsole.id();
        handler.done(new CallIn.Caller(id, conversation, new ResidentIn.Say(id, "me asutaan keravalla")));
        resident.upTo(handler.number(conversation));
        assertThat(resident.lines())
                .anyMatch(l -> l.kind() == Line.Kind.NOTICE && l.text().equals("to-phone"));
        assertThat(resident.lines()).anyMatch(l -> l.text().equals("me asutaan keravalla"));
        assertThat(resident.say("m-2", "kirjoitan tämän koska en voi sanoa ääneen"))
                .isPositive();
    }

    @Test
    void codeWorksOnceAndOnlyTheNewest() throws Exception {
        chat();
        String old = code();
        String words = code();

        assertThat(takeOn(handler, old))
                .isInstanceOfSatisfying(
                        StaffOut.Refused.class, r -> assertThat(r.reason()).isEqualTo("wrong-code"));
        assertThat(takeOn(handler, words)).isInstanceOf(StaffOut.Called.class);
        assertThat(takeOn(handler, words)).isInstanceOf(StaffOut.Refused.class);
        assertThat(comeIn(words).statusCode()).isEqualTo(401);
    }

    @Test
    void codesCannotBeTriedWithoutEnd() throws Exception {
        chat();
        for (int i = 0; i < TRIES_PER_MINUTE; i++) {
            takeOn(handler, "kettu lumi torvi marja");
        }

        assertThat(takeOn(handler, code()))
                .isInstanceOfSatisfying(
                        StaffOut.Refused.class, r -> assertThat(r.reason()).isEqualTo("too-often"));
    }

    @Test
    void nobodyWithoutTheRightTakesACallByACode() throws Exception {
        chat();
        TestConsole worker = house.console("Anna", Role.WORKER);

        assertThat(takeOn(worker, code()))
                .isInstanceOfSatisfying(
                        StaffOut.Refused.class, r -> assertThat(r.reason()).isEqualTo("no-right"));
    }

    private String call() throws Exception {
        handler.send((StaffIn) new CallIn.Begin(TestConsole.id(), Language.FI));
        String conversation = handler.await(StaffOut.Called.class, c -> true).conversation();
        handler.open(conversation, Purpose.WORK, "");
        String id = TestConsole.id();
        handler.done(new CallIn.Caller(id, conversation, new ResidentIn.Say(id, "vauva ei nuku öisin")));
        handler.done(new CallIn.Notes(TestConsole.id(), conversation, "salainen muistiinpano"));
        return conversation;
    }

    private String given(String conversation, boolean person) throws Exception {
        StaffOut code = handler.ask(new CallIn.Carry(TestConsole.id(), conversation, person));
        return ((StaffOut.Code) code).words();
    }

    @Test
    void callerGoesOnInTheChatWithWhatWasSaidAndWithoutTheNotes() throws Exception {
        String conversation = call();
        HttpResponse<String> answer = comeIn(given(conversation, false));
        token = new JsonObject(answer.body()).getString("token");
        resident = house.client();
        var welcome = resident.hello(Optional.of(token), 0);
        resident.upTo(welcome.number());

        assertThat(welcome.conversation()).isEqualTo(conversation);
        assertThat(welcome.fresh()).isFalse();
        assertThat(resident.lines()).anyMatch(l -> l.text().equals("vauva ei nuku öisin"));
        assertThat(resident.lines()).anyMatch(l -> l.text().equals("to-chat"));
        assertThat(resident.lines()).noneMatch(l -> l.text().contains("salainen"));
        String id = TestConsole.id();
        assertThat(handler.refused(new CallIn.Caller(id, conversation, new ResidentIn.Say(id, "vielä")))
                        .reason())
                .isEqualTo("ended");

        WrapUp wrapUp = new WrapUp("advised", List.of("infant_coping"), List.of(), "", "", Optional.empty());
        handler.done(new StaffIn.Finish(TestConsole.id(), conversation, wrapUp));
        assertThat(resident.say("m-9", "keravalla")).isPositive();
    }

    @Test
    void callerWaitsForAWorkerInTheChatWithEverythingSaidSoFar() throws Exception {
        TestConsole supervisor = house.console("Saara", Role.SUPERVISOR);
        supervisor.openQueue("family-guidance");
        house.console("Anna", Role.WORKER);
        String conversation = call();
        HttpResponse<String> answer = comeIn(given(conversation, true));
        token = new JsonObject(answer.body()).getString("token");
        house.client().hello(Optional.of(token), 0);

        Place place = supervisor.place(conversation, p -> p.stage() == Place.Stage.WAITING);
        assertThat(place.kind()).isEqualTo(Place.Kind.CHAT);
        assertThat(place.topic()).contains("infant_coping");
    }

    @Test
    void callThatIsAnothersIsNotCarriedOn() throws Exception {
        String conversation = call();
        TestConsole other = house.console("Kim", Role.CALL_HANDLER);

        assertThat(other.refused(new CallIn.Carry(TestConsole.id(), conversation, false))
                        .reason())
                .isEqualTo("not-owner");
    }
}
