package fi.perhelinja.scene;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.WrapUp;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.web.StaffClient;
import fi.perhelinja.web.TestConsole;
import fi.perhelinja.web.TestGuide;
import fi.perhelinja.web.TestHouse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A worker who claims, answers, notes, consults, transfers, gives back and closes as it comes; peeps where nobody should; and
 * whose line breaks now and then, once for so long that all is taken away.
 */
final class BusyWorker {

    /** What no resident may ever see begins so. */
    static final String INSIDE = "sisäistä";

    /** How long a worker is lost who is lost for good; longer than the service waits, sweeps counted in. */
    private static final long LOST_MILLIS = 40_000;

    private static final int PACE_MILLIS = 600;

    /** Conversations of one worker at a time. */
    private static final int MOST = 20;

    /** Of a hundred lines, at so many the network is lost with the line on its way. */
    private static final int CUTS = 5;

    /** Why something may be refused: the world went on meanwhile. All else is a fault. */
    private static final Set<String> FAIR = Set.of(
            "behind",
            "not-owner",
            "ended",
            "taken",
            "not-waiting",
            "no-right",
            "no-transfer",
            "nobody-such",
            "at-capacity");

    /** @param lost whether this worker is lost for good once; {@code signsOff} whether they sign off once */
    record Fate(String id, String name, boolean lost, boolean signsOff) {}

    private final Chronicle chronicle;
    private final Fate fate;
    private final List<String> colleagues;
    private final StaffClient browser;
    private final Seat seat;
    private final Random random;

    /** @param colleagues ids of everybody */
    BusyWorker(TestHouse house, Chronicle chronicle, Fate fate, List<String> colleagues) throws Exception {
        this.chronicle = chronicle;
        this.fate = fate;
        this.colleagues = colleagues;
        browser = house.staff().signIn(fate.name());
        random = new Random(fate.name().hashCode());
        seat = new Seat(house, chronicle, fate.id(), browser);
    }

    Void act(long untilNanos) throws Exception {
        long fatedNanos = System.nanoTime() + (untilNanos - System.nanoTime()) / 3;
        boolean fated = fate.lost() || fate.signsOff();
        while (System.nanoTime() - untilNanos < 0) {
            seat.console().listen(random.nextInt(PACE_MILLIS));
            seat.own().removeIf(conversation -> !seat.console().shows(conversation));
            if (fated && System.nanoTime() - fatedNanos > 0) {
                fated = false;
                goAway();
            }
            act(random.nextInt(100));
        }
        return null;
    }

    private void act(int what) throws Exception {
        if (what < CUTS) {
            seat.cut();
        } else if (what < 15) {
            peep();
        } else if (what < 40 || seat.own().isEmpty()) {
            claim();
        } else {
            List<String> mine = List.copyOf(seat.own());
            work(mine.get(random.nextInt(mine.size())), what);
        }
    }

    /** A last word in all that is ours, and then everything must be on the screen. */
    Void settle() throws Exception {
        for (String conversation : List.copyOf(seat.own())) {
            if (ask(conversation, new StaffIn.Note(TestConsole.id(), conversation, INSIDE))
                    instanceof StaffOut.Done d) {
                long number = d.number().orElseThrow();
                chronicle.last(conversation, number);
                seat.newerThan(conversation, number - 1);
            }
        }
        seat.leave(seat.own());
        return null;
    }

    private void goAway() throws Exception {
        if (fate.lost()) {
            seat.console().cut();
            seat.console().listen(LOST_MILLIS);
        } else {
            assertThat(browser.post("/staff/sign-out", new JsonObject()).statusCode())
                    .isEqualTo(200);
            seat.console().closeCode();
            browser.signIn(fate.name());
        }
        seat.own().clear();
        seat.again();
        if (fate.lost()) {
            assertThat(seat.own()).as("what a lost worker still has").allMatch(this::wrapsUp);
        }
    }

    private boolean wrapsUp(String conversation) {
        return seat.console().board().get(conversation).wrapsUp();
    }

