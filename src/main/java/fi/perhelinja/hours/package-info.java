/**
 * When something is open: weekly hours, exceptions, Finnish public holidays, the next opening; and clocks of working days.
 *
 * <p>Invariant: time comes in as a value; nothing here reads a clock.
 */
@NullMarked
package fi.perhelinja.hours;

import org.jspecify.annotations.NullMarked;
