package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.CallStanding;
import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.StaffLine;
import fi.perhelinja.conversation.WrapUp;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.protocol.CallIn;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffIn.Purpose;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call handler follows the guide while a caller talks, over real sockets. */
class CallTest {

    private TestHouse house;
    private TestConsole handler;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        house = TestHouse.open(folder);
        handler = house.console("Kaisa", Role.CALL_HANDLER);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    private String call(String id) throws Exception {
        handler.send((StaffIn) new CallIn.Begin(id, Language.FI));
        return handler.await(StaffOut.Called.class, c -> c.id().equals(id)).conversation();
    }

    private String call() throws Exception {
        String conversation = call(TestConsole.id());
        handler.open(conversation, Purpose.WORK, "");
        standing(conversation, call -> true);
        return conversation;
    }

    /** How the call stands, once it does so. */
    private CallStanding standing(String conversation, Predicate<CallStanding> wanted) throws Exception {
        while (handler.news(conversation) == null
                || !wanted.test(handler.news(conversation).standing().call().orElseThrow())) {
            handler.await(StaffOut.News.class, n -> n.conversation().equals(conversation));
        }
        return handler.news(conversation).standing().call().orElseThrow();
    }

    private static CallIn.Caller says(String conversation, String words) {
        String id = TestConsole.id();
        return new CallIn.Caller(id, conversation, new ResidentIn.Say(id, words));
    }

    private static CallIn.Fill fill(String conversation, String slot, String value) {
        return new CallIn.Fill(TestConsole.id(), conversation, slot, Optional.of(value));
    }

    private static StaffIn.Finish finish(String conversation) {
        WrapUp wrapUp = new WrapUp(
                "advised", List.of("infant_coping"), List.of(), "", "", Optional.of("Hoitaja viikonlopuksi."));
        return new StaffIn.Finish(TestConsole.id(), conversation, wrapUp);
    }

    private static Optional<String> known(CallStanding call, String slot) {
        return call.slots().stream()
                .filter(s -> s.slot().equals(slot))
                .findFirst()
                .flatMap(CallStanding.Slot::value);
    }

    private static boolean danger(StaffLine line) {
        return line.line().kind() == Line.Kind.DANGER;
    }

    @Test
    void whatIsSaidAloudIsTheScriptAndWhatIsMeantForTheHandlerIsANote() throws Exception {
        String conversation = call();
        CallStanding call = standing(conversation, c -> c.question().isPresent());

        assertThat(handler.lines(conversation))
                .anyMatch(line -> line.line().text().startsWith("Perhelinja, hei!"))
                .noneMatch(line -> line.line().text().contains("robotti"));
        assertThat(call.note()).hasValueSatisfying(note -> assertThat(note).contains("Anna soittajan puhua"));
        assertThat(call.handler().name()).isEqualTo("Kaisa");
        assertThat(call.slots())
                .extracting(CallStanding.Slot::slot)
                .containsExactly("topic", "about", "child-age", "municipality", "wish", "has-worker");
    }

    @Test
    void answersComeInAnyOrderAndWhatIsKnownIsNotAsked() throws Exception {
        String conversation = call();
        handler.done(fill(conversation, "municipality", "kerava"));
        handler.done(fill(conversation, "child-age", "under-1"));
        handler.done(says(conversation, "vauva ei nuku öisin ja mä oon ihan poikki"));
        CallStanding call = standing(conversation, c -> known(c, "topic").isPresent());

        assertThat(known(call, "topic")).contains("infant_coping");
        assertThat(known(call, "municipality")).contains("kerava");
        assertThat(handler.lines(conversation))
                .filteredOn(line -> line.line().kind() == Line.Kind.QUESTION)
                .extracting(line -> line.line().step().orElse(""))
                .noneMatch(step -> step.contains("age") || step.startsWith("municipality/"));
    }

    @Test
    void whatWasPutInIsTakenOutAgain() throws Exception {
        String conversation = call();
        handler.done(fill(conversation, "municipality", "kerava"));
        standing(conversation, c -> known(c, "municipality").isPresent());
        handler.done(new CallIn.Fill(TestConsole.id(), conversation, "municipality", Optional.empty()));

        assertThat(known(standing(conversation, c -> known(c, "municipality").isEmpty()), "municipality"))
                .isEmpty();
        assertThat(handler.refused(fill(conversation, "municipality", "narnia")).reason())
                .isEqualTo("no-such-answer");
        assertThat(handler.refused(fill(conversation, "signal", "suicide_self")).reason())
                .isEqualTo("no-such-answer");
    }

    @Test
    void dangerInTheNotesRaisesItsScriptOnce() throws Exception {
        String conversation = call();
        String notes = "sanoo että mies lyö häntä juuri nyt";
        handler.done(new CallIn.Notes(TestConsole.id(), conversation, notes));
        handler.lines(conversation, CallTest::danger);
        long told =
                handler.lines(conversation).stream().filter(CallTest::danger).count();
        handler.done(new CallIn.Notes(TestConsole.id(), conversation, notes + ", lapset kotona"));
        standing(conversation, c -> c.notes().endsWith("lapset kotona"));

        assertThat(handler.lines(conversation).stream().filter(CallTest::danger))
                .hasSize((int) told);
        assertThat(handler.news(conversation).standing().signals()).contains("violence_now");
        assertThat(handler.place(conversation, p -> p.priority() == Priority.DANGER)
                        .signals())
                .contains("violence_now");
    }

