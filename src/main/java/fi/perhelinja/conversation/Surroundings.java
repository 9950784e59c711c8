package fi.perhelinja.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the clerk knows beside the conversation itself, as it stands for one decision.
 *
 * @param knowledge what the guide knows
 * @param staffing who is at work
 * @param wrapUp what closing a conversation asks for
 * @param keptOut until when workers take nothing from this resident, for misuse
 */
public record Surroundings(Knowledge knowledge, Staffing staffing, WrapUpRules wrapUp, Optional<Instant> keptOut) {

    public Surroundings(Knowledge knowledge, Staffing staffing, WrapUpRules wrapUp) {
        this(knowledge, staffing, wrapUp, Optional.empty());
    }

    /** The guide alone: nobody works here. */
    public static Surroundings unstaffed(Knowledge knowledge) {
        return new Surroundings(knowledge, Staffing.NOBODY, new WrapUpRules(List.of(), Set.of()));
    }
}
