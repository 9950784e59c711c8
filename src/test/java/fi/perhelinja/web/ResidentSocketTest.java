package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.perhelinja.conversation.Line;
import fi.perhelinja.protocol.Closing;
import fi.perhelinja.protocol.Limits;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.Wrong;
import fi.perhelinja.text.Language;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Real sockets on a whole service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResidentSocketTest {

    private static final Path WRONG = Path.of("src/test/resources/golden/resident-in-wrong");

    private TestHouse house;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        house = TestHouse.open(folder, "residents.frames-at-once: 1000", "residents.frames-per-second: 1000");
    }

    @AfterAll
    void close() throws Exception {
        house.close();
    }

    @Test
    void aResidentOpensAndIsAnswered() throws Exception {
        TestClient client = house.client();
        ResidentOut.Welcome welcome = client.open();
        client.say("a-1", "vauva ei nuku");

        assertThat(welcome.fresh()).isTrue();
        assertThat(welcome.languages()).isEqualTo(Language.SPOKEN);
        assertThat(client.lines()).anyMatch(l -> l.by() == Line.By.GUIDE && l.kind() == Line.Kind.QUESTION);
        assertThat(client.lines()).anyMatch(l -> l.by() == Line.By.RESIDENT && l.id().equals(Optional.of("a-1")));
    }

    @Test
    void dangerIsAnsweredBeforeAllElse() throws Exception {
        TestClient client = house.client();
        client.open();
        client.say("a-1", "haluan kuolla");

        assertThat(client.lines())
                .anyMatch(l -> l.kind() == Line.Kind.DANGER && l.text().contains("112"));
    }

    @Test
    void whoComesBackGetsWhatWasMissedWithoutGapOrDouble() throws Exception {
        TestClient first = house.client();
        ResidentOut.Welcome welcome = first.open();
        first.say("a-1", "hei");
        long since = first.number();
        TestClient other = house.client();
        other.hello(Optional.of(welcome.token()), 0);
        first.cut();
        other.say("a-2", "vauva ei nuku");
        TestClient back = house.client();
        ResidentOut.Welcome again = back.hello(Optional.of(welcome.token()), since);

        assertThat(again.fresh()).isFalse();
        assertThat(again.conversation()).isEqualTo(welcome.conversation());
        assertThat(Stream.concat(first.lines().stream(), back.lines().stream()).toList())
                .isEqualTo(other.lines());
        assertThat(other.lines()).extracting(Line::key).doesNotHaveDuplicates();
    }

    @Test
    void aCommandSentTwiceCountsOnce() throws Exception {
        TestClient client = house.client();
        client.open();
        long first = client.say("a-1", "hei");
        long second = client.say("a-1", "hei");

        assertThat(second).isEqualTo(first);
        assertThat(client.lines()).filteredOn(l -> l.by() == Line.By.RESIDENT).hasSize(1);
    }

    @Test
    void twoScreensOfOneConversationShowTheSame() throws Exception {
        TestClient one = house.client();
        ResidentOut.Welcome welcome = one.open();
        TestClient two = house.client();
        two.hello(Optional.of(welcome.token()), 0);
        one.say("a-1", "hei");
        two.say("b-1", "moi");
        while (one.number() < two.number()) {
            one.await(ResidentOut.News.class);
        }

        assertThat(one.lines()).isEqualTo(two.lines());
    }

    @Test
    void everyWrongFrameIsToldItsCodeAndHurtsNothing() throws Exception {
        try (Stream<Path> files = Files.list(WRONG)) {
            for (List<Path> some : inTens(files.sorted().toList())) {
                TestClient client = house.client();
                client.open();
                for (Path file : some) {
                    client.send(Files.readString(file));
                    String code = file.getFileName().toString().replaceAll("\\..*", "");
                    assertThat(client.await(ResidentOut.Fault.class).code())
                            .as(file.toString())
                            .isEqualTo(code);
                }
                assertThat(client.say("ok-1", "hei")).isPositive();
            }
        }
    }

    private static List<List<Path>> inTens(List<Path> all) {
        return IntStream.rangeClosed(0, (all.size() - 1) / 10)
                .mapToObj(i -> all.subList(i * 10, Math.min(all.size(), i * 10 + 10)))
                .toList();
    }

    @Test
    void aClientThatGoesOnWithWrongFramesIsSentAway() throws Exception {
        TestClient client = house.client();
        client.open();
        for (int i = 0; i < ResidentSocket.MOST_WRONG; i++) {
            client.send("x");
        }

        assertThat(client.closeCode()).isEqualTo(Closing.TOO_MANY_WRONG.code());
    }

    @Test
    void aCommandBeforeHelloIsOutOfPlace() throws Exception {
        TestClient client = house.client();
        client.send(new ResidentIn.Say("a-1", "hei"));

        ResidentOut.Fault fault = client.await(ResidentOut.Fault.class);
        assertThat(fault.code()).isEqualTo(Wrong.WRONG_STATE.code());
        assertThat(fault.id()).contains("a-1");
        assertThat(client.open().fresh()).isTrue();
    }

    @Test
    void aSecondHelloIsOutOfPlace() throws Exception {
        TestClient client = house.client();
        client.open();
        client.send(new ResidentIn.Hello(Optional.empty(), 0, Language.FI, Optional.empty()));

        assertThat(client.await(ResidentOut.Fault.class).code()).isEqualTo(Wrong.WRONG_STATE.code());
    }

    @Test
    void aFlowThatIsNotThereIsRefused() throws Exception {
        TestClient client = house.client();
        client.send(new ResidentIn.Hello(Optional.empty(), 0, Language.FI, Optional.of("nowhere")));

        assertThat(client.await(ResidentOut.Fault.class).code()).isEqualTo(Wrong.BAD_FRAME.code());
        assertThat(client.open().fresh()).isTrue();
    }

    @Test
    void aFrameThatIsTooLargeIsToldSo() throws Exception {
        TestClient client = house.client();
        client.open();
        client.send("x".repeat(Limits.FRAME_BYTES + 1));

        assertThat(client.await(ResidentOut.Fault.class).code()).isEqualTo(Wrong.TOO_LARGE.code());
        assertThat(client.say("a-1", "hei")).isPositive();
    }

    @Test
    void aFrameThatIsFarTooLargeClosesTheSocketAndNothingElse() throws Exception {
        TestClient client = house.client();
        ResidentOut.Welcome welcome = client.open();
        client.send("x".repeat(Limits.FRAME_BYTES_ANSWERED + 1));

        assertThat(client.closeCode()).isEqualTo(Closing.TOO_BIG.code());
        assertThat(house.client().hello(Optional.of(welcome.token()), 0).fresh())
                .isFalse();
    }

    @Test
    void aRefusedCommandIsToldInTheLanguageOfTheConversation() throws Exception {
        TestClient client = house.client();
        client.open();
        client.send(new ResidentIn.Say("a-1", " "));

        ResidentOut.Refused refused = client.await(ResidentOut.Refused.class);
        assertThat(refused.reason()).isEqualTo("empty");
        assertThat(refused.sentence()).isEqualTo("Viesti on tyhjä.");
    }

    @Test
    void anUnknownTokenIsToldAndBeginsAnew() throws Exception {
        TestClient client = house.client();
        client.send(new ResidentIn.Hello(Optional.of("no.such"), 7, Language.FI, Optional.empty()));

        assertThat(client.await(ResidentOut.Fault.class).code()).isEqualTo(Wrong.UNKNOWN_TOKEN.code());
        assertThat(client.await(ResidentOut.Welcome.class).fresh()).isTrue();
        assertThat(client.await(ResidentOut.News.class).since()).isZero();
    }

    @Test
    void aTokenWithAnotherSecretOpensNothing() throws Exception {
        ResidentOut.Welcome welcome = house.client().open();
        String forged = welcome.conversation() + "." + "A".repeat(24);
        TestClient client = house.client();
        client.send(new ResidentIn.Hello(Optional.of(forged), 0, Language.FI, Optional.empty()));

        assertThat(client.await(ResidentOut.Welcome.class).conversation()).isNotEqualTo(welcome.conversation());
    }

    @Test
    void erasingTellsEveryScreenAndTheTokenOpensNothingAnyMore() throws Exception {
        TestClient one = house.client();
        ResidentOut.Welcome welcome = one.open();
        TestClient two = house.client();
        two.hello(Optional.of(welcome.token()), 0);
        one.send(new ResidentIn.Erase("a-1"));
        one.await(ResidentOut.Gone.class);
        two.await(ResidentOut.Gone.class);

        assertThat(one.closeCode()).isEqualTo(Closing.NORMAL.code());
        assertThat(two.closeCode()).isEqualTo(Closing.NORMAL.code());
        assertThat(house.client().hello(Optional.of(welcome.token()), 0).fresh())
                .isTrue();
    }

    @Test
    void aPageOfAnotherSiteMayNotOpenASocket() {
        assertThatThrownBy(() -> TestClient.connect(house.port(), Map.of("Origin", "https://elsewhere.example")))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void ourOwnPageMayOpenASocket() throws Exception {
        TestClient client = TestClient.connect(house.port(), Map.of("Origin", "http://127.0.0.1:" + house.port()));

        assertThat(client.open().fresh()).isTrue();
    }

    @Test
    void withoutTheSubprotocolNoSocketIsOpened() {
        URI address = URI.create("ws://127.0.0.1:" + house.port() + WebServer.RESIDENT_PATH);

        assertThatThrownBy(() -> TestHouse.HTTP
                        .newWebSocketBuilder()
                        .buildAsync(address, new WebSocket.Listener() {})
                        .get())
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }
}
