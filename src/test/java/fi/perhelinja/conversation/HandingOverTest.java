package fi.perhelinja.conversation;

import static fi.perhelinja.conversation.StaffedHouse.ANNA;
import static fi.perhelinja.conversation.StaffedHouse.BO;
import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import fi.perhelinja.conversation.Place.Kind;
import fi.perhelinja.conversation.Place.Stage;
import fi.perhelinja.conversation.StaffEvent.Cause;
import fi.perhelinja.flow.Effect.Priority;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A caller is handed over to a worker: called back, or in the chat. Anna has the call; Bo is to go on. */
class HandingOverTest {

    private static final String QUEUE = "family-guidance";
    private static final Map<String, String> SAFE = Map.of(
            "safe-number",
            "040 123 4567",
            "number-safe",
            "yes",
            "call-when",
            "8-16",
            "call-day",
            "any",
            "voicemail",
            "no");

    private final StaffedHouse house = StaffedHouse.calling(ANNA);

    private Decision handOver(Worker by, String message, Optional<Map<String, String>> details) {
        return house.tell(new CallCommand.HandOver(house.id(), by, QUEUE, message, details), Author.STAFF);
    }

    private Decision toBeCalled(Map<String, String> differences) {
        Map<String, String> details = new LinkedHashMap<>(SAFE);
        details.putAll(differences);
        return handOver(ANNA, "Toivoo soittoa.", Optional.of(details));
    }

    private void hangUp() {
        house.tell(new CallCommand.HangUp(house.id(), ANNA), Author.STAFF);
    }

    private Decision finish(Worker worker) {
        WrapUp wrapUp = new WrapUp("helped", List.of("infant_coping"), List.of(), "", "");
        return house.staff(new StaffCommand.Finish(house.id(), worker, wrapUp));
    }

    private void comeIn() {
        house.tell(new Command.ComeIn("other", true), Author.RESIDENT);
    }

    @Test
    void callerIsOnTheLineUntilTheCallIsOverAndThenWaitsToBeCalled() {
        assertThat(toBeCalled(Map.of())).isInstanceOf(Accepted.class);
        assertThat(house.place().kind()).isEqualTo(Kind.CALL);
        hangUp();
        assertThat(house.place().kind()).isEqualTo(Kind.CALL_BACK);
        assertThat(house.place().stage()).isEqualTo(Stage.WAITING);
        assertThat(house.place().queue()).isEqualTo(QUEUE);
        assertThat(house.place().call().flatMap(CallTimes::due)).contains(ANNA);
        assertThat(finish(ANNA)).isInstanceOf(Accepted.class);
        assertThat(house.place().kind()).isEqualTo(Kind.CALL_BACK);
        assertThat(house.place().call()).isEmpty();
    }

    @Test
    void numberIsKeptBesideTheEventsAndNotInThem() {
        Accepted accepted = (Accepted) toBeCalled(Map.of());
        assertThat(accepted.numbers().values()).extracting("e164").containsExactly("+358401234567");
        assertThat(accepted.events().toString()).doesNotContain("123 4567").doesNotContain("1234567");
        assertThat(house.conversation().callBack().flatMap(CallBack::number)).contains("•••67");
    }

    @Test
    void numberThatTheCallerGaveBeforeIsTaken() {
        toBeCalled(Map.of());
        assertThat(toBeCalled(Map.of("safe-number", "•••67"))).isInstanceOf(Accepted.class);
    }

    @Test
    void nobodyIsPromisedACallThatIsNotKnownToBeSafe() {
        for (Map<String, String> wrong : List.of(
                Map.of("number-safe", "no"),
                Map.of("safe-number", "12"),
                Map.of("call-when", "17-22"),
                Map.of("call-day", "sun"),
                Map.of("voicemail", ""),
                Map.of("shoe-size", "39"))) {
            assertThat(toBeCalled(wrong)).as(wrong.toString()).isEqualTo(new Refused(Reason.NO_SUCH_ANSWER));
        }
        assertThat(handOver(ANNA, "", Optional.of(Map.of("safe-number", "040 123 4567"))))
                .isEqualTo(new Refused(Reason.NO_SUCH_ANSWER));
        assertThat(house.conversation().callBack()).isEmpty();
    }

