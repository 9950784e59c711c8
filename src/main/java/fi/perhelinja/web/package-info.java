/**
 * HTTP and sockets: the widget, the resident's socket, health and metrics.
 *
 * <p>Invariant: a socket holds nothing of what was said. What it shows comes from its follower, what it takes goes to
 * the desk.
 *
 * <p>Invariant: no label of a metric and no line of a log comes from outside.
 *
 * <p>Invariant: no request names a file on a disk; what is served as it is, is held in memory.
 */
@NullMarked
package fi.perhelinja.web;

import org.jspecify.annotations.NullMarked;
