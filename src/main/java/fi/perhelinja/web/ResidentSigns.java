package fi.perhelinja.web;

import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.Standing.Phase;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.store.Bell;
import java.util.concurrent.TimeUnit;

/**
 * The signs between a resident's screen and the consoles: who is writing, and whether the resident is there. Lives on the
 * event loop of its socket.
 */
final class ResidentSigns {

    /** Who is with a worker says so again and again; seconds. Consoles bear twice that. */
    private static final int HERE_SECONDS = 20;

    private final Bell bell;
    private final Wire wire;
    private final String conversation;
    private final Runnable blind;
    private Phase phase = Phase.GUIDED;
    private long toldNanos;

    ResidentSigns(Bell bell, Wire wire, String conversation) {
        this.bell = bell;
        this.wire = wire;
        this.conversation = conversation;
        blind = bell.watch(conversation, sign -> wire.onLoop(() -> seen(sign)));
    }

    /** Where the conversation is now. */
    void at(Phase now) {
        boolean came = now == Phase.ATTENDED && phase != Phase.ATTENDED;
        phase = now;
        if (came) {
            here(true);
        }
    }

    /** With the guide nobody looks on. */
    void typing(boolean on) {
        if (phase == Phase.ATTENDED || phase == Phase.QUEUED) {
            bell.sign(new Bell.Sign(conversation, Signs.RESIDENT, Signs.TYPING, on));
        }
    }

    void tick(long nowNanos) {
        if (phase == Phase.ATTENDED && nowNanos - toldNanos > TimeUnit.SECONDS.toNanos(HERE_SECONDS)) {
            here(true);
        }
    }

    /** The screen is gone. */
    void close() {
        blind.run();
        here(false);
    }

    private void here(boolean on) {
        toldNanos = System.nanoTime();
        bell.sign(new Bell.Sign(conversation, Signs.RESIDENT, Signs.HERE, on));
    }

    private void seen(Bell.Sign sign) {
        if (!sign.by().equals(Signs.WORKER) || wire.over()) {
            return;
        }
        if (sign.what().equals(Signs.WHO_IS_HERE)) {
            here(true);
        } else if (sign.what().equals(Signs.TYPING) && phase == Phase.ATTENDED) {
            wire.send(new ResidentOut.Typing(Line.By.WORKER, sign.on()));
        }
    }
}
