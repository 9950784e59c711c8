package fi.perhelinja.desk;

import static fi.perhelinja.desk.Work.ANNA;
import static fi.perhelinja.desk.Work.BO;
import static fi.perhelinja.desk.Work.claim;
import static fi.perhelinja.desk.Work.owner;
import static fi.perhelinja.desk.Work.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Command;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.StaffCommand;
import fi.perhelinja.conversation.StaffLine;
import fi.perhelinja.conversation.StaffView;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.protocol.StaffOut;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing stays with a worker who is not there. */
class SweepsTest {

    private static final Duration LOST = Workplace.USUAL.lost();
    private static final Duration IGNORED = Workplace.USUAL.ignored();

    @TempDir
    private Path folder;

    private Node node;
    private Desk desk;
    private Sweeps sweeps;
    private String id;

    @BeforeEach
    void begin() {
        node = new Node(folder);
        desk = node.desk();
        sweeps = new Sweeps(desk);
        desk.shifts().begin(ANNA).await();
        id = waiting(desk);
        claim(desk, id, ANNA, "c-1");
    }

    @AfterEach
    void close() {
        desk.stop();
        node.close();
    }

    private void expectReturned(String how) {
        assertThat(owner(desk, id)).isEmpty();
        assertThat(StaffView.lines(desk.read(id).await().orElseThrow(), 0))
                .extracting(StaffLine::what)
                .contains("returned-" + how);
    }

    private void answer(String command) {
        Work.staff(desk, id, new StaffCommand.Reply(Optional.of(command), Worker.of(ANNA), Long.MAX_VALUE, "Hei!"));
    }

    @Test
    void whatSomebodyHadWhoseConnectionIsLostGoesBack() {
        answer("r-1");
        node.clock.pass(LOST.minusSeconds(1));
        sweeps.run().await();
        assertThat(owner(desk, id)).isPresent();
        node.clock.pass(Duration.ofSeconds(1));
        sweeps.run().await();
        expectReturned("lost");
        assertThat(node.store.rota().shifts().await()).isEmpty();
    }

    @Test
    void whoStaysConnectedLosesNothing() {
        answer("r-1");
        node.clock.pass(LOST.minusSeconds(1));
        desk.shifts().renew().await();
        node.clock.pass(LOST.minusSeconds(1));
        sweeps.run().await();
        assertThat(owner(desk, id)).isPresent();
    }

    @Test
    void whoSignsOffGivesAllBackAtOnce() {
        desk.shifts().end(ANNA.id()).await();
        expectReturned("signed-off");
    }

    @Test
    void residentWhoIsLeftWithoutAnAnswerGoesBack() {
        node.clock.pass(IGNORED.minusSeconds(1));
        desk.shifts().renew().await();
        sweeps.run().await();
        assertThat(owner(desk, id)).isPresent();
        node.clock.pass(Duration.ofSeconds(1));
        sweeps.run().await();
        expectReturned("ignored");
    }

    @Test
    void whoIsAnsweredStaysHoweverLongItTakesToSayMore() {
        answer("r-1");
        node.clock.pass(IGNORED.multipliedBy(10));
        desk.shifts().renew().await();
        sweeps.run().await();
        assertThat(owner(desk, id)).isPresent();
    }

    @Test
    void whoGotItWithoutBeingAtWorkLosesItAfterTheSameTime() {
        Work.staff(desk, id, new StaffCommand.Assign(Optional.of("a-9"), Worker.of(ANNA), Worker.of(BO)));
        desk.shifts().renew().await();
        sweeps.run().await();
        assertThat(owner(desk, id)).contains(Worker.of(BO));
        node.clock.pass(LOST.plusSeconds(1));
        desk.shifts().renew().await();
        sweeps.run().await();
        expectReturned("lost");
    }

    @Test
    void wrapUpThatIsDueWaitsForItsWorkerAndIsThereWhenTheyComeBack() throws InterruptedException {
        Work.resident(desk, id, new Command.Leave(Optional.of("l-1"), true));
        desk.shifts().end(ANNA.id()).await();
        node.clock.pass(LOST.multipliedBy(2));
        sweeps.run().await();
        assertThat(owner(desk, id)).contains(Worker.of(ANNA));
        desk.board().refresh().await();
        Work.Frames<StaffOut> screen = new Work.Frames<>();
        BoardScreen shown = desk.board().show(ANNA, screen);
        assertThat(screen.next(StaffOut.Board.class).places())
                .extracting(Place::stage)
                .containsExactly(Place.Stage.WRAP_UP);
        shown.close();
    }

    @Test
    void shiftIsFullWithAsManyAsItAllows() {
        assertThat(desk.shifts().full(ANNA.id()).await()).isFalse();
        desk.shifts().present(ANNA.id(), Shift.Status.AVAILABLE, "", 1).await();
        assertThat(desk.shifts().full(ANNA.id()).await()).isTrue();
        assertThat(desk.shifts().full(BO.id()).await()).isFalse();
    }

    @Test
    void twoNodesThatSweepAtOnceGiveItBackOnce() {
        node.clock.pass(LOST.multipliedBy(2));
        Desk other = node.desk();
        Future.all(sweeps.run(), new Sweeps(other).run()).await();
        other.stop();
        assertThat(StaffView.lines(desk.read(id).await().orElseThrow(), 0))
                .extracting(StaffLine::what)
                .containsOnlyOnce("returned-lost");
    }

    @Test
    void consoleThatClosesEndsNoShiftByItself() {
        desk.shifts().leave(ANNA.id());
        assertThat(node.store.rota().shifts().await()).hasSize(1);
        assertThat(owner(desk, id)).isPresent();
    }
}
