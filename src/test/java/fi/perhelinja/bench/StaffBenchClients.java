package fi.perhelinja.bench;

import fi.perhelinja.protocol.Frames;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.text.Language;
import fi.perhelinja.web.StaffClient;
import fi.perhelinja.web.WebServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Consoles and residents that read no more of a frame than is measured: the service is what should be busy. */
final class StaffBenchClients {

    /** A worker's welcome holds the replies, services and topics of the house, more than Vert.x takes by itself. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final String MARK = "merkki-";

    private final WebSocketClient client;
    final Sizes boards = new Sizes();
    private volatile Optional<Watch> watch = Optional.empty();

    StaffBenchClients(Vertx vertx, int sockets) {
        client = vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxConnections(2 * sockets).setMaxMessageSize(MOST_BYTES));
    }

    Future<WebSocket> connect(int port, String path) {
        return client.connect(at(port, path));
    }

    private static WebSocketConnectOptions at(int port, String path) {
        return new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI(path);
    }

    Future<Guest> guest(int port) {
        return client.connect(at(port, WebServer.RESIDENT_PATH).addSubProtocol(WebServer.SUBPROTOCOL))
                .compose(socket -> new Guest(socket).hello());
    }

    Future<Console> console(int port, StaffClient who) {
        return client.connect(at(port, WebServer.STAFF_PATH)
                        .addSubProtocol(WebServer.STAFF_SUBPROTOCOL)
                        .addHeader("Cookie", who.cookie())
                        .addHeader("Origin", who.origin()))
                .compose(socket -> new Console(socket).hello(who));
    }

    /** Completes when the row of a conversation came, or went, on all of them: with the time of the last. */
    Future<Long> onAll(List<Console> consoles, String conversation, boolean comes) {
        String told = comes ? "\"conversation\":\"" + conversation : "\"gone\":[\"" + conversation;
        Watch now = new Watch(told, consoles.size(), ConcurrentHashMap.newKeySet(), Promise.promise());
        watch = Optional.of(now);
        return now.all.future();
    }

    private record Watch(String told, int wanted, Set<Console> seen, Promise<Long> all) {
        private void look(Console console, String text) {
            if (text.contains(told) && seen.add(console) && seen.size() == wanted) {
                all.tryComplete(System.nanoTime());
            }
        }
    }

    /** Bytes of frames. */
    static final class Sizes {
        private final LongAdder bytes = new LongAdder();
        private final LongAdder frames = new LongAdder();

        private void add(String text) {
            bytes.add(text.getBytes(StandardCharsets.UTF_8).length);
            frames.increment();
        }

        void reset() {
            bytes.reset();
            frames.reset();
        }

        long average() {
            return bytes.sum() / Math.max(1, frames.sum());
        }
    }

    /** Lines that set out with a mark, and how long it takes until the mark comes. */
    final class Clock {
        private final Map<Integer, Long> sent = new ConcurrentHashMap<>();
        final Histogram micros = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);

        String mark(int number) {
            sent.put(number, System.nanoTime());
            return MARK + number + ".";
        }

        void came(String text) {
            long now = System.nanoTime();
            for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
                int from = at + MARK.length();
                Long begun = sent.remove(Integer.parseInt(text.substring(from, text.indexOf('.', from))));
                if (begun != null) {
                    micros.recordValue(TimeUnit.NANOSECONDS.toMicros(now - begun));
                }
            }
        }
    }

    /** Waits for frames by their kind, and by what stands in them. */
    private static final class Answers {
        private final Map<String, Promise<String>> wanted = new ConcurrentHashMap<>();

        private Future<String> await(String part) {
            return wanted.computeIfAbsent(part, p -> Promise.promise()).future();
        }

        private void take(String text) {
            for (Map.Entry<String, Promise<String>> one : wanted.entrySet()) {
                if (text.contains(one.getKey()) && wanted.remove(one.getKey(), one.getValue())) {
                    one.getValue().complete(text);
                }
            }
        }
    }

    private static String id(String id) {
        return "\"id\":\"" + id + "\"";
    }

    final class Guest {
        private final WebSocket socket;
        private final Answers answers = new Answers();
        private String conversation = "";

        private Guest(WebSocket socket) {
            this.socket = socket;
            socket.textMessageHandler(answers::take);
        }

        private Future<Guest> hello() {
            Future<String> welcome = answers.await("\"type\":\"welcome\"");
            send(new ResidentIn.Hello(Optional.empty(), 0, Language.FI, Optional.empty()));
            return welcome.map(text -> {
                conversation = ((ResidentOut.Welcome) Frames.readOut(text)).conversation();
                return this;
            });
        }

        String conversation() {
            return conversation;
        }

        void send(ResidentIn frame) {
            socket.writeTextMessage(Frames.write(frame));
        }

        Future<String> ask(String id, ResidentIn frame) {
            Future<String> answer = answers.await("\"type\":\"done\"," + id(id));
            send(frame);
            return answer;
        }
    }

    final class Console {
        private final WebSocket socket;
        private final Answers answers = new Answers();
        private volatile Optional<Clock> clock = Optional.empty();
        private int opened;

        private Console(WebSocket socket) {
            this.socket = socket;
            socket.textMessageHandler(this::take);
        }

        private void take(String text) {
            if (text.startsWith("{\"type\":\"board\"")) {
                boards.add(text);
                watch.ifPresent(w -> w.look(this, text));
            } else {
                clock.ifPresent(c -> c.came(text));
                answers.take(text);
            }
        }

        private Future<Console> hello(StaffClient who) {
            Future<String> welcome = answers.await("\"type\":\"welcome\"");
            socket.writeTextMessage(Frames.write(new StaffIn.Hello(who.csrf(), Language.FI)));
            return welcome.map(this);
        }

        void clock(Clock now) {
            clock = Optional.of(now);
        }

        Future<String> ask(String id, StaffIn.Answered frame) {
            Future<String> answer = answers.await("\"type\":\"done\"," + id(id));
            socket.writeTextMessage(Frames.write((StaffIn) frame));
            return answer;
        }

        Future<String> open(String conversation) {
            Future<String> news = answers.await("\"type\":\"news\",\"conversation\":\"" + conversation);
            socket.writeTextMessage(
                    Frames.write(new StaffIn.Open("o-" + opened++, conversation, 0, StaffIn.Purpose.WORK, "")));
            return news;
        }

        void close() {
            socket.close();
        }
    }
}
