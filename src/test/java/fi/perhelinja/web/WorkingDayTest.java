package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.WrapUp;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.protocol.Closing;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffIn.Purpose;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
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

/** What a worker's day brings beside talking: limits, what was handed back, wrap-ups that were left, signing off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkingDayTest {

    private static final WrapUp DONE = new WrapUp("advised", List.of("parenting"), List.of(), "", "");
    private static final long PATIENCE_SECONDS = 60;

    private TestHouse house;
    private TestConsole supervisor;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        house = TestHouse.open(
                folder, "staff.sign-ins-per-minute: 1000", "workers.at-once: 20", "workers.at-once-most: 20");
        supervisor = house.console("Sirpa", Role.SUPERVISOR);
        supervisor.openQueue("family-guidance");
    }

    @AfterAll
    void close() throws Exception {
        house.close();
    }

    private static List<Place> history(TestConsole console) throws Exception {
        StaffIn.History asked = new StaffIn.History(TestConsole.id(), Optional.empty(), true);
        console.send((StaffIn) asked);
        return console.await(StaffOut.Past.class, p -> p.id().equals(asked.id()))
                .places();
    }

    @Test
    void whoHasAsManyAsTheyMayIsRefusedAndTheSupervisorMayGiveThemOneMore() throws Exception {
        String fridaId = house.account("Frida", Role.WORKER).id();
        TestConsole frida = house.console(house.staff().signIn("frida"));
        frida.send(new StaffIn.Presence(Shift.Status.AVAILABLE, "", 1));
        String first = house.client().waitForPerson();
        String second = house.client().waitForPerson();
        frida.place(second, p -> true);
        frida.done(new StaffIn.Claim(TestConsole.id(), first));

        assertThat(frida.refused(new StaffIn.Claim(TestConsole.id(), second)).reason())
                .isEqualTo("at-capacity");
        supervisor.done(new StaffIn.Assign(TestConsole.id(), second, fridaId));
        frida.place(second, p -> p.owner().filter(o -> o.id().equals(fridaId)).isPresent());
        assertThat(house.accounts()
                        .registry()
                        .audited(0, 1_000)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .anyMatch(a -> a.entry().what() == What.TAKEN_OVER
                        && a.entry().conversation().equals(Optional.of(second)));
    }

    @Test
    void residentReadsTheWorkersProfessionInTheirOwnLanguage() throws Exception {
        TestConsole helge = house.console("Helge", Role.WORKER);
        TestClient resident = house.client();
        String conversation = resident.open(Language.SV).conversation();
        resident.send(new ResidentIn.Wish("w-1", Pattern.PERSON));
        helge.place(conversation, p -> true);
        helge.claimAndOpen(conversation);
        helge.say(conversation, "Hej, jag är här.");
        ResidentOut.News news = resident.await(ResidentOut.News.class);
        while (resident.lines().stream().noneMatch(line -> line.text().startsWith("Hej, jag är här"))) {
            news = resident.await(ResidentOut.News.class);
        }

        assertThat(news.standing().worker()).contains(new Line.Who("Helge", "socialhandledare"));
        assertThat(resident.lines())
                .filteredOn(line -> line.by() == Line.By.WORKER)
                .extracting(line -> line.who().orElseThrow().title())
                .containsOnly("socialhandledare");
    }

    @Test
    void whatWasHandedBackIsInOnesHistoryWithoutWhatTheGuideWasToldSince() throws Exception {
        TestConsole gunnar = house.console("Gunnar", Role.WORKER);
        TestClient resident = house.client();
        String conversation = resident.waitForPerson();
        gunnar.place(conversation, p -> true);
        gunnar.claimAndOpen(conversation);
        gunnar.say(conversation, "Robotti jatkaa tästä.");
        gunnar.done(new StaffIn.HandBack(TestConsole.id(), conversation, Optional.empty()));
        resident.say("a-2", "vauva ei nuku");

        assertThat(history(gunnar)).singleElement().satisfies(place -> {
            assertThat(place.conversation()).isEqualTo(conversation);
            assertThat(place.outcome()).contains(Place.HANDED_BACK);
        });
        TestConsole again = house.console(house.staff().signIn("gunnar"));
        again.open(conversation, Purpose.HISTORY, "Jatko puhelimessa");
        assertThat(again.lines(conversation, l -> l.line().text().equals("Robotti jatkaa tästä.")))
                .noneMatch(l -> l.line().text().contains("ei nuku"));
    }

    @Test
    void wrapUpThatWasLeftAtSigningOffIsThereAtTheNextSignIn() throws Exception {
        TestConsole helmi = house.console("Helmi", Role.WORKER);
        TestClient resident = house.client();
        String conversation = resident.waitForPerson();
        helmi.place(conversation, p -> true);
        helmi.claimAndOpen(conversation);
        resident.send(new ResidentIn.Leave("l-1", false));
        helmi.place(conversation, p -> p.stage() == Place.Stage.WRAP_UP);
        assertThat(house.staff()
                        .signIn("helmi")
                        .post("/staff/sign-out", new JsonObject())
                        .statusCode())
                .isEqualTo(200);
        helmi.closeCode();

        TestConsole tomorrow = house.console(house.staff().signIn("helmi"));
        tomorrow.place(conversation, p -> p.stage() == Place.Stage.WRAP_UP);
        supervisor.place(conversation, p -> p.stage() == Place.Stage.WRAP_UP);
        tomorrow.done(new StaffIn.Finish(TestConsole.id(), conversation, DONE));
        assertThat(history(tomorrow)).extracting(Place::outcome).containsExactly(Optional.of("advised"));
    }

    @Test
    void bothBrowsersOfAMemberShowTheSameAndSigningOffEndsBoth() throws Exception {
        house.account("Iris", Role.WORKER);
        StaffClient desk = house.staff().signIn("iris");
        StaffClient phone = house.staff().signIn("iris");
        TestConsole here = house.console(desk);
        TestConsole there = house.console(phone);
        TestClient resident = house.client();
        String conversation = resident.waitForPerson();
        here.place(conversation, p -> true);
        here.claimAndOpen(conversation);
        there.place(conversation, p -> p.owner().isPresent());
        there.open(conversation, Purpose.WORK, "");
        there.say(conversation, "Kirjoitan puhelimesta.");
        here.lines(conversation, l -> l.line().text().equals("Kirjoitan puhelimesta."));

        assertThat(phone.post("/staff/sign-out", new JsonObject()).statusCode()).isEqualTo(200);
        assertThat(there.closeCode()).isEqualTo(Closing.SIGNED_OUT.code());
        assertThat(here.closeCode()).isEqualTo(Closing.SIGNED_OUT.code());
        assertThat(desk.get("/staff/session").statusCode()).isEqualTo(401);
        supervisor.place(conversation, p -> p.stage() == Place.Stage.WAITING && p.returned());
    }
}
