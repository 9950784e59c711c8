package fi.perhelinja.flow;

import fi.perhelinja.text.Yaml.Mark;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Follows a turn while it is walked: what is come by, and why it goes where it goes. Nothing is made for who does not ask, and
 * nothing that a trace does can change the turn.
 */
@FunctionalInterface
public interface Trace {

    Trace NONE = place -> {};

    /** A step, rule or choice was come by. */
    void pass(Mark place);

    /**
     * A step led on by this rule, the first that held.
     *
     * @param known what every slot was then; asked at once or never
     */
    default void rule(Step step, Next.Rule rule, Function<String, Optional<String>> known) {}

    /** A question was not asked, for its slot was known. */
    default void skipped(Ask ask, String value) {}

    /** A hand-over or a call-back met a queue that takes it, or not. */
    default void taken(Step step, String queue, boolean taken) {}

    /** An offer looked for services. */
    default void found(Offer offer, List<String> services) {}

    /** The guide asked often enough, and goes another way. */
    default void gaveUp(Ask ask) {}

    /** A pattern was laid over what went on; empty when no flow answers it. */
    default void begun(Pattern pattern, Optional<Target> entrance) {}

    /** The flow came to an end at the step. */
    default void end(String step, Outcome outcome) {}
}
