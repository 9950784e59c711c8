package fi.perhelinja.flow.check;

import java.util.List;

/**
 * Where a conversation can be, with all that may be known there: it stands for many states at once.
 *
 * @param stack sub-flows that are being run, outermost first
 * @param step address of the step that is entered
 */
record Place(List<Frame> stack, String step, Known known) {

    /**
     * @param run address of the step that runs the sub-flow; in a {@link Proof}, which does not tell callers apart, the
     *     name of the flow
     * @param known what was known when it began; in a proof, of what the sub-flow itself knows
     */
    record Frame(String run, Known known) {}
}
