package fi.perhelinja.scene;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One WebSocket of one client, for one thread: says and hears text, and says by an exception that it is over. */
final class Link implements WebSocket.Listener {

    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<Optional<String>> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private WebSocket socket;

    private Link() {}

    /** The socket is over, or never came about: whether what was said last arrived is not known. */
    static final class Cut extends Exception {
        private static final long serialVersionUID = 1;

        /** With which the socket was refused; 0 when it was not refused. */
        private final int status;

        Cut(String why) {
            this(why, 0);
        }

        private Cut(String why, int status) {
            super(why);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    static Link open(HttpClient http, URI uri, String subprotocol, Map<String, String> headers) throws Cut {
        Link link = new Link();
        WebSocket.Builder builder = http.newWebSocketBuilder().subprotocols(subprotocol);
        headers.forEach(builder::header);
        link.socket = patiently(builder.buildAsync(uri, link));
        return link;
    }

    private static <T> T patiently(CompletableFuture<T> future) throws Cut {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            future.cancel(true);
            boolean refused = e.getCause() instanceof WebSocketHandshakeException;
            throw new Cut(
                    String.valueOf(e.getMessage()),
                    refused
                            ? ((WebSocketHandshakeException) e.getCause())
                                    .getResponse()
                                    .statusCode()
                            : 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cut("interrupted");
        }
    }

    void send(String text) throws Cut {
        patiently(socket.sendText(text, true));
    }

    /** The next that comes within so many milliseconds; empty when nothing does. */
    Optional<String> next(long millis) throws Cut {
        try {
            Optional<String> text = heard.poll(Math.max(0, millis), TimeUnit.MILLISECONDS);
            if (text == null) {
                return Optional.empty();
            }
            if (text.isEmpty()) {
                throw new Cut("closed");
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cut("interrupted");
        }
    }

    /** Ends it without a word, as a lost network does. */
    void cut() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(Optional.of(part.toString()));
            part.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        heard.add(Optional.empty());
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        heard.add(Optional.empty());
    }
}
