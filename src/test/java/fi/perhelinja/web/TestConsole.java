package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Access;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.StaffLine;
import fi.perhelinja.protocol.Frames;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffIn.Purpose;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.text.Language;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The console of somebody of the staff, signed in for real. Takes frames as a console should, and keeps what they say. */
public final class TestConsole implements WebSocket.Listener {

    private static final long PATIENCE_SECONDS = 60;
    private static final AtomicInteger IDS = new AtomicInteger();

    private final BlockingQueue<StaffOut> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final Map<String, Place> board = new HashMap<>();
    private final Map<String, List<StaffLine>> lines = new HashMap<>();
    private final Map<String, StaffOut.News> news = new HashMap<>();
    private final Map<String, String> opening = new HashMap<>();
    private final Set<String> showing = new HashSet<>();
    private List<Shift> shifts = List.of();
    private List<StaffOut.QueueStanding> queues = List.of();
    private volatile Consumer<StaffOut> ear = frame -> {};
    private WebSocket socket;

    private TestConsole() {}

    /** Connects as the browser {@code who} would, and says nothing yet. */
    public static TestConsole connect(int port, StaffClient who) throws Exception {
        TestConsole console = new TestConsole();
        WebSocket.Builder builder = TestHouse.HTTP.newWebSocketBuilder().subprotocols(WebServer.STAFF_SUBPROTOCOL);
        if (!who.cookie().isEmpty()) {
            builder.header("Cookie", who.cookie());
        }
        if (!who.origin().isEmpty()) {
            builder.header("Origin", who.origin());
        }
        console.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + WebServer.STAFF_PATH), console)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return console;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            StaffOut frame = Frames.readStaffOut(partial.toString());
            partial.setLength(0);
            ear.accept(frame);
            frames.add(frame);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }

    /** Lets {@code who} hear every frame as it comes, before anybody takes it. */
    public void listener(Consumer<StaffOut> who) {
        ear = who;
    }

    public void send(String text) throws Exception {
        socket.sendText(text, true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    public void send(StaffIn frame) throws Exception {
        send(Frames.write(frame));
    }

    /** A new id of a command. */
    public static String id() {
        return "s-" + IDS.incrementAndGet();
    }

    public StaffOut.Welcome hello(StaffClient who) throws Exception {
        send(new StaffIn.Hello(who.csrf(), Language.FI));
        return await(StaffOut.Welcome.class, f -> true);
    }

    /** Waits until the board knows that {@code who} is at work: before that, a resident hears that nobody is there. */
    void atWork(String who) throws InterruptedException {
        while (shifts.stream().noneMatch(shift -> shift.worker().id().equals(who))) {
            await(StaffOut.Board.class, f -> true);
        }
    }

    /** Opens a queue for whoever comes. */
    public void openQueue(String queue) throws Exception {
        setQueue(queue, QueueMode.Mode.OPEN, "");
    }

    /** Opens or closes a queue, and waits until the board knows it: before that, a resident hears how it was. */
    void setQueue(String queue, QueueMode.Mode mode, String message) throws Exception {
        done(new StaffIn.SetQueue(id(), queue, mode, message));
        while (queues.stream()
                .noneMatch(q -> q.queue().equals(queue) && q.mode().mode() == mode)) {
            await(StaffOut.Board.class, f -> true);
        }
    }

    /** The row of a conversation, once it is on this board as wanted. */
    public Place place(String conversation, Predicate<Place> wanted) throws InterruptedException {
        while (board.get(conversation) == null || !wanted.test(board.get(conversation))) {
            await(StaffOut.Board.class, f -> true);
        }
        return board.get(conversation);
    }

    /** Once the row of a conversation is not on this board any more. */
    void gone(String conversation) throws InterruptedException {
        while (board.containsKey(conversation)) {
            await(StaffOut.Board.class, f -> true);
        }
    }

    public Map<String, Place> board() {
        return Map.copyOf(board);
    }

    /** Claims, which must go well, and opens it. */
    public void claimAndOpen(String conversation) throws Exception {
        done(new StaffIn.Claim(id(), conversation));
        open(conversation, Purpose.WORK, "");
        await(StaffOut.News.class, n -> n.conversation().equals(conversation));
        assertThat(news.get(conversation).standing().mine()).isEqualTo(Access.OWN);
    }

    public void open(String conversation, Purpose purpose, String reason) throws Exception {
        long since = news.containsKey(conversation) ? news.get(conversation).number() : 0;
        String id = id();
        opening.put(id, conversation);
        showing.add(conversation);
        send(new StaffIn.Open(id, conversation, since, purpose, reason));
    }

    /** Whether it was opened, and is neither refused nor shut so far. */
    public boolean shows(String conversation) {
        return showing.contains(conversation);
    }

    /** Says something when all is on the screen, and waits until it is durable. */
    public void say(String conversation, String text) throws Exception {
        while (true) {
            long seen = number(conversation);
            StaffOut answer = ask(new StaffIn.Say(id(), conversation, seen, text));
            if (answer instanceof StaffOut.Done) {
                return;
            }
            assertThat(((StaffOut.Refused) answer).reason()).isEqualTo("behind");
            // What was missing may have come before the answer.
            while (number(conversation) <= seen) {
                await(StaffOut.News.class, n -> n.conversation().equals(conversation));
            }
        }
    }

    public StaffOut.Done done(StaffIn.Answered frame) throws Exception {
        StaffOut answer = ask(frame);
        assertThat(answer).isInstanceOf(StaffOut.Done.class);
        return (StaffOut.Done) answer;
    }

    public StaffOut.Refused refused(StaffIn.Answered frame) throws Exception {
        StaffOut answer = ask(frame);
        assertThat(answer).isInstanceOf(StaffOut.Refused.class);
        return (StaffOut.Refused) answer;
    }

    /** Sends, and waits for the answer. */
    public StaffOut ask(StaffIn.Answered frame) throws Exception {
        send((StaffIn) frame);
        return answer(frame.id());
    }

    public StaffOut answer(String id) throws InterruptedException {
        return await(
                StaffOut.class,
                f -> f instanceof StaffOut.Done d && d.id().equals(id)
                        || f instanceof StaffOut.Refused r && r.id().equals(id)
                        || f instanceof StaffOut.Called c && c.id().equals(id)
                        || f instanceof StaffOut.Code k && k.id().equals(id));
    }

    /** The next frame of a kind that is as wanted; those before it are taken too. */
    public <T extends StaffOut> T await(Class<T> kind, Predicate<T> wanted) throws InterruptedException {
        while (true) {
            StaffOut frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(frame)
                    .as("a frame before patience is over; socket closed with %s", closed)
                    .isNotNull();
            take(frame);
            if (kind.isInstance(frame) && wanted.test(kind.cast(frame))) {
                return kind.cast(frame);
            }
        }
    }

    /** Takes what comes for so long. */
    public void listen(long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() - until < 0) {
            StaffOut frame = frames.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (frame != null) {
                take(frame);
            }
        }
    }

    private void take(StaffOut frame) {
        if (frame instanceof StaffOut.Board changed) {
            if (changed.full()) {
                board.clear();
            }
            changed.gone().forEach(board::remove);
            changed.places().forEach(place -> board.put(place.conversation(), place));
            shifts = changed.shifts().orElse(shifts);
            queues = changed.queues().orElse(queues);
        } else if (frame instanceof StaffOut.News fresh) {
            take(fresh);
        } else if (frame instanceof StaffOut.Shut shut) {
            showing.remove(shut.conversation());
        } else if (frame instanceof StaffOut.Refused refused && opening.containsKey(refused.id())) {
            showing.remove(opening.get(refused.id()));
        }
    }

    /** Stricter than a console need be: nothing is left out, and nothing comes twice. */
    private void take(StaffOut.News fresh) {
        String conversation = fresh.conversation();
        long number = number(conversation);
        assertThat(fresh.since()).as("neither a gap nor anything twice").isEqualTo(number);
        assertThat(fresh.lines()).allMatch(line -> numberOf(line) > number && numberOf(line) <= fresh.number());
        lines.computeIfAbsent(conversation, c -> new ArrayList<>()).addAll(fresh.lines());
        news.put(conversation, fresh);
    }

    private static long numberOf(StaffLine line) {
        String key = line.line().key();
        return Long.parseLong(key.substring(0, key.indexOf('.')));
    }

    public long number(String conversation) {
        return news.containsKey(conversation) ? news.get(conversation).number() : 0;
    }

    /** The lines of a conversation that this console has, once one is as wanted. */
    public List<StaffLine> lines(String conversation, Predicate<StaffLine> wanted) throws InterruptedException {
        while (lines.getOrDefault(conversation, List.of()).stream().noneMatch(wanted)) {
            await(StaffOut.News.class, n -> n.conversation().equals(conversation));
        }
        return List.copyOf(lines.get(conversation));
    }

    /** All that it has of a conversation now. */
    public List<StaffLine> lines(String conversation) {
        return List.copyOf(lines.getOrDefault(conversation, List.of()));
    }

    /** Conversations that it ever had on the screen. */
    public Set<String> conversations() {
        return Set.copyOf(news.keySet());
    }

    public StaffOut.News news(String conversation) {
        return news.get(conversation);
    }

    public int closeCode() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Cuts the line without a word, as a lost network does. */
    public void cut() {
        socket.abort();
    }
}
