/** HTTP and sockets: the widget, the resident's socket, health and metrics. */
@NullMarked
package fi.perhelinja.web;

import org.jspecify.annotations.NullMarked;
