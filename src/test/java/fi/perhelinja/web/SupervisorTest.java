package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.QueueMode.Mode;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a supervisor decides about queues and shifts, as others see it. */
class SupervisorTest {

    private static final String QUEUE = "family-guidance";
    private static final String MESSAGE = "Olemme koulutuksessa kello 14 asti.";
    private static final long PATIENCE_SECONDS = 60;

    private TestHouse house;
    private TestConsole supervisor;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        house = TestHouse.open(folder);
        supervisor = house.console("Sirpa", Role.SUPERVISOR);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    private void closeQueue() throws Exception {
        supervisor.setQueue(QUEUE, Mode.CLOSED, MESSAGE);
    }

    private TestClient asksForAPerson() throws Exception {
        TestClient resident = house.client();
        resident.open();
        resident.send(new ResidentIn.Wish("w-1", Pattern.PERSON));
        while (resident.lines().stream().noneMatch(line -> line.text().contains("ei ole nyt ihmistä"))) {
            resident.await(ResidentOut.News.class);
        }
        return resident;
    }

    @Test
    void whoAsksForAPersonWhileTheQueueIsClosedIsToldWhatTheSupervisorWrote() throws Exception {
        closeQueue();
        assertThat(asksForAPerson().lines()).anySatisfy(line -> {
            assertThat(line.text()).isEqualTo(MESSAGE);
            assertThat(line.by()).isEqualTo(Line.By.GUIDE);
        });
    }

    @Test
    void changeOfAShiftIsInTheAudit() throws Exception {
        String frida = house.account("Frida", Role.WORKER).id();
        house.console(house.staff().signIn("frida"));
        supervisor.done(new StaffIn.ChangeShift(TestConsole.id(), frida, Set.of(QUEUE), Set.of(Language.SV)));
        assertThat(house.accounts()
                        .registry()
                        .audited(0, 1_000)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .anyMatch(a -> a.entry().what() == What.SHIFT_CHANGED
                        && a.entry().about().equals(Optional.of(frida))
                        && a.entry().name().equals("Sirpa"));
    }
}
