package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Place;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.staff.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Consoles and residents on a whole service, with real sockets and real sessions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffSocketTest {

    private static final String QUEUE = "family-guidance";

    private TestHouse house;
    private TestConsole supervisor;
    private TestConsole anna;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        house = TestHouse.open(folder);
        supervisor = house.console("Sirpa", Role.SUPERVISOR);
        supervisor.openQueue(QUEUE);
        anna = house.console("Anna", Role.WORKER);
    }

    @AfterAll
    void close() throws Exception {
        house.close();
    }

    /** A resident who waits for a person. */
    private String waiting(TestClient client) throws Exception {
        String conversation = client.open().conversation();
        client.send(new ResidentIn.Wish("w-1", Pattern.PERSON));
        client.await(ResidentOut.Waiting.class);
        return conversation;
    }

    @Test
    void aWorkerClaimsAndTheyTalk() throws Exception {
        TestClient resident = house.client();
        String conversation = waiting(resident);
        anna.place(conversation, p -> p.stage() == Place.Stage.WAITING);
        anna.claimAndOpen(conversation);
        anna.say(conversation, "Hei! Olen Anna.");
        resident.say("a-2", "hei anna");

        assertThat(resident.lines()).anyMatch(l -> l.text().equals("worker-came"));
        assertThat(resident.lines()).anyMatch(l -> l.text().equals("Hei! Olen Anna."));
        assertThat(anna.lines(conversation, l -> l.line().text().equals("hei anna")))
                .isNotEmpty();
        anna.done(new StaffIn.Release(TestConsole.id(), conversation));
    }
}
