package fi.perhelinja.scene;

import fi.perhelinja.conversation.Line;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.protocol.Frames;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.ResidentOut;
import fi.perhelinja.scene.Link.Cut;
import fi.perhelinja.text.Language;
import fi.perhelinja.web.WebServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A resident in a storm, who asks for a person, goes on writing, and sometimes leaves and comes anew. */
final class StormResident extends StormClient {

    private static final int PACE_MILLIS = 2_000;
    private static final long WELCOME_MILLIS = 15_000;

    /** Of a thousand times, so often they leave instead of writing, and so often ask for a person again. */
    private static final int LEAVES = 10;

    private static final int ASKS = 30;

    private final List<Line> lines = new ArrayList<>();
    private Optional<String> token = Optional.empty();
    private String conversation = "";
    private boolean welcome;
    private boolean asked;
    private boolean over;
    private long number;
    private long wanted;

    StormResident(Storm storm, String name, long seed) {
        super(storm, name, seed);
    }

    @Override
    Link connect() throws Cut {
        // Leaving without an answer is said again where it was said.
        if (over && pending().isEmpty()) {
            keepScreen(0);
            token = Optional.empty();
            lines.clear();
            number = 0;
            asked = false;
            over = false;
        }
        welcome = false;
        Link link = Link.open(
                storm().proxy().http(),
                storm().proxy().socket(WebServer.RESIDENT_PATH),
                WebServer.SUBPROTOCOL,
                Map.of());
        link.send(Frames.write(new ResidentIn.Hello(token, number, Language.FI, Optional.empty())));
        return link;
    }

    @Override
    void greeted() throws Cut {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WELCOME_MILLIS);
        while (!welcome) {
            if (System.nanoTime() - until > 0) {
                throw new Cut("no welcome");
            }
            hear(50);
        }
    }

    @Override
    Optional<Pending> next() throws Cut {
        if (over) {
            throw new Cut("comes anew");
        }
        if (asked) {
            hear(chance(PACE_MILLIS));
        }
        if (!storm().rages()) {
            return Optional.empty();
        }
        String id = newId();
        int what = chance(1_000);
        ResidentIn frame = new ResidentIn.Say(id, "asia " + id);
        if (!asked || what < ASKS) {
            asked = true;
            frame = new ResidentIn.Wish(id, Pattern.PERSON);
        } else if (what < ASKS + LEAVES) {
            frame = new ResidentIn.Leave(id, false);
            over = true;
        }
        return Optional.of(command(id, conversation, Frames.write(frame)));
    }

    @Override
    boolean settled() {
        return welcome && number >= wanted && keepScreen(wanted);
    }

    private boolean keepScreen(long whole) {
        witness().screen(new Witness.Screen(name(), false, conversation, number, List.copyOf(lines), whole));
        return true;
    }

    @Override
    void take(String text) {
        ResidentOut frame = Frames.readOut(text);
        if (frame instanceof ResidentOut.Welcome in) {
            welcomed(in);
        } else if (frame instanceof ResidentOut.News news) {
            take(news);
        } else if (frame instanceof ResidentOut.Done done) {
            done(done.id(), done.number());
        } else if (frame instanceof ResidentOut.Refused refused) {
            refused(refused.id(), refused.reason());
            over |= refused.reason().equals("ended");
        } else if (frame instanceof ResidentOut.Fault fault) {
            witness().count("faults: " + fault.code());
        } else if (frame instanceof ResidentOut.Gone) {
            witness().wrong(name() + " heard that " + conversation + " is gone");
        }
    }

    private void welcomed(ResidentOut.Welcome in) {
        if (token.isPresent() && in.fresh()) {
            witness().wrong(name() + " was not let in to " + conversation + " again");
        }
        if (in.fresh()) {
            witness().opened(in.conversation(), name());
        }
        token = Optional.of(in.token());
        conversation = in.conversation();
        wanted = in.number();
        welcome = true;
    }

    private void take(ResidentOut.News news) {
        if (news.since() > number) {
            witness().wrong(name() + " has a gap from " + number + " to " + news.since() + " in " + conversation);
        }
        news.lines().stream().filter(line -> Checker.numberOf(line) > number).forEach(lines::add);
        number = Math.max(number, news.number());
    }
}
