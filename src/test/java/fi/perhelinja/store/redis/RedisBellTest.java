package fi.perhelinja.store.redis;

import static fi.perhelinja.store.contract.Samples.newId;
import static fi.perhelinja.store.contract.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.store.Bell;
import fi.perhelinja.store.Bell.Ring;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one Redis. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisBellTest {

    private static final long PATIENCE_SECONDS = 30;

    private final Vertx vertx = Vertx.vertx();
    private RealRedis redis;
    private RedisStore here;
    private RedisStore there;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        redis = RealRedis.start(folder);
        here = new RedisStore(vertx, redis.address());
        there = new RedisStore(vertx, redis.address());
        here.open().await();
        there.open().await();
        connected();
    }

    @AfterAll
    void close() {
        here.close().await();
        there.close().await();
        redis.close();
        vertx.close().await();
    }

    /** Until each hears the other. */
    private void connected() {
        heard(new Ring(newId(), 1), here, there);
        heard(new Ring(newId(), 1), there, here);
    }

    private void heard(Ring ring, RedisStore from, RedisStore to) {
        Promise<Void> heard = Promise.promise();
        Runnable deafen = to.bell().listen(ring.conversation(), r -> heard.tryComplete());
        long timer = vertx.setPeriodic(0, 20, id -> from.bell().ring(ring));
        await(heard.future());
        vertx.cancelTimer(timer);
        deafen.run();
    }

    private static <T> T await(Future<T> future) {
        return future.timeout(PATIENCE_SECONDS, TimeUnit.SECONDS).await();
    }

    @Test
    void appendRingsOnOtherNodesEvenWhenItsOwnNodeDiesAtOnce() {
        String id = newId();
        Promise<Ring> heard = Promise.promise();
        there.bell().listen(id, heard::tryComplete);
        // Nobody calls ring(): the script that appends has rung.
        here.append(opened(id), List.of()).await();
        assertThat(await(heard.future())).isEqualTo(new Ring(id, 1));
    }

    @Test
    void appendIsRungOnceForAllThoughTheDeskRingsToo() {
        String id = newId();
        List<Ring> heard = new CopyOnWriteArrayList<>();
        there.bell().listen(id, heard::add);
        here.append(opened(id), List.of()).await();
        here.bell().ring(new Ring(id, 1));
        heard(new Ring(newId(), 1), here, there);
        assertThat(heard).containsExactly(new Ring(id, 1));
    }

    @Test
    void ownSignIsSeenOnceAndOnTheOtherNodeToo() {
        Bell.Sign sign = new Bell.Sign(newId(), "worker", "typing", true);
        List<Bell.Sign> own = new CopyOnWriteArrayList<>();
        Promise<Bell.Sign> seen = Promise.promise();
        here.bell().watch(sign.conversation(), own::add);
        there.bell().watch(sign.conversation(), seen::tryComplete);
        here.bell().sign(sign);
        assertThat(await(seen.future())).isEqualTo(sign);
        heard(new Ring(newId(), 1), here, here);
        assertThat(own).containsExactly(sign);
    }

    @Test
    void everyScreenLooksIntoTheStoreAfterRedisWasAway() throws IOException {
        Promise<Ring> told = Promise.promise();
        Promise<Void> board = Promise.promise();
        there.bell().listen(newId(), told::tryComplete);
        there.bell().listenToBoard(board::tryComplete);
        redis.kill();
        redis.start();
        assertThat(await(told.future()).number()).isEqualTo(Bell.DOUBT);
        await(board.future());
        connected();
    }

    @Test
    void nodeThatRedisNoLongerAnswersTakesANewLine() throws Exception {
        Promise<Ring> told = Promise.promise();
        there.bell().listen(newId(), told::tryComplete);
        redis.pause();
        vertx.timer(9_000).await();
        redis.goOn();
        assertThat(await(told.future()).number()).isEqualTo(Bell.DOUBT);
        connected();
    }
}