    @Test
    void dangerIsRaisedByHand() throws Exception {
        String conversation = call();
        handler.done(new CallIn.Raise(TestConsole.id(), conversation));
        CallStanding call = standing(
                conversation,
                c -> c.question().filter(q -> q.step().equals("danger/gently")).isPresent());

        assertThat(call.note()).hasValueSatisfying(note -> assertThat(note).contains("112"));
        assertThat(handler.place(conversation, p -> p.priority() == Priority.DANGER)
                        .signals())
                .isEmpty();
    }

    @Test
    void identityCodesAreMaskedInNotes() throws Exception {
        String conversation = call();
        handler.done(new CallIn.Notes(TestConsole.id(), conversation, "lapsi 131052-308T kotona"));

        assertThat(standing(conversation, c -> !c.notes().isEmpty()).notes()).isEqualTo("lapsi ••••••••••• kotona");
    }

    @Test
    void theSameCallBegunTwiceIsOne() throws Exception {
        String id = TestConsole.id();

        assertThat(call(id)).isEqualTo(call(id)).isNotEqualTo(call(TestConsole.id()));
    }

    @Test
    void nobodyElseWritesInACallOrTakesIt() throws Exception {
        String conversation = call();
        TestConsole other = house.console("Kim", Role.CALL_HANDLER, Role.WORKER, Role.SUPERVISOR);
        StaffOut.Refused refused = other.refused(fill(conversation, "municipality", "kerava"));

        assertThat(refused.reason()).isEqualTo("not-owner");
        assertThat(refused.who()).contains("Kaisa");
        assertThat(other.refused(new StaffIn.Claim(TestConsole.id(), conversation))
                        .reason())
                .isIn("taken", "no-right");
        assertThat(other.place(conversation, p -> true).kind()).isEqualTo(Place.Kind.CALL);
    }

    @Test
    void theCallerIsOnHoldAndGoneAndTheCallIsWrappedUp() throws Exception {
        String conversation = call();
        handler.done(new CallIn.Hold(TestConsole.id(), conversation, true));
        standing(conversation, c -> c.heldSince().isPresent());
        handler.done(new CallIn.Hold(TestConsole.id(), conversation, false));
        handler.done(new CallIn.HangUp(TestConsole.id(), conversation));
        standing(conversation, c -> c.hungUp().isPresent() && c.heldSince().isEmpty());

        assertThat(handler.refused(says(conversation, "hei")).reason()).isEqualTo("ended");
        assertThat(handler.place(conversation, p -> p.stage() == Place.Stage.WRAP_UP)
                        .wrapsUp())
                .isTrue();
        handler.done(new CallIn.Notes(TestConsole.id(), conversation, "soitti neuvolasta"));
        handler.done(finish(conversation));
        handler.send(new StaffIn.History("h-1", Optional.empty(), true));
        Place past = handler.await(StaffOut.Past.class, p -> p.id().equals("h-1")).places().stream()
                .filter(p -> p.conversation().equals(conversation))
                .findFirst()
                .orElseThrow();
        assertThat(past.kind()).isEqualTo(Place.Kind.CALL);
        assertThat(past.outcome()).contains("advised");
        assertThat(past.topic()).contains("infant_coping");
    }

    @Test
    void aCallIsStillThereWhenItsHandlerComesBack() throws Exception {
        String conversation = call();
        handler.done(new CallIn.Notes(TestConsole.id(), conversation, "mummo auttaa sunnuntaisin"));
        handler.cut();
        TestConsole again = house.console(house.staff().signIn("Kaisa"));
        again.open(conversation, Purpose.WORK, "");
        StaffOut.News news =
                again.await(StaffOut.News.class, n -> n.conversation().equals(conversation));

        assertThat(news.standing().call().orElseThrow().notes()).isEqualTo("mummo auttaa sunnuntaisin");
    }

    @Test
    void whoAskedToBeCalledWaitsForThatAfterTheCall() throws Exception {
        TestConsole worker = house.console("Anna", Role.WORKER, Role.SUPERVISOR);
        worker.openQueue("family-guidance");
        String conversation = call();
        String wish = TestConsole.id();
        handler.done(new CallIn.Caller(wish, conversation, new ResidentIn.Wish(wish, Pattern.CALL_BACK)));
        handler.done(fill(conversation, "voicemail", "no"));
        handler.done(fill(conversation, "if-other", "say-nothing"));
        handler.done(fill(conversation, "call-day", "any"));
        handler.done(fill(conversation, "word-wished", "no"));
        handler.done(fill(conversation, "call-when", "11-13"));
        handler.done(fill(conversation, "safe-number", "040 123 4567"));
        handler.done(fill(conversation, "number-safe", "yes"));
        handler.done(finish(conversation));
        Place waits = worker.place(conversation, p -> p.kind() == Place.Kind.CALL_BACK);

        assertThat(waits.stage()).isEqualTo(Place.Stage.WAITING);
        assertThat(waits.summary()).containsEntry("safe-number", "•••67").containsEntry("if-other", "say-nothing");
    }
}
