package fi.perhelinja.conversation;

import fi.perhelinja.directory.Queue;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Meaning;
import fi.perhelinja.flow.World;
import fi.perhelinja.flow.rehearse.Rehearsing;
import fi.perhelinja.flow.talk.Stage;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Talks are played against the guide as it serves: its own understanding, directory and hours. */
public final class Rehearsal implements Stage {

    /** How long a resident of a talk is kept out still. */
    private static final Duration KEPT_OUT = Duration.ofHours(1);

    private final Guide guide;

    public Rehearsal(Guide guide) {
        this.guide = guide;
    }

    /**
     * A guide as one of two that are rehearsed. All queues are taken to be staffed: who is there on a day is not the guide's to
     * change.
     *
     * @param hour at which paths are gone
     */
    public static Rehearsing.Side side(Guide with, Instant hour) {
        Rehearsal stage = new Rehearsal(with);
        List<String> queues = with.directory().queues().stream().map(Queue::id).toList();
        Talk head = new Talk("paths", "", hour, "", Language.FI, Channel.CHAT, Optional.of(queues), false, List.of());
        return new Rehearsing.Side(with.current(), stage, stage.world(head), service -> open(with, service, hour));
    }

    /** A service with a way that is open then, or of which nobody knows when it is. */
    private static boolean open(Guide guide, String service, Instant hour) {
        return guide.cards(List.of(service), Language.FI, hour).stream()
                .flatMap(card -> card.ways().stream())
                .anyMatch(way -> way.standing() != Card.Standing.CLOSED);
    }

    @Override
    public Meaning meaning(String words, Language spoken) {
        return Interpreter.of(guide.understanding().read(words, Optional.of(spoken)), spoken);
    }

    @Override
    public World world(Talk talk) {
        Instant at = talk.at();
        Staffing staffing = talk.keptOut() ? Staffing.NOBODY.keepingOut(at.plus(KEPT_OUT)) : Staffing.NOBODY;
        World usual = guide.world(at, staffing);
        return talk.open().<World>map(queues -> Staffed.as(usual, queues)).orElse(usual);
    }
}
