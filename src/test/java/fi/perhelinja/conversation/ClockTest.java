package fi.perhelinja.conversation;

import static fi.perhelinja.conversation.StaffedHouse.ANNA;
import static fi.perhelinja.conversation.StaffedHouse.BO;
import static fi.perhelinja.conversation.StaffedHouse.attended;
import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Clock.Stage;
import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Time limits of the law: what begins them, who marks them, what they hold up. */
class ClockTest {

    private static final Duration KEEP = Duration.ofDays(30);
    private static final WrapUp NEED = new WrapUp("need", List.of("parenting"), List.of(), "", "");
    private static final WrapUp HELPED = new WrapUp("helped", List.of("parenting"), List.of(), "", "");

    private static StaffedHouse running() {
        StaffedHouse house = attended();
        house.staff(new StaffCommand.Finish(house.id(), ANNA, NEED));
        return house;
    }

    private static StaffedHouse call() {
        StaffedHouse house = StaffedHouse.calling(ANNA);
        house.tell(new CallCommand.HangUp(house.id(), ANNA), Author.STAFF);
        return house;
    }

    private static Clock clock(StaffedHouse house) {
        return house.conversation().clock().orElseThrow();
    }

    private static Decision mark(StaffedHouse house, Worker worker, Stage stage, Optional<Boolean> urgent) {
        return house.staff(new ClockCommand.Mark(house.id(), worker, stage, urgent));
    }

    private static Decision mark(StaffedHouse house, Worker worker, Stage stage) {
        return mark(house, worker, stage, Optional.empty());
    }

    private static Member member(Worker worker, Role role, String queue) {
        return new Member(worker.id(), worker.name(), "", Set.of(role), Set.of(queue), Set.of(Language.FI));
    }

