package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.CallBack;
import fi.perhelinja.conversation.CallBack.Result;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Place.Stage;
import fi.perhelinja.conversation.Standing;
import fi.perhelinja.conversation.WrapUp;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.protocol.CallBackIn;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks in the chat to be called, and a worker calls: over real sockets, by a clock that goes when it is told to. */
class CallBackTest {

    /** A Monday at ten in Finland. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);

    @TempDir
    private Path folder;

    private TestHouse house;
    private TestConsole anna;

    @BeforeEach
    void open() throws Exception {
        house = TestHouse.openThroughADay(now::get, folder);
        anna = house.console("Anna", Role.WORKER);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    /** A resident who asked to be called, and said when that is safe. */
    private record Asking(TestClient client, String conversation, String token) {}

    private Asking asks(String hours, String day, String voicemail) throws Exception {
        TestClient client = house.client();
        ResidentOut.Welcome welcome = client.open();
        client.ask("c-1", new ResidentIn.Wish("c-1", Pattern.CALL_BACK));
        answer(client, "c-2", "number-safe", "yes");
        client.say("c-3", "040 123 4567");
        answer(client, "c-4", "call-when", hours);
        answer(client, "c-5", "call-day", day);
        answer(client, "c-6", "voicemail", voicemail);
        answer(client, "c-7", "if-other", "say-nothing");
        answer(client, "c-8", "word-wished", "no");
        anna.place(welcome.conversation(), p -> p.kind() == Place.Kind.CALL_BACK);
        return new Asking(client, welcome.conversation(), welcome.token());
    }

    private static void answer(TestClient client, String id, String step, String value) throws Exception {
        ResidentOut answer = client.ask(id, new ResidentIn.Choose(id, "call-back/" + step, value));
        assertThat(answer).as(step).isInstanceOf(ResidentOut.Done.class);
    }

    private static CallBackIn.BeginTry begin(String conversation) {
        return new CallBackIn.BeginTry(TestConsole.id(), conversation);
    }

    private static CallBackIn.EndTry end(String conversation, Result result) {
        return new CallBackIn.EndTry(TestConsole.id(), conversation, result, Optional.empty(), "");
    }

    private static CallBackIn.EndTry end(String conversation, Instant next) {
        return new CallBackIn.EndTry(
                TestConsole.id(), conversation, Result.NO_ANSWER, Optional.of(next), "Soitan itse uudelleen");
    }

    private static StaffOut.NumberRead read(TestConsole who, String conversation) throws Exception {
        CallBackIn.ReadNumber asked = asking(conversation);
        who.send((StaffIn) asked);
        return who.await(StaffOut.NumberRead.class, n -> n.id().equals(asked.id()));
    }

    private static CallBackIn.ReadNumber asking(String conversation) {
        return new CallBackIn.ReadNumber(TestConsole.id(), conversation, "•••67");
    }

    private CallBack back(TestConsole who, String conversation, CallBack.State state) throws Exception {
        return who.place(
                        conversation,
                        p -> p.callBack().map(CallBack::state).equals(Optional.of(state))
                                && p.callBack().flatMap(CallBack::trying).isEmpty())
                .callBack()
                .orElseThrow();
    }

