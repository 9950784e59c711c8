package fi.perhelinja.scene;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Place;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.staff.Role;
import fi.perhelinja.store.redis.RealRedis;
import fi.perhelinja.web.TestClient;
import fi.perhelinja.web.TestConsole;
import fi.perhelinja.web.TestHouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes over one Redis: whoever is at one sees what is done at the other, and misses nothing when Redis goes and comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

    private static final String QUEUE = "family-guidance";

    private RealRedis redis;
    private TestHouse first;
    private TestHouse second;
    private TestConsole bo;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        redis = RealRedis.start(folder.resolve("redis"));
        Path key = Files.writeString(folder.resolve("origins.key"), "0123456789abcdef".repeat(4));
        first = node(folder.resolve("first"), key);
        second = node(folder.resolve("second"), key);
        first.console("Sirpa", Role.SUPERVISOR).openQueue(QUEUE);
        bo = second.console("Bo", Role.WORKER);
    }

    private TestHouse node(Path folder, Path key) throws Exception {
        return TestHouse.open(
                folder,
                "store.address: " + redis.url(),
                "blocks.key-file: " + key,
                "call-backs.key-file: " + key,
                "residents.frames-at-once: 100000",
                "consoles.frames-at-once: 100000",
                "workers.at-once: 20",
                "workers.at-once-most: 20");
    }

    @AfterAll
    void close() throws Exception {
        first.close();
        second.close();
        redis.close();
    }

    private static void seen(TestClient resident, String text) throws Exception {
        while (resident.lines().stream().noneMatch(line -> line.text().equals(text))) {
            resident.await(ResidentOut.News.class);
        }
    }

    /** A resident of the first node, in the hands of Bo at the second. */
    private String greeted(TestClient resident) throws Exception {
        String conversation = resident.waitForPerson();
        bo.place(conversation, place -> place.stage() == Place.Stage.WAITING);
        bo.claimAndOpen(conversation);
        bo.say(conversation, "Hei!");
        seen(resident, "Hei!");
        return conversation;
    }

    @Test
    void residentAtOneNodeTalksWithWorkerAtTheOther() throws Exception {
        TestClient resident = first.client();
        String conversation = greeted(resident);
        resident.say("r-1", "vauva ei nuku");
        assertThat(bo.lines(conversation, line -> line.line().text().equals("vauva ei nuku")))
                .isNotEmpty();
    }

    @Test
    void residentComesBackAtTheOtherNodeAndMissesNothing() throws Exception {
        TestClient resident = first.client();
        ResidentOut.Welcome welcome = resident.open();
        resident.say("r-1", "vauva ei nuku");
        long number = resident.number();
        resident.cut();
        TestClient back = second.client();
        back.hello(Optional.of(welcome.token()), 0);
        back.upTo(number);
        assertThat(back.lines()).anyMatch(line -> line.text().equals("vauva ei nuku"));
    }

    @Test
    void accountOfOneNodeIsKnownAtTheOther() throws Exception {
        first.account("Cia", Role.WORKER);
        assertThat(second.console(second.staff().signIn("cia"))).isNotNull();
    }

    @Test
    void redisIsKilledAndComesBackWhileTheyTalk() throws Exception {
        TestClient resident = first.client();
        String conversation = greeted(resident);
        for (int i = 0; i < 5; i++) {
            redis.kill();
            redis.start();
            resident.say("r-" + i, "sana " + i);
            String words = "sana " + i;
            assertThat(bo.lines(conversation, line -> line.line().text().equals(words)))
                    .as("once")
                    .filteredOn(line -> line.line().text().equals(words))
                    .hasSize(1);
            bo.say(conversation, "vastaus " + i);
            seen(resident, "vastaus " + i);
        }
    }
}
