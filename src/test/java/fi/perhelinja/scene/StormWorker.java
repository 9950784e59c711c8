package fi.perhelinja.scene;

import fi.perhelinja.conversation.Access;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.StaffLine;
import fi.perhelinja.conversation.WrapUp;
import fi.perhelinja.protocol.Frames;
import fi.perhelinja.protocol.StaffIn;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.scene.Link.Cut;
import fi.perhelinja.text.Language;
import fi.perhelinja.web.StaffClient;
import fi.perhelinja.web.WebServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A worker in a storm, who claims what others claim too, answers, notes, gives back and closes. */
final class StormWorker extends StormClient {

    private static final int PACE_MILLIS = 500;
    private static final long WELCOME_MILLIS = 15_000;

    /** Conversations of one worker at a time. */
    private static final int MOST = 15;

    /** What this worker has of a conversation, over all breaks. */
    private static final class Screen {
        private final List<StaffLine> lines = new ArrayList<>();
        private long number;
    }

    private final String id;
    private final StaffClient browser;
    private final Map<String, Place> board = new HashMap<>();
    private final Map<String, Screen> screens = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Map<String, String> opening = new HashMap<>();

    /** Ids of commands by which a conversation comes or goes. */
    private final Set<String> moves = new HashSet<>();

    private boolean signedIn;
    private boolean full;

    /** @param id of the account */
    StormWorker(Storm storm, String name, String id, long seed) {
        super(storm, name, seed);
        this.id = id;
        browser = new StaffClient(storm.proxy().address(), storm.proxy().http());
    }

    @Override
    Link connect() throws Cut, InterruptedException {
        signIn();
        full = false;
        open.clear();
        opening.clear();
        try {
            Link link = Link.open(
                    storm().proxy().http(),
                    storm().proxy().socket(WebServer.STAFF_PATH),
                    WebServer.STAFF_SUBPROTOCOL,
                    Map.of("Cookie", browser.cookie(), "Origin", browser.origin()));
            link.send(Frames.write(new StaffIn.Hello(browser.csrf(), Language.FI)));
            return link;
        } catch (Cut cut) {
            if (cut.status() == 401) {
                witness().wrong(name() + " is not signed in any more");
                signedIn = false;
            }
            throw cut;
        }
    }

    private void signIn() throws Cut, InterruptedException {
        try {
            signedIn =
                    signedIn || browser.signIn(name(), StaffClient.PASSWORD, "").statusCode() == 200;
        } catch (IOException e) {
            throw new Cut(String.valueOf(e.getMessage()));
        }
        if (!signedIn) {
            throw new Cut("not signed in");
        }
    }

