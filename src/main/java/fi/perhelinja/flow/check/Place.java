package fi.perhelinja.flow.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation can be, with all that may be known there: it stands for many states at once.
 *
 * @param stack sub-flows that are being run, outermost first
 * @param step address of the step that is entered
 */
record Place(List<Frame> stack, String step, Known known) {

    private static final int ODD = 31;

    /**
     * @param run address of the step that runs the sub-flow; in a {@link Proof}, which does not tell callers apart, the
     *     name of the flow
     * @param known what was known when it began; in a proof, of what the sub-flow itself knows
     */
    record Frame(String run, Known known) {

        @Override
        public int hashCode() {
            return run.hashCode() * ODD + known.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Frame o && known.equals(o.known) && run.equals(o.run);
        }
    }

    /** By hand, as equality is: a record's own are slow where there are hundreds of thousands. */
    @Override
    public int hashCode() {
        return (step.hashCode() * ODD + known.hashCode()) * ODD + stack.hashCode();
    }

    /** What most tells places apart first. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place o && known.equals(o.known) && step.equals(o.step) && stack.equals(o.stack);
    }
}
