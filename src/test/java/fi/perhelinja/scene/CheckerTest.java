package fi.perhelinja.scene;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.ResidentView;
import fi.perhelinja.conversation.StaffEvent;
import fi.perhelinja.conversation.StaffView;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The checker is told small histories with one thing wrong in each, and finds that thing. */
class CheckerTest {

    private static final String C = "conversation-1";
    private static final Worker ANNA = new Worker("w1", "Anna", "");
    private static final Worker BO = new Worker("w2", "Bo", "");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final List<Commit> commits = new ArrayList<>();
    private final List<Witness.Ack> acks = new ArrayList<>();
    private final List<Witness.Look> looks = new ArrayList<>();
    private final List<Witness.Screen> screens = new ArrayList<>();

    CheckerTest() {
        commit(new Event.Opened(Channel.CHAT, Language.FI, "family-line", "revision", "hash"));
        said("r1-0");
        commit(new Event.Queued("step", "Jonossa.", "family-guidance", Priority.NORMAL, Map.of()));
        claimed(ANNA, "w1-0");
        answered(ANNA, "w1-1", C);
        said("r1-1");
    }

    private void commit(Event event) {
        commits.add(
                new Commit(C, commits.size() + 1, NOW.plusSeconds(commits.size()), Author.RESIDENT, List.of(event)));
    }

    private void told(String id) {
        acks.add(new Witness.Ack(Checker.clientOf(id), C, id, commits.size()));
    }

    private void said(String id) {
        commit(new Event.Said(id, "asia " + id, false));
        told(id);
    }

    private void claimed(Worker worker, String id) {
        commit(new StaffEvent.Claimed(Optional.of(id), worker));
        told(id);
    }

    private void answered(Worker worker, String id, String about) {
        commit(new StaffEvent.WorkerSaid(Optional.of(id), worker, "vastaus " + id + " " + about));
        told(id);
    }

    private List<Line> lines() {
        return ResidentView.lines(Conversation.of(C, commits), 0);
    }

    private void shown(List<Line> lines) {
        screens.add(new Witness.Screen("r1", false, C, commits.size(), lines, commits.size()));
    }

