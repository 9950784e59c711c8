/**
 * Where things are done: reads, asks the clerk, appends, rings; and the followers through which alone words reach a
 * screen.
 *
 * <p>Invariant: no conversation is locked, and none has an owner. What is kept at hand may be behind; an append names
 * the number that it follows, so the store refuses whatever was thought out over old words.
 *
 * <p>Invariant: a follower holds a number and no words. What it shows, it has just read.
 *
 * <p>Invariant: every wait for the store has a limit, and all that happens by itself is safe to repeat.
 */
@NullMarked
package fi.perhelinja.desk;

import org.jspecify.annotations.NullMarked;