    @Test
    void anOutcomeThatTheLawGivesATimeToBeginsAClock() {
        Clock clock = clock(running());
        assertThat(clock.kind()).isEqualTo(Clock.Kind.NEED_OF_SUPPORT);
        assertThat(clock.keeper()).isEqualTo(ANNA);
        assertThat(clock.received()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(clock.lastDay(Stage.DECISION)).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(clock.finishBy()).isEqualTo(LocalDate.of(2027, 2, 23));
        assertThat(clock.next()).contains(Stage.URGENCY);
    }

    @Test
    void otherOutcomesBeginNone() {
        StaffedHouse house = attended();
        house.staff(new StaffCommand.Finish(house.id(), ANNA, HELPED));
        assertThat(house.conversation().clock()).isEmpty();
        assertThat(house.place().onBoard()).isFalse();
        assertThat(mark(house, ANNA, Stage.DECISION)).isEqualTo(new Refused(Reason.NO_CLOCK));
    }

    @Test
    void itRunsFromTheDayOnWhichAWorkerFirstHeardOfIt() {
        StaffedHouse house = attended();
        house.pass(Duration.ofHours(20));
        house.staff(new StaffCommand.Finish(house.id(), ANNA, NEED));
        assertThat(clock(house).received()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void aPhoneCallBeginsOneToo() {
        StaffedHouse house = call();
        house.staff(new StaffCommand.Finish(house.id(), ANNA, NEED));
        assertThat(clock(house).running()).isTrue();
        assertThat(house.place().stage()).isEqualTo(Place.Stage.PAST);
        assertThat(house.place().onBoard()).isTrue();
        assertThat(Access.of(house.place(), member(ANNA, Role.CALL_HANDLER, "")))
                .isEqualTo(Access.READ);
        assertThat(Access.of(house.place(), member(BO, Role.CALL_HANDLER, ""))).isEqualTo(Access.NONE);
    }

    @Test
    void stagesAreDoneInTheirOrderByAnybodyWhoSeesToIt() {
        StaffedHouse house = running();
        assertThat(mark(house, BO, Stage.DECISION)).isEqualTo(new Refused(Reason.NOT_YET));
        assertThat(mark(house, BO, Stage.URGENCY)).isEqualTo(new Refused(Reason.INCOMPLETE));
        assertThat(mark(house, BO, Stage.URGENCY, Optional.of(false))).isInstanceOf(Accepted.class);
        assertThat(clock(house).urgent()).contains(false);
        assertThat(clock(house).next()).contains(Stage.DECISION);
        mark(house, ANNA, Stage.DECISION);
        assertThat(clock(house).marks()).extracting(Clock.Mark::worker).containsExactly(BO, ANNA);
        assertThat(house.place().onBoard()).isTrue();
        mark(house, ANNA, Stage.ASSESSMENT);
        assertThat(clock(house).running()).isFalse();
        assertThat(house.place().onBoard()).isFalse();
    }

    @Test
    void theSameMarkTwiceIsOne() {
        StaffedHouse house = running();
        mark(house, ANNA, Stage.URGENCY, Optional.of(true));
        long number = house.conversation().number();
        assertThat(mark(house, BO, Stage.URGENCY, Optional.of(true))).isEqualTo(new Accepted(List.of()));
        assertThat(house.conversation().number()).isEqualTo(number);
    }

    @Test
    void howUrgentItIsMayBeAssessedAgain() {
        StaffedHouse house = running();
        mark(house, ANNA, Stage.URGENCY, Optional.of(false));
        mark(house, BO, Stage.URGENCY, Optional.of(true));
        assertThat(clock(house).urgent()).contains(true);
        assertThat(clock(house).marks()).hasSize(1);
    }

    @Test
    void itIsDroppedWithAReasonAlone() {
        StaffedHouse house = running();
        assertThat(house.staff(new ClockCommand.Drop(house.id(), BO, " "))).isEqualTo(new Refused(Reason.EMPTY));
        assertThat(house.staff(new ClockCommand.Drop(house.id(), BO, "x".repeat(Clock.LONGEST_REASON + 1))))
                .isEqualTo(new Refused(Reason.TOO_LONG));
        house.staff(new ClockCommand.Drop(house.id(), BO, "väärä lopputulos"));
        assertThat(clock(house).running()).isFalse();
        assertThat(house.place().onBoard()).isFalse();
        assertThat(StaffView.lines(house.conversation(), 0))
                .extracting(StaffLine::what)
                .contains("clock-started", "clock-dropped");
    }

    @Test
    void itIsLateFromTheDayAfterTheLast() {
        StaffedHouse house = running();
        mark(house, ANNA, Stage.URGENCY, Optional.of(false));
        Clock clock = clock(house);
        assertThat(clock.late(Instant.parse("2026-12-02T21:59:59Z"))).isFalse();
        assertThat(clock.late(Instant.parse("2026-12-02T22:00:00Z"))).isTrue();
    }

    @Test
    void urgencyIsLateTheDayAfterTheReceipt() {
        Clock clock = clock(running());
        assertThat(clock.late(Instant.parse("2026-11-23T21:59:59Z"))).isFalse();
        assertThat(clock.late(Instant.parse("2026-11-23T22:00:00Z"))).isTrue();
    }

    @Test
    void theConversationIsKeptWhileItRuns() {
        StaffedHouse house = running();
        Instant ended = house.conversation().touched();
        assertThat(house.conversation().reminders(KEEP))
                .containsExactly(new Reminder("c1", Reminder.Kind.ERASE, ended.plus(Upcoming.LONGEST_OPEN)));
        house.staff(new ClockCommand.Drop(house.id(), ANNA, "väärä lopputulos"));
        Instant dropped = house.conversation().touched();
        assertThat(house.conversation().reminders(KEEP))
                .containsExactly(new Reminder("c1", Reminder.Kind.ERASE, dropped.plus(KEEP)));
    }

    @Test
    void workersOfTheQueueSupervisorsAndWhoBeganItSeeToIt() {
        Place place = running().place();
        assertThat(Access.of(place, member(ANNA, Role.WORKER, "other"))).isEqualTo(Access.READ);
        assertThat(Access.of(place, member(BO, Role.WORKER, place.queue()))).isEqualTo(Access.READ);
        assertThat(Access.of(place, member(BO, Role.WORKER, "other"))).isEqualTo(Access.NONE);
        assertThat(Access.of(place, member(BO, Role.SUPERVISOR, "other"))).isEqualTo(Access.READ);
    }

    @Test
    void residentsHearNothingOfIt() {
        StaffedHouse house = running();
        long number = house.conversation().number();
        mark(house, ANNA, Stage.URGENCY, Optional.of(true));
        assertThat(ResidentView.lines(house.conversation(), number)).isEmpty();
    }
}
