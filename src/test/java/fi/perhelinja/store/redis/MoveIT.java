package fi.perhelinja.store.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Reminder;
import fi.perhelinja.staff.Role;
import fi.perhelinja.store.Move;
import fi.perhelinja.store.Move.Side;
import fi.perhelinja.store.SqliteStore;
import fi.perhelinja.store.contract.Samples;
import fi.perhelinja.web.TestClient;
import fi.perhelinja.web.TestConsole;
import fi.perhelinja.web.TestHouse;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service kept goes to Redis and back, and indexes are counted anew. */
class MoveIT {

    private static final Duration KEEP = Duration.ofDays(30);
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");
    private static final String QUEUE = "family-guidance";

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private RealRedis redis;
    private RedisStore shared;
    private SqliteStore embedded;

    @BeforeEach
    void fill() throws Exception {
        redis = RealRedis.start(folder.resolve("redis"));
        shared = new RedisStore(vertx, redis.address());
        shared.open().await();
        try (TestHouse house = TestHouse.open(folder.resolve("house"))) {
            house.console("Sirpa", Role.SUPERVISOR).openQueue(QUEUE);
            TestConsole bo = house.console("Bo", Role.WORKER);
            String taken = house.client().waitForPerson();
            bo.place(taken, place -> place.stage() == Place.Stage.WAITING);
            bo.claimAndOpen(taken);
            house.client().waitForPerson();
            TestClient guided = house.client();
            guided.open();
            guided.say("r-1", "vauva ei nuku");
        }
        embedded = opened("house");
        embedded.vault()
                .keep(embedded.conversations("", 1).await().get(0), "s-1/0", "sealed", FAR)
                .await();
    }

    @AfterEach
    void close() {
        embedded.close().await();
        shared.close().await();
        redis.close();
        vertx.close().await();
    }

    private SqliteStore opened(String name) {
        SqliteStore store =
                new SqliteStore(vertx, folder.resolve(name).resolve(SqliteStore.FILE), InstantSource.system());
        store.open().await();
        return store;
    }

    private static Side side(SqliteStore store) {
        return new Side(store, store.rota(), store.registry(), store.vault());
    }

    private Side redisSide() {
        return new Side(shared, shared.rota(), shared.registry(), shared.vault());
    }

    /** What is counted from the logs, in an order of its own. */
    private static List<Object> counted(Side side) {
        List<Place> board = side.store().board().await().stream()
                .sorted(Comparator.comparing(Place::conversation))
                .toList();
        List<Reminder> due = side.store().due(FAR, 1_000).await().stream()
                .sorted(Comparator.comparing(Reminder::conversation).thenComparing(Reminder::kind))
                .toList();
        List<Place> past =
                side.store().past(Optional.of(QUEUE), Optional.empty(), 100).await();
        return List.of(board, due, past, side.store().conversations("", 100).await());
    }

    @Test
    void everythingGoesToRedisAndBackAndMayBeBrokenOff() {
        Side here = side(embedded);
        assertThat(here.store().board().await()).hasSize(2);
        new Move(here, redisSide(), KEEP).run();
        new Move(here, redisSide(), KEEP).run();
        Move.Holdings holdings = Move.holdings(here);
        assertThat(holdings.conversations()).isEqualTo(3);
        assertThat(holdings.audit()).isNotEqualTo("0");
        assertThat(Move.holdings(redisSide())).isEqualTo(holdings);
        assertThat(counted(redisSide())).isEqualTo(counted(here));
        assertThat(shared.rota().modes().await())
                .isEqualTo(embedded.rota().modes().await());
        assertThat(shared.rota().worked().await())
                .isEqualTo(embedded.rota().worked().await());
        String id = embedded.conversations("", 1).await().get(0);
        assertThat(shared.vault().kept(id).await())
                .isEqualTo(embedded.vault().kept(id).await())
                .hasSize(1);

        SqliteStore back = opened("back");
        new Move(redisSide(), side(back), KEEP).run();
        assertThat(Move.holdings(side(back))).isEqualTo(holdings);
        assertThat(counted(side(back))).isEqualTo(counted(here));
        back.close().await();
    }

    @Test
    void otherConversationOfTheSameIdEndsTheMove() {
        String id = embedded.conversations("", 1).await().get(0);
        shared.append(Samples.opened(id), List.of()).await();
        assertThatThrownBy(() -> new Move(side(embedded), redisSide(), KEEP).run())
                .isInstanceOf(Move.Stopped.class);
    }

    @Test
    void everyIndexIsCountedAnewFromTheLogs() throws Exception {
        new Move(side(embedded), redisSide(), KEEP).run();
        List<Object> before = counted(redisSide());
        for (Keys.Part part : shared.keys().parts()) {
            for (String index : List.of(part.all(), part.board(), part.past(), part.queues(), part.due(), part.had())) {
                redis.say("DEL " + index);
            }
            redis.say("DEL " + part.revisions());
            redis.say("HSET " + part.board() + " nobody {}");
            redis.say("ZADD " + part.due() + " 5 \"CLOSE nobody\"");
        }
        for (String id : embedded.conversations("", 2).await()) {
            redis.say("DEL " + shared.keys().of(id).about(id));
        }
        Reindex.Figures figures = new Reindex(shared, KEEP).run();
        assertThat(figures).isEqualTo(new Reindex.Figures(3, 0, 2 * Keys.PARTS.size()));
        assertThat(counted(redisSide())).isEqualTo(before);
        String id = embedded.conversations("", 1).await().get(0);
        Event.Opened opened =
                (Event.Opened) embedded.read(id, 0).await().get(0).events().get(0);
        shared.dropRevisionsUnused("another").await();
        assertThat(shared.revision(opened.revision()).await()).isPresent();
    }
}
