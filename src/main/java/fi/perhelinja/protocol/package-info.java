/**
 * Frames between a resident's client and the service: sealed families per direction, their JSON, and the schema.
 *
 * <p>Invariant: a frame says nothing that is not in {@code asyncapi.yaml}, and the same golden files are read by the
 * web client.
 *
 * <p>Invariant: reading never throws, whatever came; what is wrong is told without a word of what was sent.
 */
@NullMarked
package fi.perhelinja.protocol;

import org.jspecify.annotations.NullMarked;
