/**
 * The wiring: settings, the house, and the command line that opens its doors.
 *
 * <p>Invariant: nothing is decided here about conversations. What can be set is in {@code config/default.yaml}, and
 * nowhere else.
 *
 * <p>Invariant: the message of an exception is not logged, unless it is of a kind that speaks of machines only.
 */
@NullMarked
package fi.perhelinja.app;

import org.jspecify.annotations.NullMarked;
