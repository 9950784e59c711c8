package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Clock;
import fi.perhelinja.conversation.Clock.Stage;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.WrapUp;
import fi.perhelinja.protocol.CallIn;
import fi.perhelinja.protocol.ClockIn;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffIn.Purpose;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A time limit of the law begins with a wrap-up, and the staff mark its stages: over real sockets, by a clock that is told. */
class StatutoryClockTest {

    /** A Friday at four in Finland, before the Christmas of 2026. */
    private static final Instant FRIDAY = Instant.parse("2026-12-18T14:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(FRIDAY);

    private TestHouse house;
    private TestConsole handler;
    private TestConsole supervisor;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        house = TestHouse.openThroughADay(now::get, folder);
        supervisor = house.console("Sari", Role.SUPERVISOR);
        handler = house.console("Kaisa", Role.CALL_HANDLER);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    /** A call that was wrapped up so. */
    private String call(String outcome) throws Exception {
        handler.send((StaffIn) new CallIn.Begin(TestConsole.id(), Language.FI));
        String conversation = handler.await(StaffOut.Called.class, c -> true).conversation();
        handler.open(conversation, Purpose.WORK, "");
        handler.done(new CallIn.HangUp(TestConsole.id(), conversation));
        WrapUp wrapUp = new WrapUp(outcome, List.of("infant_coping"), List.of(), "", "", Optional.empty());
        handler.done(new StaffIn.Finish(TestConsole.id(), conversation, wrapUp));
        return conversation;
    }

    private static Clock clock(TestConsole who, String conversation, Predicate<Clock> wanted) throws Exception {
        return who.place(conversation, p -> p.clock().filter(wanted).isPresent())
                .clock()
                .orElseThrow();
    }

    private static ClockIn.MarkClock mark(String conversation, Stage stage, Optional<Boolean> urgent) {
        return new ClockIn.MarkClock(TestConsole.id(), conversation, stage, urgent);
    }

    private static Predicate<Clock> next(Stage stage) {
        return clock -> clock.next().equals(Optional.of(stage));
    }

    @Test
    void contactForSupportIsOnTheWorklistUntilTheAssessmentIsDone() throws Exception {
        String conversation = call("need-of-support");
        Clock fresh = clock(supervisor, conversation, next(Stage.URGENCY));
        assertThat(fresh.kind()).isEqualTo(Clock.Kind.NEED_OF_SUPPORT);
        assertThat(fresh.received()).isEqualTo(LocalDate.of(2026, 12, 18));
        // Seven working days later, Christmas Day and the weekends not counted.
        assertThat(fresh.lastDay(Stage.DECISION)).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(fresh.lastDay(Stage.ASSESSMENT)).isEqualTo(LocalDate.of(2027, 3, 18));
        assertThat(supervisor.place(conversation, p -> true).stage()).isEqualTo(Place.Stage.PAST);

        assertThat(handler.refused(mark(conversation, Stage.DECISION, Optional.empty()))
                        .reason())
                .isEqualTo("not-yet");
        handler.done(mark(conversation, Stage.URGENCY, Optional.of(false)));
        clock(supervisor, conversation, next(Stage.DECISION));
        handler.done(mark(conversation, Stage.DECISION, Optional.empty()));
        clock(supervisor, conversation, next(Stage.ASSESSMENT));
        handler.done(mark(conversation, Stage.ASSESSMENT, Optional.empty()));
        supervisor.gone(conversation);
    }

    @Test
    void limitThatWasMissedIsLateUntilItIsDone() throws Exception {
        String conversation = call("child-welfare");
        Clock fresh = clock(supervisor, conversation, next(Stage.URGENCY));
        assertThat(fresh.late(now.get())).isFalse();
        now.set(FRIDAY.plus(Duration.ofHours(12)));
        assertThat(fresh.late(now.get())).isTrue();
        handler.done(mark(conversation, Stage.URGENCY, Optional.of(true)));
        Clock decided = clock(supervisor, conversation, next(Stage.DECISION));
        assertThat(decided.urgent()).contains(true);
        assertThat(decided.late(now.get())).isFalse();
    }

    @Test
    void limitIsDroppedOnlyWithAReason() throws Exception {
        String conversation = call("need-of-support");
        assertThat(handler.refused(new ClockIn.DropClock(TestConsole.id(), conversation, "  "))
                        .reason())
                .isEqualTo("empty");
        handler.done(new ClockIn.DropClock(TestConsole.id(), conversation, "Perhe oli jo arvioinnissa."));
        supervisor.gone(conversation);
    }

    @Test
    void colleagueWhoDidNotBeginItDoesNotMarkIt() throws Exception {
        String conversation = call("need-of-support");
        TestConsole other = house.console("Kalle", Role.CALL_HANDLER);
        assertThat(other.refused(mark(conversation, Stage.URGENCY, Optional.of(true)))
                        .reason())
                .isEqualTo(StaffOut.Refused.NO_RIGHT);
        assertThat(other.board()).doesNotContainKey(conversation);
    }
}
