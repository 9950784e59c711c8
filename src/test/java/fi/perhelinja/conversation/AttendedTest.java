package fi.perhelinja.conversation;

import static fi.perhelinja.conversation.StaffedHouse.ANNA;
import static fi.perhelinja.conversation.StaffedHouse.BO;
import static fi.perhelinja.conversation.StaffedHouse.attended;
import static fi.perhelinja.conversation.StaffedHouse.guided;
import static fi.perhelinja.conversation.StaffedHouse.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import fi.perhelinja.conversation.Line.By;
import fi.perhelinja.conversation.Standing.Phase;
import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a resident does while a worker has the conversation: the guide is silent, danger is read, forms are filled. */
class AttendedTest {

    private static final Duration KEEP = Duration.ofDays(30);

    private static List<Line> since(StaffedHouse house, long number) {
        return ResidentView.lines(house.conversation(), number);
    }

    private static Decision form(StaffedHouse house, String step) {
        return house.staff(
                new StaffCommand.GiveForm(house.id(), ANNA, house.conversation().number(), step));
    }

    @Test
    void wordsAreKeptAndTheGuideSaysNothing() {
        StaffedHouse house = attended();
        long number = house.conversation().number();
        house.say("vauva ei nuku");
        assertThat(since(house, number)).extracting(Line::by).containsExactly(By.RESIDENT);
    }

    @Test
    void dangerIsReadAndTheWorkerIsAlarmed() {
        StaffedHouse house = attended();
        long number = house.conversation().number();
        house.say("haluan kuolla");
        assertThat(house.place().priority()).isEqualTo(Priority.DANGER);
        assertThat(since(house, number)).extracting(Line::text).containsExactly("haluan kuolla", "danger");
        assertThat(StaffView.lines(house.conversation(), number))
                .extracting(StaffLine::what)
                .contains("danger");
    }

    @Test
    void sameDangerAlarmsOnce() {
        StaffedHouse house = attended();
        house.say("haluan kuolla");
        long number = house.conversation().number();
        house.say("haluan kuolla");
        assertThat(since(house, number)).extracting(Line::text).containsExactly("haluan kuolla");
    }

    @Test
    void buttonsOfTheGuideRest() {
        StaffedHouse house = attended();
        assertThat(house.tell(new Command.Choose(house.id(), "family-line/age", "under-1"), Author.RESIDENT))
                .isEqualTo(new Refused(Reason.ATTENDED));
        assertThat(house.tell(new Command.Change(house.id(), "family-line/mind", Optional.empty()), Author.RESIDENT))
                .isEqualTo(new Refused(Reason.ATTENDED));
        assertThat(house.tell(new Command.Wish(house.id(), Pattern.START_OVER), Author.RESIDENT))
                .isEqualTo(new Refused(Reason.ATTENDED));
        assertThat(house.tell(new Command.StopWaiting(house.id()), Author.RESIDENT))
                .isEqualTo(new Refused(Reason.ATTENDED));
        assertThat(house.conversation().standing(KEEP).question()).isEmpty();
    }

    @Test
    void questionGivenByTheWorkerIsFilledByAButton() {
        StaffedHouse house = attended();
        assertThat(form(house, "family-line/age")).isInstanceOf(Accepted.class);
        assertThat(house.conversation().standing(KEEP).question())
                .hasValueSatisfying(q -> assertThat(q.choices()).hasSize(3));
        long number = house.conversation().number();
        house.tell(new Command.Choose(house.id(), "family-line/age", "under-1"), Author.RESIDENT);
        assertThat(house.conversation().state().orElseThrow().slots()).containsEntry("child-age", "under-1");
        assertThat(house.conversation().standing(KEEP).question()).isEmpty();
        assertThat(since(house, number)).extracting(Line::by).containsExactly(By.RESIDENT);
    }

    @Test
    void questionGivenByTheWorkerIsFilledByWords() {
        StaffedHouse house = attended();
        form(house, "family-line/age");
        house.say("Alle 1-vuotias");
        assertThat(house.conversation().state().orElseThrow().slots()).containsEntry("child-age", "under-1");
    }

    @Test
    void numberIsTakenFromWordsAndWhatIsNoneIsNot() {
        StaffedHouse house = attended();
        form(house, "family-line/number");
        house.say("hetki, etsin sen");
        assertThat(house.conversation().standing(KEEP).question()).isPresent();
        house.say("040 123 4567");
        assertThat(house.conversation().state().orElseThrow().slots()).containsEntry("safe-number", "•••67");
        assertThat(house.conversation().standing(KEEP).question()).isEmpty();
    }

    @Test
    void questionIsShownInTheResidentsLanguage() {
        StaffedHouse house = attended();
        long number = house.conversation().number();
        house.tell(new Command.Speak(house.id(), Language.SV), Author.RESIDENT);
        assertThat(since(house, number)).extracting(Line::text).containsExactly("language");
        form(house, "family-line/age");
        Line given = since(house, number).get(1);
        assertThat(given.language()).isEqualTo(Language.SV);
        assertThat(given.who()).contains(new Line.Who("Anna", "sosiaaliohjaaja"));
        assertThat(given.text()).isNotEqualTo("Minkä ikäisestä lapsesta on kyse?");
    }

