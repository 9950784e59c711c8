/**
 * A conversation: an append-only list of commits, folded into what everyone sees; and the clerk, who decides what a command
 * leads to.
 *
 * <p>The rooms below do not know each other; here they are introduced: what was understood is put into the words of flows,
 * and what a flow offers is looked up in the directory with its hours.
 *
 * <p>Invariant: pure. Ids, secrets and the time come in as values; no Vert.x, no input or output, no log.
 */
@NullMarked
package fi.perhelinja.conversation;

import org.jspecify.annotations.NullMarked;
