package fi.perhelinja.scene;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Line;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.web.TestClient;
import fi.perhelinja.web.TestHouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A resident who asks for a person and goes on writing, whose line breaks now and then in the middle of a word, and who
 * sometimes leaves and comes anew.
 */
final class BusyResident {

    private static final int PACE_MILLIS = 3_000;

    /** Of a hundred lines, at so many the network is lost: with the line on its way, or before it. */
    private static final int CUTS = 5;

    /** Of a thousand times, so often the resident leaves instead, and so often asks for a person again. */
    private static final int LEAVES = 10;

    private static final int ASKS = 30;

    private final TestHouse house;
    private final Chronicle chronicle;
    private final int name;
    private final Random random;
    private final List<String> said = new ArrayList<>();
    private final List<Line> seen = new ArrayList<>();
    private TestClient client;
    private String token = "";
    private String conversation = "";
    private int lines;
    private volatile long openedNanos;

    BusyResident(TestHouse house, Chronicle chronicle, int name) {
        this.house = house;
        this.chronicle = chronicle;
        this.name = name;
        random = new Random(name);
    }

    Void act(long untilNanos) throws Exception {
        begin();
        while (System.nanoTime() - untilNanos < 0) {
            client.listen(random.nextInt(PACE_MILLIS));
            int what = random.nextInt(1_000);
            if (what < LEAVES) {
                leave();
            } else if (what < LEAVES + ASKS) {
                // Refused while a worker is there; and after the end, as the next line will be.
                String id = id();
                client.ask(id, new ResidentIn.Wish(id, Pattern.PERSON));
            } else {
                say();
            }
        }
        return null;
    }

    /** Waits until all that there is, is on the screen. */
    Void settle() throws Exception {
        client.upTo(chronicle.last(conversation));
        end(false);
        return null;
    }

    private void begin() throws Exception {
        connect();
        ResidentOut.Welcome welcome = client.open();
        token = welcome.token();
        conversation = welcome.conversation();
        chronicle.opened(conversation);
        String id = id();
        assertThat(client.ask(id, new ResidentIn.Wish(id, Pattern.PERSON))).isInstanceOf(ResidentOut.Done.class);
    }

    private String id() {
        return "r" + name + "-" + lines++;
    }

    private void connect() throws Exception {
        client = house.client();
        openedNanos = System.nanoTime();
        client.listener(this::hear);
    }

    private void hear(ResidentOut frame) {
        assertThat(frame.toString()).as("what stays inside").doesNotContain(BusyWorker.INSIDE);
        if (frame instanceof ResidentOut.News news) {
            news.lines().stream()
                    .filter(line -> line.by() == Line.By.WORKER && line.kind() == Line.Kind.TEXT)
                    .forEach(line -> chronicle.came(line.text(), openedNanos, chronicle.toResidents));
        }
    }

    private void say() throws Exception {
        String id = id();
        ResidentIn.Say say = new ResidentIn.Say(id, "asia " + id);
        if (random.nextInt(100) < CUTS) {
            if (random.nextBoolean()) {
                // Whether it arrived is not known: it is said again.
                client.send(say);
            }
            cut();
        }
        chronicle.sent(id);
        ResidentOut answer = client.ask(id, say);
        if (answer instanceof ResidentOut.Done done) {
            said.add(id);
            chronicle.count("by residents");
            client.upTo(done.number());
        } else {
            assertThat(((ResidentOut.Refused) answer).reason()).isEqualTo("ended");
            end(true);
            begin();
        }
    }

    private void cut() throws Exception {
        client.cut();
        chronicle.count("cuts of residents");
        seen.addAll(client.lines());
        long since = client.number();
        connect();
        assertThat(client.hello(Optional.of(token), since).fresh())
                .as("let in again")
                .isFalse();
    }

    private void leave() throws Exception {
        String id = id();
        ResidentOut answer = client.ask(id, new ResidentIn.Leave(id, random.nextBoolean()));
        chronicle.count(answer instanceof ResidentOut.Done ? "left" : "left too late");
        end(true);
        begin();
    }

    private void end(boolean over) throws Exception {
        while (over && Stream.concat(seen.stream(), client.lines().stream()).noneMatch(BusyResident::ending)) {
            client.await(ResidentOut.News.class);
        }
        seen.addAll(client.lines());
        chronicle.keep(new Chronicle.Talk(conversation, List.copyOf(said), List.copyOf(seen), client.number(), over));
        said.clear();
        seen.clear();
        client.cut();
    }

    private static boolean ending(Line line) {
        return line.kind() == Line.Kind.NOTICE && line.text().startsWith("ended-");
    }
}
