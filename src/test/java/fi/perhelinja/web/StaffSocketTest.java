package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Access;
import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.StaffLine;
import fi.perhelinja.protocol.Closing;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffIn.Purpose;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.staff.Role;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Consoles and residents on a whole service, with real sockets and real sessions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffSocketTest {

    private static final String QUEUE = "family-guidance";
    private static final int RACES = Integer.getInteger("scene.races", 1_000);

    private TestHouse house;
    private TestConsole supervisor;
    private TestConsole anna;
    private TestConsole bo;
    private String boId;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        house = TestHouse.open(
                folder,
                "consoles.frames-at-once: 100000",
                "residents.frames-at-once: 100000",
                "residents.sockets-per-address: 10000",
                "consoles.open-at-most: 10000",
                "staff.sign-ins-per-minute: 1000");
        supervisor = house.console("Sirpa", Role.SUPERVISOR);
        supervisor.openQueue(QUEUE);
        anna = house.console("Anna", Role.WORKER);
        boId = house.account("Bo", Role.WORKER).id();
        bo = house.console(house.staff().signIn("bo"));
    }

    @AfterAll
    void close() throws Exception {
        house.close();
    }

    private static void notice(TestClient client, String what) throws Exception {
        while (client.lines().stream()
                .noneMatch(l -> l.kind() == Line.Kind.NOTICE && l.text().equals(what))) {
            client.await(ResidentOut.News.class);
        }
    }

    private static boolean said(StaffLine line, String text) {
        return line.line().text().equals(text);
    }

    @Test
    void aWorkerClaimsAndTheyTalkAndTheGuideIsSilent() throws Exception {
        TestClient resident = house.client();
        String conversation = resident.waitForPerson();
        anna.place(conversation, p -> p.stage() == Place.Stage.WAITING);
        anna.claimAndOpen(conversation);
        notice(resident, "worker-came");
        int before = resident.lines().size();
        anna.say(conversation, "Hei! Olen Anna.");
        resident.say("a-2", "vauva ei nuku");
        anna.lines(conversation, l -> said(l, "vauva ei nuku"));

        assertThat(resident.lines().subList(before, resident.lines().size()))
                .extracting(Line::by)
                .doesNotContain(Line.By.GUIDE);
        anna.done(new StaffIn.Release(TestConsole.id(), conversation));
        String metrics = house.get("/metrics").body();
        assertThat(metrics).containsPattern("perhelinja_claims_total [1-9]");
        assertThat(metrics).containsPattern("perhelinja_waited_seconds_count [1-9]");
        assertThat(metrics).containsPattern("perhelinja_returned_total\\{cause=\"released\"\\} [1-9]");
    }

    @Test
    void ofTwoWhoClaimAtOnceOneHasItAndTheOtherIsToldWho() throws Exception {
        TestClient resident = house.client();
        String conversation = resident.waitForPerson();
        anna.place(conversation, p -> true);
        bo.place(conversation, p -> true);
        long slowest = 0;
        for (int i = 0; i < RACES; i++) {
            StaffIn.Claim annas = new StaffIn.Claim(TestConsole.id(), conversation);
            StaffIn.Claim bos = new StaffIn.Claim(TestConsole.id(), conversation);
            long pressed = System.nanoTime();
            anna.send((StaffIn) annas);
            bo.send((StaffIn) bos);
            StaffOut toAnna = anna.answer(annas.id());
            StaffOut toBo = bo.answer(bos.id());
            slowest = Math.max(slowest, System.nanoTime() - pressed);
            boolean won = toAnna instanceof StaffOut.Done;
            StaffOut lost = won ? toBo : toAnna;
            assertThat(lost).isInstanceOfSatisfying(StaffOut.Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo("taken");
                assertThat(refused.who()).contains(won ? "Anna" : "Bo");
            });
            (won ? anna : bo).done(new StaffIn.Release(TestConsole.id(), conversation));
            if (i % 200 == 199) {
                // A conversation is only so long: another resident comes.
                resident = house.client();
                conversation = resident.waitForPerson();
                anna.place(conversation, p -> true);
                bo.place(conversation, p -> true);
            }
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(slowest);
        System.out.printf("claims: %d races, one owner each, the slowest answer after %d ms%n", RACES, millis);
        assertThat(millis).isLessThan(1_000);
    }

    @Test
    void whoReadAWaitingConversationSeesNoMoreOfItOnceItIsClaimed() throws Exception {
        TestClient resident = house.client();
        String conversation = resident.waitForPerson();
        bo.place(conversation, p -> true);
        bo.open(conversation, Purpose.WORK, "");
        bo.await(StaffOut.News.class, n -> n.conversation().equals(conversation));
        anna.claimAndOpen(conversation);

        assertThat(bo.await(StaffOut.Shut.class, s -> s.conversation().equals(conversation))
                        .why())
                .isEqualTo("claimed");
        resident.say("a-2", "salaisuus");
        anna.lines(conversation, l -> said(l, "salaisuus"));
        assertThat(bo.refused(new StaffIn.Open(TestConsole.id(), conversation, 0, Purpose.WORK, ""))
                        .reason())
                .isEqualTo("no-right");
        anna.done(new StaffIn.Release(TestConsole.id(), conversation));
    }

    @Test
    void aConsoleThatIsBehindCannotAnswerBlind() throws Exception {
        TestClient resident = house.client();
        String conversation = resident.waitForPerson();
        anna.place(conversation, p -> true);
        anna.claimAndOpen(conversation);
        long seen = anna.number(conversation);
        resident.say("a-2", "vielä yksi asia");

        assertThat(anna.refused(new StaffIn.Say(TestConsole.id(), conversation, seen, "Ok"))
                        .reason())
                .isEqualTo("behind");
        anna.say(conversation, "Ok");
        anna.done(new StaffIn.Release(TestConsole.id(), conversation));
    }

    @Test
    void aTransferIsKeptByItsSenderUntilAColleagueTakesIt() throws Exception {
        TestClient resident = house.client();
        String conversation = resident.waitForPerson();
        anna.place(conversation, p -> true);
        anna.claimAndOpen(conversation);
        anna.done(new StaffIn.Transfer(
                TestConsole.id(), conversation, Optional.empty(), Optional.of(boId), "Svenska, tack."));
        resident.say("a-2", "kirjoitan tässä välissä");
        anna.say(conversation, "Siirrän sinut kollegalle.");
        bo.place(conversation, p -> p.transfer().isPresent());
        bo.claimAndOpen(conversation);
        notice(resident, "worker-changed");
        bo.say(conversation, "Hej, Bo här.");

        assertThat(bo.lines(conversation, l -> said(l, "Hej, Bo här.")))
                .anyMatch(l -> said(l, "kirjoitan tässä välissä"))
                .anyMatch(l -> l.what().equals("transfer-offered") && l.inside());
        assertThat(resident.lines()).noneMatch(l -> l.text().contains("Svenska, tack"));
        bo.done(new StaffIn.Release(TestConsole.id(), conversation));
    }

    @Test
    void afterAQuickLeaveNothingGoesOut() throws Exception {
        TestClient resident = house.client();
        String conversation = resident.waitForPerson();
        anna.place(conversation, p -> true);
        anna.claimAndOpen(conversation);
        resident.send(new ResidentIn.Leave("l-1", true));
        anna.lines(conversation, l -> said(l, "ended-left-quickly"));
        StaffOut.Refused refused = anna.refused(
                new StaffIn.Say(TestConsole.id(), conversation, anna.number(conversation), "Oletko siellä?"));

        assertThat(refused.reason()).isEqualTo("ended");
        assertThat(anna.news(conversation).standing().ended()).contains("left-quickly");
    }

    @Test
    void aSupervisorListensInWhispersAndTakesOver() throws Exception {
        TestClient resident = house.client();
        String conversation = resident.waitForPerson();
        anna.place(conversation, p -> true);
        anna.claimAndOpen(conversation);
        supervisor.open(conversation, Purpose.LISTEN, "");
        supervisor.await(StaffOut.News.class, n -> n.conversation().equals(conversation));
        supervisor.done(new StaffIn.Whisper(TestConsole.id(), conversation, "Kysy unesta."));
        anna.lines(conversation, l -> l.what().equals("whisper") && said(l, "Kysy unesta."));
        List<StaffLine> lines = anna.lines(conversation, l -> l.what().equals("listened-in"));
        supervisor.done(new StaffIn.Assign(TestConsole.id(), conversation, boId));
        bo.place(conversation, p -> p.owner().filter(o -> o.id().equals(boId)).isPresent());
        notice(resident, "worker-changed");

        assertThat(lines).anyMatch(l -> l.inside() && l.worker().isPresent());
        assertThat(resident.lines()).noneMatch(l -> l.text().contains("unesta"));
        assertThat(anna.refused(new StaffIn.Note(TestConsole.id(), conversation, "x"))
                        .reason())
                .isEqualTo("not-owner");
        bo.done(new StaffIn.Release(TestConsole.id(), conversation));
    }

    @Test
    void signingOffClosesTheSocketAtOnceAndGivesEverythingBack() throws Exception {
        house.account("Dora", Role.WORKER);
        StaffClient browser = house.staff().signIn("dora");
        TestConsole dora = house.console(browser);
        TestClient resident = house.client();
        String conversation = resident.waitForPerson();
        dora.place(conversation, p -> true);
        dora.claimAndOpen(conversation);
        assertThat(browser.post("/staff/sign-out", new JsonObject()).statusCode())
                .isEqualTo(200);

        assertThat(dora.closeCode()).isEqualTo(Closing.SIGNED_OUT.code());
        notice(resident, "worker-went");
        anna.place(conversation, p -> p.stage() == Place.Stage.WAITING && p.returned());
    }

    @Test
    void signingOffWithTheSocketClosedAlreadyGivesEverythingBackAtOnceToo() throws Exception {
        house.account("Elna", Role.WORKER);
        StaffClient browser = house.staff().signIn("elna");
        TestConsole elna = house.console(browser);
        TestClient resident = house.client();
        String conversation = resident.waitForPerson();
        elna.place(conversation, p -> true);
        elna.claimAndOpen(conversation);
        elna.cut();
        assertThat(browser.post("/staff/sign-out", new JsonObject()).statusCode())
                .isEqualTo(200);

        notice(resident, "worker-went");
        anna.place(conversation, p -> p.stage() == Place.Stage.WAITING && p.returned());
    }

    @Test
    void typingIsSeenOnBothSides() throws Exception {
        TestClient resident = house.client();
        String conversation = resident.waitForPerson();
        anna.place(conversation, p -> true);
        anna.claimAndOpen(conversation);
        notice(resident, "worker-came");
        anna.send(new StaffIn.Typing(conversation, true));
        assertThat(resident.await(ResidentOut.Typing.class)).isEqualTo(new ResidentOut.Typing(Line.By.WORKER, true));
        resident.send(new ResidentIn.Typing(true));
        anna.await(StaffOut.Sign.class, s -> s.what().equals("typing") && s.on());
        resident.cut();
        anna.await(StaffOut.Sign.class, s -> s.what().equals("here") && !s.on());

        anna.done(new StaffIn.Release(TestConsole.id(), conversation));
    }

    @Test
    void ownConversationIsAsItWasAfterTheConsoleComesBack() throws Exception {
        TestClient resident = house.client();
        String conversation = resident.waitForPerson();
        house.account("Elsa", Role.WORKER);
        StaffClient browser = house.staff().signIn("elsa");
        TestConsole elsa = house.console(browser);
        elsa.place(conversation, p -> true);
        elsa.claimAndOpen(conversation);
        elsa.say(conversation, "Hei");
        elsa.cut();
        resident.say("a-2", "oletko siellä");
        TestConsole again = house.console(browser);
        again.open(conversation, Purpose.WORK, "");
        again.lines(conversation, l -> said(l, "oletko siellä"));

        assertThat(again.news(conversation).standing().mine()).isEqualTo(Access.OWN);
        again.say(conversation, "Olen.");
        again.done(new StaffIn.Release(TestConsole.id(), conversation));
    }
}
