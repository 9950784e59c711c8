/**
 * Two revisions of the flows held against each other: what is written otherwise, and which answers end elsewhere.
 *
 * <p>{@link fi.perhelinja.flow.compare.Comparison} walks both at once, with the same answers in the same world. So what it tells
 * is proved over all answers that are given when they are asked for, and not sampled.
 *
 * <p>Invariant: pure; knows nothing of files, folders or stores.
 */
@NullMarked
package fi.perhelinja.flow.compare;

import org.jspecify.annotations.NullMarked;
