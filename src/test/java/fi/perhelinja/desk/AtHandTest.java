package fi.perhelinja.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.StaffCommand;
import fi.perhelinja.conversation.StaffEvent.Cause;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.flow.House;
import fi.perhelinja.store.LocalBell;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that was held still, and has old things at hand: what appends nothing is decided by the store too. */
class AtHandTest {

    @TempDir
    private Path folder;

    private Node node;
    private Desk awake;
    private Desk behind;
    private String conversation;

    /** Both know that Anna has it; one alone knows that she gave it back. */
    @BeforeEach
    void holdStill() {
        node = new Node(folder);
        awake = node.desk();
        behind = node.desk(House.flows(), new LocalBell());
        conversation = Work.waiting(awake);
        assertThat(Work.claim(awake, conversation, Work.ANNA, "c-1")).isInstanceOf(Told.Done.class);
        assertThat(Work.owner(behind, conversation)).contains(Worker.of(Work.ANNA));
        StaffCommand back = new StaffCommand.Release(Optional.of("r-1"), Worker.of(Work.ANNA), Cause.RELEASED);
        assertThat(Work.staff(awake, conversation, back)).isInstanceOf(Told.Done.class);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void nothingIsRefusedThatTheStoreAllows() {
        assertThat(Work.claim(behind, conversation, Work.BO, "c-2")).isInstanceOf(Told.Done.class);
        assertThat(Work.owner(awake, conversation)).contains(Worker.of(Work.BO));
    }

    @Test
    void whoHasItNoMoreIsNotToldThatItIsTheirs() {
        assertThat(Work.claim(awake, conversation, Work.BO, "c-2")).isInstanceOf(Told.Done.class);
        assertThat(Work.claim(behind, conversation, Work.ANNA, "c-3"))
                .isEqualTo(new Told.Refused(Reason.TAKEN, Optional.of("Bo")));
    }
}
