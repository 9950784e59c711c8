package fi.perhelinja.conversation;

import static fi.perhelinja.conversation.StaffedHouse.ANNA;
import static fi.perhelinja.conversation.StaffedHouse.BO;
import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Place.Stage;
import fi.perhelinja.conversation.StaffEvent.Cause;
import fi.perhelinja.conversation.Standing.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever residents, two workers and the clock do, in whatever order: what always holds. */
class FoldPropertyTest {

    private static final Duration KEEP = Duration.ofDays(30);
    private static final int MOST_DEEDS = 30;
    private static final int TRIES = 200;

    /** Something that somebody does, as they may at any time. */
    private interface Deed extends Function<StaffedHouse, Decision> {}

    private static final List<Deed> DEEDS = List.of(
            h -> h.tell(new Command.Choose(h.id(), "family-line/mind", "infant_coping"), Author.RESIDENT),
            h -> h.tell(new Command.Change(h.id(), "family-line/mind", Optional.of("human_handover")), Author.RESIDENT),
            h -> h.tell(new Command.Choose(h.id(), "family-line/age", "under-1"), Author.RESIDENT),
            h -> h.tell(new Command.StopWaiting(h.id()), Author.RESIDENT),
            h -> h.tell(new Command.Leave(h.id(), false), Author.RESIDENT),
            h -> h.tell(new Command.Close(), Author.CLOCK),
            h -> h.tell(new Command.FallSilent(), Author.CLOCK),
            h -> h.staff(new StaffCommand.Claim(h.id(), ANNA)),
            h -> h.staff(new StaffCommand.Claim(h.id(), BO)),
            h -> h.reply(ANNA, "Hei!"),
            h -> h.reply(BO, "Hej!"),
            h -> h.staff(
                    new StaffCommand.GiveForm(h.id(), ANNA, h.conversation().number(), "family-line/age")),
            h -> h.staff(new StaffCommand.OfferTransfer(h.id(), ANNA, Optional.empty(), Optional.of(BO), "")),
            h -> h.staff(new StaffCommand.OfferTransfer(h.id(), BO, Optional.of("q"), Optional.empty(), "")),
            h -> h.staff(new StaffCommand.EndTransfer(h.id(), BO)),
            h -> h.staff(new StaffCommand.Release(h.id(), ANNA, Cause.LOST)),
            h -> h.staff(new StaffCommand.HandBack(h.id(), ANNA, Optional.of("family-line/mind"))),
            h -> h.staff(new StaffCommand.HandBack(h.id(), BO, Optional.empty())),
            h -> h.staff(new StaffCommand.Assign(h.id(), ANNA, BO)),
            h -> h.staff(new StaffCommand.Finish(
                    h.id(), ANNA, new WrapUp("helped", List.of("parenting"), List.of(), "", ""))));

    @Provide
    Arbitrary<List<Integer>> deeds() {
        return Arbitraries.integers().between(0, DEEDS.size() - 1).list().ofMaxSize(MOST_DEEDS);
    }

    @Property(tries = TRIES)
    void onlyWhoHasTheConversationSpeaksInItAndTheGuideIsSilentMeanwhile(@ForAll("deeds") List<Integer> deeds) {
        StaffedHouse house = StaffedHouse.guided();
        for (int deed : deeds) {
            Optional<Worker> owner = house.conversation().owner();
            boolean attended = house.conversation().attended();
            long number = house.conversation().number();
            DEEDS.get(deed).apply(house);
            for (Commit commit : house.conversation().commits().subList((int) number, (int)
                    house.conversation().number())) {
                for (Event event : commit.events()) {
                    if (event instanceof StaffEvent.WorkerSaid said) {
                        assertThat(owner).contains(said.worker());
                    }
                    boolean guide = event instanceof Event.GuideSaid || event instanceof Event.GuideAsked;
                    boolean handedBack = commit.events().stream().anyMatch(e -> e instanceof StaffEvent.HandedBack);
                    assertThat(attended && guide && !handedBack).isFalse();
                }
            }
            holds(house.conversation());
        }
        Conversation whole = Conversation.of("c1", house.conversation().commits());
        assertThat(whole.place()).isEqualTo(house.conversation().place());
        assertThat(whole.standing(KEEP)).isEqualTo(house.conversation().standing(KEEP));
        assertThat(StaffView.lines(whole, 0)).isEqualTo(StaffView.lines(house.conversation(), 0));
    }

    private static void holds(Conversation conversation) {
        Phase phase = conversation.standing(KEEP).phase();
        Optional<Stage> stage = conversation.place().map(Place::stage);
        if (phase == Phase.ATTENDED) {
            assertThat(stage).contains(Stage.ATTENDED);
            assertThat(conversation.reminders(KEEP)).noneMatch(r -> r.kind() == Reminder.Kind.SILENCE);
        }
        if (phase == Phase.QUEUED) {
            assertThat(stage).contains(Stage.WAITING);
        }
        if (stage.equals(Optional.of(Stage.WAITING))) {
            assertThat(conversation.owner()).isEmpty();
        }
    }
}
