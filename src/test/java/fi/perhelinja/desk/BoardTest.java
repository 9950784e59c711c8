package fi.perhelinja.desk;

import static fi.perhelinja.desk.Work.ANNA;
import static fi.perhelinja.desk.Work.BO;
import static fi.perhelinja.desk.Work.CIA;
import static fi.perhelinja.desk.Work.SIV;
import static fi.perhelinja.desk.Work.claim;
import static fi.perhelinja.desk.Work.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Place.Stage;
import fi.perhelinja.conversation.QueueMode.Mode;
import fi.perhelinja.conversation.StaffCommand;
import fi.perhelinja.conversation.StaffEvent.Cause;
import fi.perhelinja.conversation.Staffing.Open;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.desk.Work.Frames;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.StaffOut;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardTest {

    private static final String QUEUE = "family-guidance";

    @TempDir
    private Path folder;

    private Node node;
    private Desk desk;

    @BeforeEach
    void begin() {
        node = new Node(folder);
        desk = node.desk();
    }

    @AfterEach
    void close() {
        desk.stop();
        node.close();
    }

    private static boolean has(StaffOut.Board board, String conversation, Stage stage) {
        return board.places().stream().anyMatch(p -> p.conversation().equals(conversation) && p.stage() == stage);
    }

    @Test
    void firstFrameIsWholeAndLaterOnesTellWhatChanged() throws InterruptedException {
        String early = waiting(desk);
        desk.board().refresh().await();
        Frames<StaffOut> frames = new Frames<>();
        desk.board().show(ANNA, frames);
        StaffOut.Board first = frames.next(StaffOut.Board.class);
        assertThat(first.full()).isTrue();
        assertThat(has(first, early, Stage.WAITING)).isTrue();
        assertThat(first.shifts()).isPresent();
        assertThat(first.queues()).isPresent();
        String late = waiting(desk);
        StaffOut.Board change = frames.next(StaffOut.Board.class, b -> has(b, late, Stage.WAITING));
        assertThat(change.full()).isFalse();
        assertThat(change.places()).extracting(Place::conversation).doesNotContain(early);
    }

    @Test
    void claimedRowGoesFromTheOthersAndStaysWithTheOwner() throws InterruptedException {
        String id = waiting(desk);
        desk.board().refresh().await();
        Frames<StaffOut> anna = new Frames<>();
        Frames<StaffOut> bo = new Frames<>();
        desk.board().show(ANNA, anna);
        desk.board().show(BO, bo);
        anna.next(StaffOut.Board.class);
        bo.next(StaffOut.Board.class);
        claim(desk, id, ANNA, "c-1");
        anna.next(StaffOut.Board.class, b -> has(b, id, Stage.ATTENDED));
        assertThat(bo.next(StaffOut.Board.class, b -> !b.gone().isEmpty()).gone())
                .containsExactly(id);
    }

    @Test
    void workersSeeTheirQueuesAndSupervisorsAll() throws InterruptedException {
        String id = waiting(desk);
        desk.board().refresh().await();
        Frames<StaffOut> cia = new Frames<>();
        Frames<StaffOut> siv = new Frames<>();
        desk.board().show(CIA, cia);
        desk.board().show(SIV, siv);
        assertThat(cia.next(StaffOut.Board.class).places()).isEmpty();
        assertThat(has(siv.next(StaffOut.Board.class), id, Stage.WAITING)).isTrue();
    }

    @Test
    void queueThatASupervisorGivesIsSeenAtOnce() throws InterruptedException {
        String id = waiting(desk);
        desk.shifts().begin(CIA).await();
        desk.board().refresh().await();
        Frames<StaffOut> cia = new Frames<>();
        desk.board().show(CIA, cia);
        cia.next(StaffOut.Board.class);
        desk.shifts().assign(CIA.id(), Set.of(QUEUE), CIA.languages()).await();
        cia.next(StaffOut.Board.class, b -> has(b, id, Stage.WAITING));
    }

    @Test
    void queueIsOpenWhileSomebodyIsAtWorkInIt() {
        assertThat(desk.board().staffing().open(QUEUE)).isEqualTo(Open.NOBODY);
        desk.shifts().begin(ANNA).await();
        desk.board().refresh().await();
        assertThat(desk.board().staffing().open(QUEUE)).isEqualTo(Open.STAFFED);
        assertThat(desk.board().staffing().open("youth")).isEqualTo(Open.NOBODY);
        desk.shifts().setQueue(Worker.of(SIV), QUEUE, Mode.CLOSED, "koulutus").await();
        desk.board().refresh().await();
        assertThat(desk.board().staffing().open(QUEUE)).isEqualTo(Open.CLOSED);
        assertThat(desk.board().staffing().closedBecause(QUEUE)).contains("koulutus");
        desk.shifts().setQueue(Worker.of(SIV), QUEUE, Mode.OPEN, "koulutus").await();
        desk.board().refresh().await();
        assertThat(desk.board().staffing().open(QUEUE)).isEqualTo(Open.OPENED);
        assertThat(desk.board().staffing().closedBecause(QUEUE)).isEmpty();
        node.clock.pass(Shifts.LEASE);
        assertThat(desk.board().staffing().open(QUEUE)).isEqualTo(Open.NOBODY);
    }

    @Test
    void callBacksAreTakenWhereSomebodyHasWorkedOfLate() {
        assertThat(desk.board().staffing().callsBack(QUEUE)).isFalse();
        desk.shifts().begin(ANNA).await();
        desk.shifts().end(ANNA.id()).await();
        node.clock.pass(Duration.ofDays(6));
        desk.board().refresh().await();
        assertThat(desk.board().staffing().callsBack(QUEUE)).isTrue();
        node.clock.pass(Duration.ofDays(2));
        desk.board().refresh().await();
        assertThat(desk.board().staffing().callsBack(QUEUE)).isFalse();
    }

    @Test
    void readingThatBeganEarlierAndEndsLaterIsNotShown() {
        desk.shifts().begin(ANNA).await();
        long early = desk.board().reading();
        desk.board().refresh().await();
        desk.board().take(early, Snapshot.NOTHING);
        assertThat(desk.board().shift(ANNA.id())).isPresent();
    }

    @Test
    void residentsAreToldTheirPlaceAndHearWhenItChanges() throws InterruptedException {
        desk.shifts().begin(ANNA).await();
        String first = waiting(desk);
        node.clock.pass(Duration.ofSeconds(5));
        String second = waiting(desk);
        Frames<ResidentOut> frames = new Frames<>();
        Follower.begin(desk, second, 0, frames);
        ResidentOut.Waiting waiting = frames.next(ResidentOut.Waiting.class, w -> w.place() == 2);
        assertThat(waiting.staffed()).isTrue();
        assertThat(waiting.estimateSeconds()).isEmpty();
        claim(desk, first, ANNA, "c-1");
        frames.next(ResidentOut.Waiting.class, w -> w.place() == 1);
    }

    @Test
    void waitsThatEndedAreCountedForTheDay() throws InterruptedException {
        String id = waiting(desk);
        Frames<StaffOut> siv = new Frames<>();
        desk.board().show(SIV, siv);
        node.clock.pass(Duration.ofSeconds(30));
        claim(desk, id, ANNA, "c-1");
        StaffOut.Board counted = siv.next(
                StaffOut.Board.class,
                b -> b.queues().stream().anyMatch(q -> q.get(0).answeredToday() == 1));
        assertThat(counted.queues().orElseThrow().get(0).inTimeToday()).isEqualTo(1);
        assertThat(counted.queues().orElseThrow().get(0).waiting()).isZero();
    }

    @Test
    void rowsComeInTheOrderInWhichTheyAreNext() {
        String first = waiting(desk);
        node.clock.pass(Duration.ofSeconds(5));
        String second = waiting(desk);
        claim(desk, second, ANNA, "c-1");
        Work.staff(desk, second, new StaffCommand.Release(Optional.of("r-1"), Worker.of(ANNA), Cause.RELEASED));
        desk.board().refresh().await();
        assertThat(desk.board().latest().waiting(QUEUE))
                .extracting(Place::conversation)
                .containsExactly(second, first);
    }
}
