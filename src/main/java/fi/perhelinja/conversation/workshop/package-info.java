/**
 * What authors see of a guide while they write it: the reading of its files, how much of it the talks come by, its texts side by
 * side, and what happens in a conversation tried out with it.
 *
 * <p>Invariant: pure, as all of the centre. Reading folders, waiting for saves and answering pages is for the floors above.
 *
 * <p>Invariant: nothing here is stored. A conversation that an author tries out is no resident's, and leaves no trace.
 */
@NullMarked
package fi.perhelinja.conversation.workshop;

import org.jspecify.annotations.NullMarked;
