/**
 * Words in several languages, and problems found in files: what every other room speaks with.
 *
 * <p>Invariant: knows no other room of the house.
 */
@NullMarked
package fi.perhelinja.text;

import org.jspecify.annotations.NullMarked;
