/**
 * Where commits are kept, and the bell that tells that there are new ones.
 *
 * <p>Invariant: nothing above this room knows which kind of store it is. A future completes only when its write is
 * durable.
 *
 * <p>Invariant: a ring carries a conversation's id and a number, never a word of what was said.
 *
 * <p>Invariant: no commit holds a telephone number of a resident in clear. It lies sealed in the {@link
 * fi.perhelinja.store.Vault}, by a key that no store has.
 */
@NullMarked
package fi.perhelinja.store;

import org.jspecify.annotations.NullMarked;
