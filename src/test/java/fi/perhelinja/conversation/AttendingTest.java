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
import fi.perhelinja.conversation.Event.Ending;
import fi.perhelinja.conversation.Place.Stage;
import fi.perhelinja.conversation.StaffEvent.Cause;
import fi.perhelinja.conversation.Standing.Phase;
import fi.perhelinja.flow.Effect.Priority;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the staff may do, in every state of a conversation that matters. */
class AttendingTest {

    private static final Duration KEEP = Duration.ofDays(30);
    private static final WrapUp DONE = new WrapUp("helped", List.of("parenting"), List.of(), "", "");

    private static Optional<Reason> refusal(Decision decision) {
        return decision instanceof Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    private static Phase phase(StaffedHouse house) {
        return house.conversation().standing(KEEP).phase();
    }

    // ---- Claiming

    @Test
    void whoClaimsHasTheConversation() {
        StaffedHouse house = waiting();
        assertThat(phase(house)).isEqualTo(Phase.QUEUED);
        assertThat(house.staff(new StaffCommand.Claim(house.id(), ANNA))).isInstanceOf(Accepted.class);
        assertThat(house.conversation().owner()).contains(ANNA);
        assertThat(phase(house)).isEqualTo(Phase.ATTENDED);
        assertThat(house.conversation().standing(KEEP).worker()).contains(new Line.Who("Anna", "sosiaaliohjaaja"));
        assertThat(house.place().stage()).isEqualTo(Stage.ATTENDED);
    }

    @Test
    void secondClaimIsRefusedWithTheNameOfTheOwner() {
        StaffedHouse house = attended();
        assertThat(house.staff(new StaffCommand.Claim(house.id(), BO)))
                .isEqualTo(new Refused(Reason.TAKEN, Optional.of("Anna")));
    }

    @Test
    void claimingWhatOneHasChangesNothing() {
        StaffedHouse house = attended();
        long number = house.conversation().number();
        assertThat(house.staff(new StaffCommand.Claim(house.id(), ANNA))).isEqualTo(new Accepted(List.of()));
        assertThat(house.conversation().number()).isEqualTo(number);
    }

    @Test
    void whatNobodyWaitsForCannotBeClaimed() {
        StaffedHouse house = guided();
        assertThat(refusal(house.staff(new StaffCommand.Claim(house.id(), ANNA))))
                .contains(Reason.NOT_WAITING);
        StaffedHouse left = waiting();
        left.tell(new Command.Leave(left.id(), false), Author.RESIDENT);
        assertThat(refusal(left.staff(new StaffCommand.Claim(left.id(), ANNA)))).contains(Reason.NOT_WAITING);
        assertThat(left.place().stage()).isEqualTo(Stage.PAST);
    }

    @Test
    void whoAskedToBeCalledIsClaimedAfterLeavingToo() {
        StaffedHouse house = guided();
        Event asked = new Event.CallBackAsked("f/back", "Soitamme", "family-guidance", Map.of());
        Conversation left = house.conversation()
                .with(new Commit("c1", 2, StaffedHouse.START, Author.RESIDENT, List.of(asked)))
                .with(new Commit(
                        "c1",
                        3,
                        StaffedHouse.START,
                        Author.RESIDENT,
                        List.of(new Event.Ended(Optional.of("x"), Ending.LEFT))));
        assertThat(left.place()).map(Place::stage).contains(Stage.WAITING);
        assertThat(left.place()).map(Place::kind).contains(Place.Kind.CALL_BACK);
        Decision claim = Clerk.decide(
                left,
                new StaffCommand.Claim(Optional.of("y"), ANNA),
                new Surroundings(house, Staffing.NOBODY, StaffedHouse.RULES),
                StaffedHouse.START);
        assertThat(claim).isInstanceOf(Accepted.class);
    }

    @Test
    void whoHasAsManyAsTheyMayTakesNoMoreButOneInDanger() {
        StaffedHouse house = waiting();
        StaffCommand.Claim claim = new StaffCommand.Claim(house.id(), ANNA);
        assertThat(house.staff(claim.with(true))).isEqualTo(new Refused(Reason.AT_CAPACITY));
        house.say("haluan kuolla");
        assertThat(house.staff(claim.with(true))).isInstanceOf(Accepted.class);
        assertThat(house.staff(claim.with(true))).isInstanceOf(Decision.Known.class);
        assertThat(house.staff(new StaffCommand.Claim(house.id(), ANNA, true))).isEqualTo(new Accepted(List.of()));
    }

    // ---- Answering

    @Test
    void onlyTheOwnerAnswers() {
        StaffedHouse house = attended();
        assertThat(house.reply(ANNA, "Hei!")).isInstanceOf(Accepted.class);
        assertThat(house.reply(BO, "Hei!")).isEqualTo(new Refused(Reason.NOT_OWNER, Optional.of("Anna")));
        assertThat(refusal(waiting().reply(ANNA, "Hei!"))).contains(Reason.NOT_OWNER);
    }

    @Test
    void nobodyAnswersBlind() {
        StaffedHouse house = attended();
        long seen = house.conversation().number();
        house.say("vielä yksi asia");
        assertThat(refusal(house.staff(new StaffCommand.Reply(house.id(), ANNA, seen, "Hei!"))))
                .contains(Reason.BEHIND);
        assertThat(house.reply(ANNA, "Luin sen.")).isInstanceOf(Accepted.class);
    }

    @Test
    void nothingGoesOutAfterTheResidentLeftQuickly() {
        StaffedHouse house = attended();
        house.tell(new Command.Leave(house.id(), true), Author.RESIDENT);
        assertThat(refusal(house.reply(ANNA, "Hei?"))).contains(Reason.ENDED);
        assertThat(refusal(house.staff(new StaffCommand.SendCards(house.id(), ANNA, 99, "", List.of("clinic")))))
                .contains(Reason.ENDED);
        assertThat(refusal(house.staff(new StaffCommand.HandBack(house.id(), ANNA, Optional.empty()))))
                .contains(Reason.ENDED);
        assertThat(house.place().stage()).isEqualTo(Stage.WRAP_UP);
        assertThat(house.staff(new StaffCommand.Note(house.id(), ANNA, "lähti")))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void unknownServicesAreNotShown() {
        StaffedHouse house = attended();
        long seen = house.conversation().number();
        assertThat(refusal(house.staff(new StaffCommand.SendCards(house.id(), ANNA, seen, "", List.of("none")))))
                .contains(Reason.EMPTY);
        assertThat(house.staff(new StaffCommand.SendCards(house.id(), ANNA, seen, "Tässä", List.of("clinic"))))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void whoWaitsForAnAnswerIsKnownUntilItComes() {
        StaffedHouse house = attended();
        house.reply(ANNA, "Hei!");
        assertThat(house.place().unanswered()).isEmpty();
        house.say("vauva itkee");
        assertThat(house.place().unanswered()).isPresent();
    }

    // ---- Transfer, consulting, release

    @Test
    void whatIsOfferedStaysWithItsSenderUntilTheColleagueTakesIt() {
        StaffedHouse house = attended();
        house.staff(new StaffCommand.OfferTransfer(house.id(), ANNA, Optional.empty(), Optional.of(BO), "ruotsiksi"));
        assertThat(house.reply(ANNA, "Hetki vielä.")).isInstanceOf(Accepted.class);
        Worker third = new Worker("w-3", "Cia", "");
        assertThat(refusal(house.staff(new StaffCommand.Claim(house.id(), third))))
                .contains(Reason.TAKEN);
        assertThat(house.staff(new StaffCommand.Claim(house.id(), BO))).isInstanceOf(Accepted.class);
        assertThat(house.conversation().owner()).contains(BO);
        assertThat(refusal(house.reply(ANNA, "Hei!"))).contains(Reason.NOT_OWNER);
        assertThat(ResidentView.lines(house.conversation(), 0))
                .extracting(Line::text)
                .contains("worker-changed")
                .doesNotContain("ruotsiksi");
    }

    @Test
    void colleagueMayDeclineAndSenderMayWithdraw() {
        StaffedHouse house = attended();
        house.staff(new StaffCommand.OfferTransfer(house.id(), ANNA, Optional.empty(), Optional.of(BO), ""));
        assertThat(house.staff(new StaffCommand.EndTransfer(house.id(), BO))).isInstanceOf(Accepted.class);
        assertThat(house.place().transfer()).isEmpty();
        assertThat(refusal(house.staff(new StaffCommand.EndTransfer(house.id(), ANNA))))
                .contains(Reason.NO_TRANSFER);
    }

    @Test
    void whatWasOfferedToAQueueAndTakenWaitsThereWhenItComesBack() {
        StaffedHouse house = attended();
        house.staff(new StaffCommand.OfferTransfer(house.id(), ANNA, Optional.of("youth"), Optional.empty(), ""));
        house.staff(new StaffCommand.Claim(house.id(), BO));
        house.staff(new StaffCommand.Release(house.id(), BO, Cause.RELEASED));
        assertThat(house.place().queue()).isEqualTo("youth");
    }

    @Test
    void whatComesBackStandsAtTheHeadOfItsQueue() {
        StaffedHouse house = attended();
        Place before = house.place();
        assertThat(house.tell(new StaffCommand.Release(Optional.empty(), ANNA, Cause.LOST), Author.CLOCK))
                .isInstanceOf(Accepted.class);
        assertThat(house.place().stage()).isEqualTo(Stage.WAITING);
        assertThat(house.place().returned()).isTrue();
        assertThat(house.place().since()).isEqualTo(before.since());
        assertThat(phase(house)).isEqualTo(Phase.QUEUED);
        assertThat(refusal(house.tell(new StaffCommand.Release(Optional.empty(), ANNA, Cause.LOST), Author.CLOCK)))
                .contains(Reason.NOT_OWNER);
    }

    @Test
    void whatIsHandedBackIsPastUntilItWaitsAgain() {
        StaffedHouse house = attended();
        house.staff(new StaffCommand.HandBack(house.id(), ANNA, Optional.empty()));
        assertThat(phase(house)).isEqualTo(Phase.GUIDED);
        assertThat(house.place().stage()).isEqualTo(Stage.PAST);
        assertThat(house.place().owner()).contains(ANNA);
        assertThat(house.place().outcome()).contains(Place.HANDED_BACK);
        assertThat(house.conversation().had(ANNA.id())).isTrue();
        assertThat(house.conversation().had(BO.id())).isFalse();

        Event queued = new Event.Queued("f/hand", "", "youth", Priority.NORMAL, Map.of());
        Conversation again = house.conversation()
                .with(new Commit(
                        "c1",
                        house.conversation().number() + 1,
                        StaffedHouse.START.plus(KEEP),
                        Author.RESIDENT,
                        List.of(queued)));
        Place waits = again.place().orElseThrow();
        assertThat(waits.stage()).isEqualTo(Stage.WAITING);
        assertThat(waits.owner()).isEmpty();
        assertThat(waits.outcome()).isEmpty();
        assertThat(waits.since()).isEqualTo(StaffedHouse.START.plus(KEEP));
        Conversation stopped = again.with(new Commit(
                "c1",
                again.number() + 1,
                StaffedHouse.START.plus(KEEP),
                Author.RESIDENT,
                List.of(new Event.StoppedWaiting("q"))));
        assertThat(stopped.place()).map(Place::outcome).contains(Optional.of(Place.HANDED_BACK));
    }

    @Test
    void amongPeopleEndsWithTheHandingBack() {
        StaffedHouse house = attended();
        house.staff(new StaffCommand.HandBack(house.id(), ANNA, Optional.empty()));
        long handed = house.conversation().number();
        house.say("vain robotille");
        assertThat(house.conversation().number()).isGreaterThan(handed);
        assertThat(house.conversation().amongPeople().number()).isEqualTo(handed);
        assertThat(attended().conversation().amongPeople().owner()).contains(ANNA);
    }

    @Test
    void wrapUpThatIsDueStaysWithItsWorkerOverTheEndOfTheShift() {
        StaffedHouse house = attended();
        house.tell(new Command.Leave(house.id(), false), Author.RESIDENT);
        StaffCommand off = new StaffCommand.Release(Optional.empty(), ANNA, Cause.SIGNED_OFF);
        assertThat(house.tell(off, Author.CLOCK)).isEqualTo(new Accepted(List.of()));
        assertThat(house.place().stage()).isEqualTo(Stage.WRAP_UP);
        assertThat(house.conversation().owner()).contains(ANNA);
        assertThat(refusal(house.staff(new StaffCommand.Release(house.id(), ANNA, Cause.RELEASED))))
                .contains(Reason.ENDED);
        house.staff(new StaffCommand.Assign(house.id(), new Worker("s", "Siv", ""), BO));
        assertThat(house.staff(new StaffCommand.Finish(house.id(), BO, DONE))).isInstanceOf(Accepted.class);
        assertThat(house.place().outcome()).contains("helped");
    }

    @Test
    void consultedColleagueWhispersAndDoesNotAnswer() {
        StaffedHouse house = attended();
        assertThat(refusal(house.staff(new StaffCommand.Whisper(house.id(), BO, false, "kysy iästä"))))
                .contains(Reason.NOT_OWNER);
        house.staff(new StaffCommand.Consult(house.id(), ANNA, BO, true));
        assertThat(house.staff(new StaffCommand.Whisper(house.id(), BO, false, "kysy iästä")))
                .isInstanceOf(Accepted.class);
        assertThat(refusal(house.reply(BO, "Hei!"))).contains(Reason.NOT_OWNER);
        house.staff(new StaffCommand.Consult(house.id(), ANNA, BO, false));
        assertThat(refusal(house.staff(new StaffCommand.Whisper(house.id(), BO, false, "ja nimestä"))))
                .contains(Reason.NOT_OWNER);
    }

    @Test
    void supervisorGivesItToSomebodyElse() {
        StaffedHouse house = attended();
        assertThat(house.staff(new StaffCommand.Assign(house.id(), new Worker("s", "Siv", ""), BO)))
                .isInstanceOf(Accepted.class);
        assertThat(house.conversation().owner()).contains(BO);
        assertThat(refusal(guided().staff(new StaffCommand.Assign(Optional.of("z"), ANNA, BO))))
                .contains(Reason.NOT_WAITING);
    }

    // ---- Danger

    @Test
    void dangerRaisesThePriorityOfWhoWaits() {
        StaffedHouse house = waiting();
        assertThat(house.place().priority()).isEqualTo(Priority.NORMAL);
        house.say("haluan kuolla");
        assertThat(house.place().priority()).isEqualTo(Priority.DANGER);
        assertThat(house.place().signals()).contains("suicide_self");
    }
}
