/**
 * What the check proves about flows: by walking every state that a conversation can be in, not by sampling.
 *
 * <p>A {@code Place} is where a flow stands, what runs it, and what may be known of each slot, so that it stands for many
 * states at once. It is split only where a condition tells its values apart, and forgets what nobody reads any more: that
 * keeps the places few and the proof whole.
 *
 * <p>First a {@code Proof} shows that nothing is wrong, walking a sub-flow once for all who run it. Only where something is, all
 * places are walked, so that it is told with the shortest way there. Both say the same of any flows: that is tested.
 *
 * <p>Invariant: carries nothing out and asks no world; where the world decides, both roads are walked.
 */
@NullMarked
package fi.perhelinja.flow.check;

import org.jspecify.annotations.NullMarked;
