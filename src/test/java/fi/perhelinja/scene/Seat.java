package fi.perhelinja.scene;

import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.protocol.StaffIn.Purpose;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.web.StaffClient;
import fi.perhelinja.web.TestConsole;
import fi.perhelinja.web.TestHouse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Where a worker sits: one console after the other, as the line breaks. All that came onto them is told to the chronicle. */
final class Seat {

    private final TestHouse house;
    private final Chronicle chronicle;
    private final String worker;
    private final StaffClient browser;
    private final Set<String> own = new TreeSet<>();
    private TestConsole console;

    /** @param browser signed in as {@code worker} */
    Seat(TestHouse house, Chronicle chronicle, String worker, StaffClient browser) throws Exception {
        this.house = house;
        this.chronicle = chronicle;
        this.worker = worker;
        this.browser = browser;
        connect();
    }

    TestConsole console() {
        return console;
    }

    /** What the worker has, as far as the worker knows. */
    Set<String> own() {
        return own;
    }

    boolean isMe(Optional<Worker> other) {
        return other.filter(w -> w.id().equals(worker)).isPresent();
    }

    private void connect() throws Exception {
        console = TestConsole.connect(house.port(), browser);
        Map<String, Long> openedNanos = new ConcurrentHashMap<>();
        console.listener(frame -> hear(frame, openedNanos));
        console.hello(browser);
        console.await(StaffOut.Board.class, StaffOut.Board::full);
        console.board().values().stream()
                .filter(place -> isMe(place.owner()))
                .forEach(place -> own.add(place.conversation()));
        for (String conversation : List.copyOf(own)) {
            show(conversation);
        }
    }

    /** All that comes is written down: what was seen of what, and how fast. */
    private void hear(StaffOut frame, Map<String, Long> openedNanos) {
        if (frame instanceof StaffOut.Board board) {
            board.places().forEach(place -> chronicle.looked(worker, place.conversation(), place.number()));
        } else if (frame instanceof StaffOut.Shut shut) {
            openedNanos.remove(shut.conversation());
        } else if (frame instanceof StaffOut.News news) {
            chronicle.looked(worker, news.conversation(), news.number());
            Long opened = openedNanos.putIfAbsent(news.conversation(), System.nanoTime());
            news.lines().stream()
                    .filter(line -> opened != null && line.line().by() == Line.By.RESIDENT)
                    .flatMap(line -> line.line().id().stream())
                    .forEach(id -> chronicle.came(id, opened, chronicle.toWorkers));
        }
    }

    /** Loses the line and comes back. */
    void cut() throws Exception {
        console.cut();
        chronicle.count("cuts of workers");
        again();
    }

    /** A further console of the same worker; what is their own is opened on it. */
    void again() throws Exception {
        keepScreens(Set.of());
        connect();
    }

    /** Gets up for good; {@code whole} are those of which everything must have been on the screen. */
    void leave(Set<String> whole) {
        keepScreens(whole);
        console.cut();
    }

    private void keepScreens(Set<String> whole) {
        for (String conversation : console.conversations()) {
            int[] lines = console.lines(conversation).stream()
                    .mapToInt(Object::hashCode)
                    .toArray();
            chronicle.keep(new Chronicle.Screen(
                    worker, conversation, console.number(conversation), lines, whole.contains(conversation)));
        }
    }

    /** Opens it, and waits until it is there, or refused. */
    void show(String conversation) throws Exception {
        if (!console.shows(conversation)) {
            console.open(conversation, Purpose.WORK, "");
        }
        newerThan(conversation, 0);
        if (!console.shows(conversation)) {
            own.remove(conversation);
        }
    }

    /** Waits until there is more than that commit, or nothing any more. */
    void newerThan(String conversation, long number) throws Exception {
        while (console.shows(conversation) && console.number(conversation) <= number) {
            console.await(StaffOut.class, frame -> true);
        }
    }
}
