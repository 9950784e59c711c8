/**
 * Talks: conversations written down as tests of the flows, and the coverage of steps, branches and choices that they reach.
 *
 * <p>Invariant: pure. What words mean and what the world is like come in as a {@link fi.perhelinja.flow.talk.Stage}.
 */
@NullMarked
package fi.perhelinja.flow.talk;

import org.jspecify.annotations.NullMarked;
