package fi.perhelinja.scene;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What goes wrong, one thing after the other, by a seed: the same seed, the same plan. */
final class Faults implements Callable<Void> {

    /** Between two of them, at least and at most so long; milliseconds. */
    private static final int CALM_MILLIS = 1_000;

    private static final int MORE_CALM_MILLIS = 3_000;

    /** How long something is held still, or stays away, at most; milliseconds. */
    private static final int LONGEST_PAUSE_MILLIS = 6_000;

    private static final int LONGEST_AWAY_MILLIS = 2_000;

    enum Kind {
        NODE_KILLED,
        NODE_HELD_STILL,
        REDIS_KILLED,
        REDIS_HELD_STILL
    }

    private final Nodes nodes;
    private final Deployment redis;
    private final Random random;
    private final long untilNanos;
    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);

    Faults(Nodes nodes, Deployment redis, long seed, long untilNanos) {
        this.nodes = nodes;
        this.redis = redis;
        this.untilNanos = untilNanos;
        random = new Random(seed);
    }

    /** Each kind once, in an order of the seed's; and then whichever, until it is time. */
    @Override
    public Void call() throws Exception {
        Kind[] kinds = Kind.values();
        int first = random.nextInt(kinds.length);
        for (int i = 0; i < kinds.length || System.nanoTime() - untilNanos < 0; i++) {
            await(CALM_MILLIS + random.nextInt(MORE_CALM_MILLIS));
            Kind kind = i < kinds.length ? kinds[(first + i) % kinds.length] : kinds[random.nextInt(kinds.length)];
            happen(kind);
            done.merge(kind, 1, Integer::sum);
        }
        return null;
    }

    private void happen(Kind kind) throws Exception {
        int which = random.nextInt(nodes.many());
        int pause = random.nextInt(LONGEST_PAUSE_MILLIS);
        int away = random.nextInt(LONGEST_AWAY_MILLIS);
        switch (kind) {
            case NODE_KILLED -> {
                nodes.kill(which);
                await(away);
                nodes.again(which);
            }
            case NODE_HELD_STILL -> {
                nodes.pause(which);
                await(pause);
                nodes.goOn(which);
            }
            case REDIS_KILLED -> redis.kill(random, away);
            case REDIS_HELD_STILL -> redis.pause(random, pause);
        }
    }

    Map<Kind, Integer> done() {
        return done;
    }

    /** Time is part of what happens. */
    static void await(long millis) throws InterruptedException {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }
}
