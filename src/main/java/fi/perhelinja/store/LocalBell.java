package fi.perhelinja.store;

import java.util.Set;
import java.util.function.Consumer;

/**
 * The bell of a node alone. Rings in the thread of whoever rings; a listener that has more to do than a note goes
 * elsewhere.
 */
public final class LocalBell implements Bell {

    /** The board is one, and conversations are many: it has a name of its own. */
    private static final String BOARD = "";

    private final Listeners<Ring> rings = new Listeners<>();
    private final Listeners<Sign> signs = new Listeners<>();
    private final Listeners<String> board = new Listeners<>();

    @Override
    public void ring(Ring ring) {
        rings.tell(ring.conversation(), ring);
    }

    @Override
    public Runnable listen(String conversation, Consumer<Ring> listener) {
        return rings.add(conversation, listener);
    }

    @Override
    public void ringBoard() {
        board.tell(BOARD, BOARD);
    }

    @Override
    public Runnable listenToBoard(Runnable listener) {
        return board.add(BOARD, rung -> listener.run());
    }

    @Override
    public void sign(Sign sign) {
        signs.tell(sign.conversation(), sign);
    }

    @Override
    public Runnable watch(String conversation, Consumer<Sign> listener) {
        return signs.add(conversation, listener);
    }

    /** Ids of conversations that somebody listens to now. */
    public Set<String> listenedTo() {
        return rings.listenedTo();
    }

    /** How many conversations are listened to: for a gauge, and to see that nothing is left behind. */
    public int conversations() {
        return rings.size();
    }
}