    private long kept(String conversation) throws SQLException {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("perhelinja.db"));
                PreparedStatement count = file.prepareStatement("SELECT count(*) FROM vault WHERE conversation = ?")) {
            count.setString(1, conversation);
            try (ResultSet row = count.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }

    private long readings(String conversation) throws Exception {
        return house
                .accounts()
                .registry()
                .audited(0, 1_000)
                .toCompletionStage()
                .toCompletableFuture()
                .get(1, TimeUnit.MINUTES)
                .stream()
                .map(audited -> audited.entry())
                .filter(e -> e.what() == What.NUMBER_READ && e.conversation().equals(Optional.of(conversation)))
                .count();
    }

    @Test
    void workerCallsReadsTheNumberAndClosesIt() throws Exception {
        Asking asking = asks("8-11", "any", "yes");
        String conversation = asking.conversation();
        assertThat(anna.refused(asking(conversation)).reason()).isEqualTo("not-owner");
        assertThat(readings(conversation)).isZero();

        anna.done(begin(conversation));
        StaffOut.NumberRead number = read(anna, conversation);
        assertThat(number.number()).contains("040 1234567");
        assertThat(number.dial()).contains("+358401234567");
        assertThat(readings(conversation)).isEqualTo(1);
        assertThat(kept(conversation)).isEqualTo(1);

        anna.done(end(conversation, Result.REACHED));
        anna.done(new StaffIn.Finish(
                TestConsole.id(), conversation, new WrapUp("advised", List.of("sleep"), List.of(), "", "")));
        assertThat(kept(conversation)).isZero();
        assertThat(anna.refused(asking(conversation)).reason()).isEqualTo("not-owner");
        assertThat(anna.refused(begin(conversation)).reason()).isEqualTo("not-waiting");
        assertThat(readings(conversation)).isEqualTo(1);
    }

    @Test
    void nobodyCallsOutsideTheSafeTimesNeitherNowNorByAPlan() throws Exception {
        String afternoon = asks("13-16", "any", "yes").conversation();
        assertThat(anna.refused(begin(afternoon)).reason()).isEqualTo("not-safe-now");

        now.set(MONDAY.plus(Duration.ofHours(3)));
        anna.done(begin(afternoon));
        Instant evening = Instant.parse("2026-11-24T16:00:00Z");
        assertThat(anna.refused(end(afternoon, evening)).reason()).isEqualTo("not-safe-now");
        Instant tuesday = Instant.parse("2026-11-24T12:00:00Z");
        anna.done(end(afternoon, tuesday));

        CallBack back = back(anna, afternoon, CallBack.State.TRIED);
        assertThat(back.next()).contains(tuesday);
        assertThat(back.tries()).extracting(CallBack.Try::result).containsExactly(Result.NO_ANSWER);
        assertThat(anna.place(afternoon, p -> p.owner().isEmpty()).stage()).isEqualTo(Stage.WAITING);
        assertThat(kept(afternoon)).isEqualTo(1);
    }

    @Test
    void promiseGoesByTheDaysThatAreSafeAndBreachesAreCounted() throws Exception {
        Asking friday = asks("11-13", "fri", "yes");
        assertThat(friday.client().lines()).anyMatch(line -> line.text().contains("viimeistään perjantaina"));
        assertThat(status(friday).answerBy()).isEqualTo(Instant.parse("2026-11-27T22:00:00Z"));
        Asking any = asks("8-16", "any", "yes");
        assertThat(any.client().lines()).anyMatch(line -> line.text().contains("viimeistään torstaina"));
        anna.done(begin(any.conversation()));
        anna.done(end(any.conversation(), Result.NO_ANSWER));
        anna.place(any.conversation(), p -> p.owner().isEmpty());
        assertThat(metric("waiting")).isEqualTo(2);
        assertThat(metric("breached")).isZero();
        assertThat(metric("tries_total{result=\"no-answer\"}")).isEqualTo(1);

        now.set(Instant.parse("2026-11-26T22:00:00Z"));
        assertThat(metric("soon_due")).isEqualTo(1);
        assertThat(metric("breached")).isEqualTo(1);
    }

    private double metric(String name) throws Exception {
        return house.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("perhelinja_call_backs_" + name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void noMessageIsLeftWhereNoneMayBe() throws Exception {
        String conversation = asks("8-16", "any", "no").conversation();
        anna.done(begin(conversation));

        assertThat(anna.refused(end(conversation, Result.VOICEMAIL_LEFT)).reason())
                .isEqualTo("no-voicemail");
        anna.done(end(conversation, Result.SOMEBODY_ELSE));
    }

    @Test
    void whoDoesNotCallNeitherReadsTheNumberNorSaysWhatCameOfIt() throws Exception {
        String conversation = asks("8-16", "any", "yes").conversation();
        TestConsole bo = house.console("Bo", Role.WORKER);
        TestConsole supervisor = house.console("Sirpa", Role.SUPERVISOR);
        anna.done(begin(conversation));

        StaffOut.Refused taken = bo.refused(begin(conversation));
        assertThat(taken.reason()).isEqualTo("taken");
        assertThat(bo.refused(asking(conversation)).reason()).isEqualTo("not-owner");
        assertThat(bo.refused(end(conversation, Result.REACHED)).reason()).isEqualTo("not-owner");
        assertThat(supervisor.refused(asking(conversation)).reason()).isIn("not-owner", "no-right");
        assertThat(readings(conversation)).isZero();

        house.account("Eeva", Set.of(TestGuide.SECOND_QUEUE), Role.WORKER);
        TestConsole eeva = house.console(house.staff().signIn("eeva"));
        String other = asks("8-16", "any", "yes").conversation();
        assertThat(eeva.refused(begin(other)).reason()).isEqualTo("no-right");
    }

    @Test
    void residentSeesHowItStandsAlsoAfterADayOfSilence() throws Exception {
        Asking asking = asks("8-11", "any", "yes");
        String conversation = asking.conversation();
        Instant promised = Instant.parse("2026-11-26T22:00:00Z");
        assertThat(status(asking).answerBy()).isEqualTo(promised);

        now.set(MONDAY.plus(Duration.ofHours(25)));
        ResidentOut.News last = asking.client().await(ResidentOut.News.class);
        while (last.standing().phase() != Standing.Phase.ENDED) {
            last = asking.client().await(ResidentOut.News.class);
        }
        assertThat(status(asking)).isEqualTo(new CallBack.Status(CallBack.State.WAITING, promised, Optional.empty()));
        assertThat(kept(conversation)).isEqualTo(1);

        now.set(MONDAY.plus(Duration.ofDays(2)));
        anna.done(begin(conversation));
        assertThat(read(anna, conversation).dial()).contains("+358401234567");
        anna.done(end(conversation, Result.NO_ANSWER));
        Instant thursday = Instant.parse("2026-11-26T06:00:00Z");
        assertThat(status(asking))
                .isEqualTo(new CallBack.Status(CallBack.State.TRIED, promised, Optional.of(thursday)));

        now.set(MONDAY.plus(Duration.ofDays(3)));
        anna.done(begin(conversation));
        anna.done(end(conversation, Result.REACHED));
        anna.done(new StaffIn.Finish(
                TestConsole.id(), conversation, new WrapUp("advised", List.of("sleep"), List.of(), "", "")));
        assertThat(status(asking).state()).isEqualTo(CallBack.State.DONE);
        assertThat(kept(conversation)).isZero();
    }

    /** As somebody sees it who comes back with their token. */
    private CallBack.Status status(Asking asking) throws Exception {
        TestClient again = house.client();
        again.send(new ResidentIn.Hello(Optional.of(asking.token()), 0, Language.FI, Optional.empty()));
        CallBack.Status status =
                again.await(ResidentOut.News.class).standing().callBack().orElseThrow();
        again.cut();
        return status;
    }
}
