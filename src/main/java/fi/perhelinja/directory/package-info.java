/**
 * The services that families can be guided to, their contacts, and the municipalities they serve: content with its source
 * and the day it was verified.
 *
 * <p>Invariant: invents nothing. What is not verified says so.
 */
@NullMarked
package fi.perhelinja.directory;

import org.jspecify.annotations.NullMarked;
