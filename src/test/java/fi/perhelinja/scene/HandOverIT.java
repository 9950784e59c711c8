package fi.perhelinja.scene;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Access;
import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.StaffLine;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffIn.Purpose;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.staff.Role;
import fi.perhelinja.web.StaffClient;
import fi.perhelinja.web.TestClient;
import fi.perhelinja.web.TestConsole;
import fi.perhelinja.web.TestGuide;
import fi.perhelinja.web.TestHouse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A conversation goes from hand to hand, by will, by order and by a broken line; and the resident is told each time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandOverIT {

    private static final String QUEUE = "family-guidance";

    /** Times that two supervisors press at once. */
    private static final int RACES = 50;

    private TestHouse house;
    private TestConsole bo;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        house = TestHouse.open(
                folder,
                "consoles.frames-at-once: 100000",
                "residents.frames-at-once: 100000",
                "workers.at-once: 20",
                "workers.at-once-most: 20",
                "workers.lost-seconds: 30");
        house.console("Sirpa", Role.SUPERVISOR).openQueue(QUEUE);
        bo = house.console("Bo", Role.WORKER);
    }

    @AfterAll
    void close() throws Exception {
        house.close();
    }

    /** A resident's conversation in the hands of somebody who has greeted. */
    private String greeted(TestClient resident, TestConsole owner) throws Exception {
        String conversation = resident.waitForPerson();
        owner.place(conversation, p -> p.stage() == Place.Stage.WAITING);
        owner.claimAndOpen(conversation);
        owner.say(conversation, "Hei!");
        seen(resident, "Hei!");
        return conversation;
    }

    private static void seen(TestClient resident, String text) throws Exception {
        while (resident.lines().stream().noneMatch(line -> line.text().equals(text))) {
            resident.await(ResidentOut.News.class);
        }
    }

    private static List<StaffLine> seen(TestConsole console, String conversation, String text) throws Exception {
        return console.lines(conversation, line -> line.line().text().equals(text));
    }

    /** Tells in vain; nothing of it comes to anybody. */
    private static void cannotWrite(TestConsole console, String conversation, String whoHasIt) throws Exception {
        StaffIn.Say say = new StaffIn.Say(TestConsole.id(), conversation, 10_000, "Olen yhä täällä");
        assertThat(console.refused(say)).isEqualTo(new StaffOut.Refused(say.id(), "not-owner", Optional.of(whoHasIt)));
    }

    private static String shut(TestConsole console, String conversation) throws Exception {
        return console.await(StaffOut.Shut.class, s -> s.conversation().equals(conversation))
                .why();
    }

    /** So that nobody waits in the way of another scene. */
    private static void leave(TestClient resident) throws Exception {
        assertThat(resident.ask("l-1", new ResidentIn.Leave("l-1", false))).isInstanceOf(ResidentOut.Done.class);
    }

    private static boolean has(Place place, String name) {
        return place.owner().filter(owner -> owner.name().equals(name)).isPresent();
    }

    @Test
    void ownerWhoIsLostForGoodLosesItAndAnotherGoesOn() throws Exception {
        house.account("Dora", Role.WORKER);
        StaffClient browser = house.staff().signIn("dora");
        TestConsole dora = house.console(browser);
        TestClient resident = house.client();
        String conversation = greeted(resident, dora);
        Instant since = dora.board().get(conversation).since();
        TestClient later = house.client();
        later.waitForPerson();
        dora.cut();
        resident.say("a-2", "oletko vielä siellä");
        seen(resident, "worker-went");

        assertThat(resident.await(ResidentOut.Waiting.class).place()).isEqualTo(1);
        Place place = bo.place(conversation, p -> p.stage() == Place.Stage.WAITING && p.returned());
        assertThat(place.since()).isEqualTo(since);
        bo.claimAndOpen(conversation);
        assertThat(seen(bo, conversation, "Hei!"))
                .anyMatch(line -> line.line().text().equals("oletko vielä siellä"))
                .anyMatch(line -> line.what().equals("returned-lost"));
        bo.say(conversation, "Bo jatkaa tästä.");
        seen(resident, "Bo jatkaa tästä.");
        cannotWrite(house.console(browser), conversation, "Bo");
        leave(later);
        leave(resident);
    }

    @Test
    void consoleKilledInTheMiddleOfSayingLeavesTheWordsOnceOrNotAtAll() throws Exception {
        house.account("Elsa", Role.WORKER);
        StaffClient browser = house.staff().signIn("elsa");
        TestConsole elsa = house.console(browser);
        TestClient resident = house.client();
        String conversation = greeted(resident, elsa);
        for (int i = 0; i < 20; i++) {
            String text = "Sana " + i;
            StaffIn.Say say = new StaffIn.Say(TestConsole.id(), conversation, elsa.number(conversation), text);
            elsa.send(new StaffIn.Typing(conversation, true));
            elsa.send((StaffIn) say);
            elsa.cut();
            elsa = house.console(browser);
            elsa.open(conversation, Purpose.WORK, "");
            elsa.await(StaffOut.News.class, news -> news.conversation().equals(conversation));
            assertThat(elsa.news(conversation).standing().mine()).isEqualTo(Access.OWN);
            elsa.done(say);
            seen(resident, text);
        }

        assertThat(resident.lines().stream().map(Line::text).filter(text -> text.startsWith("Sana ")))
                .hasSize(20)
                .doesNotHaveDuplicates();
        assertThat(resident.lines()).noneMatch(line -> line.text().equals("worker-went"));
        leave(resident);
    }

    @Test
    void transferToAQueueIsKeptByItsSenderUntilItIsTakenThereAndThePlaceIsKept() throws Exception {
        TestConsole anna = house.console("Anna", Role.WORKER);
        house.account("Sven", Set.of(TestGuide.SECOND_QUEUE), Role.WORKER);
        TestConsole sven = house.console(house.staff().signIn("sven"));
        TestClient resident = house.client();
        String conversation = greeted(resident, anna);
        Instant since = anna.board().get(conversation).since();
        Optional<String> second = Optional.of(TestGuide.SECOND_QUEUE);
        anna.done(new StaffIn.Transfer(TestConsole.id(), conversation, second, Optional.empty(), "Ruotsiksi."));
        sven.place(conversation, p -> has(p, "Anna") && p.transfer().isPresent());
        anna.done(new StaffIn.EndTransfer(TestConsole.id(), conversation));
        sven.await(StaffOut.Board.class, board -> board.gone().contains(conversation));
        assertThat(sven.refused(new StaffIn.Claim(TestConsole.id(), conversation))
                        .reason())
                .isEqualTo("no-right");

        anna.done(new StaffIn.Transfer(TestConsole.id(), conversation, second, Optional.empty(), "Ruotsiksi, kiitos."));
        resident.say("a-2", "kirjoitan tässä välissä");
        anna.say(conversation, "Hetki vielä.");
        sven.place(conversation, p -> p.transfer().isPresent());
        sven.claimAndOpen(conversation);
        assertThat(shut(anna, conversation)).isEqualTo("claimed");
        cannotWrite(anna, conversation, "Sven");
        assertThat(seen(sven, conversation, "Ruotsiksi, kiitos."))
                .anyMatch(line -> line.line().text().equals("kirjoitan tässä välissä"));
        seen(resident, "worker-changed");
        sven.done(new StaffIn.Release(TestConsole.id(), conversation));
        Place back = sven.place(conversation, p -> p.stage() == Place.Stage.WAITING && p.returned());
        assertThat(back.queue()).isEqualTo(TestGuide.SECOND_QUEUE);
        assertThat(back.since()).isEqualTo(since);
        assertThat(resident.lines()).noneMatch(line -> line.text().contains("Ruotsiksi"));
        leave(resident);
    }

    @Test
    void supervisorTakesOverAndTheFormerOwnerIsToldAndWritesNoMore() throws Exception {
        String id = house.account("Saara", Role.SUPERVISOR).id();
        TestConsole saara = house.console(house.staff().signIn("saara"));
        TestConsole carl = house.console("Carl", Role.WORKER);
        TestClient resident = house.client();
        String conversation = greeted(resident, carl);
        saara.place(conversation, p -> has(p, "Carl"));
        saara.done(new StaffIn.Assign(TestConsole.id(), conversation, id));

        assertThat(shut(carl, conversation)).isEqualTo("claimed");
        cannotWrite(carl, conversation, "Saara");
        seen(resident, "worker-changed");
        saara.open(conversation, Purpose.WORK, "");
        seen(saara, conversation, "Hei!");
        saara.say(conversation, "Saara tässä.");
        seen(resident, "Saara tässä.");
        assertThat(carl.lines(conversation))
                .noneMatch(line -> line.line().text().equals("Saara tässä."));
        while (carl.board().containsKey(conversation)) {
            carl.await(StaffOut.Board.class, board -> true);
        }
        leave(resident);
    }

    @Test
    void ofTwoSupervisorsAtOnceOneHasItAndBothSeeWho() throws Exception {
        String ullaId = house.account("Ulla", Role.SUPERVISOR).id();
        String veraId = house.account("Vera", Role.SUPERVISOR).id();
        TestConsole ulla = house.console(house.staff().signIn("ulla"));
        TestConsole vera = house.console(house.staff().signIn("vera"));
        TestClient resident = house.client();
        String conversation = greeted(resident, bo);
        ulla.open(conversation, Purpose.LISTEN, "");
        seen(ulla, conversation, "Hei!");
        vera.open(conversation, Purpose.LISTEN, "");
        seen(vera, conversation, "Hei!");
        long number = 0;
        for (int i = 0; i < RACES; i++) {
            StaffIn.Assign toUlla = new StaffIn.Assign(TestConsole.id(), conversation, ullaId);
            StaffIn.Assign toVera = new StaffIn.Assign(TestConsole.id(), conversation, veraId);
            ulla.send((StaffIn) toUlla);
            vera.send((StaffIn) toVera);
            long ullas = ((StaffOut.Done) ulla.answer(toUlla.id())).number().orElseThrow();
            long veras = ((StaffOut.Done) vera.answer(toVera.id())).number().orElseThrow();
            number = Math.max(ullas, veras);
            upTo(ulla, conversation, number);
            upTo(vera, conversation, number);
            Optional<String> owner = owner(ulla, conversation);
            // Who has it already is given it without a word; otherwise who came second has it.
            assertThat(owner(vera, conversation)).isEqualTo(owner).isPresent();
            boolean isUlla = owner.get().equals("Ulla");
            cannotWrite(isUlla ? vera : ulla, conversation, owner.get());
            (isUlla ? ulla : vera).say(conversation, "Täällä " + i);
        }

        resident.upTo(number + 1);
        assertThat(resident.lines().stream().map(Line::text).filter(text -> text.startsWith("Täällä ")))
                .hasSize(RACES)
                .doesNotHaveDuplicates();
        upTo(ulla, conversation, number + 1);
        upTo(vera, conversation, number + 1);
        assertThat(keys(vera, conversation)).isEqualTo(keys(ulla, conversation)).doesNotHaveDuplicates();
        leave(resident);
    }

    private static void upTo(TestConsole console, String conversation, long number) throws Exception {
        while (console.number(conversation) < number) {
            console.await(StaffOut.News.class, news -> news.conversation().equals(conversation));
        }
    }

    private static Optional<String> owner(TestConsole console, String conversation) {
        return console.news(conversation)
                .standing()
                .place()
                .flatMap(Place::owner)
                .map(worker -> worker.name());
    }

    private static List<String> keys(TestConsole console, String conversation) {
        return console.lines(conversation).stream()
                .map(line -> line.line().key())
                .toList();
    }
}
