package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.perhelinja.protocol.Closing;
import fi.perhelinja.protocol.Frames;
import fi.perhelinja.protocol.Incoming;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.protocol.Wrong;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every frame of the staff against every role, and against nobody, over real sockets with real sessions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameRightsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/staff-in");

    /** What each role may send, by the golden files; what is not named here is refused. */
    private static final Set<String> AT_WORK = Set.of(
            "hello",
            "presence",
            "presence.away",
            "shut",
            "search",
            "search.municipality",
            "open",
            "open.again",
            "finish",
            "finish.call",
            "release",
            "begin-try",
            "mark-clock",
            "mark-clock.urgency",
            "drop-clock",
            "end-try",
            "give-up",
            "end-try.reached",
            "number");

    private static final Set<String> CALLING = Set.of(
            "call",
            "caller",
            "caller.choose",
            "caller.change",
            "caller.wish",
            "raise",
            "take-on",
            "carry",
            "fill",
            "fill.out",
            "notes",
            "hand-over",
            "hand-over.call-back",
            "hold",
            "log-call",
            "hang-up");

    private static final Set<String> CONVERSING = Set.of(
            "claim",
            "say",
            "cards",
            "form",
            "note",
            "whisper",
            "consult",
            "consult.end",
            "transfer.queue",
            "transfer.colleague",
            "end-transfer",
            "hand-back",
            "hand-back.step",
            "typing");

    private static final Set<String> LOOKING_BACK = Set.of("history", "history.queue", "open.history");

    private static final Set<String> SUPERVISING = Set.of(
            "open.listen", "assign", "change-shift", "set-queue", "set-queue.by-hours", "block", "blocks", "unblock");

    private static final Map<Role, List<Set<String>>> MAY = new EnumMap<>(Map.of(
            Role.WORKER, List.of(AT_WORK, CONVERSING, LOOKING_BACK),
            Role.CALL_HANDLER, List.of(AT_WORK, CALLING, LOOKING_BACK),
            Role.SUPERVISOR, List.of(AT_WORK, CONVERSING, CALLING, LOOKING_BACK, SUPERVISING),
            Role.AUTHOR, List.of(),
            Role.ADMIN, List.of()));

    private TestHouse house;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        house = TestHouse.open(folder, "consoles.frames-at-once: 1000", "consoles.frames-per-second: 1000");
    }

    @AfterAll
    void close() throws Exception {
        house.close();
    }

    @Test
    void everyFrameStandsInTheTable() throws Exception {
        Set<Class<?>> inGolden =
                frames().values().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(inGolden).isEqualTo(Frames.kinds(StaffIn.class));
        frames().forEach((name, frame) ->
                assertThat(FrameRights.needed(frame)).as(name).isNotEmpty());
        Set<String> all = Stream.of(AT_WORK, CONVERSING, CALLING, LOOKING_BACK, SUPERVISING)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        assertThat(all).isEqualTo(frames().keySet());
    }

    @Test
    void everyRoleMaySendWhatItsRightsSayAndNothingElse() throws Exception {
        for (Role role : Role.values()) {
            house.account(role.tag(), role);
            StaffClient who = house.staff().signIn(role.tag());
            TestConsole console = TestConsole.connect(house.port(), who);
            console.send(new StaffIn.Hello(who.csrf(), Language.FI));
            Set<String> may = MAY.get(role).stream().flatMap(Set::stream).collect(Collectors.toSet());
            if (may.isEmpty()) {
                assertThat(console.await(StaffOut.Fault.class, f -> true).code())
                        .isEqualTo(Wrong.NO_RIGHT.code());
            } else {
                console.await(StaffOut.Welcome.class, f -> true);
                assertThat(allowed(console)).as(role.tag()).isEqualTo(without(may, "hello"));
            }
            console.cut();
        }
    }

    /** What of all frames is not answered with the lack of a right. */
    private static Set<String> allowed(TestConsole console) throws Exception {
        Set<String> allowed = new TreeSet<>();
        for (Map.Entry<String, StaffIn> golden : frames().entrySet()) {
            StaffIn frame = golden.getValue();
            if (frame instanceof StaffIn.Hello) {
                continue;
            }
            console.send(frame);
            if (mayBe(console, frame)) {
                allowed.add(golden.getKey());
            }
        }
        return allowed;
    }

    private static boolean mayBe(TestConsole console, StaffIn frame) throws Exception {
        if (frame instanceof StaffIn.Answered asked) {
            StaffOut answer = console.await(StaffOut.class, f -> isAnswer(f, asked.id()));
            return !(answer instanceof StaffOut.Refused refused
                    && refused.reason().equals(StaffOut.Refused.NO_RIGHT));
        }
        // Those are not answered: what is sent after them is.
        String after = TestConsole.id();
        console.send("{\"type\":\"nonsense\",\"id\":\"" + after + "\"}");
        StaffOut next = console.await(StaffOut.class, f -> f instanceof StaffOut.Fault);
        boolean fault = ((StaffOut.Fault) next).code().equals(Wrong.NO_RIGHT.code());
        if (fault) {
            console.await(
                    StaffOut.Fault.class, f -> f.id().filter(after::equals).isPresent());
        }
        return !fault;
    }

    private static boolean isAnswer(StaffOut frame, String id) {
        return frame instanceof StaffOut.Done done && done.id().equals(id)
                || frame instanceof StaffOut.Refused refused && refused.id().equals(id)
                || frame instanceof StaffOut.Found found && found.id().equals(id)
                || frame instanceof StaffOut.Past past && past.id().equals(id)
                || frame instanceof StaffOut.Called called && called.id().equals(id)
                || frame instanceof StaffOut.Blocked blocked && blocked.id().equals(id);
    }

    @Test
    void nobodyGetsNoSocket() {
        assertThatThrownBy(() -> TestConsole.connect(house.port(), house.staff()))
                .cause()
                .satisfies(refused -> assertThat(status(refused)).isEqualTo(401));
    }

    @Test
    void pagesOfOthersGetNoSocketAndNamelessOnesNeither() throws Exception {
        house.account("beata", Role.WORKER);
        StaffClient beata = house.staff().signIn("beata");
        for (String origin : List.of("https://evil.example", "http://127.0.0.1:1", "")) {
            assertThatThrownBy(() -> TestConsole.connect(house.port(), beata.from(origin)))
                    .cause()
                    .satisfies(refused -> assertThat(status(refused)).as(origin).isEqualTo(403));
        }
    }

    @Test
    void whoDoesNotKnowThePagesTokenIsSentAwayBeforeAnythingIsShown() throws Exception {
        house.account("cecilia", Role.SUPERVISOR);
        StaffClient cecilia = house.staff().signIn("cecilia").withCsrf("guessed");
        TestConsole console = TestConsole.connect(house.port(), cecilia);
        console.send(new StaffIn.Hello(cecilia.csrf(), Language.FI));

        assertThat(console.await(StaffOut.class, f -> true)).isInstanceOf(StaffOut.SignedOut.class);
        assertThat(console.closeCode()).isEqualTo(Closing.SIGNED_OUT.code());
    }

    @Test
    void nothingIsTakenBeforeHello() throws Exception {
        house.account("doris", Role.SUPERVISOR);
        TestConsole console = TestConsole.connect(house.port(), house.staff().signIn("doris"));
        console.send(new StaffIn.Claim("a-1", "some"));

        assertThat(console.await(StaffOut.Fault.class, f -> true).code()).isEqualTo(Wrong.WRONG_STATE.code());
    }

    private static int status(Throwable refused) {
        return ((WebSocketHandshakeException) refused).getResponse().statusCode();
    }

    private static Set<String> without(Set<String> all, String one) {
        Set<String> rest = new TreeSet<>(all);
        rest.remove(one);
        return rest;
    }

    private static Map<String, StaffIn> frames() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.sorted()
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replaceAll("\\.json$", ""), FrameRightsTest::frame));
        }
    }

    private static StaffIn frame(Path file) {
        try {
            Incoming<StaffIn> read = Frames.readStaff(Files.readString(file));
            return ((Incoming.Frame<StaffIn>) read).frame();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
