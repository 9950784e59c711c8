package fi.perhelinja.store.redis;

import fi.perhelinja.store.Bell;
import fi.perhelinja.store.LocalBell;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bell of many nodes: one channel that every node hears whole, for a ring is a few bytes. So nothing has to be subscribed
 * when a screen opens, and nothing can be forgotten when Redis comes back. Each node rings for its own screens at once.
 *
 * <p>Every node hears itself now and then; one that does not is deaf, and takes a new line. What was rung meanwhile is lost:
 * so after each gap every screen of the node is told to look into the store.
 */
public final class RedisBell implements Bell {

    /** How often a node rings to hear itself, and after how much silence it is deaf; milliseconds. */
    private static final long BEAT_MILLIS = 2_000;

    private static final long DEAF_MILLIS = 3 * BEAT_MILLIS;

    /** After a gap so many screens are told at a time, and then a pause: all of them are going to read. */
    private static final int TOLD_AT_ONCE = 200;

    private static final long TELL_MILLIS = 50;

    /** Rings by the store's script that are remembered, so that they are not rung twice. */
    private static final int REMEMBERED = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(RedisBell.class);

    private final Vertx vertx;
    private final RedisLink link;
    private final String channel;
    private final RedisLine line;
    private final LocalBell here = new LocalBell();
    private final Set<Ring> rung = ConcurrentHashMap.newKeySet();
    private final String self = UUID.randomUUID().toString();
    private volatile long heardAt = System.nanoTime();
    private volatile long timer = -1;
    private volatile boolean before;

    RedisBell(Vertx vertx, RedisLink link, RedisAddress address, Keys keys) {
        this.vertx = vertx;
        this.link = link;
        channel = keys.bell();
        line = new RedisLine(vertx, address.options(RedisLink.CALLS_WAITING), this::subscribe);
    }

    void open() {
        line.connect();
        timer = vertx.setPeriodic(BEAT_MILLIS, id -> beat());
    }

    Future<Void> close() {
        vertx.cancelTimer(timer);
        return line.close();
    }

    private Future<?> subscribe(RedisConnection connection) {
        connection.handler(this::heard);
        return connection.send(Request.cmd(Command.SUBSCRIBE).arg(channel));
    }

    private void beat() {
        if (!line.connected()) {
            return;
        }
        if (System.nanoTime() - heardAt > DEAF_MILLIS * 1_000_000) {
            heardAt = System.nanoTime();
            LOG.warn("the bell has fallen silent");
            line.connection().onSuccess(line::drop);
            return;
        }
        publish("p " + self);
    }

    private void publish(String message) {
        link.ask(Command.PUBLISH, channel, message)
                .onFailure(cause -> LOG.debug("a ring was lost: {}", cause.getMessage()));
    }

    private void heard(Response message) {
        List<String> parts = Answer.texts(message);
        if (parts.size() < 3) {
            return;
        }
        heardAt = System.nanoTime();
        if (parts.get(0).equals("subscribe")) {
            subscribed();
        } else if (parts.get(0).equals("message")) {
            try {
                read(parts.get(2));
            } catch (RuntimeException e) {
                // Perhaps of a newer version. A ring may be lost.
                LOG.debug("a ring was not understood: {}", e.getClass().getName());
            }
        }
    }

    /** Whatever was rung before this moment may not have been heard. */
    private void subscribed() {
        if (before) {
            here.ringBoard();
            tellAll(new ArrayDeque<>(here.listenedTo()));
        }
        before = true;
    }

    private void tellAll(Deque<String> conversations) {
        for (int i = 0; i < TOLD_AT_ONCE && !conversations.isEmpty(); i++) {
            here.ring(new Ring(conversations.pop(), DOUBT));
        }
        if (!conversations.isEmpty()) {
            vertx.setTimer(TELL_MILLIS, id -> tellAll(conversations));
        }
    }

    private void read(String message) {
        String[] words = message.split(" ", 6);
        switch (words[0]) {
            case "r" -> here.ring(new Ring(words[2], Long.parseLong(words[1])));
            case "b" -> here.ringBoard();
            case "s" -> sign(words);
            default -> LOG.trace("a beat");
        }
    }

    /** Of this node's own, its screens know already. */
    private void sign(String[] words) {
        if (!words[1].equals(self)) {
            here.sign(new Sign(words[5], words[2], words[3], words[4].equals("1")));
        }
    }

    /** The script that wrote it has rung for it. */
    void rungByStore(Ring ring) {
        if (rung.size() < REMEMBERED) {
            rung.add(ring);
        }
    }

    @Override
    public void ring(Ring ring) {
        here.ring(ring);
        if (!rung.remove(ring)) {
            publish("r " + ring.number() + " " + ring.conversation());
        }
    }

    @Override
    public Runnable listen(String conversation, Consumer<Ring> listener) {
        return here.listen(conversation, listener);
    }

    @Override
    public void ringBoard() {
        here.ringBoard();
        publish("b");
    }

    @Override
    public Runnable listenToBoard(Runnable listener) {
        return here.listenToBoard(listener);
    }

    @Override
    public void sign(Sign sign) {
        here.sign(sign);
        String on = sign.on() ? "1" : "0";
        publish(String.join(" ", "s", self, sign.by(), sign.what(), on, sign.conversation()));
    }

    @Override
    public Runnable watch(String conversation, Consumer<Sign> listener) {
        return here.watch(conversation, listener);
    }

    /** How many conversations are listened to on this node: for a gauge. */
    public int conversations() {
        return here.conversations();
    }
}