    @Test
    void whatIsLeftToWriteHoldsUpNobody() {
        toBeCalled(Map.of());
        hangUp();
        assertThat(house.staff(new StaffCommand.BeginTry(house.id(), BO))).isInstanceOf(Accepted.class);
        assertThat(finish(BO)).isInstanceOf(Accepted.class);
        assertThat(house.conversation().callBack().map(CallBack::state)).contains(CallBack.State.GIVEN_UP);
        assertThat(finish(ANNA)).isInstanceOf(Accepted.class);
    }

    @Test
    void handlerWritesTheOwnCallDownBeforeTheyCallBack() {
        toBeCalled(Map.of());
        hangUp();
        assertThat(house.staff(new StaffCommand.BeginTry(house.id(), ANNA))).isEqualTo(new Refused(Reason.NOT_YET));
        finish(ANNA);
        assertThat(house.staff(new StaffCommand.BeginTry(house.id(), ANNA))).isInstanceOf(Accepted.class);
    }

    @Test
    void brokenLineOfTheHandlerLosesNoPromise() {
        toBeCalled(Map.of());
        assertThat(house.place().goesBack()).isTrue();
        house.tell(new StaffCommand.Release(Optional.empty(), ANNA, Cause.LOST), Author.CLOCK);
        assertThat(house.place().kind()).isEqualTo(Kind.CALL_BACK);
        assertThat(house.conversation().call().map(Call::live)).contains(false);
        assertThat(finish(ANNA)).isInstanceOf(Accepted.class);
    }

    @Test
    void callWithoutAPromiseStaysItsHandlersOverABrokenLine() {
        assertThat(house.place().goesBack()).isFalse();
        handOver(ANNA, "", Optional.empty());
        assertThat(house.place().goesBack()).isFalse();
    }

    @Test
    void nobodyWaitsInTheChatBeforeTheyHaveCome() {
        handOver(ANNA, "Äiti on väsynyt.", Optional.empty());
        hangUp();
        assertThat(house.place().kind()).isEqualTo(Kind.CALL);
        comeIn();
        assertThat(house.place().kind()).isEqualTo(Kind.CHAT);
        assertThat(house.place().stage()).isEqualTo(Stage.WAITING);
        assertThat(house.place().queue()).isEqualTo(QUEUE);
        assertThat(house.place().call().flatMap(CallTimes::due)).contains(ANNA);
        house.staff(new StaffCommand.Claim(house.id(), BO));
        assertThat(house.reply(BO, "Hei!")).isInstanceOf(Accepted.class);
        assertThat(finish(ANNA)).isInstanceOf(Accepted.class);
        assertThat(house.conversation().ending()).isEmpty();
        assertThat(house.conversation().owner()).contains(BO);
        assertThat(finish(BO)).isInstanceOf(Accepted.class);
    }

    @Test
    void messageIsForTheStaffAlone() {
        handOver(ANNA, "Äiti on väsynyt, 131052-308T.", Optional.empty());
        comeIn();
        assertThat(StaffView.lines(house.conversation(), 0))
                .filteredOn(line -> line.what().equals("handed-to-chat"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.inside()).isTrue();
                    assertThat(line.line().text()).startsWith("Äiti on väsynyt").doesNotContain("131052");
                });
        assertThat(ResidentView.lines(house.conversation(), 0))
                .noneMatch(line -> line.text().contains("väsynyt"));
    }

    @Test
    void dangerThatTheHandlerRaisedGoesWithTheCaller() {
        house.tell(new CallCommand.Raise(house.id(), ANNA), Author.STAFF);
        toBeCalled(Map.of());
        hangUp();
        assertThat(house.place().priority()).isEqualTo(Priority.DANGER);
    }

    @Test
    void dangerInTheMessageIsHeard() {
        handOver(ANNA, "isä hakkaa lapsia juuri nyt", Optional.empty());
        comeIn();
        assertThat(house.place().signals()).isNotEmpty();
        assertThat(house.place().priority()).isEqualTo(Priority.DANGER);
    }

    @Test
    void nobodyHandsOverTheCallOfAnother() {
        assertThat(handOver(BO, "", Optional.empty())).isEqualTo(new Refused(Reason.NOT_OWNER, Optional.of("Anna")));
        finish(ANNA);
        assertThat(handOver(ANNA, "", Optional.empty())).isInstanceOf(Refused.class);
    }
}
