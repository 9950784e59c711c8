/**
 * A new revision of the flows is rehearsed before anybody talks with it: what past residents answered, and the talks, are gone
 * through again with it, and where that ends is held against where it ends with the flows of now.
 *
 * <p>Invariant: no word of a resident, no id and no time is in a path, and no path that fewer than {@link
 * fi.perhelinja.flow.rehearse.Paths#LEAST} took.
 */
@NullMarked
package fi.perhelinja.flow.rehearse;

import org.jspecify.annotations.NullMarked;
