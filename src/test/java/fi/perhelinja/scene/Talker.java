package fi.perhelinja.scene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A resident's client as the protocol wants it: keeps its token and the last number, says the next thing when the
 * last one is acknowledged, and after a break says again what was not. It says that twice, to see that it counts
 * once.
 */
final class Talker {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final int name;
    private final AtomicInteger acknowledgements;
    private final List<JsonNode> lines = new ArrayList<>();
    private final List<String> wrongs = new ArrayList<>();
    private Optional<String> token = Optional.empty();
    private Optional<String> pending = Optional.empty();
    private long number;
    private int sent;
    private int acknowledged;
    private boolean talking;
    private CompletableFuture<Void> settled = new CompletableFuture<>();
    private Optional<WebSocket> socket = Optional.empty();
    private CompletableFuture<Void> sending = CompletableFuture.completedFuture(null);

    /** @param acknowledgements counts those of all talkers */
    Talker(HttpClient http, int name, AtomicInteger acknowledgements) {
        this.http = http;
        this.name = name;
        this.acknowledgements = acknowledgements;
    }

    /**
     * Connects, says hello and what is pending; and then goes on talking, if asked to, until the socket breaks.
     *
     * @return completes when nothing is pending any more; fails when the socket breaks before
     */
    synchronized CompletableFuture<Void> connect(URI uri, boolean goOn) {
        talking = goOn;
        settled = new CompletableFuture<>();
        CompletableFuture<Void> now = settled;
        http.newWebSocketBuilder()
                .subprotocols("perhelinja.v1")
                .connectTimeout(Duration.ofSeconds(30))
                .buildAsync(uri, new Ear(now))
                .whenComplete((opened, cause) -> {
                    if (cause != null) {
                        now.completeExceptionally(cause);
                    }
                });
        return now;
    }

    synchronized void hangUp() {
        socket.ifPresent(WebSocket::abort);
        socket = Optional.empty();
    }

    /** What it saw over all its sockets, in the order in which it came. */
    synchronized List<JsonNode> lines() {
        return List.copyOf(lines);
    }

    /** The names of all that it said, in order. */
    synchronized List<String> said() {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= sent; i++) {
            all.add(id(i));
        }
        return all;
    }

    synchronized int acknowledged() {
        return acknowledged;
    }

    synchronized List<String> wrongs() {
        return List.copyOf(wrongs);
    }

    /** Another screen of the same conversation, which has seen nothing yet. */
    synchronized Talker otherScreen() {
        Talker other = new Talker(http, name, acknowledgements);
        other.token = token;
        return other;
    }

    private String id(int place) {
        return "t" + name + "-" + place;
    }

    private synchronized void opened(WebSocket opened) {
        socket = Optional.of(opened);
        sending = CompletableFuture.completedFuture(null);
        ObjectNode hello = JSON.createObjectNode().put("type", "hello");
        token.ifPresent(t -> hello.put("token", t));
        send(hello.put("since", number).put("language", "fi"));
    }

    private synchronized void heard(String text) {
        JsonNode frame = read(text);
        switch (frame.path("type").asText()) {
            case "welcome" -> welcome(frame);
            case "news" -> news(frame);
            case "done" -> done(frame);
            default -> wrongs.add(text);
        }
    }

    private void welcome(JsonNode frame) {
        if (token.isPresent() && frame.path("fresh").asBoolean()) {
            wrongs.add("the conversation was lost");
        }
        token = Optional.of(frame.path("token").asText());
        pending.ifPresent(id -> {
            say(id);
            say(id);
        });
        if (pending.isEmpty() && talking) {
            sayNext();
        }
    }

    private void news(JsonNode frame) {
        if (frame.path("since").asLong() > number) {
            wrongs.add("a gap after " + number + ": " + frame.path("since"));
        }
        for (JsonNode line : frame.path("lines")) {
            String key = line.path("key").asText();
            if (Long.parseLong(key.substring(0, key.indexOf('.'))) > number) {
                lines.add(line);
            }
        }
        number = Math.max(number, frame.path("number").asLong());
        settle();
    }

    private void done(JsonNode frame) {
        if (pending.filter(frame.path("id").asText()::equals).isEmpty()) {
            return;
        }
        pending = Optional.empty();
        acknowledged++;
        acknowledgements.incrementAndGet();
        settle();
        if (talking) {
            sayNext();
        }
    }

    private void settle() {
        if (number > 0 && pending.isEmpty()) {
            settled.complete(null);
        }
    }

    private void sayNext() {
        sent++;
        pending = Optional.of(id(sent));
        say(id(sent));
    }

    private void say(String id) {
        send(JSON.createObjectNode().put("type", "say").put("id", id).put("text", "asia " + id));
    }

    private void send(ObjectNode frame) {
        // The JDK's client takes one message at a time.
        socket.ifPresent(s -> sending =
                sending.thenCompose(before -> s.sendText(frame.toString(), true).thenAccept(sent -> {})));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the service sent what is not JSON", e);
        }
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();
        private final CompletableFuture<Void> settled;

        private Ear(CompletableFuture<Void> settled) {
            this.settled = settled;
        }

        @Override
        public void onOpen(WebSocket webSocket) {
            opened(webSocket);
            webSocket.request(Long.MAX_VALUE);
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                String text = parts.toString();
                parts.setLength(0);
                heard(text);
            }
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            settled.completeExceptionally(new IllegalStateException("closed: " + code));
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            settled.completeExceptionally(error);
        }
    }
}
