package fi.perhelinja.flow.compare;

/**
 * Where answers end.
 *
 * @param outcome as the flow file calls it; {@code back} where a sub-flow or a pattern goes back
 * @param gives the last that was given on the way, in words; "" when nothing was
 * @param step address of the last step
 */
public record Ending(String outcome, String gives, String step) {

    /** Whether somebody who got here got the same as there; the step may be called otherwise. */
    boolean same(Ending other) {
        return outcome.equals(other.outcome) && gives.equals(other.gives);
    }

    public String words() {
        return gives.isEmpty() ? outcome : outcome + " (" + gives + ")";
    }
}
