/** The commands of authors and operators: check, test, play, understand. */
@NullMarked
package fi.perhelinja.cli;

import org.jspecify.annotations.NullMarked;
