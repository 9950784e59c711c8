/**
 * What the check proves about flows: by walking every state that a conversation can be in, not by sampling.
 *
 * <p>A state is where the flow stands, what called it, and what is known of each slot. Values that no condition tells apart
 * count as one, and what nobody reads any more is forgotten; that keeps the states few and the proof whole.
 *
 * <p>Invariant: carries nothing out and asks no world; where the world decides, both roads are walked.
 */
@NullMarked
package fi.perhelinja.flow.check;

import org.jspecify.annotations.NullMarked;
