/**
 * Flows as graphs: what {@code draw} and the workshop show of a flow, without a word of how it is laid out.
 *
 * <p>{@link fi.perhelinja.flow.picture.Picture} is one flow, {@link fi.perhelinja.flow.picture.Overview} which flow runs
 * which. Both are data with places in the files, so that problems and coverage can be shown on them.
 *
 * <p>Invariant: pure, and nothing is left out: every step of a flow is a node, every way that the engine may take from it by
 * the file is an edge.
 */
@NullMarked
package fi.perhelinja.flow.picture;

import org.jspecify.annotations.NullMarked;
