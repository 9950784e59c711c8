package fi.perhelinja.desk;

import static fi.perhelinja.desk.Node.open;
import static fi.perhelinja.desk.Node.speak;
import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Command;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.Reminder;
import fi.perhelinja.store.Store;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockworkTest {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private Node node;
    private Desk desk;
    private Clockwork clockwork;
    private String id;

    @BeforeEach
    void begin() {
        node = new Node(folder);
        desk = node.desk();
        clockwork = new Clockwork(desk);
        id = open(desk).conversation().id();
    }

    @AfterEach
    void close() {
        node.close();
    }

    private List<Commit> commits() {
        return node.store.read(id, 0).await();
    }

    private List<Commit> byTheClock() {
        return commits().stream().filter(c -> c.author() == Author.CLOCK).toList();
    }

    @Test
    void nothingIsDueWhileTheResidentIsThere() {
        node.clock.pass(Conversation.SILENCE.minus(MOMENT));
        assertThat(clockwork.run().await()).isZero();
        assertThat(commits()).hasSize(1);
    }

    @Test
    void silenceIsAskedAboutOnce() {
        node.clock.pass(Conversation.SILENCE);
        assertThat(clockwork.run().await()).isEqualTo(1);
        assertThat(clockwork.run().await()).isZero();
        node.clock.pass(Conversation.SILENCE.multipliedBy(3));
        assertThat(clockwork.run().await()).isZero();
        assertThat(byTheClock()).hasSize(1);
    }

    @Test
    void severalNodesAskOnceAllTogether() {
        Clockwork other = new Clockwork(node.desk());
        node.clock.pass(Conversation.SILENCE);
        Future.all(clockwork.run(), other.run(), clockwork.run(), other.run()).await();
        assertThat(byTheClock()).hasSize(1);
        assertThat(node.store.due(node.clock.instant(), 10).await()).isEmpty();
    }

    @Test
    void whoSpokeAgainMeanwhileIsNotAsked() {
        node.clock.pass(Conversation.SILENCE);
        List<Reminder> due = node.store.due(node.clock.instant(), 10).await();
        speak(desk, id, "a-1", Language.SV);
        new Dues(desk).carryOut(due.get(0)).await();
        assertThat(byTheClock()).isEmpty();
        node.clock.pass(Conversation.SILENCE);
        clockwork.run().await();
        assertThat(byTheClock()).hasSize(1);
    }

    @Test
    void idleConversationIsClosedAndLaterErased() {
        node.clock.pass(Conversation.IDLE);
        clockwork.run().await();
        Conversation closed = desk.read(id).await().orElseThrow();
        assertThat(closed.ending()).contains(Event.Ending.IDLE);
        node.clock.pass(Node.KEEP.minus(MOMENT));
        clockwork.run().await();
        assertThat(desk.read(id).await()).isPresent();
        node.clock.pass(MOMENT);
        assertThat(clockwork.run().await()).isEqualTo(1);
        assertThat(desk.read(id).await()).isEmpty();
        Assertions.assertThatThrownBy(() -> node.store.read(id, 0).await()).isInstanceOf(Store.Gone.class);
        assertThat(clockwork.run().await()).isZero();
    }

    @Test
    void whoLeftIsErasedAfterTheTimeOfKeeping() {
        desk.tell(id, new Command.Leave(Optional.of("a-1"), true), Author.RESIDENT)
                .await();
        node.clock.pass(Node.KEEP);
        assertThat(clockwork.run().await()).isEqualTo(1);
        assertThat(desk.read(id).await()).isEmpty();
    }

    @Test
    void whoCameBackIsNotErased() {
        node.clock.pass(Conversation.IDLE);
        clockwork.run().await();
        node.clock.pass(Node.KEEP);
        List<Reminder> due = node.store.due(node.clock.instant(), 10).await();
        assertThat(due).extracting(Reminder::kind).containsExactly(Reminder.Kind.ERASE);
        desk.tell(id, new Command.Choose(Optional.of("a-1"), "family-line/mind", "infant_coping"), Author.RESIDENT)
                .await();
        new Dues(desk).carryOut(due.get(0)).await();
        assertThat(desk.read(id).await()).isPresent();
        assertThat(commits()).hasSizeGreaterThan(2);
    }

    @Test
    void aNodeThatWasAwayForDaysCatchesUp() {
        node.clock.pass(Conversation.IDLE.plus(Node.KEEP).plus(MOMENT));
        clockwork.run().await();
        assertThat(desk.read(id).await().flatMap(Conversation::ending)).contains(Event.Ending.IDLE);
        assertThat(byTheClock()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void manyAtOnceAreAllCarriedOut() {
        for (int i = 0; i < 450; i++) {
            open(desk);
        }
        node.clock.pass(Conversation.SILENCE);
        assertThat(clockwork.run().await()).isEqualTo(451);
        assertThat(node.store.due(node.clock.instant(), 10).await()).isEmpty();
    }

    @Test
    void remindersOfTheErasedComeToNothing() {
        node.clock.pass(Conversation.SILENCE);
        List<Reminder> due = node.store.due(node.clock.instant(), 10).await();
        desk.erase(id).await();
        new Dues(desk).carryOut(due.get(0)).await();
        assertThat(desk.read(id).await()).isEmpty();
    }
}
