/** The wiring: settings, the house, and the command line that opens its doors. */
@NullMarked
package fi.perhelinja.app;

import org.jspecify.annotations.NullMarked;
