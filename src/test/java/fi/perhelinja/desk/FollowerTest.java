package fi.perhelinja.desk;

import static fi.perhelinja.desk.Node.open;
import static fi.perhelinja.desk.Node.speak;
import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.ResidentView;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.ResidentOut.News;
import fi.perhelinja.store.Bell;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    private final BlockingQueue<ResidentOut> frames = new LinkedBlockingQueue<>();
    private Node node;
    private Desk desk;
    private String id;

    @BeforeEach
    void begin() {
        node = new Node(folder);
        desk = node.desk();
        id = open(desk).conversation().id();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void firstFrameComesAtOnceAndTellsHowItStands() throws InterruptedException {
        Follower.begin(desk, id, 0, NEVER, this::take);
        News first = news();
        assertThat(first.since()).isZero();
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.lines()).isNotEmpty();
        assertThat(first.standing().question()).isPresent();
    }

    @Test
    void screenThatHasAllStillHearsHowItStands() throws InterruptedException {
        Follower.begin(desk, id, 1, NEVER, this::take);
        News first = news();
        assertThat(first.lines()).isEmpty();
        assertThat(first.number()).isEqualTo(1);
    }

    @Test
    void newLinesComeInOrderWithoutGapOrDouble() throws InterruptedException {
        Follower.begin(desk, id, 0, NEVER, this::take);
        for (int i = 0; i < 100; i++) {
            speak(desk, id, "a-" + i, i % 2 == 0 ? Language.SV : Language.FI);
        }
        expectAllLines(upTo(101));
    }

    @Test
    void lostRingsDelayWordsAndLoseNone() throws InterruptedException {
        Desk deaf = node.desk(new BellThat(0));
        Follower.begin(deaf, id, 0, SOON, this::take);
        for (int i = 0; i < 20; i++) {
            speak(deaf, id, "a-" + i, Language.SV);
        }
        expectAllLines(upTo(21));
    }

    @Test
    void doubledRingsDoubleNothing() throws InterruptedException {
        Desk loud = node.desk(new BellThat(3));
        Follower.begin(loud, id, 0, NEVER, this::take);
        for (int i = 0; i < 20; i++) {
            speak(loud, id, "a-" + i, Language.SV);
        }
        expectAllLines(upTo(21));
    }

    @Test
    void ringAboutNothingShowsNothing() throws InterruptedException {
        Follower.begin(desk, id, 0, NEVER, this::take);
        news();
        node.bell.ring(new Bell.Ring(id, 1_000));
        speak(desk, id, "a-1", Language.SV);
        assertThat(upTo(2)).hasSize(1);
    }

    @Test
    void slowScreenGetsOneFrameAtATimeAndThenAllThatCameMeanwhile() throws InterruptedException {
        BlockingQueue<Promise<Void>> open = new LinkedBlockingQueue<>();
        Follower.begin(desk, id, 0, NEVER, frame -> {
            frames.add(frame);
            Promise<Void> drained = Promise.promise();
            open.add(drained);
            return drained.future();
        });
        news();
        for (int i = 0; i < 50; i++) {
            speak(desk, id, "a-" + i, Language.SV);
        }
        assertThat(frames).isEmpty();
        open.take().complete();
        News all = news();
        assertThat(all.since()).isEqualTo(1);
        assertThat(all.number()).isEqualTo(51);
    }

    @Test
    void screenThatFailedGetsTheSameAgain() throws InterruptedException {
        List<ResidentOut> failed = new ArrayList<>();
        Follower.begin(desk, id, 0, NEVER, frame -> {
            if (failed.isEmpty()) {
                failed.add(frame);
                return Future.failedFuture("the screen failed, as this test wants it to");
            }
            return take(frame);
        });
        assertThat(news()).isEqualTo(failed.get(0));
    }

    @Test
    void storeThatWasAwayForAWhileCostsNothing() throws InterruptedException {
        node.store.close().await();
        Follower.begin(desk, id, 0, NEVER, this::take);
        assertThat(frames.poll(200, TimeUnit.MILLISECONDS)).isNull();
        node.store.open().await();
        assertThat(news().number()).isEqualTo(1);
    }

    @Test
    void erasedConversationIsToldAndNothingAfter() throws InterruptedException {
        Follower.begin(desk, id, 0, NEVER, this::take);
        news();
        desk.erase(id).await();
        assertThat(frames.poll(10, TimeUnit.SECONDS)).isEqualTo(new ResidentOut.Gone());
        assertThat(node.bell.conversations()).isZero();
    }

    @Test
    void erasingIsSeenWithoutARingToo() throws InterruptedException {
        Desk deaf = node.desk(new BellThat(0));
        Follower.begin(deaf, id, 0, SOON, this::take);
        news();
        node.store.erase(id).await();
        assertThat(frames.poll(10, TimeUnit.SECONDS)).isEqualTo(new ResidentOut.Gone());
    }

    @Test
    void closedFollowerShowsNothingAndListensNoMore() throws InterruptedException {
        Follower follower = Follower.begin(desk, id, 0, NEVER, this::take);
        news();
        follower.close();
        follower.close();
        assertThat(node.bell.conversations()).isZero();
        speak(desk, id, "a-1", Language.SV);
        assertThat(frames.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    private Future<Void> take(ResidentOut frame) {
        frames.add(frame);
        return Future.succeededFuture();
    }

    private News news() throws InterruptedException {
        ResidentOut frame = frames.poll(10, TimeUnit.SECONDS);
        assertThat(frame).isInstanceOf(News.class);
        return (News) frame;
    }

    private List<News> upTo(long number) throws InterruptedException {
        List<News> all = new ArrayList<>();
        do {
            all.add(news());
        } while (all.get(all.size() - 1).number() < number);
        return all;
    }

    private void expectAllLines(List<News> all) {
        long last = 0;
        List<Line> lines = new ArrayList<>();
        for (News news : all) {
            assertThat(news.since()).isEqualTo(last);
            last = news.number();
            lines.addAll(news.lines());
        }
        assertThat(lines).isEqualTo(ResidentView.lines(desk.read(id).await().orElseThrow(), 0));
        assertThat(lines).extracting(Line::key).doesNotHaveDuplicates();
    }

    /** Rings so many times for each time that it is rung. */
    private final class BellThat implements Bell {
        private final int times;

        BellThat(int times) {
            this.times = times;
        }

        @Override
        public void ring(Ring ring) {
            for (int i = 0; i < times; i++) {
                node.bell.ring(ring);
            }
        }

        @Override
        public Runnable listen(String conversation, Consumer<Ring> listener) {
            return node.bell.listen(conversation, listener);
        }

        @Override
        public void ringBoard() {
            for (int i = 0; i < times; i++) {
                node.bell.ringBoard();
            }
        }

        @Override
        public Runnable listenToBoard(Runnable listener) {
            return node.bell.listenToBoard(listener);
        }

        @Override
        public void sign(Sign sign) {
            node.bell.sign(sign);
        }

        @Override
        public Runnable watch(String conversation, Consumer<Sign> listener) {
            return node.bell.watch(conversation, listener);
        }
    }
}
