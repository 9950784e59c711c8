package fi.perhelinja.conversation;

import java.util.List;
import java.util.Set;

/**
 * What the clerk knows beside the conversation itself, as it stands for one decision.
 *
 * @param knowledge what the guide knows
 * @param staffing who is at work
 * @param wrapUp what closing a conversation asks for
 */
public record Surroundings(Knowledge knowledge, Staffing staffing, WrapUpRules wrapUp) {

    /** The guide alone: nobody works here. */
    public static Surroundings unstaffed(Knowledge knowledge) {
        return new Surroundings(knowledge, Staffing.NOBODY, new WrapUpRules(List.of(), Set.of()));
    }
}
