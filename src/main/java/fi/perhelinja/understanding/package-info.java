/**
 * What a message says: language, topic, signals of danger, what was told in passing. OpenNLP lives here alone.
 *
 * <p>Invariant: pure once trained; keeps nothing of what it read, and writes no log.
 */
@NullMarked
package fi.perhelinja.understanding;

import org.jspecify.annotations.NullMarked;