    /** Opens what may not be for this worker. What comes of it is held against the rights at the end. */
    private void peep() throws Exception {
        List<String> rows = List.copyOf(seat.console().board().keySet());
        String conversation =
                rows.isEmpty() || random.nextBoolean() ? chronicle.any(random) : rows.get(random.nextInt(rows.size()));
        if (!seat.console().shows(conversation)) {
            seat.console().open(conversation, StaffIn.Purpose.WORK, "");
        }
        Place row = seat.console().board().get(conversation);
        if (row != null && row.consulted().stream().anyMatch(w -> seat.isMe(Optional.of(w)))) {
            ask(conversation, new StaffIn.Whisper(TestConsole.id(), conversation, INSIDE));
        }
    }

    /** Everybody wants the one who is next, so that several press at once; or whoever. */
    private void claim() throws Exception {
        List<Place> free = seat.console().board().values().stream()
                .filter(p -> !seat.isMe(p.owner()))
                .filter(p -> p.stage() == Place.Stage.WAITING || p.transfer().isPresent())
                .sorted(Place.ORDER)
                .toList();
        if (free.isEmpty() || seat.own().size() >= MOST) {
            return;
        }
        String next =
                free.get(random.nextBoolean() ? 0 : random.nextInt(free.size())).conversation();
        StaffOut answer = ask(next, new StaffIn.Claim(TestConsole.id(), next));
        if (answer instanceof StaffOut.Done) {
            chronicle.count("claims");
            seat.own().add(next);
            seat.show(next);
        }
    }

    private void work(String conversation, int what) throws Exception {
        String id = TestConsole.id();
        if (what < 75) {
            say(id, conversation);
        } else if (what < 82) {
            ask(conversation, new StaffIn.Note(id, conversation, INSIDE));
        } else if (what < 88) {
            ask(conversation, new StaffIn.Consult(id, conversation, colleague(), random.nextInt(3) > 0));
        } else if (what < 93) {
            boolean person = random.nextBoolean();
            Optional<String> queue = Optional.of(random.nextInt(3) > 0 ? TestGuide.SECOND_QUEUE : ManyIT.QUEUE);
            Optional<String> staff = Optional.of(colleague());
            ask(
                    conversation,
                    new StaffIn.Transfer(
                            id, conversation, queue.filter(q -> !person), staff.filter(s -> person), INSIDE));
        } else if (what < 95) {
            ask(conversation, new StaffIn.EndTransfer(id, conversation));
        } else if (what < 97) {
            over(conversation, new StaffIn.Release(id, conversation));
        } else if (what < 98) {
            over(conversation, new StaffIn.HandBack(id, conversation, Optional.empty()));
        } else {
            finish(conversation);
        }
    }

    private String colleague() {
        return colleagues.get(random.nextInt(colleagues.size()));
    }

    private void say(String id, String conversation) throws Exception {
        String text = "vastaus " + id + " " + conversation;
        if (random.nextInt(100) < CUTS) {
            // Whether it arrived is not known: it is said again.
            seat.console().send((StaffIn)
                    new StaffIn.Say(id, conversation, seat.console().number(conversation), text));
            seat.cut();
        }
        String why = "behind";
        while (why.equals("behind")) {
            long seen = seat.console().number(conversation);
            chronicle.sent(text);
            StaffOut answer = ask(conversation, new StaffIn.Say(id, conversation, seen, text));
            why = answer instanceof StaffOut.Refused refused ? refused.reason() : "";
            if (answer instanceof StaffOut.Done) {
                chronicle.answered(conversation, new Chronicle.Answer(fate.id(), id));
                chronicle.count("by workers");
            } else if (why.equals("behind")) {
                seat.newerThan(conversation, seen);
            }
        }
    }

    private void finish(String conversation) throws Exception {
        WrapUp wrapUp = new WrapUp("advised", List.of("sleep"), List.of(), "", INSIDE);
        over(conversation, new StaffIn.Finish(TestConsole.id(), conversation, wrapUp));
    }

    private void over(String conversation, StaffIn.Answered frame) throws Exception {
        if (ask(conversation, frame) instanceof StaffOut.Done) {
            seat.own().remove(conversation);
        }
    }

    private StaffOut ask(String conversation, StaffIn.Answered frame) throws Exception {
        StaffOut answer = seat.console().ask(frame);
        if (answer instanceof StaffOut.Refused refused) {
            assertThat(FAIR).contains(refused.reason());
            chronicle.count("refused: " + refused.reason());
            if (refused.reason().equals("not-owner")) {
                seat.own().remove(conversation);
            } else if (refused.reason().equals("ended") && seat.own().contains(conversation)) {
                finish(conversation);
            }
        }
        return answer;
    }
}
