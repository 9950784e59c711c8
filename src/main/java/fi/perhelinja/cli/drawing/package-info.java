/**
 * Pictures of flows as files: boxes and lines laid out and written as SVG, or written as Mermaid.
 *
 * <p>Invariant: the library of layout (Eclipse ELK) lives here alone.
 *
 * <p>Invariant: the same flow gives the same picture, byte for byte, on any machine: no font of the machine is measured.
 */
@NullMarked
package fi.perhelinja.cli.drawing;

import org.jspecify.annotations.NullMarked;
