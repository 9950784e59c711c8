/**
 * Who works here and what they may do: roles, rights, accounts and how a password or a code is proved.
 *
 * <p>Invariant: knows nothing of conversations, sockets or stores; time and chance come in as values.
 */
@NullMarked
package fi.perhelinja.staff;

import org.jspecify.annotations.NullMarked;
