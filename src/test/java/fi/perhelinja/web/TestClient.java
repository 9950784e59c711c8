package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Line;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.protocol.Frames;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.text.Language;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A resident's client that keeps every frame it got. */
public final class TestClient implements WebSocket.Listener {

    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<ResidentOut> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private volatile Consumer<ResidentOut> ear = frame -> {};
    private WebSocket socket;
    private long number;

    private TestClient() {}

    static TestClient connect(int port, Map<String, String> headers) throws Exception {
        TestClient client = new TestClient();
        WebSocket.Builder builder = TestHouse.HTTP.newWebSocketBuilder().subprotocols(WebServer.SUBPROTOCOL);
        headers.forEach(builder::header);
        client.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + WebServer.RESIDENT_PATH), client)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return client;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            ResidentOut frame = Frames.readOut(partial.toString());
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

    void send(String text) throws Exception {
        socket.sendText(text, true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    public void send(ResidentIn frame) throws Exception {
        send(Frames.write(frame));
    }

    /** Lets {@code who} hear every frame as it comes, before anybody takes it. */
    public void listener(Consumer<ResidentOut> who) {
        ear = who;
    }

    /** Opens a conversation in Finnish, and waits for the first question. */
    public ResidentOut.Welcome open() throws Exception {
        return hello(Optional.empty(), 0);
    }

    /** Opens a conversation and waits for a person in it. Gives its id. */
    public String waitForPerson() throws Exception {
        String conversation = open().conversation();
        send(new ResidentIn.Wish("w-1", Pattern.PERSON));
        await(ResidentOut.Waiting.class);
        return conversation;
    }

    /** The same in another language. */
    public ResidentOut.Welcome open(Language language) throws Exception {
        return hello(Optional.empty(), 0, language);
    }

    /** @param since the last number that this client has from an earlier socket */
    public ResidentOut.Welcome hello(Optional<String> token, long since) throws Exception {
        return hello(token, since, Language.FI);
    }

    private ResidentOut.Welcome hello(Optional<String> token, long since, Language language) throws Exception {
        number = since;
        send(new ResidentIn.Hello(token, since, language, Optional.empty()));
        ResidentOut.Welcome welcome = await(ResidentOut.Welcome.class);
        await(ResidentOut.News.class);
        return welcome;
    }

    /** Says something, and waits until it is durable and shown. */
    public long say(String id, String words) throws Exception {
        send(new ResidentIn.Say(id, words));
        long done = await(ResidentOut.Done.class).number();
        upTo(done);
        return done;
    }

    /** Sends, and waits for done or refused. */
    public ResidentOut ask(String id, ResidentIn frame) throws Exception {
        send(frame);
        ResidentOut answer = await(ResidentOut.class);
        while (!(answer instanceof ResidentOut.Done d && d.id().equals(id)
                || answer instanceof ResidentOut.Refused r && r.id().equals(id))) {
            answer = await(ResidentOut.class);
        }
        return answer;
    }

    /** Takes what comes until all up to {@code wanted} is shown. */
    public void upTo(long wanted) throws InterruptedException {
        while (number < wanted) {
            await(ResidentOut.News.class);
        }
    }

    /** The next frame of a kind; those of other kinds before it are taken too. */
    public <T extends ResidentOut> T await(Class<T> kind) throws InterruptedException {
        while (true) {
            ResidentOut frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(frame)
                    .as("a frame before patience is over; socket closed with %s, so far %s", closed, lines)
                    .isNotNull();
            if (frame instanceof ResidentOut.News news) {
                take(news);
            }
            if (kind.isInstance(frame)) {
                return kind.cast(frame);
            }
        }
    }

    /** Takes what comes for so long. */
    public void listen(long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() - until < 0) {
            ResidentOut frame = frames.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (frame instanceof ResidentOut.News news) {
                take(news);
            }
        }
    }

    /** Stricter than a client need be: over one socket nothing is left out, and nothing comes twice. */
    private void take(ResidentOut.News news) {
        assertThat(news.since()).as("neither a gap nor anything twice").isEqualTo(number);
        assertThat(news.lines()).allMatch(line -> numberOf(line) > number && numberOf(line) <= news.number());
        lines.addAll(news.lines());
        number = news.number();
    }

    private static long numberOf(Line line) {
        return Long.parseLong(line.key().substring(0, line.key().indexOf('.')));
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public long number() {
        return number;
    }

    public int closeCode() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Cuts the line without a word, as a lost network does. */
    public void cut() {
        socket.abort();
    }
}
