package fi.perhelinja.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.perhelinja.conversation.Event.Ending;
import fi.perhelinja.conversation.Standing.Phase;
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration KEEP = Duration.ofDays(30);

    private final Conversation opened = Conversation.none("c1")
            .with(commit(
                    1,
                    Author.RESIDENT,
                    new Event.Opened(Channel.CHAT, Language.SV, "family-line", "r1", "hash"),
                    new Event.GuideSaid("family-line/welcome", "Hej!", false),
                    new Event.GuideAsked(
                            "family-line/mind",
                            "Vad har du på hjärtat?",
                            Optional.of("topic"),
                            List.of(new Choice("parenting", "Fostran")),
                            true)));

    private final Conversation said = opened.with(commit(2, Author.RESIDENT, new Event.Said("a-1", "hej", false)));

    @Test
    void numbersFollowEachOtherWithoutAGap() {
        assertThatThrownBy(() -> opened.with(commit(3, Author.RESIDENT, new Event.Said("a", "hej", false))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hej");
    }

    @Test
    void aFurtherCommitLeavesTheFormerConversationAsItWas() {
        assertThat(opened.number()).isEqualTo(1);
        assertThat(said.number()).isEqualTo(2);
    }

    @Test
    void foldingAllAtOnceEqualsFoldingOneByOne() {
        Conversation whole = Conversation.of("c1", said.commits());
        assertThat(whole.standing(KEEP)).isEqualTo(said.standing(KEEP));
        assertThat(ResidentView.lines(whole, 0)).isEqualTo(ResidentView.lines(said, 0));
    }

    @Test
    void aCommandIsKnownByTheClientsOwnId() {
        assertThat(said.numberOf("a-1")).contains(2L);
        assertThat(said.numberOf("a-2")).isEmpty();
    }

    @Test
    void silenceIsAskedAboutOnceAndThenTheConversationCloses() {
        assertThat(said.reminders(KEEP))
                .extracting(Reminder::kind)
                .containsExactly(Reminder.Kind.SILENCE, Reminder.Kind.CLOSE);
        Conversation asked =
                said.with(commit(3, Author.CLOCK, new Event.GuideSaid("repair/silence", "Är du där?", false)));
        assertThat(asked.reminders(KEEP)).extracting(Reminder::kind).containsExactly(Reminder.Kind.CLOSE);
        assertThat(asked.reminders(KEEP).get(0).due())
                .isEqualTo(START.plusSeconds(2).plus(Conversation.IDLE));
    }

    @Test
    void anEndedConversationIsErasedAfterTheTimeOfKeeping() {
        Conversation ended = said.with(commit(3, Author.RESIDENT, new Event.Ended(Optional.of("a-2"), Ending.LEFT)));
        assertThat(ended.reminders(KEEP))
                .containsExactly(new Reminder(
                        "c1", Reminder.Kind.ERASE, START.plusSeconds(3).plus(KEEP)));
        assertThat(ended.standing(KEEP).phase()).isEqualTo(Phase.ENDED);
        assertThat(ended.standing(KEEP).question()).isEmpty();
    }

    @Test
    void whoComesBackAfterALongSilenceGoesOn() {
        Conversation back = said.with(commit(3, Author.CLOCK, new Event.Ended(Optional.empty(), Ending.IDLE)))
                .with(commit(4, Author.RESIDENT, new Event.Said("a-3", "jag är här igen", false)));
        assertThat(back.ending()).isEmpty();
        assertThat(back.reminders(KEEP)).extracting(Reminder::kind).doesNotContain(Reminder.Kind.ERASE);
    }

    @Test
    void waitingForAPersonIsAPhaseOfItsOwn() {
        Conversation queued = said.with(commit(
                3,
                Author.RESIDENT,
                new Event.Queued("family-line/person", "Vänta", "family-guidance", Priority.NORMAL, Map.of())));
        assertThat(queued.standing(KEEP).phase()).isEqualTo(Phase.QUEUED);
    }

    @Test
    void linesKeepTheLanguageInWhichTheyWereSaid() {
        Conversation english = said.with(commit(
                3,
                Author.RESIDENT,
                new Event.LanguageChanged(Optional.of("a-4"), Language.EN),
                new Event.GuideSaid("family-line/welcome", "Hello!", false)));
        assertThat(ResidentView.lines(english, 0))
                .extracting(Line::language)
                .containsExactly(Language.SV, Language.SV, Language.SV, Language.EN, Language.EN);
        assertThat(english.language()).isEqualTo(Language.EN);
    }

    @Test
    void linesHaveTheSameKeysWhereverOneBegins() {
        List<Line> all = ResidentView.lines(said, 0);
        assertThat(all).extracting(Line::key).containsExactly("1.0", "1.1", "2.0");
        assertThat(ResidentView.lines(said, 1)).isEqualTo(all.subList(2, 3));
        assertThat(ResidentView.lines(said, 2)).isEmpty();
    }

    @Test
    void internalMattersLeaveNoLine() {
        Conversation danger = said.with(commit(
                3,
                Author.RESIDENT,
                new Event.DangerHeard(List.of("self_harm")),
                new Event.Rated("a-5", true, "kiitos"),
                new Event.Unknown("Sung", "{}")));
        assertThat(ResidentView.lines(danger, 2)).isEmpty();
    }

    @Test
    void wordsThatAnswerDangerAreMarkedSo() {
        Conversation danger =
                said.with(commit(3, Author.RESIDENT, new Event.GuideSaid("danger/call", "Ring 112.", true)));
        assertThat(ResidentView.lines(danger, 2)).extracting(Line::kind).containsExactly(Line.Kind.DANGER);
    }

    @Test
    void everyKindOfEventIsShownOrDeliberatelyNot() {
        Set<Class<?>> silent = Set.of(
                Event.Opened.class,
                Event.Wished.class,
                Event.DangerHeard.class,
                Event.Moved.class,
                Event.Rated.class,
                Event.FormFilled.class,
                Event.Unknown.class,
                Event.NumbersKept.class,
                StaffEvent.TryBegun.class,
                StaffEvent.TryEnded.class,
                StaffEvent.Noted.class,
                StaffEvent.Whispered.class,
                StaffEvent.Consulted.class,
                StaffEvent.ConsultEnded.class,
                StaffEvent.TransferOffered.class,
                StaffEvent.TransferEnded.class,
                StaffEvent.ListenedIn.class,
                StaffEvent.WrappedUp.class,
                CallEvent.DangerRaised.class,
                CallEvent.NotesKept.class,
                CallEvent.CallHeld.class,
                CallEvent.HungUp.class,
                CallEvent.CallHandedOver.class,
                CallEvent.CallWrappedUp.class,
                CallEvent.CallLogged.class,
                ClockEvent.ClockStarted.class,
                ClockEvent.ClockMarked.class,
                ClockEvent.ClockDropped.class);
        Set<Class<?>> kinds = new HashSet<>(Event.kinds());
        SAMPLES.forEach(event -> kinds.remove(event.getClass()));
        assertThat(kinds).containsExactly(Event.Moved.class);
        assertThat(SAMPLES)
                .allSatisfy(event -> assertThat(ResidentView.lines(opened.with(commit(2, Author.RESIDENT, event)), 1))
                        .as(event.getClass().getSimpleName())
                        .hasSize(silent.contains(event.getClass()) ? 0 : 1));
    }

    @Test
    void everyKindOfEventLeavesALineForTheStaffOrDeliberatelyNone() {
        Set<Class<?>> silent = Set.of(
                Event.Opened.class,
                Event.Wished.class,
                Event.Rated.class,
                Event.Unknown.class,
                Event.NumbersKept.class,
                CallEvent.NotesKept.class);
        assertThat(SAMPLES)
                .allSatisfy(event -> assertThat(StaffView.lines(opened.with(commit(2, Author.STAFF, event)), 1))
                        .as(event.getClass().getSimpleName())
                        .matches(lines -> lines.isEmpty() == silent.contains(event.getClass())));
    }

    private static final Worker ANNA = new Worker("w-1", "Anna", "sosiaaliohjaaja");
    private static final Worker BO = new Worker("w-2", "Bo", "");

    private static final Answer ANSWER = new Answer("f/age", "child-age", "under-1", "Alle 1-vuotias", false);

    private static final List<Event> SAMPLES = List.of(
            new Event.Opened(Channel.CHAT, Language.FI, "f", "r", "h"),
            new Event.Said("i", "hei", false),
            new Event.Chose("i", "f/age", "under-1", "Alle 1-vuotias"),
            new Event.Changed("i", "f/age", Optional.of("under-1"), "Alle 1-vuotias"),
            new Event.Wished("i", "person"),
            new Event.GuideSaid("f/hi", "Hei!", false),
            new Event.GuideAsked("f/age", "Ikä?", Optional.of("child-age"), List.of(), true),
            new Event.GuideUnderstood(List.of(ANSWER)),
            new Event.GuideOffered("f/offer", "", List.of()),
            new Event.AnswersDropped(List.of(ANSWER)),
            new Event.DangerHeard(List.of("self_harm")),
            new Event.Queued("f/person", "Odota", "q", Priority.NORMAL, Map.of()),
            new Event.CallBackAsked("f/back", "Soitamme", "q", Map.of()),
            new Event.LanguageChanged(Optional.empty(), Language.EN),
            new Event.Rated("i", true, ""),
            new Event.Ended(Optional.empty(), Ending.IDLE),
            new Event.FormFilled("f/age", Optional.of("child-age"), "under-1", "Alle 1-vuotias"),
            new Event.StoppedWaiting("i"),
            new Event.Unknown("Sung", "{}"),
            new Event.NumbersKept(Map.of("numero …12", "n-1")),
            new CallEvent.CallLogged(
                    Optional.of("i"), ANNA, Instant.EPOCH, 5, new WrapUp("o", List.of(), List.of(), "", "")),
            new ClockEvent.ClockStarted(ANNA, Clock.Kind.CHILD_WELFARE, Instant.EPOCH),
            new ClockEvent.ClockMarked(Optional.of("i"), ANNA, Clock.Stage.URGENCY, Optional.of(true)),
            new ClockEvent.ClockDropped(Optional.of("i"), ANNA, "väärä"),
            new StaffEvent.TryBegun(Optional.of("i"), ANNA),
            new StaffEvent.TryEnded(Optional.of("i"), ANNA, CallBack.Result.NO_ANSWER, Optional.empty(), ""),
            new StaffEvent.Claimed(Optional.of("i"), ANNA),
            new StaffEvent.WorkerSaid(Optional.of("i"), ANNA, "Hei!"),
            new StaffEvent.WorkerOffered(Optional.of("i"), ANNA, "Tässä", List.of()),
            new StaffEvent.FormGiven(
                    Optional.of("i"), ANNA, "f/age", "Ikä?", Optional.of("child-age"), List.of(), true),
            new StaffEvent.Noted(Optional.of("i"), ANNA, "muista"),
            new StaffEvent.Whispered(Optional.of("i"), BO, "kysy iästä"),
            new StaffEvent.Consulted(Optional.of("i"), ANNA, BO),
            new StaffEvent.ConsultEnded(Optional.of("i"), ANNA, BO),
            new StaffEvent.TransferOffered(Optional.of("i"), ANNA, Optional.empty(), Optional.of(BO), "ruotsiksi"),
            new StaffEvent.TransferEnded(Optional.of("i"), BO, true),
            new StaffEvent.HandedBack(Optional.of("i"), ANNA, "f/age"),
            new StaffEvent.Returned(Optional.empty(), ANNA, StaffEvent.Cause.LOST),
            new StaffEvent.Assigned(Optional.of("i"), BO, ANNA),
            new StaffEvent.ListenedIn(Optional.of("i"), BO),
            new StaffEvent.WrappedUp(Optional.of("i"), ANNA, new WrapUp("helped", List.of(), List.of(), "", "")),
            new StaffEvent.Blocked(Optional.of("i"), BO, START.plusSeconds(60), "solvaa"),
            new CallEvent.CallTaken(Optional.of("i"), ANNA),
            new CallEvent.DangerRaised(Optional.of("i"), ANNA),
            new Event.SlotFilled(Optional.of("i"), "f/age", "child-age", "under-1", "Alle 1-vuotias"),
            new Event.CameIn("hash"),
            new CallEvent.NotesKept(Optional.of("i"), ANNA, "mummo auttaa"),
            new CallEvent.CallHeld(Optional.of("i"), ANNA, true),
            new CallEvent.CallHandedOver(Optional.of("i"), ANNA, "q", false, "viesti"),
            new CallEvent.HungUp(Optional.of("i"), ANNA),
            new CallEvent.CallWrappedUp(Optional.of("i"), ANNA, new WrapUp("helped", List.of(), List.of(), "", "")));

    private static Commit commit(long number, Author author, Event... events) {
        return new Commit("c1", number, START.plusSeconds(number), author, List.of(events));
    }
}
