package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Misusers are kept out of the workers' queues, and of nothing else; each test comes from networks of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlockTest {

    private static final int MINUTES = 60;

    private Path folder;
    private TestHouse house;
    private TestConsole supervisor;

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        folder = data;
        house = TestHouse.open(folder, "proxy.trusted: 127.0.0.1", "workers.at-once: 20", "workers.at-once-most: 20");
        supervisor = house.console("Sirpa", Role.SUPERVISOR, Role.WORKER);
        supervisor.openQueue("family-guidance");
    }

    @AfterAll
    void close() throws Exception {
        house.close();
    }

    private TestClient from(String address) throws Exception {
        return TestClient.connect(house.port(), Map.of("X-Forwarded-For", address));
    }

    private static void wantsAPerson(TestClient client) throws Exception {
        client.send(new ResidentIn.Wish("p-1", Pattern.PERSON));
    }

    /** Somebody misuses the chat, and is kept out. */
    private String blocked(TestClient client) throws Exception {
        String conversation = client.waitForPerson();
        supervisor.place(conversation, p -> true);
        supervisor.claimAndOpen(conversation);
        supervisor.done(new StaffIn.Block(TestConsole.id(), conversation, MINUTES, "Uhkailee"));
        return conversation;
    }

    private List<StaffOut.Held> blocks() throws Exception {
        StaffIn.Blocks asked = new StaffIn.Blocks(TestConsole.id());
        supervisor.send((StaffIn) asked);
        return supervisor
                .await(StaffOut.Blocked.class, b -> b.id().equals(asked.id()))
                .blocks();
    }

    private static boolean says(TestClient client, String words) {
        return client.lines().stream().anyMatch(line -> line.text().contains(words));
    }

    @Test
    void whoIsKeptOutIsToldTheTruthAndTheGuideServesOn() throws Exception {
        TestClient misuser = from("203.0.113.7");
        blocked(misuser);
        while (!says(misuser, "ended-closed")) {
            misuser.await(ResidentOut.News.class);
        }
        TestClient again = from("203.0.113.7");
        again.open();

        assertThat(again.lines()).first().satisfies(line -> {
            assertThat(line.text())
                    .contains("väärinkäyttö", "112", "116117")
                    .containsPattern("Esto loppuu (tänään|huomenna) kello");
            assertThat(line.by()).isEqualTo(Line.By.GUIDE);
        });
        again.say("a-1", "vauva ei nuku");
        assertThat(again.lines()).anyMatch(line -> line.kind() == Line.Kind.QUESTION);
        wantsAPerson(again);
        while (!says(again, "Työntekijän chattiin ei pääse")) {
            again.await(ResidentOut.News.class);
        }
        TestClient neighbour = from("203.0.113.8");
        neighbour.waitForPerson();
        assertThat(says(neighbour, "väärinkäyttö")).isFalse();
    }

    @Test
    void whoIsInDangerIsLetThroughFromTheSameNetwork() throws Exception {
        blocked(from("203.0.113.17"));
        TestClient child = from("203.0.113.17");
        String conversation = child.open().conversation();
        child.say("a-1", "haluan kuolla");
        assertThat(child.lines())
                .anyMatch(line -> line.kind() == Line.Kind.DANGER && line.text().contains("112"));
        wantsAPerson(child);
        child.await(ResidentOut.Waiting.class);

        assertThat(supervisor
                        .place(conversation, p -> p.stage() == Place.Stage.WAITING)
                        .priority())
                .isEqualTo(Priority.DANGER);
    }

    @Test
    void supervisorSeesWhoIsKeptOutAndLetsThemInAgain() throws Exception {
        String conversation = blocked(from("203.0.113.27"));
        StaffOut.Held held = blocks().stream()
                .filter(b -> b.conversation().equals(conversation))
                .findFirst()
                .orElseThrow();
        assertThat(held.reason()).isEqualTo("Uhkailee");
        assertThat(held.by()).isEqualTo("Sirpa");
        assertThat(held.everywhere()).isTrue();
        supervisor.done(new StaffIn.Unblock(TestConsole.id(), held.block()));
        assertThat(supervisor
                        .refused(new StaffIn.Unblock(TestConsole.id(), held.block()))
                        .reason())
                .isEqualTo("nobody-such");

        assertThat(blocks()).noneMatch(b -> b.conversation().equals(conversation));
        from("203.0.113.27").waitForPerson();
        assertThat(house.accounts()
                        .registry()
                        .audited(0, 1_000)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(1, TimeUnit.MINUTES))
                .extracting(a -> a.entry().what())
                .contains(What.BLOCKED, What.UNBLOCKED);
    }

    @Test
    void whoComesFromNowhereKnownIsBlockedInThatConversationAlone() throws Exception {
        String conversation = blocked(house.client());

        assertThat(blocks())
                .filteredOn(b -> b.conversation().equals(conversation))
                .extracting(StaffOut.Held::everywhere)
                .containsExactly(false);
        house.client().waitForPerson();
    }

    @Test
    void noAddressIsKept() throws Exception {
        String address = "198.51.100.77";
        blocked(from(address));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(content.contains(address)).as(file.toString()).isFalse();
            }
        }
    }
}