    @Test
    void onlyQuestionsCanBeGiven() {
        StaffedHouse house = attended();
        assertThat(form(house, "family-line/welcome")).isEqualTo(new Refused(Reason.NO_SUCH_STEP));
        assertThat(form(house, "family-line/none")).isEqualTo(new Refused(Reason.NO_SUCH_STEP));
    }

    @Test
    void handedBackAtAStepTheGuideAsksItAnewAndKeepsTheRest() {
        StaffedHouse house = attended();
        form(house, "family-line/age");
        house.say("Alle 1-vuotias");
        long number = house.conversation().number();
        house.staff(new StaffCommand.HandBack(house.id(), ANNA, Optional.of("family-line/mind")));
        assertThat(house.conversation().standing(KEEP).phase()).isEqualTo(Phase.GUIDED);
        assertThat(since(house, number)).extracting(Line::text).contains("handed-back", "Mitä sinulla on mielessä?");
        assertThat(house.conversation().state().orElseThrow().slots())
                .containsEntry("child-age", "under-1")
                .doesNotContainKey("topic");
        assertThat(house.place().stage()).isEqualTo(Place.Stage.PAST);
        house.tell(new Command.Choose(house.id(), "family-line/mind", "infant_coping"), Author.RESIDENT);
        assertThat(house.conversation().standing(KEEP).question().map(q -> q.step()))
                .contains("municipality/ask");
    }

    @Test
    void handedBackWithoutAStepTheGuideAsksWhatWasOpen() {
        StaffedHouse house = attended();
        Optional<String> open =
                house.conversation().state().orElseThrow().question().map(q -> q.step());
        house.staff(new StaffCommand.HandBack(house.id(), ANNA, Optional.empty()));
        assertThat(house.conversation().standing(KEEP).question().map(q -> q.step()))
                .isEqualTo(open);
    }

    @Test
    void nobodyHandsBackToAStepWhereTheGuideCannotGoOn() {
        StaffedHouse house = attended();
        for (String step : List.of("family-line/person", "family-line/none", "danger/which", "repair/silence")) {
            assertThat(house.staff(new StaffCommand.HandBack(house.id(), ANNA, Optional.of(step))))
                    .as(step)
                    .isEqualTo(new Refused(Reason.NO_SUCH_STEP));
        }
        assertThat(house.staff(new StaffCommand.HandBack(house.id(), BO, Optional.empty())))
                .isEqualTo(new Refused(Reason.NOT_OWNER, Optional.of("Anna")));
    }

    @Test
    void whatStaysInsideReachesNoResident() {
        StaffedHouse house = attended();
        house.staff(new StaffCommand.Note(house.id(), ANNA, "salainen muistiinpano"));
        house.staff(new StaffCommand.Consult(house.id(), ANNA, BO, true));
        house.staff(new StaffCommand.Whisper(house.id(), BO, false, "salainen kuiskaus"));
        house.staff(new StaffCommand.ListenIn(house.id(), BO));
        assertThat(since(house, 0)).extracting(Line::text).noneMatch(text -> text.contains("salainen"));
        assertThat(since(house, 0)).extracting(Line::toString).noneMatch(line -> line.contains("w-1"));
        assertThat(StaffView.lines(house.conversation(), 0))
                .extracting(StaffLine::what)
                .contains("note", "consulted", "whisper", "listened-in");
    }

    @Test
    void linesForEverybodyHaveTheSameKeysOnEveryScreen() {
        StaffedHouse house = attended();
        house.say("haluan kuolla");
        house.reply(ANNA, "Olen tässä.");
        List<String> shared = StaffView.lines(house.conversation(), 0).stream()
                .filter(line -> !line.inside())
                .map(line -> line.line().key())
                .toList();
        assertThat(since(house, 0)).extracting(Line::key).isEqualTo(shared);
        assertThat(StaffView.lines(house.conversation(), 0))
                .extracting(line -> line.line().key())
                .doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsNudgedWhileAWorkerIsThere() {
        StaffedHouse house = attended();
        house.say("hei");
        assertThat(house.conversation().reminders(KEEP))
                .extracting(Reminder::kind)
                .containsExactly(Reminder.Kind.CLOSE);
        assertThat(house.tell(new Command.FallSilent(), Author.CLOCK)).isEqualTo(new Accepted(List.of()));
    }

    @Test
    void whoStopsWaitingGoesOnWithTheGuide() {
        StaffedHouse house = waiting();
        assertThat(house.tell(new Command.StopWaiting(house.id()), Author.RESIDENT))
                .isInstanceOf(Accepted.class);
        assertThat(house.conversation().standing(KEEP).phase()).isEqualTo(Phase.GUIDED);
        assertThat(house.conversation().place()).isEmpty();
        StaffedHouse guided = guided();
        assertThat(guided.tell(new Command.StopWaiting(guided.id()), Author.RESIDENT))
                .isEqualTo(new Refused(Reason.NOT_WAITING));
    }
}
