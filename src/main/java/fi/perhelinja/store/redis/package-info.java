/**
 * The store of many nodes: everything that {@code store} keeps, in one Redis, be it alone, watched by Sentinel, or a
 * Cluster.
 *
 * <p>A conversation is a stream whose entry ids are the numbers of its commits. Its keys, and the rows of every index that
 * is counted from it, lie in one of sixteen slots, so that one script checks the number, appends, counts and rings: there
 * is no moment in which the log and an index say different things, also in a Cluster. The log is the truth all the same:
 * every index can be counted anew from it.
 *
 * <p>Invariant: no script calls a key that it was not given.
 *
 * <p>Invariant: no call waits for ever, and no more of them wait than {@link fi.perhelinja.store.redis.RedisLink} says.
 *
 * <p>Invariant: what Redis answers in an error is never passed on, for it may quote what was written.
 */
@NullMarked
package fi.perhelinja.store.redis;

import org.jspecify.annotations.NullMarked;
