package fi.perhelinja.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.CallBack.Result;
import fi.perhelinja.conversation.CallBack.State;
import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import fi.perhelinja.conversation.Event.Ending;
import fi.perhelinja.conversation.Place.Stage;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallingBackTest {

    /** A Monday at ten in Finland. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private static final Worker ANNA = new Worker("w-1", "Anna", "");
    private static final Worker BO = new Worker("w-2", "Bo", "");

    private Conversation conversation = Conversation.none("c1");

    private void asked(Map<String, String> more) {
        Map<String, String> details = new LinkedHashMap<>(Map.of("safe-number", "•••67", "number-safe", "yes"));
        details.putAll(more);
        happen(MONDAY, Author.RESIDENT, new Event.Opened(Channel.CHAT, Language.FI, "f", "r", "hash"));
        happen(MONDAY, Author.RESIDENT, new Event.CallBackAsked("s", "", "family-guidance", details));
    }

    private void happen(Instant at, Author author, Event... events) {
        conversation = conversation.with(new Commit("c1", conversation.number() + 1, at, author, List.of(events)));
    }

    private Decision staff(Instant at, Decision decision) {
        if (decision instanceof Accepted accepted && !accepted.events().isEmpty()) {
            happen(at, Author.STAFF, accepted.events().toArray(Event[]::new));
        }
        return decision;
    }

    private Decision begin(Worker worker, Instant at) {
        StaffCommand.BeginTry command = new StaffCommand.BeginTry(Optional.of("b-" + conversation.number()), worker);
        return staff(at, new CallingBack(conversation, at).begin(command));
    }

    private Decision end(Worker worker, Instant at, Result result) {
        StaffCommand.EndTry command = new StaffCommand.EndTry(
                Optional.of("e-" + conversation.number()), worker, result, Optional.empty(), "");
        return staff(at, new CallingBack(conversation, at).end(command));
    }

    private CallBack back() {
        return conversation.callBack().orElseThrow();
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Test
    void nobodyMayCallOutsideTheSafeTimes() {
        asked(Map.of("call-when", "8-11", "call-day", "tue"));
        assertThat(begin(ANNA, MONDAY)).isEqualTo(new Refused(Reason.NOT_SAFE_NOW));
        assertThat(begin(ANNA, at("2026-11-24T05:59:59Z"))).isEqualTo(new Refused(Reason.NOT_SAFE_NOW));
        assertThat(begin(ANNA, at("2026-11-24T09:00:00Z"))).isEqualTo(new Refused(Reason.NOT_SAFE_NOW));
        assertThat(begin(ANNA, at("2026-11-24T06:00:00Z"))).isInstanceOf(Accepted.class);
        assertThat(conversation.owner()).contains(ANNA);
    }

    @Test
    void nobodyCallsOnAHolidayNorAtTheWeekend() {
        asked(Map.of("call-when", "8-16", "call-day", "any"));
        assertThat(begin(ANNA, at("2026-12-25T09:00:00Z"))).isEqualTo(new Refused(Reason.NOT_SAFE_NOW));
        assertThat(begin(ANNA, at("2026-11-28T09:00:00Z"))).isEqualTo(new Refused(Reason.NOT_SAFE_NOW));
    }

    @Test
    void oneAtATimeCalls() {
        asked(Map.of());
        begin(ANNA, MONDAY);
        assertThat(begin(BO, MONDAY)).isEqualTo(new Refused(Reason.TAKEN, Optional.of("Anna")));
        assertThat(end(BO, MONDAY, Result.REACHED)).isEqualTo(new Refused(Reason.NOT_OWNER));
    }

    @Test
    void whoWasNotReachedWaitsAgainForWhoeverHasTimeThen() {
        asked(Map.of("call-when", "8-11"));
        begin(ANNA, MONDAY);
        end(ANNA, MONDAY.plusSeconds(60), Result.NO_ANSWER);
        assertThat(back().state()).isEqualTo(State.TRIED);
        assertThat(back().next()).contains(at("2026-11-24T06:00:00Z"));
        Place place = conversation.place().orElseThrow();
        assertThat(place.stage()).isEqualTo(Stage.WAITING);
        assertThat(place.owner()).isEmpty();
        assertThat(place.returned()).isFalse();
    }

    @Test
    void noMessageIsLeftWhereNoneMayBe() {
        asked(Map.of("voicemail", "no"));
        begin(ANNA, MONDAY);
        assertThat(end(ANNA, MONDAY, Result.VOICEMAIL_LEFT)).isEqualTo(new Refused(Reason.NO_VOICEMAIL));
        assertThat(end(ANNA, MONDAY, Result.NO_ANSWER)).isInstanceOf(Accepted.class);
    }

    @Test
    void whoWasReachedIsDoneWhenItIsWrappedUp() {
        asked(Map.of());
        begin(ANNA, MONDAY);
        end(ANNA, MONDAY.plusSeconds(600), Result.REACHED);
        assertThat(conversation.owner()).contains(ANNA);
        happen(
                MONDAY.plusSeconds(700),
                Author.STAFF,
                new StaffEvent.WrappedUp(Optional.empty(), ANNA, new WrapUp("o", List.of(), List.of(), "", "")));
        assertThat(back().status().state()).isEqualTo(State.DONE);
        assertThat(begin(BO, MONDAY.plusSeconds(800))).isEqualTo(new Refused(Reason.NOT_WAITING));
    }

    private Decision giveUp(Worker worker, Instant at, String reason) {
        StaffCommand.GiveUp command = new StaffCommand.GiveUp(Optional.of("g-1"), worker, reason);
        return staff(at, new CallingBack(conversation, at).giveUp(command));
    }

    @Test
    void whoWasTriedInVainIsGivenUpAndToldSo() {
        asked(Map.of());
        begin(ANNA, MONDAY);
        end(ANNA, MONDAY.plusSeconds(60), Result.NO_ANSWER);
        assertThat(giveUp(BO, MONDAY.plusSeconds(120), "Kolme yritystä.")).isInstanceOf(Accepted.class);
        assertThat(back().status().state()).isEqualTo(State.GIVEN_UP);
        assertThat(conversation.needsNumbers()).isFalse();
        Place place = conversation.place().orElseThrow();
        assertThat(place.stage()).isEqualTo(Stage.PAST);
        assertThat(place.outcome()).contains("not-reached");
        assertThat(StaffView.lines(conversation, 0))
                .anyMatch(l -> l.inside() && l.line().text().equals("Kolme yritystä."));
    }

    @Test
    void nobodyIsGivenUpUntriedWithoutAReasonOrWhileSomebodyCalls() {
        asked(Map.of());
        assertThat(giveUp(BO, MONDAY, "kiire")).isEqualTo(new Refused(Reason.NOT_YET));
        begin(ANNA, MONDAY);
        assertThat(giveUp(ANNA, MONDAY, "kiire")).isEqualTo(new Refused(Reason.NOT_YET));
        assertThat(giveUp(BO, MONDAY, "kiire")).isEqualTo(new Refused(Reason.TAKEN, Optional.of("Anna")));
        end(ANNA, MONDAY.plusSeconds(60), Result.NO_ANSWER);
        assertThat(giveUp(BO, MONDAY, " ")).isEqualTo(new Refused(Reason.EMPTY));
        assertThat(back().open()).isTrue();
    }

    @Test
    void promiseIsThreeWorkingDaysOrTheFirstSafeDayAfterThem() {
        asked(Map.of());
        assertThat(back().answerBy()).isEqualTo(at("2026-11-26T22:00:00Z"));
        Instant later = CallBack.promise(MONDAY, 3, back().times());
        assertThat(later).isEqualTo(back().answerBy());
        conversation = Conversation.none("c1");
        asked(Map.of("call-day", "mon", "call-when", "8-9"));
        assertThat(back().answerBy()).isEqualTo(at("2026-11-30T22:00:00Z"));
    }

    @Test
    void whoLeftInAHurryIsCalledOnlyWhenItWasCalledSafe() {
        asked(Map.of());
        happen(MONDAY, Author.RESIDENT, new Event.Ended(Optional.empty(), Ending.LEFT_QUICKLY));
        assertThat(conversation.place().orElseThrow().stage()).isEqualTo(Stage.WAITING);
        conversation = Conversation.none("c1");
        asked(Map.of("number-safe", "no"));
        happen(MONDAY, Author.RESIDENT, new Event.Ended(Optional.empty(), Ending.LEFT_QUICKLY));
        assertThat(begin(ANNA, MONDAY)).isEqualTo(new Refused(Reason.NOT_WAITING));
    }

    @Test
    void openCallBackKeepsItsConversation() {
        asked(Map.of());
        happen(MONDAY.plus(Duration.ofDays(1)), Author.CLOCK, new Event.Ended(Optional.empty(), Ending.IDLE));
        Instant erased = conversation.reminders(Duration.ofDays(30)).get(0).due();
        assertThat(erased).isAfter(MONDAY.plus(Duration.ofDays(150)));
        assertThat(conversation.standing(Duration.ofDays(30)).callBack()).isPresent();
    }
}
