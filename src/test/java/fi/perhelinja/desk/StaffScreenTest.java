package fi.perhelinja.desk;

import static fi.perhelinja.desk.Work.ANNA;
import static fi.perhelinja.desk.Work.BO;
import static fi.perhelinja.desk.Work.CIA;
import static fi.perhelinja.desk.Work.SIV;
import static fi.perhelinja.desk.Work.claim;
import static fi.perhelinja.desk.Work.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Access;
import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.StaffCommand;
import fi.perhelinja.conversation.StaffLine;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.desk.Work.Frames;
import fi.perhelinja.protocol.StaffIn.Purpose;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.staff.Member;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Followers of the staff: what they may see is asked anew at every look. */
class StaffScreenTest {

    @TempDir
    private Path folder;

    private Node node;
    private Desk desk;
    private String id;

    @BeforeEach
    void begin() {
        node = new Node(folder);
        desk = node.desk();
        id = waiting(desk);
        desk.board().refresh().await();
    }

    @AfterEach
    void close() {
        desk.stop();
        node.close();
    }

    private Frames<StaffOut> open(Member member, Purpose purpose) {
        Frames<StaffOut> frames = new Frames<>();
        Follower.begin(desk, id, 0, new StaffScreen(desk, id, member, purpose), frames);
        return frames;
    }

    @Test
    void ownerSeesEveryLineAndMayWrite() throws InterruptedException {
        claim(desk, id, ANNA, "c-1");
        StaffOut.News news = open(ANNA, Purpose.WORK).next(StaffOut.News.class);
        assertThat(news.standing().mine()).isEqualTo(Access.OWN);
        assertThat(news.lines()).extracting(StaffLine::what).contains("queued", "claimed");
        assertThat(news.standing().place()).isPresent();
    }

    @Test
    void rightsOfTheOthersEndAtTheClaim() throws InterruptedException {
        Frames<StaffOut> bo = open(BO, Purpose.WORK);
        assertThat(bo.next(StaffOut.News.class).standing().mine()).isEqualTo(Access.READ);
        claim(desk, id, ANNA, "c-1");
        assertThat(bo.next(StaffOut.Shut.class)).isEqualTo(claimedBy("Anna"));
        Work.staff(desk, id, new StaffCommand.Note(Optional.of("n-1"), Worker.of(ANNA), "muista"));
        assertThat(bo.rest()).isEmpty();
    }

    private StaffOut claimedBy(String name) {
        return new StaffOut.Shut(id, "claimed", Optional.of(name));
    }

    @Test
    void whoDoesNotWorkInTheQueueSeesNothing() throws InterruptedException {
        assertThat(open(CIA, Purpose.WORK).next(StaffOut.class))
                .isEqualTo(new StaffOut.Shut(id, "no-right", Optional.empty()));
        assertThat(open(CIA, Purpose.LISTEN).next(StaffOut.class))
                .isEqualTo(new StaffOut.Shut(id, "no-right", Optional.empty()));
    }

    @Test
    void supervisorListensInAfterTheClaimToo() throws InterruptedException {
        claim(desk, id, ANNA, "c-1");
        assertThat(open(SIV, Purpose.LISTEN)
                        .next(StaffOut.News.class)
                        .standing()
                        .mine())
                .isEqualTo(Access.WHISPER);
        assertThat(open(SIV, Purpose.WORK).next(StaffOut.class)).isEqualTo(claimedBy("Anna"));
    }

    @Test
    void queueThatIsTakenAwayShutsWhatWaitsInIt() throws InterruptedException {
        desk.shifts().begin(BO).await();
        desk.board().refresh().await();
        Frames<StaffOut> bo = open(BO, Purpose.WORK);
        bo.next(StaffOut.News.class);
        desk.shifts().assign(BO.id(), Set.of("youth"), BO.languages()).await();
        assertThat(bo.next(StaffOut.Shut.class)).isEqualTo(new StaffOut.Shut(id, "no-right", Optional.empty()));
    }

    @Test
    void erasedConversationIsShut() throws InterruptedException {
        claim(desk, id, ANNA, "c-1");
        Frames<StaffOut> anna = open(ANNA, Purpose.WORK);
        anna.next(StaffOut.News.class);
        desk.erase(id).await();
        assertThat(anna.next(StaffOut.Shut.class)).isEqualTo(new StaffOut.Shut(id, "erased", Optional.empty()));
    }

    @Test
    void ofTwoWhoClaimAtOnceOneHasItAndTheOtherIsToldWho() {
        Desk other = node.desk();
        for (int i = 0; i < 50; i++) {
            String each = waiting(desk);
            Future<Told> one = desk.tell(each, new StaffCommand.Claim(Optional.of("x"), Worker.of(ANNA)), Author.STAFF);
            Future<Told> two = other.tell(each, new StaffCommand.Claim(Optional.of("y"), Worker.of(BO)), Author.STAFF);
            Told first = one.await();
            Told second = two.await();
            assertThat(first instanceof Told.Done).isNotEqualTo(second instanceof Told.Done);
            Told.Refused refused = (Told.Refused) (first instanceof Told.Refused ? first : second);
            assertThat(refused.who()).isEqualTo(Work.owner(desk, each).map(Worker::name));
        }
        other.stop();
    }
}
