package fi.perhelinja.web;

import fi.perhelinja.conversation.Access;
import fi.perhelinja.conversation.Standing.Phase;
import fi.perhelinja.desk.Desk;
import fi.perhelinja.desk.Follower;
import fi.perhelinja.desk.StaffScreen;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.store.Bell;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The conversations that one console has open, each with its follower and with the signs that come from the other side.
 * Lives on the event loop of its socket.
 */
final class Screens {

    /** A resident that was not heard of for so long is away; seconds. Who is there says so every 20. */
    private static final int AWAY_SECONDS = 45;

    private final Desk desk;
    private final Wire wire;
    private final int atMost;
    private final Map<String, Screen> open = new HashMap<>();

    /** @param atMost conversations open at once */
    Screens(Desk desk, Wire wire, int atMost) {
        this.desk = desk;
        this.wire = wire;
        this.atMost = atMost;
    }

    boolean full(String conversation) {
        return open.size() >= atMost && !open.containsKey(conversation);
    }

    /** Whether the member has it, and the resident is there to be written to. */
    boolean writes(String conversation) {
        Screen screen = open.get(conversation);
        return screen != null && screen.writes;
    }

    /** Shows it from {@code since} on, in the place of what was open of it before. */
    void open(String conversation, long since, StaffScreen view) {
        shut(conversation);
        Screen screen = new Screen(conversation);
        open.put(conversation, screen);
        screen.begin(since, view);
    }

    void shut(String conversation) {
        Screen screen = open.remove(conversation);
        if (screen != null) {
            screen.close();
        }
    }

    void shutAll() {
        List.copyOf(open.keySet()).forEach(this::shut);
    }

    /** Looks for residents who have fallen silent without a word. */
    void tick(long nowNanos) {
        open.values().forEach(screen -> screen.tick(nowNanos));
    }

    private final class Screen {
        private final String conversation;
        private Runnable close = () -> {};
        private long heardNanos = System.nanoTime();
        private boolean here;
        private boolean writes;

        Screen(String conversation) {
            this.conversation = conversation;
        }

        void begin(long since, StaffScreen view) {
            Runnable blind = desk.tools().bell().watch(conversation, sign -> wire.onLoop(() -> sign(sign)));
            Follower<StaffOut> follower = Follower.begin(desk, conversation, since, view, this::show);
            close = () -> {
                blind.run();
                follower.close();
            };
            ask();
        }

        private void ask() {
            desk.tools().bell().sign(new Bell.Sign(conversation, Signs.WORKER, Signs.WHO_IS_HERE, true));
        }

        private Future<Void> show(StaffOut frame) {
            if (frame instanceof StaffOut.News news) {
                writes = news.standing().mine() == Access.OWN && news.standing().phase() == Phase.ATTENDED;
            } else if (frame instanceof StaffOut.Shut) {
                open.remove(conversation, this);
                close();
            }
            wire.send(frame);
            return wire.ready();
        }

        private void sign(Bell.Sign sign) {
            boolean theirs = sign.by().equals(Signs.RESIDENT) && !sign.what().equals(Signs.WHO_IS_HERE);
            if (open.get(conversation) != this || !theirs) {
                return;
            }
            heardNanos = System.nanoTime();
            boolean leaves = sign.what().equals(Signs.HERE) && !sign.on();
            if (here == leaves) {
                tell(Signs.HERE, !leaves);
            }
            if (leaves) {
                // The conversation may be open in another window still.
                ask();
            } else if (sign.what().equals(Signs.TYPING)) {
                tell(Signs.TYPING, sign.on());
            }
        }

        private void tell(String what, boolean on) {
            here = what.equals(Signs.HERE) ? on : here;
            wire.send(new StaffOut.Sign(conversation, Signs.RESIDENT, what, on));
        }

        void tick(long nowNanos) {
            if (here && nowNanos - heardNanos > TimeUnit.SECONDS.toNanos(AWAY_SECONDS)) {
                tell(Signs.HERE, false);
            }
        }

        void close() {
            close.run();
            close = () -> {};
        }
    }
}
