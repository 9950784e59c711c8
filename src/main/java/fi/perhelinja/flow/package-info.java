/**
 * The flow language: what a content designer writes in {@code flows/}, read, checked, walked and drawn.
 *
 * <p>{@link fi.perhelinja.flow.Engine} is pure: state and input in, state and effects out.
 *
 * <p>Invariant: no Vert.x, no clock, no randomness, no log, no input or output in the engine.
 *
 * <p>Invariant: knows neither understanding nor directory nor hours; what it needs of the world comes through {@link
 * fi.perhelinja.flow.World}, and what a message means comes as {@link fi.perhelinja.flow.Meaning}.
 */
@NullMarked
package fi.perhelinja.flow;

import org.jspecify.annotations.NullMarked;