    @Override
    void greeted() throws Cut {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WELCOME_MILLIS);
        while (!full) {
            if (System.nanoTime() - until > 0) {
                throw new Cut("no board");
            }
            hear(50);
        }
        for (String conversation : own()) {
            show(conversation);
        }
    }

    private List<String> own() {
        return board.values().stream()
                .filter(this::isMine)
                .map(Place::conversation)
                .sorted()
                .toList();
    }

    private boolean isMine(Place place) {
        return place.owner().filter(o -> o.id().equals(id)).isPresent();
    }

    private void show(String conversation) throws Cut {
        if (open.add(conversation)) {
            long since = screens.computeIfAbsent(conversation, c -> new Screen()).number;
            String frame = newId();
            opening.put(frame, conversation);
            send(Frames.write((StaffIn) new StaffIn.Open(frame, conversation, since, StaffIn.Purpose.WORK, "")));
        }
    }

    @Override
    Optional<Pending> next() throws Cut {
        hear(chance(PACE_MILLIS));
        if (!storm().rages()) {
            return Optional.empty();
        }
        List<String> mine = own();
        for (String conversation : mine) {
            show(conversation);
        }
        int what = chance(100);
        if (mine.isEmpty() || what < 25 && mine.size() < MOST) {
            return claim();
        }
        return Optional.of(work(mine.get(chance(mine.size())), what));
    }

    /** Often everybody wants the one who is next, so that several press at once. */
    private Optional<Pending> claim() {
        List<String> free = board.values().stream()
                .filter(place -> place.stage() == Place.Stage.WAITING)
                .sorted(Place.ORDER)
                .map(Place::conversation)
                .toList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        String conversation = free.get(chance(2) == 0 ? 0 : chance(free.size()));
        Pending claim = moving(new StaffIn.Claim(newId(), conversation), conversation);
        return Optional.of(new Pending(claim.id(), conversation, claim.text(), claim.nanos(), Optional.of(id)));
    }

    private Pending work(String conversation, int what) {
        String fresh = newId();
        long seen = screens.getOrDefault(conversation, new Screen()).number;
        boolean wrapUp = board.get(conversation).wrapsUp();
        if (wrapUp || what >= 97) {
            WrapUp end = new WrapUp("advised", List.of("sleep"), List.of(), "", Checker.INSIDE);
            return moving(new StaffIn.Finish(fresh, conversation, end), conversation);
        }
        if (what >= 94) {
            return moving(new StaffIn.Release(fresh, conversation), conversation);
        }
        if (what >= 85) {
            return of(new StaffIn.Note(fresh, conversation, Checker.INSIDE + " " + conversation), conversation);
        }
        return of(new StaffIn.Say(fresh, conversation, seen, "vastaus " + fresh + " " + conversation), conversation);
    }

    private <F extends StaffIn & StaffIn.Answered> Pending moving(F frame, String conversation) {
        moves.add(frame.id());
        return of(frame, conversation);
    }

    private <F extends StaffIn & StaffIn.Answered> Pending of(F frame, String conversation) {
        return command(frame.id(), conversation, Frames.write((StaffIn) frame));
    }

    /** The board is there, and of all that this worker has, everything is on the screen. */
    @Override
    boolean settled() {
        List<String> mine = own();
        boolean all =
                full && mine.stream().allMatch(c -> reached(c, board.get(c).number()));
        if (all) {
            screens.forEach((conversation, screen) -> witness()
                    .screen(new Witness.Screen(
                            name(),
                            true,
                            conversation,
                            screen.number,
                            List.copyOf(screen.lines),
                            mine.contains(conversation)
                                    ? board.get(conversation).number()
                                    : 0)));
        }
        return all;
    }

    private boolean reached(String conversation, long number) {
        return screens.containsKey(conversation) && screens.get(conversation).number >= number;
    }

    @Override
    void take(String text) {
        StaffOut frame = Frames.readStaffOut(text);
        if (frame instanceof StaffOut.Board changed) {
            take(changed);
        } else if (frame instanceof StaffOut.News news) {
            take(news);
        } else if (frame instanceof StaffOut.Shut shut) {
            open.remove(shut.conversation());
        } else if (frame instanceof StaffOut.Done done) {
            // What the board said of it is old; and whoever claims what they have leaves no trace.
            pending()
                    .filter(p -> p.id().equals(done.id()) && moves.remove(p.id()))
                    .ifPresent(p -> board.remove(p.conversation()));
            done(done.id(), done.number().orElse(0L));
        } else if (frame instanceof StaffOut.Refused refused) {
            refused(refused.id(), refused.reason());
            Optional.ofNullable(opening.remove(refused.id())).ifPresent(open::remove);
        } else if (frame instanceof StaffOut.Fault fault) {
            witness().count("faults: " + fault.code());
        } else if (frame instanceof StaffOut.SignedOut) {
            witness().wrong(name() + " was signed out");
            signedIn = false;
        }
    }

    private void take(StaffOut.Board changed) {
        if (changed.full()) {
            board.clear();
            full = true;
        }
        changed.gone().forEach(board::remove);
        for (Place place : changed.places()) {
            board.put(place.conversation(), place);
            witness().looked(new Witness.Look(id, place.conversation(), place.number(), isMine(place)));
        }
    }

    private void take(StaffOut.News news) {
        Screen screen = screens.computeIfAbsent(news.conversation(), c -> new Screen());
        if (news.since() > screen.number) {
            witness()
                    .wrong(name() + " has a gap from " + screen.number + " to " + news.since() + " in "
                            + news.conversation());
        }
        boolean owns = news.standing().mine() == Access.OWN;
        witness().looked(new Witness.Look(id, news.conversation(), news.number(), owns));
        news.lines().stream()
                .filter(line -> Checker.numberOf(line.line()) > screen.number)
                .forEach(screen.lines::add);
        screen.number = Math.max(screen.number, news.number());
    }
}
