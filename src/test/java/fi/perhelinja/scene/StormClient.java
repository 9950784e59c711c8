package fi.perhelinja.scene;

import fi.perhelinja.scene.Link.Cut;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Somebody in a storm: does one thing after the other, each until it is answered. When the line breaks, comes back as the
 * protocol wants it, and says again with the same id what has no answer.
 */
abstract class StormClient {

    /** Whoever gets no answer for so long thinks that the line is dead; milliseconds. */
    private static final long ANSWER_MILLIS = 12_000;

    /** Of a hundred commands, after so many the line breaks before the answer. */
    private static final int CUTS = 3;

    private static final int BACK_OFF_MILLIS = 1_500;

    /** What has no answer yet, said first at {@code nanos}. */
    record Pending(String id, String conversation, String text, long nanos, Optional<String> claimant) {}

    private final Storm storm;
    private final String name;
    private final Random random;
    private Optional<Link> link = Optional.empty();
    private Optional<Pending> pending = Optional.empty();
    private int commands;

    StormClient(Storm storm, String name, long seed) {
        this.storm = storm;
        this.name = name;
        random = new Random(seed);
    }

    /** Connects and says hello. */
    abstract Link connect() throws Cut, InterruptedException;

    /** What is to be done when hello is answered. */
    abstract void greeted() throws Cut;

    /** The next thing to do, if there is any. */
    abstract Optional<Pending> next() throws Cut;

    abstract void take(String text) throws Cut;

    /** Whether all is on the screen, after the storm. */
    abstract boolean settled();

    final Witness witness() {
        return storm.witness();
    }

    final Storm storm() {
        return storm;
    }

    final String name() {
        return name;
    }

    final int chance(int of) {
        return random.nextInt(of);
    }

    final Optional<Pending> pending() {
        return pending;
    }

    final Pending command(String id, String conversation, String text) {
        return new Pending(id, conversation, text, System.nanoTime(), Optional.empty());
    }

    final String newId() {
        return name + "-" + commands++;
    }

    /** Talks while the storm rages, and until what was said last is answered. */
    final Void live() throws InterruptedException {
        while (storm.rages() || pending.isPresent()) {
            hold(() -> {
                while (storm.rages() || pending.isPresent()) {
                    turn();
                }
            });
        }
        return null;
    }

    /** Comes back once more, until all that there is, is on the screen. */
    final Void settle() throws InterruptedException {
        boolean[] done = {false};
        while (!done[0] && !storm.hopeless()) {
            hold(() -> {
                while (!settled()) {
                    hear(100);
                }
                done[0] = true;
            });
        }
        return null;
    }

    private interface Doing {
        void run() throws Cut, InterruptedException;
    }

    private void hold(Doing doing) throws InterruptedException {
        if (storm.hopeless()) {
            witness().wrong(name + " finds no way back; has no answer to " + pending.map(Pending::id));
            pending = Optional.empty();
            return;
        }
        try {
            Link fresh = connect();
            link = Optional.of(fresh);
            greeted();
            doing.run();
        } catch (Cut cut) {
            witness().count("breaks of lines");
            storm.rest(random.nextInt(BACK_OFF_MILLIS));
        } finally {
            link.ifPresent(Link::cut);
            link = Optional.empty();
        }
    }

    private void turn() throws Cut {
        if (pending.isEmpty()) {
            pending = next();
        }
        if (pending.isPresent()) {
            send(pending.get().text());
            if (chance(100) < CUTS) {
                throw new Cut("by chance");
            }
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS);
            while (pending.isPresent()) {
                if (System.nanoTime() - until > 0) {
                    throw new Cut("no answer");
                }
                hear(100);
            }
        }
    }

    final void send(String text) throws Cut {
        link.orElseThrow(() -> new Cut("no line")).send(text);
    }

    /** Takes what comes for so long. */
    final void hear(long millis) throws Cut {
        Link line = link.orElseThrow(() -> new Cut("no line"));
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        do {
            Optional<String> text = line.next(TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()));
            if (text.isPresent()) {
                take(text.get());
            }
        } while (System.nanoTime() - until < 0);
    }

    final void done(String id, long number) {
        pending.filter(p -> p.id().equals(id)).ifPresent(p -> {
            Witness.Ack ack = new Witness.Ack(name, p.conversation(), id, number, p.claimant());
            witness().acknowledged(ack, System.nanoTime() - p.nanos());
            pending = Optional.empty();
        });
    }

    /** @return what was refused, if that was waited for */
    final Optional<Pending> refused(String id, String reason) {
        Optional<Pending> what = pending.filter(p -> p.id().equals(id));
        what.ifPresent(p -> {
            witness().count("refused: " + reason);
            pending = Optional.empty();
        });
        return what;
    }
}