    private List<Checker.Kind> found() {
        return Checker.check(new Checker.Story(
                        C,
                        "r1",
                        commits,
                        acks,
                        screens,
                        looks,
                        Map.of(
                                "w1",
                                Set.of("family-guidance"),
                                "w2",
                                Set.of("family-guidance"),
                                "w3",
                                Set.of("other"))))
                .stream()
                .map(Checker.Finding::kind)
                .distinct()
                .toList();
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() {
        shown(lines());
        Conversation now = Conversation.of(C, commits);
        screens.add(new Witness.Screen("w1", true, C, 6, StaffView.lines(now, 0), 6));
        looks.add(new Witness.Look("w2", C, 3, false));
        looks.add(new Witness.Look("w1", C, 5, true));
        assertThat(found()).isEmpty();
    }

    @Test
    void acknowledgedWordsThatAreNotThereAreLost() {
        acks.add(new Witness.Ack("r1", C, "r1-2", 7));
        assertThat(found()).containsExactly(Checker.Kind.LOST);
    }

    @Test
    void claimOfWhatOneHasLeavesNoTrace() {
        acks.add(new Witness.Ack("anna", C, "anna-7", commits.size(), Optional.of(ANNA.id())));
        assertThat(found()).isEmpty();
    }

    @Test
    void claimOfWhatAnotherHasAndNothingToldOfItIsLost() {
        acks.add(new Witness.Ack("bo", C, "bo-7", commits.size(), Optional.of(BO.id())));
        assertThat(found()).containsExactly(Checker.Kind.LOST);
    }

    @Test
    void claimOfWhatNobodyHadYetIsLostWithoutACommit() {
        acks.add(new Witness.Ack("anna", C, "anna-7", 3, Optional.of(ANNA.id())));
        assertThat(found()).containsExactly(Checker.Kind.LOST);
    }

    @Test
    void wordsInAnotherCommitThanWasSaidAreOutOfOrder() {
        acks.set(0, new Witness.Ack("r1", C, "r1-0", 3));
        assertThat(found()).containsExactly(Checker.Kind.OUT_OF_ORDER);
    }

    @Test
    void wordsThatWereShownAndAreGoneAreLost() {
        shown(lines());
        commits.remove(5);
        acks.remove(3);
        assertThat(found()).containsExactly(Checker.Kind.LOST);
    }

    @Test
    void screenThatDidNotComeToTheEndLostWords() {
        screens.add(new Witness.Screen("r1", false, C, 1, List.of(), 6));
        assertThat(found()).containsExactly(Checker.Kind.LOST);
    }

    @Test
    void conversationThatIsNotThereIsLost() {
        commits.clear();
        assertThat(found()).containsExactly(Checker.Kind.LOST);
    }

    @Test
    void commandInTwoCommitsIsDoubled() {
        commit(new Event.Said("r1-1", "asia r1-1", false));
        assertThat(found()).containsExactly(Checker.Kind.DOUBLED);
    }

    @Test
    void lineThatIsShownTwiceIsDoubled() {
        List<Line> twice = new ArrayList<>(lines());
        twice.add(twice.get(twice.size() - 1));
        shown(twice);
        assertThat(found()).contains(Checker.Kind.DOUBLED);
    }

    @Test
    void laterWordsBeforeEarlierOnesAreOutOfOrder() {
        acks.add(0, acks.remove(3));
        assertThat(found()).containsExactly(Checker.Kind.OUT_OF_ORDER);
    }

    @Test
    void linesThatAreShownTheOtherWayRoundAreOutOfOrder() {
        List<Line> mixed = new ArrayList<>(lines());
        mixed.add(0, mixed.remove(mixed.size() - 1));
        shown(mixed);
        assertThat(found()).contains(Checker.Kind.OUT_OF_ORDER);
    }

    @Test
    void commitThatIsMissingIsOutOfOrder() {
        commits.remove(2);
        assertThat(found()).containsOnly(Checker.Kind.OUT_OF_ORDER);
    }

    @Test
    void secondClaimWhileSomebodyHasItMakesTwoOwners() {
        claimed(BO, "w2-0");
        assertThat(found()).contains(Checker.Kind.TWO_OWNERS);
    }

    @Test
    void twoWorkersWhoAreToldThatItIsTheirsAreTwoOwners() {
        looks.add(new Witness.Look("w1", C, 4, true));
        looks.add(new Witness.Look("w2", C, 4, true));
        assertThat(found()).contains(Checker.Kind.TWO_OWNERS);
    }

    @Test
    void workerOfAnotherQueueMayNotSeeIt() {
        looks.add(new Witness.Look("w3", C, 3, false));
        assertThat(found()).containsExactly(Checker.Kind.WITHOUT_RIGHT);
    }

    @Test
    void workerMayNotSeeWhatAnotherHas() {
        looks.add(new Witness.Look("w2", C, 5, false));
        assertThat(found()).containsExactly(Checker.Kind.WITHOUT_RIGHT);
    }

    @Test
    void whoDoesNotHaveItMayNotSpeak() {
        answered(BO, "w2-0", C);
        assertThat(found()).containsExactly(Checker.Kind.WITHOUT_RIGHT);
    }

    @Test
    void wordsOfAnotherConversationAreSeen() {
        answered(ANNA, "w1-2", "conversation-2");
        shown(lines());
        assertThat(found()).containsExactly(Checker.Kind.WITHOUT_RIGHT);
    }

    @Test
    void conversationOfAnotherResidentIsSeen() {
        screens.add(new Witness.Screen("r2", false, C, 6, lines(), 6));
        assertThat(found()).containsExactly(Checker.Kind.WITHOUT_RIGHT);
    }

    @Test
    void whatIsMeantForWorkersIsSeenByNoResident() {
        commit(new StaffEvent.Noted(Optional.of("w1-2"), ANNA, Checker.INSIDE + " " + C));
        told("w1-2");
        List<Line> strayed = StaffView.lines(Conversation.of(C, commits), 0).stream()
                .map(line -> line.line())
                .toList();
        shown(strayed);
        assertThat(found()).contains(Checker.Kind.WITHOUT_RIGHT);
    }

    @Test
    void lineThatIsLeftOutIsUnlikeTheModel() {
        List<Line> few = new ArrayList<>(lines());
        few.remove(0);
        shown(few);
        assertThat(found()).containsExactly(Checker.Kind.UNLIKE_THE_MODEL);
    }

    @Test
    void wordsThatNobodyWasToldOfAreUnlikeTheModel() {
        commit(new Event.Said("r1-2", "asia r1-2", false));
        assertThat(found()).containsExactly(Checker.Kind.UNLIKE_THE_MODEL);
    }
}
