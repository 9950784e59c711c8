package fi.perhelinja.conversation;

import fi.perhelinja.flow.Meaning;
import fi.perhelinja.flow.World;
import fi.perhelinja.flow.talk.Stage;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Talks are played against the guide as it serves: its own understanding, directory and hours. */
public final class Rehearsal implements Stage {

    /** How long a resident of a talk is kept out still. */
    private static final Duration KEPT_OUT = Duration.ofHours(1);

    private final Guide guide;

    public Rehearsal(Guide guide) {
        this.guide = guide;
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
