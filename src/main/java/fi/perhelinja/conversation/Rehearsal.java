package fi.perhelinja.conversation;

import fi.perhelinja.flow.Effect.Priority;
import fi.perhelinja.flow.Meaning;
import fi.perhelinja.flow.World;
import fi.perhelinja.flow.talk.Stage;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        return talk.open().<World>map(queues -> new Staffed(usual, queues)).orElse(usual);
    }

    /** The world as usual, but for the queues that are open: those of the talk, and they call back too. */
    private record Staffed(World usual, List<String> queues) implements World {

        @Override
        public List<String> services(Map<String, String> slots, int atMost) {
            return usual.services(slots, atMost);
        }

        @Override
        public boolean knows(String service) {
            return usual.knows(service);
        }

        @Override
        public boolean open(String queue) {
            return queues.contains(queue) && !keptOut();
        }

        @Override
        public boolean open(String queue, Priority priority) {
            return queues.contains(queue) && (priority == Priority.DANGER || !keptOut());
        }

        @Override
        public boolean keptOut() {
            return usual.keptOut();
        }

        @Override
        public boolean callsBack(String queue) {
            return !keptOut() && (queues.contains(queue) || usual.callsBack(queue));
        }

        @Override
        public Optional<String> word(String name, Language language) {
            return usual.word(name, language);
        }
    }
}
