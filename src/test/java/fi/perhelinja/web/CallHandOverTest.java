package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.CallBack;
import fi.perhelinja.conversation.CallBack.Result;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Place.Kind;
import fi.perhelinja.conversation.Place.Stage;
import fi.perhelinja.conversation.WrapUp;
import fi.perhelinja.protocol.CallBackIn;
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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handler hands a caller over to a worker, over real sockets: the handler, the worker, and the caller in the chat. */
class CallHandOverTest {

    /** A Monday at ten in Finland. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private static final String QUEUE = "family-guidance";
    private static final Map<String, String> DETAILS = Map.of(
            "safe-number", "040 123 4567",
            "number-safe", "yes",
            "call-when", "8-16",
            "call-day", "any",
            "voicemail", "no",
            "if-other", "say-nothing",
            "code-word", "mansikka");

    private TestHouse house;
    private TestConsole handler;
    private TestConsole anna;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        house = TestHouse.open(() -> MONDAY, folder);
        anna = house.console("Anna", Role.WORKER);
        handler = house.console("Kaisa", Role.CALL_HANDLER);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    private String call() throws Exception {
        handler.send((StaffIn) new CallIn.Begin(TestConsole.id(), Language.FI));
        String conversation = handler.await(StaffOut.Called.class, c -> true).conversation();
        handler.open(conversation, Purpose.WORK, "");
        String id = TestConsole.id();
        handler.done(new CallIn.Caller(id, conversation, new ResidentIn.Say(id, "vauva ei nuku öisin")));
        handler.done(new CallIn.Notes(TestConsole.id(), conversation, "Puoliso reissutöissä."));
        return conversation;
    }

    private static CallIn.HandOver handOver(String conversation, String queue, Map<String, String> details) {
        return new CallIn.HandOver(
                TestConsole.id(),
                conversation,
                queue,
                "Äiti on lopussa.",
                Optional.of(details).filter(all -> !all.isEmpty()));
    }

    private void finish(TestConsole who, String conversation) throws Exception {
        WrapUp wrapUp = new WrapUp("contact-agreed", List.of("infant_coping"), List.of(), "", "", Optional.empty());
        who.done(new StaffIn.Finish(TestConsole.id(), conversation, wrapUp));
    }

    /** Who takes it sees what was said, what the handler wrote, and the message. */
    private void knowsAll(TestConsole worker, String conversation, String what) throws Exception {
        worker.lines(
                conversation,
                line -> line.what().equals(what)
                        && line.inside()
                        && line.line().text().equals("Äiti on lopussa."));
        assertThat(worker.lines(conversation)).anyMatch(l -> l.line().text().equals("vauva ei nuku öisin"));
        assertThat(worker.news(conversation).standing().call().orElseThrow().notes())
                .isEqualTo("Puoliso reissutöissä.");
    }

    private String comeIn(String words) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + house.port() + "/v1/conversation/come-in"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        new JsonObject().put("code", words).encode()))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return new JsonObject(answer).getString("token");
    }

    @Test
    void callerIsCalledBackByAWorkerWhoKnowsAll() throws Exception {
        String conversation = call();
        handler.done(handOver(conversation, QUEUE, DETAILS));
        assertThat(anna.board()).doesNotContainKey(conversation);
        handler.done(new CallIn.HangUp(TestConsole.id(), conversation));

        Place place = anna.place(conversation, p -> p.kind() == Kind.CALL_BACK);
        assertThat(place.stage()).isEqualTo(Stage.WAITING);
        assertThat(place.topic()).contains("infant_coping");
        assertThat(place.summary()).containsEntry("code-word", "mansikka").containsEntry("safe-number", "•••67");
        anna.done(new CallBackIn.BeginTry(TestConsole.id(), conversation));
        anna.open(conversation, Purpose.WORK, "");
        knowsAll(anna, conversation, "handed-to-call-back");
        CallBackIn.ReadNumber asked = new CallBackIn.ReadNumber(TestConsole.id(), conversation, "•••67");
        anna.send((StaffIn) asked);
        assertThat(anna.await(StaffOut.NumberRead.class, n -> n.id().equals(asked.id()))
                        .dial())
                .contains("+358401234567");

        finish(handler, conversation);
        anna.done(new CallBackIn.EndTry(TestConsole.id(), conversation, Result.REACHED, Optional.empty(), ""));
        finish(anna, conversation);
        assertThat(anna.news(conversation)
                        .standing()
                        .place()
                        .flatMap(Place::callBack)
                        .map(CallBack::state))
                .isNotEmpty();
    }

    @Test
    void callerGoesOnInTheChatWithAWorkerWhoKnowsAll() throws Exception {
        house.console("Saara", Role.SUPERVISOR).openQueue(QUEUE);
        String conversation = call();
        handler.done(handOver(conversation, QUEUE, Map.of()));
        StaffOut code = handler.ask(new CallIn.Carry(TestConsole.id(), conversation, true));
        assertThat(anna.board()).doesNotContainKey(conversation);

        String token = comeIn(((StaffOut.Code) code).words());
        TestClient resident = house.client();
        resident.hello(Optional.of(token), 0);
        anna.place(conversation, p -> p.stage() == Stage.WAITING && p.kind() == Kind.CHAT);
        anna.claimAndOpen(conversation);
        knowsAll(anna, conversation, "handed-to-chat");
        assertThat(resident.lines())
                .noneMatch(l -> l.text().contains("lopussa") || l.text().contains("reissutöissä"));

        assertThat(handler.place(conversation, p -> p.owner().isPresent()).call())
                .isPresent();
        finish(handler, conversation);
        anna.say(conversation, "Hei, olen Anna.");
        assertThat(resident.say("m-9", "hei vaan")).isPositive();
    }

    @Test
    void onlyTheOwnCallIsHandedOverAndOnlyWhereSomebodyTakesIt() throws Exception {
        String conversation = call();
        TestConsole other = house.console("Kim", Role.CALL_HANDLER);
        assertThat(other.refused(handOver(conversation, QUEUE, DETAILS)).reason())
                .isEqualTo("not-owner");
        assertThat(anna.refused(handOver(conversation, QUEUE, DETAILS)).reason())
                .isEqualTo("no-right");
        assertThat(handler.refused(handOver(conversation, "nowhere", DETAILS)).reason())
                .isEqualTo("nobody-such");
        Map<String, String> wrong = new HashMap<>(DETAILS);
        wrong.put("safe-number", "040 12");
        assertThat(handler.refused(handOver(conversation, QUEUE, wrong)).reason())
                .isEqualTo("no-such-answer");
    }
}
